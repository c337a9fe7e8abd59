"""What a clinician can do, as plain calls on ports; knows nothing of screens, SQL or paper."""
