"""The vault as a clinic uses it: who has a key to the record."""
