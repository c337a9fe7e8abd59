"""What stands in the lanes: vitals, gaps, doses, and what was seen, each with its words."""
