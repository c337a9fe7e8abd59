"""Notes of the preparation: added, reworded, struck out, and each of that taken back."""
