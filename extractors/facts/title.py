"""The title a report gives itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from verslag.extractors.document.block import Block
from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.facts.document_language import is_other_language
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.names.roles.governing_bodies import group_office

_COVER_PAGES = 2
"""A cover without words (a picture) is followed by the title page."""

_LARGE = 0.8
"""Lines of a title are set in much the same size; what is smaller than this share of the largest is a subtitle."""

_DISPLAY = 1.1
"""Text no larger than this times the body is a title by its place only; what follows it is set alike by chance."""

_DISPLAY_KINDS = ("kpi", "quote", "paragraph")

_MAX_WORDS = 20
"""Longer is a sentence set large, not a title."""

_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s+\D")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?")
_GOES_ON = re.compile(r"(?:van|over|inzake|betreffende|voor|aan|bij|per)\s")
"""In small letters at the start of a block: it goes on with the title above."""
_PROGRAM = re.compile(
    r"^(?:Microsoft (?:Word|PowerPoint|Excel)|PowerPoint-presentatie|Untitled|Naamloos)\b(?:\s*-\s*)?", re.IGNORECASE
)
_FILE_ENDING = re.compile(r"\.(?:docx?|pptx?|xlsx?|indd|pdf|odt)$", re.IGNORECASE)
_PARTS = word_list("title.parts")
_NAMED = re.compile(r"(?:\w*(?:verslag|rapport|rekening|overzicht)|begroting|balans|meerjarenplan)\b", re.IGNORECASE)
"""What a report calls itself at the start of a block."""
_SALUTATION = re.compile(r"(?:beste|geachte|dag|hallo)\b", re.IGNORECASE)
_REPORT_WORD = re.compile(r"verslag|rapport|rekening|begroting|meerjarenplan|jaaroverzicht", re.IGNORECASE)


def report_title(layout: Layout, metadata_title: str) -> tuple[str, FactEvidence] | None:
    """The largest headings of the cover; else a running header that names the report; else the metadata.

    Metadata come last: they are often left over from last year's file or name the authoring template.
    """
    body = _body_size(layout)
    for page in layout.pages[:_COVER_PAGES]:
        blocks = [b for b in page.blocks if b.kind not in ("furniture", "table")]
        parts = _completed(_largest_run(blocks, body, first=page.page.number == 1), blocks)
        if parts:
            text = _tidy(" ".join(b.text for b in parts))
            return text, FactEvidence(page.page.number, text, "largest text of the cover")
    if header := _running_title(layout):
        return header
    if named := _without_program(metadata_title):
        return named, FactEvidence(None, named, "metadata of the file")
    if layout.sections:
        first = layout.sections[0]
        return first.title, FactEvidence(first.page, first.title, "first heading")
    return None


def _largest_run(blocks: Sequence[Block], body: float, *, first: bool) -> list[Block]:
    """The block set largest with what follows it in much the same size; the parts of a title stand together."""
    # Only on the first page may a title be a block that is not known as a heading, and then by its size.
    titles = [
        b
        for b in blocks
        if _could_be_title(b)
        and not (b.kind == "kpi" and _opens_with_figure(b.text))
        and (b.kind == "heading" or (first and b.kind in _DISPLAY_KINDS and _size(b) >= _DISPLAY * body))
    ]
    if not titles:
        return []
    largest = max(titles, key=_size)
    run = [largest]
    if _size(largest) < _DISPLAY * body:
        return run
    for block in blocks[blocks.index(largest) + 1 :]:
        if _is_part_name(block.text) or block.text == largest.text:
            continue
        if _YEAR.fullmatch(block.text.strip()) and _size(block) >= _LARGE * _size(largest):
            run.append(block)
            continue
        if block not in titles or _size(block) < _LARGE * _size(largest) or _NUMBERED.match(block.text):
            break
        if len(" ".join(b.text for b in (*run, block)).split()) > _MAX_WORDS:
            break
        run.append(block)
    return run


def _opens_with_figure(text: str) -> bool:
    """Whether a display line opens with a number that is no year: a key figure, however large it is set."""
    opening = _FIGURE.match(text)
    return opening is not None and not _YEAR.fullmatch(opening[0].strip())


_FIGURE = re.compile(r"(?:[€$£]\s*)?\d[\d.,]*(?:\s*[-–/]\s*\d+)?\s*%?")


def _completed(run: list[Block], blocks: Sequence[Block]) -> list[Block]:
    """The parts of a title with what goes on below in smaller print: *Evaluatie* / *van de raad* / *over het beleid*.

    A title that names the sort of report takes the one year that stands beside it, however large it is set.
    """
    if not run:
        return run
    if len(run) == 1 and len(run[0].text.split()) == 1 and not _REPORT_WORD.search(run[0].text):
        named = next((b for b in blocks if _NAMED.match(b.text) and _could_be_title(b) and b.kind != "list_item"), None)
        run = [named] if named else run  # a brand set large beside what the report calls itself
    for block in blocks[blocks.index(run[-1]) + 1 :]:
        text = " ".join(b.text for b in (*run, block))
        if not _GOES_ON.match(block.text) or block.kind == "list_item" or len(text.split()) > _MAX_WORDS:
            break
        run = [*run, block]
    title = " ".join(b.text for b in run)
    years = [b for b in blocks if _YEAR.fullmatch(b.text.strip()) and b not in run]
    if _REPORT_WORD.search(title) and not any(c.isdigit() for c in title) and len(years) == 1:
        run = [*run, *years]
    return run


def _tidy(title: str) -> str:
    """A title without the label of a field at its end: *Jaarrekening … Periode:*."""
    words = title.split()
    while len(words) > 1 and words[-1].endswith(":"):
        words.pop()
    return " ".join(words)


def _without_program(metadata_title: str) -> str:
    """The title in the file's metadata without the program that wrote it and the ending of the file it had."""
    return _FILE_ENDING.sub("", _PROGRAM.sub("", metadata_title.strip())).strip()


def _could_be_title(block: Block) -> bool:
    words = block.text.split()
    letters = sum(c.isalpha() for c in block.text)
    # A document number is no title: DOC 12 345/001.
    spelt = letters * 2 >= sum(not c.isspace() for c in block.text)
    other = _SALUTATION.match(block.text) or _is_part_name(block.text) or is_other_language(block.text)
    return spelt and letters > 0 and len(words) <= _MAX_WORDS and not other


def _is_part_name(text: str) -> bool:
    """The heading of a part that any report has, or of a list of people."""
    opening = text.split(maxsplit=1)[0].strip(" :.").lower() if text.strip() else ""
    return text.strip(" :.").lower() in _PARTS or opening == "colofon" or group_office(text) is not None


def _size(block: Block) -> float:
    return max(word.size for word in block.passage)


def _body_size(layout: Layout) -> float:
    """The median size of the printed words, in points."""
    sizes = [w.size for p in layout.pages for b in p.blocks if b.kind != "furniture" for w in b.passage]
    return median(sizes) if sizes else 0.0


def _running_title(layout: Layout) -> tuple[str, FactEvidence] | None:
    """The commonest running header that says what the report is."""
    found = Counter(text for _, text in _headers(layout) if _REPORT_WORD.search(text))
    if not found:
        return None
    title = min(found, key=lambda text: (-found[text], text))
    page = next(number for number, text in _headers(layout) if text == title)
    return title, FactEvidence(page, title, "running header or footer")


def _headers(layout: Layout) -> Iterator[tuple[int, str]]:
    return ((b.page, b.text) for p in layout.pages for b in p.blocks if b.kind == "furniture")
