"""The blank forms, a module for each part of a session."""
