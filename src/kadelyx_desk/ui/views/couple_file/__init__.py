"""The file of a couple: who they are, their course, and what was said of each."""
