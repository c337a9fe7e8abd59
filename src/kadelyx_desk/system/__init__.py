"""What the machine provides: places, time, and a log without clinical content."""
