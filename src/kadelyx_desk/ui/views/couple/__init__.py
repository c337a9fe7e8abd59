"""What every page of a couple shares, and the forms that register and plan."""
