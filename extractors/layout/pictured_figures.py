"""Whether what was read in a picture is figures: a table, charts or tiles rather than a photograph with words on it."""

from __future__ import annotations

from verslag.extractors.document.page import PageText
from verslag.extractors.layout.drawings.find_charts import find_charts, without_charts
from verslag.extractors.layout.tiles.find_tiles import find_tiles, without_tiles
from verslag.extractors.tables import find_tables

_SEVERAL = 2
"""Numbers with a name that are tiles; a logo may have one."""

_MOSTLY = 0.5
"""Share of the words in a picture that its figures hold; what stands around is a title and notes."""


def shows_figures(picture: PageText) -> bool:
    """Whether most words of a picture, or most of its numbers, stand in its tables, charts and tiles.

    Args:
        picture: the page with nothing but what was read and seen in the picture.
    """
    charts = [chart for chart in find_charts(picture) if chart.points]
    rest = without_charts(picture, charts)
    tiles = find_tiles(rest)
    tiles = tiles if len(tiles) >= _SEVERAL else ()
    boxes = [table.bbox for table in find_tables(without_tiles(rest, tiles))]
    held = {word for chart in charts for word in chart.words} | {word for tile in tiles for word in tile.words}
    held |= {w for w in picture.words if any(box.contains_point(w.bbox.x_mid, w.bbox.y_mid) for box in boxes)}
    numbers = [word for word in picture.words if any(map(str.isdigit, word.text))]
    return bool(held) and (
        len(held) >= _MOSTLY * len(picture.words)
        or (bool(charts or tiles) and sum(word in held for word in numbers) >= _MOSTLY * len(numbers))
    )
