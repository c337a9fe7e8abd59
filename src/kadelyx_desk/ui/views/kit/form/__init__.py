"""What a person answers with: fields, choices and chips."""
