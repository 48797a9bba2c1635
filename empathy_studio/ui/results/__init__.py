"""Results in and out, as the trainer sees it: what is carried away, what is taken in, and one person's data."""
