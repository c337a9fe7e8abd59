"""The pages of the report: where each word stands."""
