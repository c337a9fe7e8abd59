"""The last look before a session is signed, and the way out of the record as a report."""
