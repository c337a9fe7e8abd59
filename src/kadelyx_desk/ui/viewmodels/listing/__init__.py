"""What the lists are made of: the day with what it asks for, and the couples of the clinic."""
