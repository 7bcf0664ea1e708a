"""The web and mail addresses of a report, and whose name they spell."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from verslag.extractors.document.layout import Layout
from verslag.extractors.facts.organisation_heads import HEAD_FIRST, LINK
from verslag.extractors.names.rules.gazetteer import lookup

_DOMAIN = re.compile(
    r"(?:@|www\.|https?://(?:www\.)?)((?:[a-z0-9-]+\.)+)[a-z]{2,12}\b|(?<![\w.@/-])([a-z0-9-]{5,}\.)(?:nl|be)\b"
)
"""Also printed bare: *deklaproos.nl*."""
_DOMAIN_SHARE = 1 / 3
"""Part of all addresses that an organisation's own are: one for its site, one for its mail, few of others."""
GOVERNMENTS = frozenset({"gemeente", "stad", "provincie", "ocmw"})
"""Whose address is the name of a place."""


def own_domains(texts: Iterable[str]) -> list[str]:
    """The domains that a third of all addresses in the texts share, without their endings, the commonest first."""
    found = Counter(
        (match[1] or match[2]).rstrip(".").rsplit(".", 1)[-1]
        for text in texts
        for match in _DOMAIN.finditer(text.lower())
    )
    own = [domain for domain, count in found.items() if count >= _DOMAIN_SHARE * found.total()]
    return sorted(own, key=lambda domain: (-found[domain], domain))


def own_domain(layout: Layout) -> str:
    """The domain most addresses of the report share, letters and digits only; empty where none stands out."""
    own = own_domains(block.text for page in layout.pages for block in page.blocks)
    return letters_of(own[0]) if own else ""


def names_domain(name: str, domain: str) -> bool:
    """Whether a web address spells the name, its content words, or its initials.

    The address of a place is that of its government, not of a bank or fund with the place in its name.
    """
    words = [w for w in name.split() if not LINK.fullmatch(w)]
    headless = words[1:] if words and HEAD_FIRST.match(words[0]) else words
    without_head = name.split(maxsplit=1)[1] if headless is not words and " " in name else name
    if headless is not words and words[0].casefold() not in GOVERNMENTS and lookup(without_head):
        headless, without_head = words, name
    spelled = {letters_of(part) for part in ("".join(words), "".join(headless), name, without_head)}
    initials = "".join(w[0] for w in words).lower() if len(words) > 1 else ""
    return domain in spelled or (len(domain) >= 3 and domain == initials)


def letters_of(text: str) -> str:
    """The letters and digits of a name in lower case, without accents: equal for its spellings."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())
