"""The settings: how the window looks, who works here, the clinic's certificate."""
