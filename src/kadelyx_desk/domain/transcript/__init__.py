"""A session typed from paper: the file, its fields and its times; nothing here writes."""
