"""The steps of an integration, a tab each, from what was found to being alone with each."""
