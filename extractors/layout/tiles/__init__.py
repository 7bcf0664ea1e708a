"""Tiles: numbers in display type with the name that stands above, below or beside each."""
