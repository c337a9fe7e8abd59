"""The end of a journey: what it leaves open."""
