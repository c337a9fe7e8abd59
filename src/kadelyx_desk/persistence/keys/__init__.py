"""Who holds which key: slots, certificates, sealing, the recovery sheet, failed attempts."""
