"""The preparation: what is hoped for, what is hard, and the plan of the doses."""
