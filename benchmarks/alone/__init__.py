"""What runs in a process of its own, so that its time and its memory are its own."""
