"""What stands still around the lanes: grid, axes, names, phases, the legend."""
