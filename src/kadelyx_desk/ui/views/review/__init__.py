"""Review and sign: what is still open, every entry, the signature, the report."""
