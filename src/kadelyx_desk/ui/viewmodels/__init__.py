"""What the views show, held as plain Qt objects without a widget."""
