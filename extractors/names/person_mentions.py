"""Every printed mention of a person, with the role and organisation that its own text gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.names.entries import Entry, parse_entry, role_line
from verslag.extractors.names.labels import label_beside
from verslag.extractors.names.lists import is_given_name
from verslag.extractors.names.model import Mention
from verslag.extractors.names.name_parts import NameParts, split_name
from verslag.extractors.names.role_words import role_noun
from verslag.extractors.names.roles import roles_of_spans
from verslag.extractors.names.texts import TextUnit
from verslag.extractors.names.tokens import Token, fold, tokenise

_BODIES = [
    "raad van bestuur",
    "raad van toezicht",
    "raad van commissarissen",
    "raad van advies",
    "algemene vergadering",
    "bestuursorgaan",
    "dagelijks bestuur",
    "bestuur",
    "directie",
    "directieraad",
    "directieteam",
    "managementteam",
    "directiecomité",
    "college van bestuur",
    "gemeenteraad",
    "auditcomité",
    "adviesraad",
    "verantwoordingsorgaan",
    "stuurgroep",
    "redactie",
    "bestuurscomité",
    "vast bureau",
    "college van burgemeester en schepenen",
    "deputatie",
    "commissie",
    "comité",
    "belanghebbendenorgaan",
    "ondernemingsraad",
]


_NEAR_HEADING = 3
"""A list of names belongs to a heading at most this many texts above it (an introduction may stand between)."""


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One printed name: where it stands and what its text says of the person."""

    unit: int
    start: int
    end: int
    parts: NameParts
    score: float
    roles: tuple[str, ...] = ()
    organisation: str = ""
    listed: bool = False
    """Stands in a list of names, not in running text."""


def person_mentions(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[PersonMention]:
    """Mentions in reading order.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
    """
    entries = _entries(units, found)
    mentions: list[PersonMention] = []
    for index, unit in enumerate(units):
        if index in entries:
            mentions.append(entries[index])
        else:
            mentions.extend(_running(index, unit, found[index]))
    return mentions


# --- running text -----------------------------------------------------------------------------------


def _running(index: int, unit: TextUnit, found: Sequence[Mention]) -> Iterable[PersonMention]:
    people = [m for m in found if m.type == "person"]
    if not people:
        return []
    tokens = tokenise(unit.text)
    spans = [_tokens_of(tokens, m) for m in people]
    organisations = [(m, _tokens_of(tokens, m)) for m in found if m.type == "organisation"]
    roles = roles_of_spans(unit.text, tokens, spans, [span for _, span in organisations])
    result = []
    for mention, span, own in zip(people, spans, roles, strict=True):
        end = max([span[1], *(r.last for r in own)])
        organisation = next((o.surface for o, (first, _) in organisations if own and end < first <= end + 3), "")
        start = _title_start(tokens, span[0])
        name = unit.text[tokens[start].start : mention.end]
        result.append(
            PersonMention(
                index,
                mention.start,
                mention.end,
                split_name(name),
                mention.score,
                tuple(dict.fromkeys(r.text for r in own)),
                organisation,
            )
        )
    return result


def _title_start(tokens: Sequence[Token], first: int) -> int:
    """Where the titles before a name begin."""
    from verslag.extractors.names.role_words import is_honorific

    k = first
    while k > 0 and (
        is_honorific(tokens[k - 1]) or (tokens[k - 1].text == "." and k > 1 and is_honorific(tokens[k - 2]))
    ):
        k -= 1
    if k < first and fold(tokens[k].text) == "heer" and k and fold(tokens[k - 1].text) == "de":
        k -= 1
    return k


def _tokens_of(tokens: Sequence[Token], mention: Mention) -> tuple[int, int]:
    inside = [i for i, t in enumerate(tokens) if t.start < mention.end and t.end > mention.start]
    return inside[0], inside[-1]


# --- lists of names ---------------------------------------------------------------------------------


def _entries(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> dict[int, PersonMention]:
    """Unit index → the person its line names, roles of the lines around it taken in."""
    parsed = {i: e for i, u in enumerate(units) if u.entry and (e := parse_entry(u.text)) is not None}
    roles = {i: r for i, u in enumerate(units) if i not in parsed and len(u.text) < 120 and (r := role_line(u.text))}
    result: dict[int, PersonMention] = {}
    for run in _runs(units, parsed, roles):
        members = [i for i in run if i in parsed]
        listed = len(run) > 1  # beside other names or a role
        if not any(parsed[i].certain and (listed or not parsed[i].odd) for i in members):
            continue
        turned = _family_first([units[i].text[parsed[i].name_start : parsed[i].name_end] for i in members])
        beside = _roles_beside(run, members, roles, units)
        body = _body(units, run[0])
        label = ""
        for i in members:
            entry = parsed[i]
            name = units[i].text[entry.name_start : entry.name_end]
            own = entry.role or label_beside(units, i, entry.name_start)
            if units[i].text.lstrip().startswith(":"):
                label = own = own or label  # a colon without a label repeats the one above
            own = own or beside.get(i, "")
            own, organisation = _role_and_organisation(own, found[i])
            if not own and body:
                own = member_of(body)
            result[i] = PersonMention(
                i,
                entry.name_start,
                entry.name_end,
                split_name(name, family_first=turned),
                0.9 if entry.certain else 0.75,
                (own,) if own else (),
                organisation,
                listed=True,
            )
    return result


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


def _runs(units: Sequence[TextUnit], parsed: dict[int, Entry], roles: dict[int, str]) -> Iterable[list[int]]:
    """Stretches of consecutive entry and role lines under one heading (in a table: within one column or row)."""
    run: list[int] = []
    for i in sorted({*parsed, *roles}):
        if run and (
            i != run[-1] + 1 or units[i].heading != units[run[-1]].heading or units[i].page != units[run[-1]].page
        ):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _roles_beside(
    run: Sequence[int], members: Sequence[int], roles: dict[int, str], units: Sequence[TextUnit]
) -> dict[int, str]:
    """Name line → the role line that goes with it: below each name, or above each, as the first line shows.

    In a table row a role goes with the name of that row.
    """
    beside: dict[int, str] = {}
    if units[run[0]].row:
        for i in members:
            same_row = [j for j in roles if units[j].row == units[i].row]
            if same_row:
                beside[i] = roles[same_row[0]]
        return beside
    step = -1 if run[0] in roles else 1
    for i in members:
        if i + step in roles and i + step in run:
            beside[i] = roles[i + step]
    return beside


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


def _body(units: Sequence[TextUnit], first: int) -> str:
    """The governing body that the heading just above the list names, as printed; empty where it names none."""
    heading = units[first].heading
    above = units[max(0, first - _NEAR_HEADING) : first]
    if not any(u.text == heading or u.entry for u in above):
        return ""
    folded = fold(heading)
    if any(body in folded for body in _BODIES) and len(heading.split()) <= 8:
        return heading.strip()
    return ""


def member_of(body: str) -> str:
    """The role of a member of a body, where no other is printed.

    >>> member_of("Bestuur"), member_of("Raad van Bestuur")
    ('bestuurslid', 'lid Raad van Bestuur')
    """
    words = body.strip(" :.").split()
    while words and (any(c.isdigit() for c in words[0]) or fold(words[0]) in ("het", "de", "ons", "onze", "leden")):
        words = words[1:]
    name = " ".join(words) or body
    if fold(name) in ("bestuur", "bestuur van de stichting", "samenstelling bestuur", "bestuursleden"):
        return "bestuurslid"
    if role_noun(words[-1] if words else ""):
        return name
    return f"lid {name}"
