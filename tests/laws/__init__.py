"""Laws that hold for any course and any run, sought with random ones."""
