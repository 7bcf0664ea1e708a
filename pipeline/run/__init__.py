"""How one document goes through the stages, from its bytes to its report."""
