"""Plans of the shipped courses and of one that uses every kind of moment; one test runs them all."""
