"""The rows of a page as the eye reads them: what stands on one height, whatever blocks and cells it was cut into."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from verslag.extractors.document.layout import PageLayout


def rows_of(page: PageLayout) -> Iterator[str]:
    """The text of each printed row, left to right; lines share a row where the middle of one lies within the other."""
    lines = sorted((line for block in page.blocks for line in block.lines), key=lambda line: line.bbox.top)
    heads: list[float] = []
    ends = float("-inf")
    for line in lines:
        middle = (line.bbox.top + line.bbox.bottom) / 2
        if middle > ends:
            heads.append(line.bbox.top)
            ends = line.bbox.bottom
        else:
            heads.append(heads[-1])
    for _, row in groupby(zip(heads, lines, strict=True), key=lambda pair: pair[0]):
        yield " ".join(line.text for _, line in sorted(row, key=lambda pair: pair[1].bbox.x0))
