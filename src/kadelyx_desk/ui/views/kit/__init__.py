"""The small widgets every page is made of."""
