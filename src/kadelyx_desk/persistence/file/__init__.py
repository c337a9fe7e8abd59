"""The encrypted file itself: its schema, its settings, and what it lets happen."""
