"""What the benchmark of the start runs: our window and a blank one, a process each."""
