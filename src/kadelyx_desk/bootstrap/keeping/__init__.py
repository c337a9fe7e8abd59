"""Joins backups with the pages, the way in, and the command line."""
