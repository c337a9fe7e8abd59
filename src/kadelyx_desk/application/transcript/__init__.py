"""A session typed from paper, taken into the record whole; and one written out again."""
