"""The report on paper, its seal, and the check of both."""
