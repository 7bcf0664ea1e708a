"""The organisation that reports, with the words that say so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log2

from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.facts.entity_evidence import named_in, report_context
from verslag.extractors.facts.name_fields import names_filled_in
from verslag.extractors.facts.organisation_heads import HEAD_FIRST, HEAD_INSIDE, HEAD_SECOND, LINK
from verslag.extractors.facts.own_address import letters_of
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.names.organisations.entity_candidates import organisation_candidates
from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.entries import parse_entry
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name

_BODY = re.compile(r"(?:raad van|college van|dagelijks bestuur|algemene vergadering)\b", re.IGNORECASE)
"""Bodies inside an organisation."""

_POINTS = {
    "on the cover": 6.0,
    "in the title": 6.0,
    "in a running header or footer": 4.0,
    "with its legal form": 4.0,
    "as in its web address": 10.0,
    "in the field for the name": 10.0,
    "whose report it is": 14.0,
    "whose report the text speaks of": 8.0,
    "who published it": 4.0,
    "named most": 4.0,
    "on the last page": 2.0,
    "mentioned": 0.0,
}
"""Each sort of evidence counts once, however often it is found."""

_OWN_EVIDENCE = frozenset(
    {
        "as in its web address",
        "in the field for the name",
        "whose report it is",
        "whose report the text speaks of",
        "who published it",
    }
)
"""What only the organisation that reports has."""
_BY_FORM = frozenset({"with its legal form"})
"""What shows an organisation, not that the report is its own: firms that it deals with have one as well."""

_FIELD = "in the field for the name"

_FORM_NOUNS = ("Stichting", "Vereniging", "Coöperatie")
_FILING_OFFICES = word_list("entity.filing_offices")
"""Names in letters only of the offices whose receipt stands before a report that was filed."""
_LONGEST_ABBREVIATION = 5
_SURE = 0.75
"""Organisations by name count from this score on."""

_MOST_MENTION_POINTS = 6.0
"""Mentions count by their logarithm up to this: a product may be named more often than its maker."""
_OFTEN = 5
_TIMES_MORE = 2
"""The legal person that is named at least `_OFTEN` times, and `_TIMES_MORE` times as often as the next, is the report's
own.
"""


@dataclass(slots=True)
class _Candidate:
    spellings: Counter[str] = field(default_factory=Counter)
    evidence: dict[str, FactEvidence] = field(default_factory=dict)
    """First evidence of each sort."""

    @property
    def points(self) -> float:
        mentions = min(log2(self.spellings.total() + 1), _MOST_MENTION_POINTS)
        return mentions + sum(_POINTS[rule] for rule in self.evidence)

    @property
    def spelling(self) -> str:
        """The commonest spelling; of equally common ones the one with fewest capitals."""
        return min(self.spellings, key=lambda s: (-self.spellings[s], sum(map(str.isupper, s)), s))


def reporting_entity(layout: Layout, title: str = "") -> tuple[str, FactEvidence] | None:
    """The name with most evidence: cover, title, running headers, legal form, and the report's own web address."""
    ordinary = _lower_case_words(layout)
    candidates = _candidates(layout, title, ordinary)
    _mark_most_named(candidates)
    named = {key: c for key, c in candidates.items() if _may_report(c, title, ordinary)}
    if not named:
        return None
    best = _whole_name(named[max(named, key=lambda key: (named[key].points, key))], candidates)
    strongest = max(best.evidence.values(), key=lambda e: _POINTS[e.rule])
    sorts = set(best.evidence) - {"mentioned"}
    grade = f"{strongest.rule}, {'and more' if len(sorts) > 1 else 'alone'}"
    return _with_form(best, candidates), FactEvidence(strongest.page, strongest.text, ", ".join(sorted(sorts)), grade)


def _whole_name(best: _Candidate, candidates: Mapping[str, _Candidate]) -> _Candidate:
    """The longer name of which `best` is the end, where it never stands alone; the government of a social service."""
    name = best.spelling
    for government in ("Gemeente", "Stad") if name.startswith("OCMW ") else ():
        if reporting := candidates.get(letters_of(government + name.removeprefix("OCMW"))):
            return reporting
    often = best.spellings.total()
    whole = [
        c
        for c in candidates.values()
        if c.spellings.total() >= often and c.spelling.endswith(f" {name}") and _is_of_name(c.spelling, name)
    ]
    return max(whole, key=lambda c: (c.spellings.total(), c.spelling), default=best)


def _is_of_name(longer: str, name: str) -> bool:
    """Whether the words before a name are capitalised ones of its own, not *Volgens het …*."""
    return all(w[0].isupper() for w in longer.removesuffix(name).split())


def _candidates(layout: Layout, title: str, ordinary: frozenset[str]) -> dict[str, _Candidate]:
    """The organisations a report names, by the letters of their names."""
    candidates: defaultdict[str, _Candidate] = defaultdict(_Candidate)
    report = report_context(layout, title)
    for page in layout.pages:
        for block in page.blocks:
            for name, rules in named_in(block, report):
                if not _could_be_organisation(name, rules, ordinary):
                    continue
                candidate = candidates[letters_of(name)]
                candidate.spellings[name[0].upper() + name[1:]] += 1
                for rule in rules:
                    candidate.evidence.setdefault(rule, FactEvidence(block.page, name, rule))
    for page_number, name in names_filled_in(layout):
        candidate = candidates[letters_of(name)]
        candidate.spellings[name] += 1
        candidate.evidence[_FIELD] = FactEvidence(page_number, name, _FIELD)
    return dict(candidates)


def _mark_most_named(candidates: Mapping[str, _Candidate]) -> None:
    """Give the legal person that the report names most the evidence of it, where no other comes near."""
    legal = sorted((c for c in candidates.values() if _BY_FORM & set(c.evidence)), key=lambda c: -c.spellings.total())
    if not legal or legal[0].spellings.total() < _OFTEN:
        return
    if len(legal) == 1 or legal[0].spellings.total() >= _TIMES_MORE * legal[1].spellings.total():
        first = legal[0].evidence["with its legal form"]
        legal[0].evidence["named most"] = FactEvidence(first.page, first.text, "named most")


def _may_report(candidate: _Candidate, title: str, ordinary: frozenset[str]) -> bool:
    """Whether anything says that the report is this organisation's, and that it is one.

    Capitals on a cover are many things: a name that stands there and nowhere else must be an organisation's by its
    words, and the words of the title are none unless they are. No country or region reports.
    """
    rules = set(candidate.evidence) - {"mentioned"}
    name = candidate.spelling
    if not rules - _BY_FORM or any(e.type in ("country", "region") for e in lookup(name)):
        return False
    if any(office in letters_of(name) for office in _FILING_OFFICES) and not rules & _OWN_EVIDENCE:
        return False
    if rules & (_OWN_EVIDENCE | _BY_FORM):
        return True
    by_its_words = (
        any(m.score >= _SURE for m in organisation_candidates([name])[0])
        or (HEAD_FIRST.match(name) is not None and any(w[0].isupper() for w in name.split()[1:]))
        or HEAD_SECOND.match(name) is not None
        or (HEAD_INSIDE.search(name) is not None and candidate.spellings.total() > 1)
    )
    headed = "in a running header or footer" in rules and letters_of(name) not in letters_of(title)
    return by_its_words or (headed and not _mostly_ordinary(name, ordinary))


def _mostly_ordinary(name: str, ordinary: frozenset[str]) -> bool:
    """Whether words that the report also prints small make up half a name: the name of a meeting or a chapter."""
    words = [w for w in name.split() if not LINK.fullmatch(w)]
    return 2 * sum(w.casefold() in ordinary for w in words) >= len(words) and len(words) > 1


def _with_form(best: _Candidate, candidates: Mapping[str, _Candidate]) -> str:
    """The name with the noun of its legal form before it where the report prints it so: *Stichting Open Veld*."""
    for form in _FORM_NOUNS:
        full = candidates.get(letters_of(f"{form} {best.spelling}"))
        if full is not None:
            return full.spelling
    return best.spelling


def _could_be_organisation(name: str, rules: Sequence[str], ordinary: frozenset[str]) -> bool:
    """Whether capitals make a name here: not for a body of an organisation, nor for words the report also prints
    small.
    """
    if {"as in its web address", "in the field for the name"} & set(rules):
        return True
    if "with its legal form" not in rules and _is_people(name):
        return False
    if role_noun(name.split()[0]) or _is_code(name):
        return False
    if "whose report it is" in rules and not _BODY.match(name):
        return name.casefold() not in ordinary
    words = [w for w in name.split() if not LINK.fullmatch(w)]
    if _BODY.match(name) or (len(words) == 1 and "with its legal form" not in rules):
        return False
    return "with its legal form" in rules or not all(w.casefold() in ordinary for w in words)


def _is_people(name: str) -> bool:
    """Whether the words are a person's name, or several one after the other."""
    entry = parse_entry(name)
    if entry is not None and entry.certain:
        return True
    given = sum(is_given_name(w) and not is_common_word(w) for w in name.split())
    return given > 1 and not HEAD_FIRST.match(name) and "&" not in name


def _is_code(name: str) -> bool:
    """Several short words in capitals are a list of abbreviations: *PLEN COM*."""
    words = name.split()
    return len(words) > 1 and all(w.isupper() and len(w) <= _LONGEST_ABBREVIATION for w in words)


def _lower_case_words(layout: Layout) -> frozenset[str]:
    """Words the report prints in lower case somewhere: alone, they name nobody."""
    return frozenset(
        word.strip(".,;:!?()'\"“”‘’")
        for page in layout.pages
        for block in page.blocks
        for word in block.text.split()
        if word.islower()
    )
