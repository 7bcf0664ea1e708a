"""Table regions with their cells, ruled or only aligned."""
