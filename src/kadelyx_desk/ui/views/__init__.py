"""Widgets: they show what they are given and emit typed intents; they know no service."""
