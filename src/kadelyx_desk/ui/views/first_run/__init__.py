"""The first start: the clinic, the first person, a passphrase and the recovery sheet."""
