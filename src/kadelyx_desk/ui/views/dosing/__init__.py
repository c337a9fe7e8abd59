"""A partner's dose before it is given: ordered, drawn up, and what the rules say to it."""
