"""People who are listed: board lists, signatures, captions, cards and tables, with the role printed beside each name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.names.entities import Mention
from verslag.extractors.names.people.entries import Entry, entry_around, own_role, parse_entry
from verslag.extractors.names.reading.left_labels import label_beside
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import group_role, is_function
from verslag.extractors.names.roles.name_line_pairing import in_line, pairs
from verslag.extractors.names.words.name_lists import is_given_name
from verslag.extractors.names.words.word_tokens import fold, tokenise

_NEAR_HEADING = 3
"""A list of names belongs to a heading at most this many texts above it (an introduction may stand between)."""
_BETWEEN = 3
"""Texts between two names of one list: an address, a term of office, a firm."""
_SHORT = 120
"""Characters of a line that may give a role."""
_SEEN = 0.7
"""A mention from this score on shows that a line is a name."""
_ROLE_COLUMNS = frozenset({"functie", "functies", "rol", "hoedanigheid", "mandaat", "positie", "taak", "functie/rol"})
"""Column headers over cells that are roles whatever they say."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A name that stands in a list, and what the list says of the person."""

    entry: Entry
    roles: tuple[str, ...]
    organisation: str
    family_first: bool
    of_reporter: bool
    """Listed under a body that the report's own organisation has, no other being named."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What of one page speaks about listed people, by index of the text."""

    entries: dict[int, Entry]
    roles: dict[int, str]
    groups: dict[int, str]
    """Headings and lines that name a body or a group, with the role of each of its members; empty for other headings."""
    boxes: dict[int, BBox]


def listed_people(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> dict[int, Listed]:
    """Index of the text → the person it lists.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
    """
    result: dict[int, Listed] = {}
    for indices in _pages(units):
        page = _read(units, found, indices)
        for run in _runs(units, page):
            names = _names_of(page, found, run)
            if names:
                result.update(_list(units, found, page, names))
    return result


# --- what stands on a page ----------------------------------------------------------------------------


def _pages(units: Sequence[TextUnit]) -> Iterator[list[int]]:
    """Indices of the texts of each page."""
    pages: dict[int, list[int]] = {}
    for i, unit in enumerate(units):
        pages.setdefault(unit.page, []).append(i)
    yield from pages.values()


def _read(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]], indices: Sequence[int]) -> _Page:
    page = _Page({}, {}, {}, {})
    for i in indices:
        unit = units[i]
        if len(unit.text) > _SHORT or not (words := unit.passage.words(0, len(unit.text))):
            continue
        entry = parse_entry(unit.text) or entry_around(unit.text, found[i])
        if entry is not None and (unit.entry or entry.certain or unit.kind != "furniture"):
            page.entries[i] = entry
        elif role := group_role(unit.text):
            page.groups[i] = role
        elif role := _role_of(unit):
            page.roles[i] = role
        elif unit.kind == "heading":
            page.groups[i] = ""
        else:
            continue
        page.boxes[i] = union(w.bbox for w in words)
    return page


def _role_of(unit: TextUnit) -> str:
    """The role a line gives; a plural one is nobody's own, and a heading's words name a part of the report."""
    if fold(unit.column_header) in _ROLE_COLUMNS and fold(unit.text) != fold(unit.column_header):
        return unit.text.strip()
    return own_role(unit.text)


def _runs(units: Sequence[TextUnit], page: _Page) -> Iterator[list[int]]:
    """Stretches of names and roles that follow each other under one heading, with little between them."""
    run: list[int] = []
    for i in sorted({*page.entries, *page.roles}):
        if run and (i > run[-1] + 1 + _BETWEEN or units[i].heading != units[run[-1]].heading):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _names_of(page: _Page, found: Sequence[Sequence[Mention]], run: Sequence[int]) -> list[int]:
    """The texts of a run that are names: the sure ones, and those in line with a sure one."""
    members = [i for i in run if i in page.entries]
    listed = len(run) > 1  # beside other names or a role
    sure = [
        i for i in members if (page.entries[i].certain and (listed or not page.entries[i].odd)) or _seen(page, found, i)
    ]
    return [i for i in members if i in sure or any(in_line(page.boxes[i], page.boxes[j]) for j in sure)]


def _seen(page: _Page, found: Sequence[Sequence[Mention]], i: int) -> bool:
    entry = page.entries[i]
    return any(
        m.type == "person" and m.score >= _SEEN and m.start <= entry.name_start and m.end >= entry.name_end
        for m in found[i]
    )


# --- one list -------------------------------------------------------------------------------------------


def _list(
    units: Sequence[TextUnit], found: Sequence[Sequence[Mention]], page: _Page, names: Sequence[int]
) -> dict[int, Listed]:
    turned = _family_first([units[i].text[page.entries[i].name_start : page.entries[i].name_end] for i in names])
    beside = _roles_beside(units, page, names)
    result: dict[int, Listed] = {}
    label = ""
    for i in names:
        entry = page.entries[i]
        own = entry.role or label_beside(units, i, entry.name_start)
        if units[i].text.lstrip().startswith(":"):
            label = own = own or label  # a colon without a label repeats the one above
        own, organisation = _role_and_organisation(own or beside.get(i, ""), found[i])
        group = _group(units, page, i)
        roles = _with_group(own, group, in_table=bool(units[i].row))
        of_body = bool(group) and not organisation and any(r == group or is_function(r) for r in roles)
        result[i] = Listed(entry, roles, organisation, turned, of_body)
    return result


def _with_group(own: str, group: str, *, in_table: bool) -> tuple[str, ...]:
    """The printed role and what the list makes of its members: *lid* alone says less than *lid raad van toezicht*.

    A table of a body's members gives what they do elsewhere in a column of its own.
    """
    if not group:
        return (own,) if own else ()
    if not own or fold(own) in ("lid", "leden"):
        return (group,)
    return (own, group) if in_table and not is_function(own) else (own,)


def _roles_beside(units: Sequence[TextUnit], page: _Page, names: Sequence[int]) -> dict[int, str]:
    """Name → the role that goes with it: of its own table row, else by where the lines stand."""
    rows = {i: units[i].row for i in names}
    in_row: dict[int, str] = {}
    for i in names:
        same = [j for j in page.roles if rows[i] and units[j].row == rows[i]]
        if same and sum(rows[k] == rows[i] for k in names) == 1:
            in_row[i] = page.roles[same[0]]
    if in_row:
        return in_row
    heading = units[names[0]].heading
    near = {j: page.boxes[j] for j in page.roles if units[j].heading == heading or not units[j].row}
    return {i: page.roles[j] for i, j in pairs({i: page.boxes[i] for i in names}, near).items()}


def _group(units: Sequence[TextUnit], page: _Page, i: int) -> str:
    """The role that the nearest heading or group line above gives: in the same column, else the text's own heading."""
    box = page.boxes[i]
    above = [
        (box.top - page.boxes[j].bottom, role)
        for j, role in page.groups.items()
        if page.boxes[j].bottom <= box.top + box.height / 2
        and page.boxes[j].x0 <= box.x1
        and page.boxes[j].x1 >= box.x0
    ]
    if above:
        return _completed(min(above)[1], units[i].heading)
    heading = units[i].heading
    first = min((j for j in page.entries if units[j].heading == heading), default=i)
    near = units[max(0, first - _NEAR_HEADING) : first]
    return group_role(heading) if any(u.text == heading or u.entry for u in near) else ""


def _completed(role: str, heading: str) -> str:
    """*Overige leden* under the heading of a body are members of that body."""
    return (group_role(heading) or role) if fold(role) == "lid" else role


def _role_and_organisation(role: str, found: Sequence[Mention]) -> tuple[str, str]:
    """A printed role parted from the organisation it ends in: *directeur, Stichting Open Veld*."""
    for mention in found:
        at = role.find(mention.surface) if mention.type == "organisation" else -1
        if at > 0:
            bare = role[:at].rstrip(" ,|–—-/(")
            for link in (" bij", " van", " bij de", " van de", " van het"):
                bare = bare.removesuffix(link)
            return bare.rstrip(" ,"), mention.surface
    return role, ""


def _family_first(names: Sequence[str]) -> bool:
    """Whether a list of names is printed surname first, by where its listed given names stand."""
    votes: Counter[bool] = Counter()
    for name in names:
        words = [t.text for t in tokenise(name) if t.text not in ",;"]
        if len(words) < 2:
            continue
        if "," in name:
            votes[True] += 1
            continue
        first, last = is_given_name(words[0]) or words[0].endswith("."), is_given_name(words[-1])
        if first != last:
            votes[last] += 1
    return votes[True] > votes[False]
