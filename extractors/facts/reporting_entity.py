"""The organisation that reports, with the words that say so."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2

from verslag.extractors.document.block import Block
from verslag.extractors.document.facts import Evidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.names.organisations.entity_candidates import organisation_candidates
from verslag.extractors.names.people.entries import parse_entry
from verslag.extractors.names.places.gazetteer import lookup
from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name

_HEADS = (
    "Stichting|Vereniging|Coöperatie|Gemeente|Provincie|Stad|Waterschap|Ministerie|Universiteit|Hogeschool|OCMW"
    "|Autoriteit|Agentschap|Fonds|Pensioenfonds|Bedrijfstakpensioenfonds|Raad|Instituut|Federatie|Groep|Centrum|Bank"
    "|Museum|Ziekenhuis|Woonzorgcentrum|Scholengroep|Kamer|Dienst"
)
"""Nouns that open the name of an organisation."""

_LINK = r"(?:van|voor|de|het|der|den|en|of|in|op|te|ter|aan|bij|by|for|and|&|-|–|’t|'t)"
_NAME = re.compile(
    rf"(?:\b(?i:{_HEADS})\s+(?:{_LINK}\s+){{0,2}})?\b[A-ZÀ-Þ][\w&.'’-]*(?:\s+(?:{_LINK}\s+){{0,3}}[A-ZÀ-Þ][\w&.'’-]*)*"
)
"""Capitalised words linked by small ones, the noun before them included."""

_HEAD_FIRST = re.compile(rf"^(?:{_HEADS}|\w*(?:fonds|stichting|vereniging|bank|groep))\b", re.IGNORECASE)
_NAME_FIELD = re.compile(r"\bnaam(?: [a-z]+){0,3}\s*:\s*$", re.IGNORECASE)
"""The field of a form that holds the name."""

_LEGAL_AFTER = re.compile(r"\s*\(?\b(?:vzw|ivzw|asbl|nv|n\.v\.|bv|b\.v\.|bvba|cv|cvba|ofp|apb)\b", re.IGNORECASE)

_AUTHOR_BEFORE = re.compile(
    r"(?:\w*(?:verslag|rapport|rekening|stukken|overzicht)|begroting|budget|\w*plan)(?:\s+\d{4}(?:\s*[-–/]\s*\d{2,4})?)?\s+"
    r"(?:van|door)\s+(?:(?:de|het|den)\s+)?$",
    re.IGNORECASE,
)
"""*Verslag van het …* before a name on the cover: whose report it is."""

_BODY = re.compile(r"(?:raad van|college van|dagelijks bestuur|algemene vergadering)\b", re.IGNORECASE)
"""Bodies inside an organisation."""

_REPORT_WORD = re.compile(
    r"^(?:\w*(?:verslag|rapport|rekening|overzicht|stukken|plan)|begroting|inhoud\w*|voorwoord|inleiding|hoofdstuk"
    r"|bijlage|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|pagina|pag|tel"
    r"|btw|kvk|iban|rsin|bic|www|de|het|een|in|dit|deze|dat|die|we|wij|ons|onze|er|voor|met|van|op|ook|als|en|wat|hoe|bij"
    r"|zo|geachte|beste|bedragen|eur|euro|code\w*|toelichting|terugblik)$",
    re.IGNORECASE,
)
"""Words that open the sentences and titles of any report: at the ends of a name they are no part of it."""

_DOMAIN = re.compile(r"(?:@|www\.|https?://(?:www\.)?)((?:[a-z0-9-]+\.)+)[a-z]{2,12}\b")

_COVER_PAGES = 3
_DOMAIN_SHARE = 0.34
"""A domain names the reporting organisation where at least a third of all addresses in the report use it."""

_POINTS = {
    "on the cover": 6.0,
    "in the title": 6.0,
    "in a running header or footer": 4.0,
    "with its legal form": 4.0,
    "as in its web address": 10.0,
    "in the field for the name": 10.0,
    "whose report it is": 10.0,
    "on the last page": 2.0,
    "mentioned": 0.0,
}
"""Each sort of evidence counts once, however often it is found."""

_OWN_EVIDENCE = frozenset(
    {"with its legal form", "as in its web address", "in the field for the name", "whose report it is"}
)
"""What only an organisation has, or only the one that reports."""

_FORM_NOUNS = ("Stichting", "Vereniging", "Coöperatie")
_LONGEST_ABBREVIATION = 5
_SURE = 0.75
"""Organisations by name count from this score on."""

_MOST_MENTION_POINTS = 6.0
"""Mentions count by their logarithm up to this: a product may be named more often than its maker."""


@dataclass(slots=True)
class _Candidate:
    spellings: Counter[str] = field(default_factory=Counter)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    """First evidence of each sort."""

    @property
    def points(self) -> float:
        mentions = min(log2(self.spellings.total() + 1), _MOST_MENTION_POINTS)
        return mentions + sum(_POINTS[rule] for rule in self.evidence)

    @property
    def spelling(self) -> str:
        """The commonest spelling; of equally common ones the one with fewest capitals."""
        return min(self.spellings, key=lambda s: (-self.spellings[s], sum(map(str.isupper, s)), s))


def reporting_entity(layout: Layout, title: str = "") -> tuple[str, Evidence] | None:
    """The name with most evidence: cover, title, running headers, legal form, and the report's own web address."""
    candidates: defaultdict[str, _Candidate] = defaultdict(_Candidate)
    domain, ordinary = _own_domain(layout), _lower_case_words(layout)
    for page in layout.pages:
        for block in page.blocks:
            for name, rules in _names(block, domain, title, len(layout.pages)):
                if not _could_be_organisation(name, rules, ordinary):
                    continue
                candidate = candidates[_letters(name)]
                candidate.spellings[name[0].upper() + name[1:]] += 1
                for rule in rules:
                    candidate.evidence.setdefault(rule, Evidence(block.page, name, rule))
    named = {key: c for key, c in candidates.items() if _may_report(c, title)}
    if not named:
        return None
    best = named[max(named, key=lambda key: (named[key].points, key))]
    strongest = max(best.evidence.values(), key=lambda e: _POINTS[e.rule])
    return _with_form(best, candidates), Evidence(
        strongest.page, strongest.text, ", ".join(sorted(set(best.evidence) - {"mentioned"}))
    )


def _may_report(candidate: _Candidate, title: str) -> bool:
    """Whether anything says that the report is this organisation's, and that it is one.

    Capitals on a cover are many things: a name that stands there and nowhere else must be an organisation's by its words,
    and the words of the title are none unless they are. No country or region reports.
    """
    rules = set(candidate.evidence) - {"mentioned"}
    name = candidate.spelling
    if not rules or any(e.type in ("country", "region") for e in lookup(name)):
        return False
    if rules & _OWN_EVIDENCE:
        return True
    by_its_words = any(m.score >= _SURE for m in organisation_candidates([name])[0])
    return by_its_words or ("in a running header or footer" in rules and _letters(name) not in _letters(title))


def _with_form(best: _Candidate, candidates: Mapping[str, _Candidate]) -> str:
    """The name with the noun of its legal form before it where the report prints it so: *Stichting Open Veld*."""
    for form in _FORM_NOUNS:
        full = candidates.get(_letters(f"{form} {best.spelling}"))
        if full is not None:
            return full.spelling
    return best.spelling


def _could_be_organisation(name: str, rules: Sequence[str], ordinary: frozenset[str]) -> bool:
    """Whether capitals make a name here: not for a body of an organisation, nor for words the report also prints small."""
    if {"as in its web address", "in the field for the name"} & set(rules):
        return True
    if "with its legal form" not in rules and _is_people(name):
        return False
    if role_noun(name.split()[0]) or _is_code(name):
        return False
    if "whose report it is" in rules and not _BODY.match(name):
        return name.casefold() not in ordinary
    words = [w for w in name.split() if not re.fullmatch(_LINK, w)]
    if _BODY.match(name) or (len(words) == 1 and "with its legal form" not in rules):
        return False
    return "with its legal form" in rules or not all(w.casefold() in ordinary for w in words)


def _is_people(name: str) -> bool:
    """Whether the words are a person's name, or several one after the other."""
    entry = parse_entry(name)
    if entry is not None and entry.certain:
        return True
    given = sum(is_given_name(w) and not is_common_word(w) for w in name.split())
    return given > 1 and not _HEAD_FIRST.match(name) and "&" not in name


def _is_code(name: str) -> bool:
    """Several short words in capitals are a list of abbreviations: *PLEN COM*."""
    words = name.split()
    return len(words) > 1 and all(w.isupper() and len(w) <= _LONGEST_ABBREVIATION for w in words)


def _spans(block: Block, *, edge: bool) -> Iterator[tuple[int, int]]:
    """Where names stand: runs of capitalised words, and on the outer pages organisations by name as well."""
    found = [m.span() for m in _NAME.finditer(block.text)]
    yield from found
    if edge:
        for mention in organisation_candidates([block.text])[0]:
            if mention.score >= _SURE and (mention.start, mention.end) not in found:
                yield mention.start, mention.end


def _names(block: Block, domain: str, title: str, last_page: int) -> Iterator[tuple[str, list[str]]]:
    """Names in a block with the sorts of evidence found there."""
    text = block.text
    last = block.page > max(_COVER_PAGES, last_page - 1)
    for start, end in _spans(block, edge=last or block.page <= _COVER_PAGES):
        name = _trimmed(text[start:end])
        if not name:
            continue
        start = text.index(name.split()[0], start)  # behind the report words cut off
        author = block.page <= _COVER_PAGES and bool(_AUTHOR_BEFORE.search(text[:start]))
        if author:
            name = name.split(" aan ")[0]  # whom the report is for
        rules = ["mentioned"]
        if block.page <= _COVER_PAGES and block.kind != "table":
            rules.append("on the cover")
        if block.page <= _COVER_PAGES and name in title:
            rules.append("in the title")
        if block.kind == "furniture":
            rules.append("in a running header or footer")
        if last:
            rules.append("on the last page")
        if author:
            rules.append("whose report it is")
        if (_HEAD_FIRST.match(name) and " " in name and name[0].isupper()) or _LEGAL_AFTER.match(text, end):
            rules.append("with its legal form")
        if _NAME_FIELD.search(text[:start]):
            rules.append("in the field for the name")
        if domain and _names_domain(name, domain):
            rules.append("as in its web address")
        yield name, rules


def _trimmed(name: str) -> str:
    """A name without report words, numbers and small words at its ends; empty where nothing worth a name is left."""
    words = name.split()
    while words and (_REPORT_WORD.match(words[0].strip(".,’'")) or not words[0][0].isalpha()):
        words.pop(0)
    while words and (_is_number(words[-1]) or re.fullmatch(_LINK, words[-1]) or _REPORT_WORD.match(words[-1])):
        # "DOC 56" is a number of a series, not a name.
        if _is_number(words.pop()) and len(words) == 1:
            return ""
    trimmed = " ".join(words).rstrip(".,'’-")
    return trimmed if len(trimmed) > 2 else ""


def _is_number(word: str) -> bool:
    return not any(c.isalpha() for c in word)


def _own_domain(layout: Layout) -> str:
    """The domain most addresses of the report share, letters and digits only; empty where none stands out."""
    found = Counter(
        match.group(1).rstrip(".").rsplit(".", 1)[-1]
        for page in layout.pages
        for block in page.blocks
        for match in _DOMAIN.finditer(block.text.lower())
    )
    if not found:
        return ""
    domain = min(found, key=lambda d: (-found[d], d))
    return _letters(domain) if found[domain] >= _DOMAIN_SHARE * found.total() else ""


def _lower_case_words(layout: Layout) -> frozenset[str]:
    """Words the report prints in lower case somewhere: alone, they name nobody."""
    return frozenset(
        word.strip(".,;:!?()'\"“”‘’")
        for page in layout.pages
        for block in page.blocks
        for word in block.text.split()
        if word.islower()
    )


def _names_domain(name: str, domain: str) -> bool:
    """Whether a web address spells the name, its content words, or its initials."""
    words = [w for w in name.split() if not re.fullmatch(_LINK, w)]
    headless = words[1:] if words and _HEAD_FIRST.match(words[0]) else words
    without_head = name.split(maxsplit=1)[1] if headless is not words and " " in name else name
    spelled = {_letters(part) for part in ("".join(words), "".join(headless), name, without_head)}
    initials = "".join(w[0] for w in words).lower() if len(words) > 1 else ""
    return domain in spelled or (len(domain) >= 3 and domain == initials)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())
