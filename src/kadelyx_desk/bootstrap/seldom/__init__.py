"""What seldom happens: a defect, a run that was not closed, a second start."""
