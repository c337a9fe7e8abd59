"""What `./dev build` knows of the folder that a clinic installs: what is in it, and whose."""
