"""The integration: what the journey left, what follows from it, and what was agreed."""
