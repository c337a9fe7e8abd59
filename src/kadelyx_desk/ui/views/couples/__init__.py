"""All couples and solo clients of the clinic, and the way to find one."""
