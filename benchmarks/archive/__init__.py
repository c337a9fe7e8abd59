"""Archives of any number of entries, made fast, and what the desk is asked in them."""
