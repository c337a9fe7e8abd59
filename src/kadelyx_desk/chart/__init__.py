"""What the timeline looks like, as data; knows nothing of Qt or reportlab."""
