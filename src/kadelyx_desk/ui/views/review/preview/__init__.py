"""The report as it would print, page under page, with what is said around it."""
