"""Charts with known figures, drawn as usual makers draw them."""
