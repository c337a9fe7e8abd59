"""A journey as the protocol sees it: what is due, what crosses a limit, what is given."""
