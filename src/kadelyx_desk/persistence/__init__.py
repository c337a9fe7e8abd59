"""The encrypted record on disk: vault, database, entry log, drafts, lists made from them."""
