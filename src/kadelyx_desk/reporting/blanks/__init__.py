"""What is printed without a record: the blank forms of a session, and the quick card."""
