"""What the benchmarks of the room measure, and the sessions they measure it on."""
