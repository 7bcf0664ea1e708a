"""The organisation that reports, with the words that say so."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from verslag.extractors.facts.model import Evidence
from verslag.extractors.layout.model import Block, Layout

_LINK = r"(?:van|voor|de|het|der|den|en|of|in|op|te|ter|aan|bij|by|for|and|&|-|–|’t|'t)"
_NAME_WORD = r"[A-ZÀ-Þ0-9][\w&.'’-]*"
_NAME = re.compile(rf"\b[A-ZÀ-Þ][\w&.'’-]*(?:\s+(?:{_LINK}\s+){{0,3}}{_NAME_WORD})*")
"""Capitalised words, linked by small ones."""

_LEGAL_BEFORE = re.compile(
    r"^(?:Stichting|Vereniging|Coöperatie|Gemeente|Provincie|Stad|Waterschap|Ministerie|Universiteit|Hogeschool|OCMW"
    r"|Autoriteit|Agentschap|Fonds|Pensioenfonds|Raad|Instituut|Federatie|Groep|Centrum|Bank)\b"
)
_LEGAL_AFTER = re.compile(r"\s*\(?\b(?:vzw|ivzw|asbl|nv|n\.v\.|bv|b\.v\.|bvba|cv|cvba|ofp|apb)\b", re.IGNORECASE)
_REPORT_WORD = re.compile(
    r"^(?:\w*(?:jaar|activiteiten|bestuurs)(?:verslag|rapport|rekening|overzicht|stukken)|begroting|meerjarenplan"
    r"|inhoud\w*|voorwoord|inleiding|hoofdstuk|bijlage|januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december|de|het|een|in|dit|deze|we|wij|ons|onze|er|voor|met|van|op|ook|jaar|pagina|pag|tel|btw"
    r"|kvk|iban|dat|die|als|en|wat|hoe|bij|zo|toelichting|balans|totaal)$",
    re.IGNORECASE,
)
"""Words that open sentences and titles of any report: alone, they name nobody."""

_DOMAIN = re.compile(
    r"(?:@|www\.|https?://(?:www\.)?)([a-z0-9-]+(?:\.[a-z0-9-]+)*)\.(?:be|nl|eu|org|com|net|vlaanderen|brussels)\b"
)

_COVER_PAGES = 3
_DOMAIN_SHARE = 0.34
"""A domain names the reporting organisation where at least a third of all addresses in the report use it."""

_POINTS_COVER = 6.0
_POINTS_FURNITURE = 4.0
_POINTS_LEGAL = 5.0
_POINTS_DOMAIN = 12.0
_POINTS_REPORT_WORD = 4.0


@dataclass(slots=True)
class _Candidate:
    mentions: int = 0
    points: float = 0.0
    evidence: Evidence | None = None

    def credit(self, points: float, evidence: Evidence) -> None:
        if self.evidence is None or points > self.points:
            self.evidence = evidence
        self.points = max(self.points, points)


def reporting_entity(layout: Layout) -> tuple[str, Evidence] | None:
    """The name with most evidence: cover, running headers, legal form, and a match with the report's own web address."""
    candidates: defaultdict[str, _Candidate] = defaultdict(_Candidate)
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    domain = _own_domain(layout)
    for page in layout.pages:
        for block in page.blocks:
            for name, points, rule in _names(block, domain):
                key = _letters(name)
                spellings[key][name] += 1
                candidates[key].mentions += 1
                candidates[key].credit(points, Evidence(block.page, name, rule))
    if not candidates:
        return None

    def weight(key: str) -> tuple[float, int, str]:
        candidate = candidates[key]
        # The square root keeps a much-used product name below a name with evidence on the cover.
        return candidate.points * candidate.mentions**0.5, len(key), key

    best = max(candidates, key=weight)
    found = candidates[best]
    if not found.points or found.evidence is None:
        return None
    name = max(spellings[best].items(), key=lambda item: (item[1], -sum(map(str.isupper, item[0])), item[0]))[0]
    return name, found.evidence


def _names(block: Block, domain: str) -> Iterator[tuple[str, float, str]]:
    text = block.text
    for match in _NAME.finditer(text):
        name = _trimmed(match.group())
        if not name:
            continue
        points, rule = 0.5, "mentioned"
        if block.page <= _COVER_PAGES and block.kind != "table":
            points, rule = _POINTS_COVER / block.page, "on the cover"
        if block.kind == "furniture":
            points, rule = max(points, _POINTS_FURNITURE), "in a running header or footer"
        if (_LEGAL_BEFORE.match(name) and " " in name) or _LEGAL_AFTER.match(text, match.end()):
            points, rule = points + _POINTS_LEGAL, f"{rule}, with its legal form"
        if domain and _names_domain(name, domain):
            points, rule = points + _POINTS_DOMAIN, f"{rule}, as in its web address"
        yield name, points, rule


def _trimmed(name: str) -> str:
    """A name without report words and years at its ends; empty where nothing is left."""
    words = name.split()
    while words and (_REPORT_WORD.match(words[0].strip(".,’'")) or words[0].strip(".-–").isdigit()):
        words.pop(0)
    while words and (
        words[-1].strip(".,-–").isdigit() or re.fullmatch(_LINK, words[-1]) or _REPORT_WORD.match(words[-1])
    ):
        words.pop()
    while words and words[0][0].islower():
        words.pop(0)
    return " ".join(words).rstrip(".,'’-") if sum(len(w) for w in words) > 2 else ""


def _own_domain(layout: Layout) -> str:
    """The domain most addresses of the report share, its own letters only; empty where none stands out."""
    found: Counter[str] = Counter()
    for page in layout.pages:
        for block in page.blocks:
            found.update(m.group(1).split(".")[-1] for m in _DOMAIN.finditer(block.text.lower()))
    if not found:
        return ""
    domain, count = min(found.items(), key=lambda item: (-item[1], item[0]))
    return _letters(domain) if count >= _DOMAIN_SHARE * found.total() else ""


def _names_domain(name: str, domain: str) -> bool:
    """Whether a web address spells the name, its content words, or its initials."""
    words = [w for w in name.split() if not re.fullmatch(_LINK, w)]
    without_head = words[1:] if words and _LEGAL_BEFORE.match(words[0]) else words
    spelled = {_letters("".join(words)), _letters("".join(without_head)), _letters(name)}
    initials = "".join(w[0] for w in words if len(words) > 1).lower()
    return domain in spelled or (len(domain) >= 3 and domain == initials)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())
