"""The grid in which marks are looked for: as fine as print needs, however fine the picture is."""

GRID = 150
"""Cells an inch: the thinnest stroke of body text is one wide. Pixels of marks and of all that is said of their sizes
are cells of this grid, so that these are inches, however many dots an inch a picture has.
"""


def finer_than_grid(resolution: int) -> int:
    """By how many times a picture of so many pixels an inch is finer than the grid, a whole number."""
    return max(round(resolution / GRID), 1)
