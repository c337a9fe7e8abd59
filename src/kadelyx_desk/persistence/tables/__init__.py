"""The tables, and how their rows become streams, links and lists."""
