"""What a report prints of its organisation beside the name: the number in a register, its own web address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.facts.own_address import letters_of, own_domains
from verslag.extractors.names.rules.identifiers import is_kbo_number
from verslag.schemas.report import BlockPart, PagePart, ReporterPart

_NUMBER = re.compile(
    r"\b(?:kvk|kamer van koophandel|handelsregister|ondernemingsnummer|ondernemingsnr|kbo|rpr|rsin|fiscaal nummer)\b"
    r"\D{0,40}?(?:BE\s?)?(\d[\d. ]{6,11}\d)(?!\d)",
    re.IGNORECASE,
)
_DIGITS = range(8, 11)
"""Of a KvK number, a RSIN, a KBO number."""

_KBO_DIGITS = 10

_REACH = 8
"""Blocks below the name in which its number is looked for: a form has a field a line."""


def reporter_signs(pages: Sequence[PagePart], entity: str) -> ReporterPart:
    """The register numbers and web addresses that a report prints as its own; none where nobody is named."""
    if not entity:
        return ReporterPart()
    return ReporterPart(
        numbers=sorted(set(_numbers(pages, entity))),
        addresses=sorted(own_domains(block.text for _, block in _blocks(pages))),
    )


def _blocks(pages: Sequence[PagePart]) -> Iterator[tuple[int, BlockPart]]:
    return ((page.page, block) for page in pages for block in page.blocks)


def _numbers(pages: Sequence[PagePart], entity: str) -> Iterator[str]:
    """Numbers printed in the block with the organisation's name or in the next ones below it."""
    name, last, page_of_name = letters_of(entity), -_REACH, 0
    for at, (page, block) in enumerate(_blocks(pages)):
        named = name in letters_of(block.text)
        if named and block.kind != "furniture":
            last, page_of_name = at, page
        below = page == page_of_name and at - last < _REACH and block.kind != "furniture"
        if named or below:
            for match in _NUMBER.finditer(block.text):
                digits = re.sub(r"\D", "", match[1])
                if len(digits) in _DIGITS and (len(digits) < _KBO_DIGITS or is_kbo_number(digits)):
                    yield digits
