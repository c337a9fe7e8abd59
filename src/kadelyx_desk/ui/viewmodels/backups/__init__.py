"""Backups as the pages show them, when they are made, and what a person can ask for."""
