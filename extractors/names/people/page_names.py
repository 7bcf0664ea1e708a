"""What one page prints of listed people: names, role lines, and the headings and sentences that announce a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.names.people.other_offices import announces_other_posts
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import (
    announced_office,
    body_in,
    first_body,
    group_office,
    is_composition,
    is_function,
    membership,
)
from verslag.extractors.names.roles.office import Office, tidy_role
from verslag.extractors.names.rules.entries import (
    Entry,
    entry_around,
    is_name_row,
    opens_with_name,
    own_role,
    parse_entry,
)
from verslag.extractors.names.rules.partner_headings import heads_partners
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise

_SHORT = 120
"""Characters of a line that may give a role."""
SENTENCE = 12
"""Words from which a text beside names is running text, not an address or what a member does."""
_ROLE_COLUMNS = word_class("columns of roles")
"""Column headers over cells that are roles whatever they say."""
_OTHER_COLUMNS = word_class("columns that are no role")
_FIRMS = word_class("columns of organisations")
_ASIDES = word_class("columns of asides")
"""Narrow columns that are read as one with the column of roles behind them: *Geboortejaar m/v Functie*."""
_MARKS = word_class("marks of membership")
_SHORTEST_COLUMN = 3
"""A column of fewer lines does not show what its lines are."""
_NEAR_HEADER = 1.5
"""Line heights between a table and a header that was read outside it."""
_LONGEST_ROLE = 60
"""Characters of a line of a role column: more is a description."""


@dataclass(slots=True)
class PageNames:
    """What of one page speaks about listed people, by index of the text."""

    entries: dict[int, Entry] = field(default_factory=dict)
    """Lines that are one person's."""
    rows: set[int] = field(default_factory=set)
    """Lines of names that hold more: several names, a firm that a person represents, where somebody comes from."""
    roles: dict[int, str] = field(default_factory=dict)
    groups: dict[int, Office | None] = field(default_factory=dict)
    """Headings and lead-ins, with the office of everyone below; None for a heading of another matter."""
    headed: dict[str, str] = field(default_factory=dict)
    """Column of a table → the role that heads the names in it."""
    marks: dict[str, list[Office]] = field(default_factory=dict)
    """Table row → the bodies it marks."""
    boxes: dict[int, BBox] = field(default_factory=dict)

    @property
    def names(self) -> set[int]:
        return {*self.entries, *self.rows}


def page_names(
    units: Sequence[TextUnit],
    found: Sequence[Sequence[Mention]],
    indices: Sequence[int],
    elsewhere: Collection[int] = frozenset(),
) -> PageNames:
    """What the texts `indices` of one page are.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
        indices: of the texts of the page.
        elsewhere: texts that list what people do elsewhere.
    """
    page = PageNames()
    headers = _headers(units, indices)
    for k, i in enumerate(indices):
        unit = units[i]
        if not (words := unit.passage.words(0, len(unit.text))):
            continue
        page.boxes[i] = union(w.bbox for w in words)
        if len(unit.text) > _SHORT:
            if announces_other_posts(unit):
                page.groups[i] = None
            elif office := _announced(unit) or _above_table(units, indices[k + 1 :], unit):
                page.groups[i] = office
            elif (unit.kind == "list_item" and opens_with_name(unit.text)) or _is_enumeration(unit, found[i]):
                page.rows.add(i)
            continue
        pictured = k > 0 and not unit.row and _is_photograph(units[indices[k - 1]].text)
        if pictured and is_name_row(unit.text, found[i]):
            continue
        _place(page, i, unit, found[i], _header_over(unit, page.boxes[i], headers))
        if i in elsewhere:
            page.roles.pop(i, None)
        elif i not in page.groups and (office := _above_table(units, indices[k + 1 :], unit)):
            page.groups[i] = office
        elif i in page.roles and unit.kind == "heading" and _heads_text(units, indices[k + 1 :]):
            del page.roles[i]
            page.groups[i] = None
    _complete_role_columns(units, page)
    _head_columns_of_names(units, page)
    return page


def _place(page: PageNames, i: int, unit: TextUnit, found: Sequence[Mention], header: str) -> None:
    """Enter one short text under what it is."""
    entry = parse_entry(unit.text) or entry_around(unit.text, found)
    if entry is not None and _is_partner(unit, entry, found):
        return
    if unit.row and header in _FIRMS:
        return
    if unit.row and (marked := _marked_body(unit)):
        page.marks.setdefault(unit.row, []).append(marked)
    elif header in _ROLE_COLUMNS and fold(unit.text) != header:
        page.roles[i] = tidy_role(unit.text)
    elif entry is not None and (unit.entry or entry.certain or unit.kind != "furniture"):
        page.entries[i] = entry
    elif header not in _OTHER_COLUMNS and _is_row(unit, found):
        page.rows.add(i)
    elif announces_other_posts(unit):
        page.groups[i] = None
    elif unit.kind != "furniture" and (office := _heading_office(unit, found) or _announced(unit)):
        page.groups[i] = office
    elif header not in _OTHER_COLUMNS and (role := own_role(unit.text)) and not _names_somebody(found):
        page.roles[i] = tidy_role(role)
        if unit.kind == "heading" and not is_function(role):
            page.groups[i] = None  # a card of its own: whoever stands below is of no list above
    elif unit.kind == "heading":
        page.groups[i] = None


def _heading_office(unit: TextUnit, found: Sequence[Mention]) -> Office | None:
    """The office of those listed under a text that reads as a heading: no sentence, and nobody is named in it."""
    if _names_somebody(found) or (unit.kind != "heading" and unit.text.rstrip().endswith(".")):
        return None
    office = group_office(unit.text)
    if office is not None and not office.body and unit.kind != "heading" and unit.text[:1].islower():
        return None  # what somebody does, under a name: verantwoordelijke vrijwilligers; a body is a column head too
    if office is None and unit.kind == "heading" and is_composition(unit.text):
        body = first_body(unit.chapter)  # Samenstelling, in the chapter about the body
        return membership(body) if body else None
    return office


def _names_somebody(found: Sequence[Mention]) -> bool:
    """Whether a text holds a full name."""
    return any(m.type == "person" and " " in m.surface for m in found)


def _announced(unit: TextUnit) -> Office | None:
    """The office that a sentence gives those listed behind it."""
    closes = unit.text.rstrip().endswith((":", "volgt", "volgt."))
    return announced_office(unit.text) if closes and unit.kind not in ("furniture", "table") else None


def _above_table(units: Sequence[TextUnit], below: Sequence[int], unit: TextUnit) -> Office | None:
    """The office that a sentence gives those in the table that follows it: *De raad bestond in 2022 uit vijf leden.*"""
    if not below or not units[below[0]].row or unit.row or unit.kind not in ("paragraph", "list_item"):
        return None
    columns = {units[below[0]].group.rpartition("-")[0]}
    table = [j for j in below if units[j].group.rpartition("-")[0] in columns]
    return announced_office(unit.text) if any(parse_entry(units[j].text) for j in table) else None


def _is_partner(unit: TextUnit, entry: Entry, found: Sequence[Mention]) -> bool:
    """Whether a line that reads like a name is an organisation in a list of partners: *Immo Kempen*."""
    whole = any(m.type == "organisation" and m.start <= entry.name_start and entry.name_end <= m.end for m in found)
    return whole and heads_partners(unit.heading)


def _is_row(unit: TextUnit, found: Sequence[Mention]) -> bool:
    if is_name_row(unit.text, found):
        return True
    in_list = unit.entry or unit.kind == "list_item"
    return in_list and opens_with_name(unit.text) and not unit.text.rstrip().endswith(".")


def _is_enumeration(unit: TextUnit, found: Sequence[Mention]) -> bool:
    """A text of nothing but names, however long: the members of a large committee, one behind the other."""
    return unit.kind in ("paragraph", "list_item") and is_name_row(unit.text, found)


def _heads_text(units: Sequence[TextUnit], below: Sequence[int]) -> bool:
    """Whether running text follows: a heading is the title of it then, not what the person above does."""
    return bool(below) and units[below[0]].kind == "paragraph" and len(units[below[0]].text.split()) >= SENTENCE


def _is_photograph(text: str) -> bool:
    """Words before the names of those on a picture: *Foto (v.l.n.r.)*, *Van links naar rechts:*."""
    return any(fold(t.text) in word_class("words of a photograph") for t in tokenise(text))


def _marked_body(unit: TextUnit) -> Office | None:
    """A mark under the name of a body: the person of the row sits on it."""
    body = body_in(unit.column_header) if fold(unit.text.strip()) in _MARKS else ""
    return membership(body) if body else None


# --- columns -------------------------------------------------------------------------------------------


def _headers(units: Sequence[TextUnit], indices: Iterable[int]) -> list[tuple[str, BBox]]:
    """Texts of the page that head a column of roles or of something else, outside tables."""
    return [
        (fold(units[i].text).strip(" :"), units[i].passage.bbox(0, len(units[i].text)))
        for i in indices
        if not units[i].row and fold(units[i].text).strip(" :") in _ROLE_COLUMNS | _OTHER_COLUMNS
    ]


def _header_over(unit: TextUnit, box: BBox, headers: Sequence[tuple[str, BBox]]) -> str:
    """What heads the column of a text, folded; empty where nothing known does."""
    if unit.row:
        header = fold(unit.column_header).strip(" :")
        *aside, last = header.split() or [""]
        return last if last in _ROLE_COLUMNS and set(aside) <= _ASIDES else header
    above = [(box.top - head.bottom, text) for text, head in headers if head.bottom <= box.top and head.x_overlap(box)]
    return min(above)[1] if above else ""


def _complete_role_columns(units: Sequence[TextUnit], page: PageNames) -> None:
    """A column of lines of which most are roles holds roles only: *Voorzitter, Secretaris, Projecten*."""
    lines: dict[str, list[int]] = {}
    for i in page.boxes:
        if units[i].entry and not units[i].row:
            lines.setdefault(units[i].group, []).append(i)
    counts = Counter(units[i].group for i in page.roles)
    for group, members in lines.items():
        if len(members) < _SHORTEST_COLUMN or counts[group] * 2 <= len(members):
            continue
        if any(i in page.names or i in page.groups for i in members):
            continue
        for i in members:
            if (
                i not in page.roles
                and len(units[i].text) <= _LONGEST_ROLE
                and not any(c.isdigit() for c in units[i].text)
            ):
                page.roles[i] = tidy_role(units[i].text)


def _head_columns_of_names(units: Sequence[TextUnit], page: PageNames) -> None:
    """A role that heads a column of names is everyone's in it, not that of the first name below: *Teamleider*."""
    columns: dict[str, list[int]] = {}
    for i in page.names:
        if units[i].row:
            columns.setdefault(units[i].group, []).append(i)
    told = {units[i].group for i in page.roles if units[i].text != units[i].column_header}
    for i, role in list(page.roles.items()):
        headed = next((c for c, names in columns.items() if c not in told and _heads(units, page, i, names)), None)
        if headed:
            page.headed[headed] = role
            del page.roles[i]


def _heads(units: Sequence[TextUnit], page: PageNames, i: int, names: Sequence[int]) -> bool:
    """Whether a role stands as the header of a column of names, in the table or right above it."""
    if units[i].row:
        return units[i].group == units[names[0]].group and units[i].text == units[i].column_header
    first = min((page.boxes[j] for j in names), key=lambda box: box.top)
    gap = first.top - page.boxes[i].bottom
    return len(names) > 1 and 0 <= gap <= _NEAR_HEADER * first.height and page.boxes[i].x_overlap(first) > 0
