"""What the benchmarks of the report measure."""
