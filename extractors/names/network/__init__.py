"""The network that reads names in running text."""
