"""Mentions of organisations joined into organisations: legal forms, abbreviations and spellings of one name
together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.identifiers import find_identifiers
from verslag.extractors.names.rules.organisation_words import (
    abbreviates,
    institutions,
    legal_forms,
    organisation_nouns,
)
from verslag.extractors.names.words.entities import Mention, Organisation, Spot
from verslag.extractors.names.words.word_tokens import fold, tokenise

_LOWEST_SCORE = 0.5
_BRACKETED = re.compile(
    r"^\s*\(\s*(?:afgekort\s+|kortweg\s+|hierna:?\s+|verder:?\s+)?[\"“‘']?([\w.&\-]{2,12})[\"”’']?\s*\)"
)
_SHORTLY = re.compile(r"^\s*,\s*(?:kortweg|afgekort(?:\s+als)?|ook wel|verder)\s+[\"“‘']?([\w.&\-]{2,14})")


@dataclass(slots=True)
class _OrganisationGroup:
    names: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    score: float = 0.0
    order: tuple[int, int] = (0, 0)


def join_organisations(
    units: Sequence[TextUnit], found: Sequence[Sequence[Mention]], *, entity: str = ""
) -> tuple[Organisation, ...]:
    """One organisation a row, in reading order.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
        entity: the reporting organisation; its name is looked for as it stands.
    """
    groups: dict[str, _OrganisationGroup] = {}
    mentions = _with_entity(units, found, entity)
    for index, start, end, score in mentions:
        surface = " ".join(units[index].text[start:end].split())
        key = organisation_key(surface)
        if not key:
            continue
        group = groups.setdefault(key, _OrganisationGroup(order=(index, start)))
        group.names[surface] += 1
        group.keys.add(key)
        group.mentions.append((index, start, end))
        group.score = max(group.score, score)
        for short in _abbreviations_behind(units[index].text, end, surface):
            group.keys.add(organisation_key(short))
    merged = _merge(groups)
    organisations = [_organisation(units, g) for g in merged if g.score >= _LOWEST_SCORE]
    return tuple(organisations)


def organisation_key(name: str) -> str:
    """The form under which spellings of one organisation meet: folded, without legal form, hyphens as spaces.

    >>> organisation_key("Open Zorg vzw") == organisation_key("vzw Open-Zorg")
    True
    """
    words = [w for w in re.split(r"[\s\-‐‑]+", fold(name)) if w]
    forms = legal_forms()
    while words and words[-1].replace(".", "") in forms and len(words) > 1:
        words.pop()
    while words and words[0].replace(".", "") in forms and len(words) > 1:
        words.pop(0)
    if len(words) > 1 and words[0] in ("de", "het"):
        words.pop(0)
    return " ".join(words)


def _with_entity(
    units: Sequence[TextUnit], found: Sequence[Sequence[Mention]], entity: str
) -> list[tuple[int, int, int, float]]:
    mentions = [
        (index, m.start, m.end, m.score)
        for index, unit in enumerate(units)
        for m in found[index]
        if m.type == "organisation"
    ]
    if entity:
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(re.escape(w) for w in entity.split()) + r"(?!\w)", re.IGNORECASE)
        for index, unit in enumerate(units):
            for match in pattern.finditer(unit.text):
                mentions = [m for m in mentions if not _only_leads_to(units, m, index, match.start(), match.end())]
                if not any(i == index and s < match.end() and e > match.start() for i, s, e, _ in mentions):
                    mentions.append((index, match.start(), match.end(), 0.95))
        mentions.sort()
    return mentions


def _only_leads_to(
    units: Sequence[TextUnit], mention: tuple[int, int, int, float], index: int, start: int, end: int
) -> bool:
    """Whether a mention is the reporting organisation's name with other words before it: *Infodag Zonneveld*."""
    at, first, last, _ = mention
    if at != index or last != end or first >= start:
        return False
    before = tokenise(units[index].text[first:start])
    return not any(fold(t.text) in organisation_nouns() for t in before)


def _abbreviations_behind(text: str, end: int, name: str) -> list[str]:
    """Short forms introduced behind a name: *(OZN)*, *, kortweg OZN*."""
    for pattern in (_BRACKETED, _SHORTLY):
        match = pattern.match(text[end : end + 60])
        if match and abbreviates(match.group(1), re.split(r"[\s\-]+", name)):
            return [match.group(1)]
    return []


def _merge(groups: dict[str, _OrganisationGroup]) -> list[_OrganisationGroup]:
    """Groups that share a key (a name and its abbreviation, with and without *Stichting*) become one."""
    owner: dict[str, str] = {}
    for key, group in groups.items():
        for other in group.keys:
            owner.setdefault(other, key)
        noun, _, rest = key.partition(" ")
        if noun in ("stichting", "vereniging", "vzw") and rest in groups and " " in rest:
            owner[rest] = key
    for words, (name, _) in institutions().items():
        short, full = organisation_key(" ".join(words)), organisation_key(name)
        if short != full and short in groups and full in groups:
            owner[short] = full
    merged: dict[str, _OrganisationGroup] = {}
    for key, group in groups.items():
        root, seen = key, set()
        while owner.get(root, root) != root and root not in seen:
            seen.add(root)
            root = owner[root]
        target = merged.setdefault(root, _OrganisationGroup(order=group.order))
        target.names.update(group.names)
        target.mentions.extend(group.mentions)
        target.score = max(target.score, group.score)
        target.order = min(target.order, group.order)
    return sorted(merged.values(), key=lambda g: g.order)


def _organisation(units: Sequence[TextUnit], group: _OrganisationGroup) -> Organisation:
    group.mentions.sort()
    spots = []
    for index, start, end in group.mentions:
        unit = units[index]
        spots.append(Spot(unit.page, unit.passage.bbox(start, end), unit.section_id))
    name = _best_name(group.names)
    return Organisation(
        name=name,
        aliases=tuple(other for other in group.names if fold(other) != fold(name)),
        kind=organisation_kind([*group.names]),
        identifier=_identifier(units, group),
        spots=tuple(spots),
        confidence=round(min(0.99, group.score + 0.02 * (len(spots) > 1)), 2),
    )


def _best_name(names: Counter[str]) -> str:
    """The name printed most; a full name before its abbreviation, equal counts by first appearance."""
    full = {n: c for n, c in names.items() if " " in n or len(names) == 1} or dict(names)
    without_form = {n: c for n, c in full.items() if organisation_key(n) == fold(n).replace("-", " ")} or full
    return max(without_form, key=lambda n: without_form[n])


def organisation_kind(names: Sequence[str]) -> str:
    """Legal form or sort of organisation, by the words of its names; empty where they do not say."""
    for name in names:
        known = institutions().get(tuple(name.split()))
        if known:
            return known[1]
        words = [fold(t.text).replace(".", "") for t in tokenise(name) if t.is_word]
        for word in (words[-1], words[0]) if words else ():
            if word in legal_forms():
                return legal_forms()[word]
        joined = fold(name).replace(".", "").split()
        if joined and joined[-1] in legal_forms():
            return legal_forms()[joined[-1]]
    for name in names:
        words = [fold(t.text) for t in tokenise(name) if t.is_word]
        nouns = organisation_nouns()
        for word in (*words[:1], *words[-1:], *words):
            if word in nouns:
                return nouns[word]
    return ""


def _identifier(units: Sequence[TextUnit], group: _OrganisationGroup) -> str:
    """A KBO or KvK number printed in the same text as the name or in the texts just after it."""
    for index, _, end in group.mentions:
        own = find_identifiers(units[index].text[end:])
        if own:
            return own[0]
    return ""
