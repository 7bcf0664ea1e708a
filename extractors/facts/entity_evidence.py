"""What each block of a report says of the organisations it names: where they stand, and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Layout
from verslag.extractors.facts.organisation_heads import COMPOUNDS, HEAD_FIRST, HEAD_INSIDE, HEADS, LINK, LINK_WORD
from verslag.extractors.facts.own_address import letters_of, names_domain, own_domain
from verslag.extractors.facts.report_front import COVER_PAGES, COVER_WORDS, REPORT_NOUNS
from verslag.extractors.names.organisations.entity_candidates import organisation_candidates
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.street_rules import is_street_name

_NAME = re.compile(
    rf"(?:\b(?i:{HEADS}|{COMPOUNDS})\s+(?:{LINK_WORD}\s+){{0,2}})?\b[A-ZÀ-Þ][\w&+.'’-]*"
    rf"(?:\s+(?:{LINK_WORD}\s+){{0,3}}[A-ZÀ-Þ][\w&+.'’-]*)*"
)
"""Capitalised words linked by small ones, the noun before them included."""

_REACH_BEFORE = 400
"""Characters before a name that are looked at: the phrases that say whose it is have fifty, a cover that is short
enough to be read as a whole has fewer.
"""

_NAME_FIELD = re.compile(r"\bnaam(?: [a-z]+){0,3}\s*:\s*$", re.IGNORECASE)
"""The field of a form that holds the name."""

_LEGAL_AFTER = re.compile(r"\s*\(?\b(?:vzw|ivzw|asbl|nv|n\.v\.|bv|b\.v\.|bvba|cv|cvba|ofp|apb)\b", re.IGNORECASE)

_KIND = rf"(?:\w*(?:{REPORT_NOUNS})|begroting|budget|\w*plan)"
_YEARS = r"(?:\s+\d{4}(?:\s*[-–/]\s*\d{2,4})?)?"
_VAN = r"\s+(?:van|door)\s+(?:(?:de|het|den)\s+)?$"
_AUTHOR_BEFORE = re.compile(rf"{_KIND}{_YEARS}{_VAN}", re.IGNORECASE)
"""*Verslag van het …* before a name on the cover: whose report it is."""
_SPOKEN_OF = re.compile(
    rf"\b(?:jaar|bestuurs)?(?:verslag|rapport|rekening|stukken|document){_YEARS}{_VAN}", re.IGNORECASE
)
"""The same in a sentence, which may speak of another report; never of bills, plans and budgets."""
_KIND_BEFORE = re.compile(rf"^\s*{_KIND}{_YEARS}\s+$", re.IGNORECASE)
"""*Begroting 2023 Stichting …*."""
_AUTHOR_LINE = re.compile(r"^\s*(?:van|door)\s+(?:(?:de|het)\s+)?$", re.IGNORECASE)
"""A line of the cover of its own: *van de Raad voor …*."""
_PUBLISHER_BEFORE = re.compile(
    r"\b(?:een\s+)?uitgave(?:\s+van|\s*:)?(?:\s+(?:de|het))?\s+$|©\s*(?:\d{4}\s+)?$|\bcopyright\s+(?:\d{4}\s+)?$",
    re.IGNORECASE,
)
"""*Uitgave van de …* in a colophon."""
_OTHERS_BEFORE = re.compile(
    r"\b(?:aan|bij|voor|tot|naar|tegen|met|namens|tussen|over|t\.a\.v\.|bezoek)\s+(?:(?:de|het|den|een)\s+)?$",
    re.IGNORECASE,
)
"""Before a name: the cover speaks of somebody else than who reports: *ingediend bij de …*."""

_GOVERNMENT_BEFORE = re.compile(r"\b(gemeente|stad)(?:\s+en\s+|\s*[-–&/]\s*)$", re.IGNORECASE)
"""*Gemeente en* before *OCMW …*: both report in one."""
_OCMW = "OCMW "
_OF_A_BODY = re.compile(r"algemeen|dagelijks", re.IGNORECASE)
"""Behind a name: the line below it goes on with *Algemeen bestuur*."""
_ARTICLE_BEFORE = re.compile(r"\b(?:De|Het)\s+$")

_REPORT_WORD = re.compile(
    rf"^(?:\w*(?:{REPORT_NOUNS}|plan)|begroting|inhoud\w*|voorwoord|inleiding|hoofdstuk"
    r"|bijlage|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|pagina|pag|tel"
    r"|btw|kvk|iban|rsin|bic|www|t\.a\.v\.?|de|het|een|in|dit|deze|dat|die|we|wij|ons|onze|er|voor|met|van|op|ook|als|en|wat|hoe|bij"
    r"|zo|geachte|beste|bedragen|eur|euro|code\w*|toelichting|terugblik|uitgave|colofon|postbus|antwoordnummer)$",
    re.IGNORECASE,
)
"""Words that open the sentences and titles of any report: at the ends of a name they are no part of it."""

_COVER_WORDS = 14
"""A block of more words on the first pages is text, which names others as well."""
_SENTENCE = 5
"""Words from which a block with a full stop is a sentence."""
_CROWDED = 150
"""Words from which the first page is no cover."""
_SHARE = 0.4
"""A cover or running header names who reports where the name is at least this share of its words, not in a sentence."""
_SURE = 0.75
"""Organisations by name count from this score on."""


@dataclass(frozen=True, slots=True)
class ReportContext:
    """What is known of the report before its organisations are looked for."""

    title: str
    domain: str
    """The domain of its own addresses, letters and digits only."""
    pages: int
    cover: frozenset[int]
    """Pages that are a cover, a title page or a colophon: the first one, and others with few words."""
    crowded: bool
    """The first page is one of text or of many tiles, whose own name stands at its edges or beside its title."""
    beside_title: frozenset[str]
    """Blocks of the first page right above and below the title."""


def report_context(layout: Layout, title: str) -> ReportContext:
    """What is to be known before the blocks are read."""
    words = {p.page.number: sum(len(b.text.split()) for b in p.blocks) for p in layout.pages[:COVER_PAGES]}
    cover = frozenset(page for page, count in words.items() if page == 1 or count <= COVER_WORDS)
    crowded = words.get(1, 0) > _CROWDED
    return ReportContext(title, own_domain(layout), len(layout.pages), cover, crowded, _beside_title(layout, title))


def _beside_title(layout: Layout, title: str) -> frozenset[str]:
    blocks = layout.pages[0].blocks if layout.pages else ()
    parts = [k for k, block in enumerate(blocks) if block.text and block.text in title]
    if not parts:  # the letterhead of a letter with its subject for a title
        return frozenset(b.block_id for b in blocks[:1] if title and any(title in block.text for block in blocks))
    return frozenset(blocks[k].block_id for k in (parts[0] - 1, parts[-1] + 1) if 0 <= k < len(blocks))


def named_in(block: Block, report: ReportContext) -> Iterator[tuple[str, list[str]]]:
    """Names in a block with the sorts of evidence found there."""
    text = block.text
    last = block.page > max(COVER_PAGES, report.pages - 1)
    edge = last or block.page <= COVER_PAGES
    for start, end in _spans(block, edge=edge):
        name = _trimmed(text[start:end])
        if not name:
            continue
        start = text.index(name.split()[0], start)  # behind the report words cut off
        before = text[max(start - _REACH_BEFORE, 0) : start]
        author = _author_rule(block, before, name)
        if author:
            name = name.split(" aan ")[0]  # whom the report is for
        name = _as_spelt(name, before, report.domain)
        rules = ["mentioned", *_place_rules(block, before, name, report, last=last)]
        if author:
            rules.append(author)
        if edge and _PUBLISHER_BEFORE.search(before):
            rules.append("who published it")
        if (HEAD_FIRST.match(name) and " " in name and name[0].isupper()) or _LEGAL_AFTER.match(text, end):
            rules.append("with its legal form")
        if _NAME_FIELD.search(before):
            rules.append("in the field for the name")
        if report.domain and names_domain(name, report.domain):
            rules.append("as in its web address")
        yield name, rules


def _as_spelt(name: str, before: str, domain: str) -> str:
    """A name as its web address spells it: with the article before it, without the town of the line above.

    A social service takes the government that it reports with.
    """
    article = _ARTICLE_BEFORE.search(before)
    words = ((article[0] if article else "") + name).split()
    town = next((k for k in range(len(words), 0, -1) if lookup(" ".join(words[:k]))), 0) if domain else 0
    for own in (words, words[town:]):
        if domain and letters_of("".join(own)) == domain:
            return " ".join(own)
    government = _GOVERNMENT_BEFORE.search(before) if name.startswith(_OCMW) else None
    return f"{government[1].capitalize()} {name.removeprefix(_OCMW)}" if government else name


def _author_rule(block: Block, before: str, name: str) -> str:
    """What the words before a name on the first pages say: that the report is its own; empty where they do not."""
    if block.page > COVER_PAGES:
        return ""
    short = len(block.text.split()) <= _COVER_WORDS
    headed = block.kind in ("heading", "furniture") or (block.page == 1 and short and not _is_sentence(block))
    if (_AUTHOR_BEFORE if headed else _SPOKEN_OF).search(before):
        return "whose report it is" if headed else "whose report the text speaks of"
    if not short or not (HEAD_FIRST.match(name) or HEAD_INSIDE.search(name)):
        return ""
    own = bool(_KIND_BEFORE.match(before)) or (block.page == 1 and bool(_AUTHOR_LINE.match(before)))
    return "whose report it is" if own else ""


def _place_rules(block: Block, before: str, name: str, report: ReportContext, *, last: bool) -> Iterator[str]:
    """Evidence by where the name stands; none where the words before it speak of somebody else."""
    others = bool(_OTHERS_BEFORE.search(before)) or _share(name, block.text) < _SHARE
    cover = block.page in report.cover and block.kind not in ("table", "list_item") and not _is_sentence(block)
    if block.page == 1 and report.crowded:
        cover = cover and (block.kind in ("heading", "furniture") or block.block_id in report.beside_title)
    if cover and not others and len(block.text.split()) <= _COVER_WORDS:
        yield "on the cover"
    if block.page <= COVER_PAGES and name in report.title and not _OTHERS_BEFORE.search(_before_in_title(name, report)):
        yield "in the title"
    if block.kind == "furniture" and not others:
        yield "in a running header or footer"
    if last and not others and block.kind != "list_item":
        yield "on the last page"


def _is_sentence(block: Block) -> bool:
    """Whether a block is running text, which names others as well: it closes with a full stop, and is no name alone."""
    return block.kind == "paragraph" and block.text.endswith(".") and len(block.text.split()) >= _SENTENCE


def _before_in_title(name: str, report: ReportContext) -> str:
    return report.title[: report.title.index(name)]


def _share(name: str, text: str) -> float:
    """How much of the words of a text a name is, report words and numbers apart."""
    return len(name.split()) / max(1, _telling_words(text))


@lru_cache(maxsize=8)
def _telling_words(text: str) -> int:
    """Counted once for all names of a text."""
    return sum(any(map(str.isalpha, w)) and not _REPORT_WORD.match(w.strip(".,;:|")) for w in text.split())


def _spans(block: Block, *, edge: bool) -> Iterator[tuple[int, int]]:
    """Where names stand: runs of capitalised words, on the outer pages organisations by name and whole headers as
    well.
    """
    found = [m.span() for m in _NAME.finditer(block.text)]
    yield from found
    whole = (0, len(block.text))
    headed = block.kind == "furniture" and HEAD_FIRST.match(block.text) and len(block.text.split()) <= _COVER_WORDS
    if headed and whole not in found and not any(c.isdigit() for c in block.text):
        yield whole
    if edge:
        for mention in organisation_candidates([block.text])[0]:
            if mention.score >= _SURE and (mention.start, mention.end) not in found:
                yield mention.start, mention.end


def _trimmed(name: str) -> str:
    """A name without report words, numbers and small words at its ends; empty where nothing worth a name is left."""
    words = name.split()
    while words and (_REPORT_WORD.match(words[0].strip(".,’'")) or not words[0][0].isalpha()):
        words.pop(0)
    while words and (_is_number(words[-1]) or _is_no_last_word(words[-1])):
        # "DOC 56" is a number of a series, not a name.
        if _is_number(words.pop()) and len(words) == 1:
            return ""
    while len(words) > 1 and words[0].casefold() == words[1].casefold():
        words.pop(0)  # Stichting Stichting …
    street = next((k for k, word in enumerate(words) if k > 1 and is_street_name(word)), len(words))
    trimmed = " ".join(words[:street]).rstrip(".,'’-")  # the address goes on behind the name
    return trimmed if len(trimmed) > 2 and not _is_head_alone(trimmed) else ""


def _is_no_last_word(word: str) -> bool:
    return bool(LINK.fullmatch(word) or _REPORT_WORD.match(word) or _OF_A_BODY.fullmatch(word))


def _is_head_alone(name: str) -> bool:
    """*Stichting*, *Pensioenfonds*: a noun for organisations and nothing else."""
    return " " not in name and bool(re.fullmatch(HEADS, name, re.IGNORECASE)) and not name.isupper()


def _is_number(word: str) -> bool:
    return not any(c.isalpha() for c in word)
