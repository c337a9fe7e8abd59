"""A couple and what it booked: prices, the sessions of a course, and the couple's file."""
