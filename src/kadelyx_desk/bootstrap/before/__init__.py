"""The pages before a record is open: the first start, a new passphrase, who can unlock."""
