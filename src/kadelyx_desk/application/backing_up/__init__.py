"""Backups: what is asked of the places they lie at, and what becomes of an order."""
