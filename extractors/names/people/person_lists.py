"""People who are listed: board lists, signatures, captions, cards and tables, with the office the list gives each.

A list is a column, a row of cards or a table. What it says of its people follows from its structure alone: the heading
or lead-in above it names the body they sit on or what they all are; a role line belongs to the name of its own list in
the one direction in which the lines of that list stand beside names; a table row or a label gives its own name a role.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.names.people.list_groups import ListGroups
from verslag.extractors.names.people.other_offices import texts_of_other_posts
from verslag.extractors.names.people.page_names import PageNames, page_names
from verslag.extractors.names.people.surname_first import is_surname_first
from verslag.extractors.names.reading.left_labels import label_beside
from verslag.extractors.names.reading.lettered_rows import lettered_rows
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import (
    body_in,
    is_board,
    is_function,
    is_management,
    is_office_in,
)
from verslag.extractors.names.roles.name_line_pairing import in_line, pairs, pairs_alike
from verslag.extractors.names.roles.office import Office, tidy_role
from verslag.extractors.names.roles.role_employer import role_and_organisation
from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.entries import Entry, is_represented, may_be_job, own_role
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.word_tokens import fold, tokenise

_BETWEEN = 3
"""Texts between two names of one list: an address, a term of office, a firm."""
_FIRMS_BETWEEN = 5
"""Line heights between a role and the person who represents the firms that hold it."""
_SEEN = 0.7
"""A mention from this score on shows that a line is a name."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line that is one person's entry, with what its list says about the person."""

    entry: Entry
    offices: tuple[Office, ...]
    organisation: str
    family_first: bool
    of_reporter: bool
    """Listed under a body that the report's own organisation has, no other being named."""


@dataclass(frozen=True, slots=True)
class PersonLists:
    """The lists of a document, by index of the text."""

    people: dict[int, Listed] = field(default_factory=dict)
    shared: dict[int, tuple[Office, ...]] = field(default_factory=dict)
    """Lines that hold more than one name alone, with what their list says of each person in them."""
    posts: set[int] = field(default_factory=set)
    """Lines that name a post somebody holds elsewhere: *Penningmeester Scouting Prins Willem*."""


def person_lists(
    units: Sequence[TextUnit], found: Sequence[Sequence[Mention]], fence: ReaderFence, pages: Collection[int]
) -> PersonLists:
    """The listed people of some pages.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
        fence: takes the pages whose lists cannot be read.
        pages: that are read.
    """
    lists = PersonLists()
    unread = frozenset(lettered_rows(units))
    elsewhere = texts_of_other_posts(units)
    lists.posts.update(i for i in elsewhere if own_role(units[i].text))
    for indices in _pages(units):
        if units[indices[0]].page not in pages:
            continue
        read = partial(_read_page, units, found, [i for i in indices if i not in unread], elsewhere, lists)
        fence.read(units[indices[0]].page, "names", read, None)
    return lists


def _read_page(
    units: Sequence[TextUnit],
    found: Sequence[Sequence[Mention]],
    indices: Sequence[int],
    elsewhere: Collection[int],
    lists: PersonLists,
) -> None:
    page = page_names(units, found, indices, elsewhere)
    for run in _runs(units, page):
        if names := _names_of(page, found, run):
            _ListReader(units, found, page, names).read_into(lists)


def _pages(units: Sequence[TextUnit]) -> Iterator[list[int]]:
    """Indices of the texts of each page."""
    pages: dict[int, list[int]] = {}
    for i, unit in enumerate(units):
        pages.setdefault(unit.page, []).append(i)
    yield from pages.values()


def _runs(units: Sequence[TextUnit], page: PageNames) -> Iterator[list[int]]:
    """Stretches of names and roles that follow each other under one heading, with little between them."""
    run: list[int] = []
    for i in sorted({*page.names, *page.roles}):
        if run and (i > run[-1] + 1 + _BETWEEN or units[i].heading != units[run[-1]].heading):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _names_of(page: PageNames, found: Sequence[Sequence[Mention]], run: Sequence[int]) -> list[int]:
    """The texts of a run that are names: the sure ones, and those in line with a sure one."""
    members = [i for i in run if i in page.entries]
    listed = len(run) > 1  # beside other names or a role
    sure = [
        i for i in members if (page.entries[i].certain and (listed or not page.entries[i].odd)) or _seen(page, found, i)
    ]
    return [i for i in run if i in page.rows or i in sure or (i in page.entries and _fits_in(page, i, members, sure))]


def _fits_in(page: PageNames, i: int, members: Sequence[int], sure: Sequence[int]) -> bool:
    """In line with a sure name; a line with an ordinary word must stand among more sure names than others."""
    column = [j for j in members if j != i and in_line(page.boxes[i], page.boxes[j])]
    names = sum(j in sure for j in column)
    return names * 2 > len(column) if page.entries[i].odd else names > 0


def _seen(page: PageNames, found: Sequence[Sequence[Mention]], i: int) -> bool:
    entry = page.entries[i]
    return any(
        m.type == "person" and m.score >= _SEEN and m.start <= entry.name_start and m.end >= entry.name_end
        for m in found[i]
    )


class _ListReader:
    """One list: its names and what its structure says of each."""

    def __init__(
        self,
        units: Sequence[TextUnit],
        found: Sequence[Sequence[Mention]],
        page: PageNames,
        names: Sequence[int],
    ) -> None:
        self.units = units
        self.found = found
        self.page = page
        self.names = names
        self.groups = ListGroups(units, page)

    def read_into(self, lists: PersonLists) -> None:
        """Add the list's people to those of the document."""
        entries = {i: self.page.entries[i] for i in self.names if i in self.page.entries}
        turned = is_surname_first([self.units[i].text[e.name_start : e.name_end] for i, e in entries.items()])
        own = self._own_roles()
        of_its_body = self._tells_offices(own)
        for i in self.names:
            role, organisation = role_and_organisation(own[i], self.found[i])
            group = self.groups.office_of(i)
            offices = (*_offices(role, group, of_its_body=of_its_body, elsewhere=bool(organisation)), *self._marked(i))
            if i in entries:
                of_body = not organisation and any(o.body for o in offices)
                lists.people[i] = Listed(entries[i], offices, organisation, turned, of_body)
            elif offices:
                lists.shared[i] = offices

    def _own_roles(self) -> dict[int, str]:
        """The role printed for each name: in its line, as a label left of it, in its row, or beside it."""
        beside = self._roles_beside()
        own: dict[int, str] = {}
        label = ""
        for i in self.names:
            entry = self.page.entries.get(i)
            printed = (entry.role if entry else "") or self._label_of(i, entry.name_start if entry else 0)
            if self.units[i].text.lstrip().startswith(":"):
                printed = printed or label  # a colon without a label repeats the one above
            label = printed
            told = printed or beside.get(i, "") or self.page.headed.get(self.units[i].group, "")
            own[i] = told.replace("(s)", "")  # Portefeuillehouder(s): of each one
        return own

    def _label_of(self, i: int, start: int) -> str:
        """The label left of a name; a role line of its own is not a label: where it belongs the whole list shows."""
        label = label_beside(self.units, i, start)
        return "" if label in self.page.roles.values() and ":" not in self.units[i].text[:start] else label

    def _tells_offices(self, own: dict[int, str]) -> bool:
        """Whether the roles of a list are offices in its body.

        Otherwise they say what its members do elsewhere, or the list is one of staff under the heading *Bestuur*.
        """
        told = [role for role in own.values() if role]
        return sum(is_function(role) for role in told) * 2 >= len(told)

    def _roles_beside(self) -> dict[int, str]:
        """Name → the role that goes with it: of its own table row, else by where the lines of the list stand."""
        if represented := self._roles_of_represented():
            return represented
        rows = {i: self.units[i].row for i in self.names}
        in_row: dict[int, str] = {}
        for i in self.names:
            same = [j for j in self.page.roles if rows[i] and self.units[j].row == rows[i]]
            if same and sum(rows[k] == rows[i] for k in self.names) == 1:
                in_row[i] = self.page.roles[same[0]]
        if in_row:
            return in_row
        heading = self.units[self.names[0]].heading
        boxes = self.page.boxes
        near = {j: boxes[j] for j in self.page.roles if self.units[j].heading == heading or not self.units[j].row}
        all_names = [boxes[j] for j in self.page.names]
        names = {i: boxes[i] for i in self.names}
        paired = pairs(names, near, all_names)
        told = {i: self.page.roles[j] for i, j in paired.items()}
        for i, j in pairs_alike(names, {**near, **self._untold_lines()}, paired).items():
            told[i] = tidy_role(self.units[j].text)
        return told

    def _untold_lines(self) -> dict[int, BBox]:
        """Short lines of the page that name nobody and nothing, and may say what somebody does."""
        page = self.page
        return {
            j: box
            for j, box in page.boxes.items()
            if not (j in page.names or j in page.roles or j in page.groups or self.found[j] or self.units[j].row)
            and self.units[j].kind in ("paragraph", "list_item")
            and may_be_job(self.units[j].text)
        }

    def _roles_of_represented(self) -> dict[int, str]:
        """*Risk manager* above a firm, *vertegenwoordigd door* a person below it: the nearest role above, past the
        firm.
        """
        boxes = self.page.boxes
        found: dict[int, str] = {}
        for i in self.names:
            above = [
                (boxes[i].top - boxes[j].bottom, j)
                for j in (*self.page.roles, *self.page.names)
                if j != i and boxes[j].bottom <= boxes[i].top + 1 and boxes[j].x_overlap(boxes[i])
            ]
            if above and is_represented(self.units[i].text):
                gap, j = min(above)
                if j in self.page.roles and gap <= _FIRMS_BETWEEN * boxes[i].height:
                    found[i] = self.page.roles[j]
        return found

    def _marked(self, i: int) -> list[Office]:
        """The bodies that a membership matrix marks for a name."""
        row = self.units[i].row
        return self.page.marks.get(row, []) if row else []


def _offices(own: str, group: Office | None, *, of_its_body: bool, elsewhere: bool) -> tuple[Office, ...]:
    """The printed role and what the list makes of its members: *lid* alone says less than *lid Raad van Toezicht*.

    Where a list gives what its members do elsewhere, they sit on the body as well; a list of staff may stand under the
    heading *Bestuur*.
    """
    if group is None:
        return (Office(own),) if own else ()
    if not own or fold(own) in ("lid", "leden"):
        return (group,)
    if not group.body or body_in(own):
        return (Office(own),)
    within = is_office_in(own, group.body) and not elsewhere if is_function(own) else of_its_body
    if not is_function(own) and any(role_noun(t.text) for t in tokenise(own)):
        within = False  # a job, which a member of the body has besides
    if within or is_management(group.body):
        return (Office(own, group.body),)
    return (Office(own),) if is_board(group.body) and not of_its_body else (group, Office(own))
