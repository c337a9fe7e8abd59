"""Paper itself: faces, lines of text, the sheet that is drawn on; knows no clinical word."""
