"""Every printed mention of a person, with the role and organisation that its own text gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.names.people.person_lists import Listed, person_lists
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import is_function, is_management
from verslag.extractors.names.roles.office import Office, tidy_role
from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.roles.text_roles import roles_of_spans
from verslag.extractors.names.rules.entries import Entry, own_role
from verslag.extractors.names.rules.name_parts import NameParts, split_name
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_given_name
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

_SURE_ENTRY = 0.9
_UNSURE_ENTRY = 0.75
"""A line of a list that only its neighbours show to be a name."""


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One printed name: where it stands and what its text says of the person."""

    unit: int
    start: int
    end: int
    parts: NameParts
    score: float
    offices: tuple[Office, ...] = ()
    organisation: str = ""
    listed: bool = False
    """Stands in a list of names, not in running text."""
    of_reporter: bool = False
    """Listed under a body that the report's own organisation has, no other being named."""


class EarlierReading(NamedTuple):
    """The names that mentions were read from before, and the mentions."""

    found: Sequence[Sequence[Mention]]
    mentions: Sequence[PersonMention]


def person_mentions(
    units: Sequence[TextUnit],
    found: Sequence[Sequence[Mention]],
    fence: ReaderFence,
    before: EarlierReading | None = None,
) -> list[PersonMention]:
    """Mentions in reading order.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
        fence: takes the texts that cannot be read.
        before: an earlier reading; pages on which the same names are found are not read again.
    """
    pages = {unit.page for unit in units}
    if before is not None:
        pages = {unit.page for unit, now, then in zip(units, found, before.found, strict=True) if [*now] != [*then]}
    lists = person_lists(units, found, fence, pages)
    mentions = [m for m in before.mentions if units[m.unit].page not in pages] if before is not None else []
    for index, unit in enumerate(units):
        if unit.page not in pages:
            continue
        if index in lists.people:
            listed = partial(_listed, index, unit, lists.people[index])
            mentions.extend(fence.read(unit.page, "names", listed, []))
        elif index not in lists.posts:
            shared = lists.shared.get(index, ())
            running = partial(_running, index, unit, found[index], shared)
            mentions.extend(fence.read(unit.page, "names", running, []))
    return sorted(mentions, key=lambda mention: mention.unit)


def _listed(index: int, unit: TextUnit, listed: Listed) -> list[PersonMention]:
    entry = listed.entry
    mention = PersonMention(
        index,
        entry.name_start,
        entry.name_end,
        split_name(_with_title(unit.text, entry), family_first=listed.family_first),
        _SURE_ENTRY if entry.certain else _UNSURE_ENTRY,
        listed.offices,
        listed.organisation,
        listed=True,
        of_reporter=listed.of_reporter,
    )
    return [mention]


def _with_title(text: str, entry: Entry) -> str:
    tokens = tokenise(text)
    first = next(k for k, t in enumerate(tokens) if t.end > entry.name_start)
    return text[tokens[_title_start(tokens, first)].start : entry.name_end]


# --- running text -----------------------------------------------------------------------------------


def _running(index: int, unit: TextUnit, found: Sequence[Mention], shared: tuple[Office, ...]) -> list[PersonMention]:
    people = [m for m in found if m.type == "person" and not (unit.entry and _part_of_role(unit.text, m))]
    if not people:
        return []
    tokens = tokenise(unit.text)
    spans = [_tokens_of(tokens, m) for m in people]
    organisations = [(m, _tokens_of(tokens, m)) for m in found if m.type == "organisation"]
    roles = roles_of_spans(unit.text, tokens, spans, [span for _, span in organisations])
    result = []
    for mention, span, own in zip(people, spans, roles, strict=True):
        end = max([span[1], *(r.last for r in own)])
        organisation = next(
            (
                o.surface
                for o, (first, _) in organisations
                if own and end < first <= end + 3 and _works_for(tokens, end, first)
            ),
            "",
        )
        start = _title_start(tokens, span[0])
        name = unit.text[tokens[start].start : mention.end]
        result.append(
            PersonMention(
                index,
                mention.start,
                mention.end,
                split_name(name),
                mention.score,
                _with_shared([Office(tidy_role(r.text), r.body, r.ended) for r in own], shared),
                organisation,
            )
        )
    return result


def _with_shared(own: Sequence[Office], shared: tuple[Office, ...]) -> tuple[Office, ...]:
    """The offices a text gives a person, those within a body named as the list names it; else what the list gives."""
    if not own or not shared:
        return (*own, *(() if own else shared))
    body = shared[0].body
    return tuple(
        _in_list(o, shared[0]) if not o.body and (is_function(o.role) or is_management(body)) else o for o in own
    )


def _in_list(own: Office, group: Office) -> Office:
    """An office printed with a name, held in the body that its list is of: *Leden: …* are what the list makes them."""
    return group if group.body and fold(own.role) in ("lid", "leden") else own._replace(body=group.body)


def _part_of_role(text: str, mention: Mention) -> bool:
    """A single word of a line that is a role as a whole: *Manager Customs & Excise*."""
    alone = " " not in mention.surface and not is_given_name(mention.surface)
    return alone and bool(own_role(text)) and bool(role_noun(tokenise(text)[0].text))


def _works_for(tokens: Sequence[NameToken], role_end: int, organisation: int) -> bool:
    """Not where the words between say on whose behalf: *vicevoorzitter namens de Bond*."""
    return not any(fold(t.text) in ("namens", "tegen", "voorgedragen") for t in tokens[role_end + 1 : organisation])


def _title_start(tokens: Sequence[NameToken], first: int) -> int:
    """Where the titles before a name begin."""
    k = first
    while k > 0 and (
        is_honorific(tokens[k - 1]) or (tokens[k - 1].text == "." and k > 1 and is_honorific(tokens[k - 2]))
    ):
        k -= 1
    if k < first and fold(tokens[k].text) == "heer" and k and fold(tokens[k - 1].text) == "de":
        k -= 1
    return k


def _tokens_of(tokens: Sequence[NameToken], mention: Mention) -> tuple[int, int]:
    inside = [i for i, t in enumerate(tokens) if t.start < mention.end and t.end > mention.start]
    return inside[0], inside[-1]
