"""The report of a session in memory: what is asked of it, and what is shown."""
