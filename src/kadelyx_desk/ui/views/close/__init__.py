"""The close: both partners checked before they leave, what is open, the end of the journey."""
