"""What is true: values, entries, rules and projections; knows no Qt, no SQL, no paper."""
