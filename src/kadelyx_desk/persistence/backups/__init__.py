"""Backups on disk: made, checked, thinned, brought to a second place, and restored from."""
