"""Organisations by the head of their column (*Promotor*, *Aannemer*) and by the label beside them (*Custodian*)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.names.organisations.listed_names import is_known_otherwise, names_in
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.role_words import is_honorific
from verslag.extractors.names.rules.entries import parse_entry
from verslag.extractors.names.rules.partner_headings import heads_organisations
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_given_name, is_usual_given_name, word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise

_SERVICES = word_class("labels of who does something")
_AMBIGUOUS = word_class("labels that are words for other things")
_FIELDS = word_class("functions without a noun")
_COLOPHON = 7
"""Texts before and behind a label among which another shows a colophon."""
_FUNCTIONS = word_class("functions in a body")
"""Alone on a line they are what somebody is there: *Lid*, and below it whom the member stands for."""
_LABELLED = re.compile(r"^(?P<label>[A-ZÀ-Þ][\w -]{2,30}):\s+")
_SURE_PERSON = 0.8
"""A person from this score on stays one beside a label that a firm may have as well: *Fotografie*."""
_AND = re.compile(r" en (?:de |het )?")
_LONGEST_LABEL = 3
_NEAR = 1.5
"""Line heights between a head and the first line below it."""
_LONGEST_TEXT = 90
"""Characters of what stands beside a label; more is a sentence about it."""
_SCORE = 0.86
"""As sure as a rule must be of an organisation that only a table names (`_without_codes`)."""


def with_organisation_columns(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, the names below such a head or beside such a label one organisation each."""
    result = [list(mentions) for mentions in found]
    headed = _headed_groups(units)
    for i, unit in enumerate(units):
        start = 0 if unit.entry and unit.group in headed else _where_named(units, i)
        if start is None:
            continue
        for first, last in names_in(unit.text[start:]):
            for a, b in _parted(unit.text, start + first, start + last, result[i]):
                result[i] = _with(result[i], Mention(a, b, unit.text[a:b], "organisation", _SCORE))
    return result


def _headed_groups(units: Sequence[TextUnit]) -> set[str]:
    """Blocks of lines right below a head of organisations that stands over them at the same left edge."""
    heads = [u for u in units if not u.row and _heads(u.text) and fold(u.text.strip()) not in _FUNCTIONS]
    headed: set[str] = set()
    tops: dict[str, TextUnit] = {}
    for unit in units if heads else ():
        if not unit.row and unit.entry:
            tops.setdefault(unit.group, unit)
    for group, unit in tops.items():
        box = _box(unit)
        for head in heads:
            over = _box(head)
            gap = box.top - over.bottom
            if head.page == unit.page and abs(over.x0 - box.x0) <= box.height and 0 <= gap <= _NEAR * box.height:
                headed.add(group)
    return headed


def _box(unit: TextUnit) -> BBox:
    return unit.passage.bbox(0, len(unit.text))


def _parted(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """The name from `start` to `end`, or the two before and behind *en* where one of them is known by itself."""
    for match in _AND.finditer(text, start, end):
        known = any(
            m.type != "person" and (m.start, m.end) in ((start, match.start()), (match.end(), end)) for m in mentions
        )
        if known and text[match.end() : match.end() + 1].isupper():
            return [(start, match.start()), (match.end(), end)]
    return [(start, end)]


def _where_named(units: Sequence[TextUnit], i: int) -> int | None:
    """From where on a text names organisations, by its column's head or by a label before it; None where none says."""
    unit = units[i]
    if len(unit.text) > _LONGEST_TEXT:
        return None
    if unit.row and unit.text != unit.column_header and _heads(unit.column_header):
        return 0
    if (labelled := _LABELLED.match(unit.text)) and _names_service(labelled["label"]):
        return labelled.end()
    before = units[i - 1] if i else None
    beside = before is not None and (before.row == unit.row if unit.row else _is_lone_label(units, i))
    return 0 if before is not None and beside and _names_service(before.text) else None


def _is_lone_label(units: Sequence[TextUnit], i: int) -> bool:
    """The text before is a label alone on its line, what it labels below or beside it: *Druk*, below it the printer.

    A label that is also a word for other things (*Productie*) is one only among others, as in a colophon.
    """
    before = units[i - 1]
    if before.row or before.page != units[i].page or before.kind == "furniture":
        return False
    if fold(before.text.strip(" :")) not in _AMBIGUOUS:
        return True
    around = units[max(0, i - _COLOPHON) : i + _COLOPHON]
    near = (u for u in around if u is not before and u.page == before.page)
    return any(_names_service(u.text) or fold(u.text.strip(" :")) in _FIELDS for u in near)


def _heads(column: str) -> bool:
    return heads_organisations(column) or _names_service(column)


def _names_service(label: str) -> bool:
    words = [fold(t.text) for t in tokenise(label) if t.is_word]
    return 0 < len(words) <= _LONGEST_LABEL and (words[-1] in _SERVICES or "_".join(words) in _SERVICES)


def _with(mentions: list[Mention], span: Mention) -> list[Mention]:
    """The mentions with `span`, unless somebody or an organisation around it is read there."""
    inside = [m for m in mentions if m.start < span.end and m.end > span.start]
    around = [m for m in inside if m.type == "organisation" and m.start <= span.start and span.end <= m.end]
    if around:
        return [replace(m, score=max(m.score, _SCORE)) if m in around else m for m in mentions]
    somebody = any(m.type == "person" and m.score >= _SURE_PERSON and m.start == span.start for m in inside)
    if somebody or is_known_otherwise(span.surface, inside) or _is_person(span.surface):
        return mentions
    if any(m.start < span.start or m.end > span.end for m in inside):
        return mentions
    return sorted([*(m for m in mentions if m not in inside), span], key=lambda m: m.start)


def _is_person(name: str) -> bool:
    """Initials, a title, or a given name before or behind a surname."""
    words = tokenise(name)
    titled = is_honorific(words[0]) or words[0].initials
    entry = parse_entry(name)
    called = is_given_name(words[0].text) or is_usual_given_name(words[-1].text)
    return titled or (called and entry is not None and entry.certain and not entry.odd)
