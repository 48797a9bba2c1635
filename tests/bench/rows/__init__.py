"""The rows: each module here holds `ROWS`, a tuple of `Row`; dropping a module in is enough."""
