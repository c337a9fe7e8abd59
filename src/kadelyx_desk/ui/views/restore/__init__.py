"""The page for a record that cannot be opened, or is not there yet: a backup may be."""
