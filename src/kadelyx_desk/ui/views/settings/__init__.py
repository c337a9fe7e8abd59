"""Settings: how the program looks on this machine, who works at the clinic, what it is."""
