"""How the folders that sites install are made: what goes in, what stays out, and what is added at the end."""
