"""The checks that `verify` makes of a sealed report, one module each."""
