"""What the report says, as words and rows; knows no place on a page."""
