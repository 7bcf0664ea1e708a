"""What stands above a list says of everyone in it: the heading or lead-in of its column, as far as it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.names.people.group_labels import group_labels
from verslag.extractors.names.people.page_names import SENTENCE, PageNames
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import first_body, group_office, is_function
from verslag.extractors.names.roles.office import Office
from verslag.extractors.names.words.word_tokens import fold

_NEAR_HEADING = 3
"""A list of names belongs to a heading at most this many texts above it (an introduction may stand between)."""
_LEAD_IN = 5
"""Words from which a text that ends in a colon announces another list."""


class ListGroups:
    """The groups that one page prints people in."""

    def __init__(self, units: Sequence[TextUnit], page: PageNames) -> None:
        self.units = units
        self.page = page

    def office_of(self, i: int) -> Office | None:
        """What the nearest heading or lead-in above says of everyone listed: in the same column, else the text's
        own.
        """
        unit = self.units[i]
        above = self._above(i)
        below = self.page.boxes[above[0]].bottom if above else 0.0
        if (labels := group_labels(self.units, self.page, i, below)) is not None:
            return _completed(labels, unit)
        if above:
            groups = [self.page.groups[j] for j in above]
            return None if self._list_ended(above[0], i) else _completed(groups, unit)
        first = min((j for j in self.page.names if self.units[j].heading == unit.heading), default=i)
        near = self.units[max(0, first - _NEAR_HEADING) : first]
        headed = any(u.text == unit.heading or u.entry for u in near) and not self._list_ended(first, i)
        return _completed([group_office(unit.heading)], unit) if headed else None

    def _above(self, i: int) -> list[int]:
        """The groups above a name, the nearest first: of one line of headings the one over the name's own column.

        What the text order has last headed, in another column than the name's, rules out all that stands higher: a list
        in columns under *Raadsleden* does not belong to the wider heading of the list before.
        """
        boxes, name = self.page.boxes, self.page.boxes[i]
        box = self._row_box(i)
        middle = name.top + name.height / 2
        head = self._heading_above(i)
        aside = head is not None and boxes[head].x_overlap(name) <= 0
        above = [
            j
            for j in self.page.groups
            if boxes[j].bottom <= middle
            and (j == head or (boxes[j].x0 <= box.x1 and boxes[j].x1 >= box.x0))
            and not self._heads_another_column(j, i)
            and (head is None or j == head or not aside or boxes[j].bottom > boxes[head].top)
        ]
        above.sort(key=lambda j: (-boxes[j].bottom, j))
        level = [j for j in above if boxes[j].bottom >= boxes[above[0]].top]
        level.sort(key=lambda j: (boxes[j].x_overlap(name) <= 0, abs(boxes[j].x0 - name.x0)))
        return [*level, *above[len(level) :]]

    def _heading_above(self, i: int) -> int | None:
        """The heading that the text order gives a name, where it stands higher on the page and not to its right."""
        unit, name = self.units[i], self.page.boxes[i]
        for j in range(i - 1, -1, -1):
            if self.units[j].page != unit.page:
                return None
            if self.units[j].kind == "heading" and self.units[j].text == unit.heading:
                box = self.page.boxes.get(j)
                return j if box is not None and box.bottom <= name.top and box.x0 <= name.x1 else None
        return None

    def _list_ended(self, start: int, i: int) -> bool:
        """Whether the list under `start` was over before the name `i`: sentences follow its names, or stand before
        any.
        """
        boxes, name = self.page.boxes, self._row_box(i)
        between = [
            j
            for j, box in boxes.items()
            if boxes[start].top < box.top and box.bottom <= name.top + name.height / 2 and box.x_overlap(name) > 0
        ]
        if self.units[i].kind != "list_item" and any(self._is_other_item(j) for j in between):
            return True  # the items were what was announced: the name stands behind their list
        sentences = [boxes[j].top for j in between if self._is_sentence(j)]
        names = [boxes[j].top for j in between if j in self.page.names and j != i]
        listed = min([*names, boxes[start].top] if start in self.page.names else names, default=None)
        if listed is None:
            return len(sentences) > _NEAR_HEADING
        return any(top > listed for top in sentences)

    def _is_other_item(self, j: int) -> bool:
        """An item of a list that is neither a name nor what a list says of one."""
        return self.units[j].kind == "list_item" and j not in self.page.names and j not in self.page.roles

    def _is_sentence(self, j: int) -> bool:
        """Running text, which is neither a name nor what a list says of one."""
        unit = self.units[j]
        if unit.row or unit.kind in ("furniture", "footnote") or j in self.page.names or j in self.page.roles:
            return False
        text = unit.text.rstrip()
        words = len(text.split())
        if self._is_about(j):
            return False
        return words >= SENTENCE or (words >= _LEAD_IN and text.endswith(":"))

    def _is_about(self, j: int) -> bool:
        """What is told of a member below the member's own line: the list goes on behind it."""
        entry = j - 1
        if entry not in self.page.entries:
            return False
        return self.units[entry].kind == "heading" or self.units[entry].group == self.units[j].group

    def _heads_another_column(self, header: int, i: int) -> bool:
        """A column header of the table a name stands in, over another column."""
        head, name = self.units[header], self.units[i]
        return bool(head.row and name.row) and head.text == head.column_header and head.group != name.group

    def _row_box(self, i: int) -> BBox:
        """The box of a name with the rest of its table row, unless the row holds names of several lists."""
        row = self.units[i].row
        if any(j != i and row and self.units[j].row == row for j in self.page.names):
            return self.page.boxes[i]
        return union([box for j, box in self.page.boxes.items() if j == i or (row and self.units[j].row == row)])


def _completed(groups: Sequence[Office | None], unit: TextUnit) -> Office | None:
    """The office of the nearest of the groups above a name, with the body that what stands around it names.

    *Overige leden* under the heading of a body are members of that body, and so are *Plaatsvervangers* below *De
    commissie bestaat uit:* or in a chapter about a body.
    """
    group = groups[0]
    if group is None or group.body:
        return group
    of_heading = group_office(unit.heading)
    if of_heading is None or not of_heading.body:
        body = _body_around(groups[1:], unit.chapter) if is_function(group.role) else ""
        return group._replace(body=body)
    return of_heading if fold(group.role) == "lid" else Office(group.role, of_heading.body)


def _body_around(further: Sequence[Office | None], chapter: str) -> str:
    """The body that a lead-in further up names, past other groups of its members, else the chapter."""
    for group in takewhile(lambda g: g is not None, further):
        if group is not None and group.body:
            return group.body
    return first_body(chapter)
