"""Make: where courses are written."""
