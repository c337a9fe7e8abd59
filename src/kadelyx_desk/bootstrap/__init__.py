"""Builds every object once and joins them; the only place that knows all rooms."""
