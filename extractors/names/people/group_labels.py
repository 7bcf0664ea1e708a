"""A column of labels left of a column of names: *Raad van toezicht* beside the first of its members, and so on down."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.names.people.page_names import PageNames
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import is_function
from verslag.extractors.names.roles.office import Office

_LONGEST_LABEL = 60
"""Characters of a label: more is a text of its own."""
_FEWEST = 2
"""A column of labels shows itself by this many that stand on the first line of what they label."""
_SAME_LINE = 0.5
"""Share of the smaller height that a label and a name on one line overlap by."""
_SLACK = 0.6
"""Labels of one column begin within this share of a line height of each other."""


def group_labels(units: Sequence[TextUnit], page: PageNames, i: int, below: float) -> list[Office | None] | None:
    """What the labels left of a name say of it, from its own line upwards; None where no column of labels is there.

    A label that names no group (*Namens de werkgever*) leaves the name in the group that a label higher up opened.

    Args:
        units: the document's texts.
        page: what the page prints of listed people.
        i: the name.
        below: points from the top of the page: labels begin under the heading that stands there.
    """
    name = page.boxes[i]
    left = [j for j, box in page.boxes.items() if box.x1 < name.x0 and box.top >= below and _may_label(units, page, j)]
    beside = [j for j in left if _on_one_line(page.boxes[j], name) or page.boxes[j].top < name.top]
    if not beside:
        return None
    nearest = max(beside, key=lambda j: (page.boxes[j].top, page.boxes[j].x1))
    column = [j for j in left if _in_column(page.boxes[j], page.boxes[nearest])]
    others = [j for j, box in page.boxes.items() if j in page.names and _in_column(box, page.boxes[nearest])]
    labelling = [j for j in column if any(_on_one_line(page.boxes[j], page.boxes[n]) for n in page.names)]
    if others or len(labelling) < _FEWEST:
        return None
    if not any(j in page.groups for j in column):
        return None
    if nearest in page.roles and not is_function(page.roles[nearest]):
        return [None]  # a job with its holder, below the groups
    told = sorted((j for j in column if j in beside and j in page.groups), key=lambda j: -page.boxes[j].top)
    # What a label further up makes of its own names is not said of these; the body is.
    return [group for j in told if (group := page.groups[j]) is None or group.body or j == nearest] or None


def _may_label(units: Sequence[TextUnit], page: PageNames, j: int) -> bool:
    unit = units[j]
    return j not in page.names and not unit.row and unit.kind != "furniture" and len(unit.text) <= _LONGEST_LABEL


def _in_column(one: BBox, other: BBox) -> bool:
    return abs(one.x0 - other.x0) <= _SLACK * min(one.height, other.height)


def _on_one_line(one: BBox, other: BBox) -> bool:
    return one.y_overlap(other) >= _SAME_LINE * min(one.height, other.height)
