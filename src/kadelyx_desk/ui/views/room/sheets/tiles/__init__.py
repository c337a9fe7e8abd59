"""The tiles of a sheet: what they offer, the keys that press them, and their lines."""
