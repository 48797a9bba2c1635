"""Make, used as a person does: real windows, real folders."""
