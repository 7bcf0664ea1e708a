"""Characters to words."""
