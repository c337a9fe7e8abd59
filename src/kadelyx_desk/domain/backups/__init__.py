"""What a backup is, which ones are kept, and when their age has to be said."""
