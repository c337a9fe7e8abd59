"""How entries are written down and chained; shared by the store, the report and `verify`."""
