"""What is printed without a record: asked for, made beside the window, answered."""
