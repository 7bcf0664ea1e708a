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
from verslag.extractors.facts.report_front import REPORT_NOUNS
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.names.organisations.entity_candidates import organisation_candidates
from verslag.extractors.names.roles.governing_bodies import group_office

_COVER_PAGES = 2
"""A cover without words (a picture) is followed by the title page."""
_WRAPPED_PAGES = 4
"""A letter or a filing receipt, which may run over two pages, stands before the title page."""

_LARGE = 0.8
"""Lines of a title are set in much the same size; what is smaller than this share of the largest is a subtitle."""

_DISPLAY = 1.1
"""Text no larger than this times the body is a title by its place only; what follows it is set alike by chance."""

_DISPLAY_KINDS = ("kpi", "quote", "paragraph")

_MAX_WORDS = 20
"""Longer is a sentence set large, not a title."""
_MAX_NAMED = 40
"""The full title of an advice or of a report to parliament, which says what it is and on what."""
_SURE = 0.75
"""Organisations by name count from this score on."""
_WHOLE = 0.8
"""Share of a text that an organisation's name is: the text is its name."""

_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s+\D")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?")
_GOES_ON = re.compile(r"(?:van|over|inzake|betreffende|voor|aan|bij|per)\s")
"""In small letters at the start of a block: it goes on with the title above."""
_OPEN_END = re.compile(r"\s(?:de|het|een|van|voor|op|in|met|en|of|aan|bij|over|naar|tot)$")
"""A line that ends so goes on in the next one."""
_PROGRAM = re.compile(
    r"^(?:Microsoft (?:Word|PowerPoint|Excel)|PowerPoint-presentatie|Untitled|Naamloos)\b(?:\s*-\s*)?", re.IGNORECASE
)
_FILE_ENDING = re.compile(r"\.(?:docx?|pptx?|xlsx?|indd|pdf|odt)$", re.IGNORECASE)
_PARTS = word_list("title.parts")
_FIELDS = word_list("title.fields")
_OPENS_FIELD = re.compile(r"(\w+)(?: \w+){0,3} ?:")
_NAMED = re.compile(
    r"(?:(?:verkort|volledig|financieel|sociaal|geïntegreerd|geconsolideerde)\s+)?"
    rf"(?:\w*(?:{REPORT_NOUNS}|rapportage|cijfers|bericht|begroting|plan)|balans|evaluatie"
    r"|advies)\b",
    re.IGNORECASE,
)
"""What a report calls itself at the start of a block."""
_ADDRESS = re.compile(r"(?:(?:statutair )?gevestigd )?te\s+(?-i:[A-Z])", re.IGNORECASE)
_SEAT = re.compile(r"\s+(?:gevestigd\s+)?te\s+[A-ZÀ-Þ’'][\w’' -]+$")
_DAY = re.compile(r"\b\d{1,2} [a-z]{3,9}\.? (?:19|20)\d\d")
_RECEIPT = re.compile(r"(?:deponering\w*|gedeponeerd|handelsregister)\b", re.IGNORECASE)
"""Opens a block on a page before the report's own: the receipt of the office where it was filed."""
_SUBJECT = re.compile(r"\b(?:betreft|onderwerp)\s*:?\s+(\S.{5,120})$", re.IGNORECASE)
"""What a letter is about."""
_LETTER_WORDS = 60
"""A salutation above at least so many words opens a letter; a foreword has a heading that names it."""
_SALUTATION = re.compile(r"(?:beste|geachte?|dag|hallo)\b", re.IGNORECASE)
_REPORT_WORD = re.compile(
    r"verslag|rapport|rekening|begroting|meerjarenplan|jaaroverzicht|stukken\b|jaarcijfers|bericht\b", re.IGNORECASE
)


def report_title(layout: Layout, metadata_title: str) -> tuple[str, FactEvidence] | None:
    """The largest headings of the cover; else a running header that names the report; else the metadata.

    Metadata come last: they are often left over from last year's file or name the authoring template.
    """
    cover = _cover_title(layout)
    header = _running_title(layout)
    if cover and header and cover[1].page != 1 and not _REPORT_WORD.search(cover[0]):
        return header  # the first heading inside, behind a cover that is a picture
    if cover or header:
        return cover or header
    if subject := _letter_subject(layout):
        return subject
    if named := _without_program(metadata_title):
        return named, FactEvidence(None, named, "metadata of the file")
    if layout.sections:
        first = layout.sections[0]
        return first.title, FactEvidence(first.page, first.title, "first heading")
    return None


def _cover_title(layout: Layout) -> tuple[str, FactEvidence] | None:
    """What is set largest on the first page with words that is not a letter or a receipt before the report."""
    body = _body_size(layout)
    wrapped: tuple[str, FactEvidence] | None = None
    for at, page in enumerate(layout.pages[:_WRAPPED_PAGES]):
        if at >= _COVER_PAGES and not wrapped:
            break
        blocks = [b for b in page.blocks if b.kind not in ("furniture", "table")]
        parts = _completed(_largest_run(blocks, body, first=at == 0), blocks)
        if not parts:
            continue
        text = _tidy(" ".join(b.text for b in parts))
        grade = "cover, says what it is" if _REPORT_WORD.search(text) else "cover, by its size"
        found = text, FactEvidence(page.page.number, text, "largest text of the cover", grade)
        if _REPORT_WORD.search(text) and not (at == 0 and _is_receipt(blocks)):
            return found
        if not wrapped and not _is_letter(blocks) and not _is_receipt(blocks):
            return found
        wrapped = wrapped or found
    return wrapped


def _letter_subject(layout: Layout) -> tuple[str, FactEvidence] | None:
    for block in layout.pages[0].blocks if layout.pages else ():
        if (subject := _SUBJECT.search(block.text)) and block.kind != "table":
            return subject[1], FactEvidence(block.page, block.text, "subject of the letter")
    return None


def _is_letter(blocks: Sequence[Block]) -> bool:
    """Whether a page is a letter to somebody: a salutation with a good deal of text below it."""
    opening = next((k for k, b in enumerate(blocks) if _SALUTATION.match(b.text)), None)
    return opening is not None and sum(len(b.text.split()) for b in blocks[opening:]) >= _LETTER_WORDS


def _is_receipt(blocks: Sequence[Block]) -> bool:
    return any(_RECEIPT.match(b.text) for b in blocks)


def _largest_run(blocks: Sequence[Block], body: float, *, first: bool) -> list[Block]:
    """The block set largest with what follows it in much the same size; the parts of a title stand together."""
    # Only on the first page may a title be a block that is not known as a heading, and then by its size.
    titles = [
        b
        for b in blocks
        if _could_be_title(b)
        and not (b.kind == "kpi" and (b.tile_id or _opens_with_figure(b.text)))
        and (b.kind == "heading" or (first and b.kind in _DISPLAY_KINDS and _size(b) >= _DISPLAY * body))
    ]
    if not titles:
        return []
    largest = max(titles, key=_size)
    run = [largest]
    if _size(largest) < _DISPLAY * body:
        return run
    for block in blocks[blocks.index(largest) + 1 :]:
        if _is_part_name(block.text) or block.text == largest.text or _ADDRESS.match(block.text):
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
    run = _without_reporter(run)
    if _is_not_its_title(" ".join(b.text for b in run)):
        named = next((b for b in blocks if _calls_itself(b)), None)
        run = [named] if named else run
    for block in blocks[blocks.index(run[-1]) + 1 :]:
        text = " ".join(b.text for b in (*run, block))
        most = _MAX_NAMED if _NAMED.match(text) else _MAX_WORDS
        goes_on = _GOES_ON.match(block.text) or _OPEN_END.search(run[-1].text)
        if not goes_on or block.kind == "list_item" or len(text.split()) > most:
            break
        run = [*run, block]
    run = _with_kind_above(run, blocks)
    title = " ".join(b.text for b in run)
    years = [b for b in blocks if _YEAR.fullmatch(b.text.strip()) and b not in run]
    if _REPORT_WORD.search(title) and not any(c.isdigit() for c in title) and len(years) == 1:
        run = [*run, *years]
    return run


def _with_kind_above(run: list[Block], blocks: Sequence[Block]) -> list[Block]:
    """With what the report calls itself above a name that goes on below: *Jaarverslag* / *Zwalm* / *over 2023*."""
    at = blocks.index(run[0])
    goes_on = len(run) > 1 and _GOES_ON.match(run[-1].text) and not _REPORT_WORD.search(run[0].text)
    return [blocks[at - 1], *run] if goes_on and at and _calls_itself(blocks[at - 1]) else run


def _without_reporter(run: list[Block]) -> list[Block]:
    """Without the blocks that only say who reports, and where, before what it is: *Stichting Zwalm te Gent*."""
    named = next((k for k, b in enumerate(run) if _NAMED.match(b.text)), 0)
    return [b for b in run[:named] if not _is_organisation(_SEAT.sub("", b.text))] + run[named:]


def _calls_itself(block: Block) -> bool:
    """Whether a block is what a report calls itself: *Verkort jaarverslag 2024*, not *Eindrapport, 9 mei 2024*."""
    named = bool(_NAMED.match(block.text)) and not _DAY.search(block.text)
    return named and _could_be_title(block) and block.kind != "list_item"


def _is_not_its_title(text: str) -> bool:
    """Whether what is set largest is a brand, who reports, or a question, beside what the report calls itself."""
    if _REPORT_WORD.search(text):
        return False
    return len(text.split()) == 1 or text.endswith("?") or _is_organisation(text)


def _is_organisation(text: str) -> bool:
    return any(m.score >= _SURE and m.end - m.start >= _WHOLE * len(text) for m in organisation_candidates([text])[0])


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
    most = _MAX_NAMED if _NAMED.match(block.text) else _MAX_WORDS
    return spelt and letters > 0 and len(words) <= most and not other and not _is_field(block.text)


def _is_field(text: str) -> bool:
    """Whether a block is a field of a form with what was filled in: *Naam: …*."""
    opening = _OPENS_FIELD.match(text)
    return opening is not None and opening[1].lower() in _FIELDS


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
