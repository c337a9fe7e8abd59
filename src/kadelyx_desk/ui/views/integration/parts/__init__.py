"""What is told in an integration: response, plan, themes, risk; each keeps its draft."""
