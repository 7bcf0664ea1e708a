"""What a report prints of its organisation beside the name: the number in a register, its own web address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator

from verslag.extractors.facts.own_address import letters_of, names_domain
from verslag.schemas.report import BlockPart, Report

_ADDRESS = re.compile(
    r"(?:@|\bwww\.|https?://(?:www\.)?)((?:[a-z0-9-]+\.)+[a-z]{2,12})\b|\b([a-z0-9-]{6,}\.(?:nl|be))\b"
)
_OWN_SHARE = 1 / 3
"""Part of its addresses that an organisation's own are: one for its site, one for its mail, few of others."""

_NUMBER = re.compile(
    r"\b(?:kvk|kamer van koophandel|handelsregister|ondernemingsnummer|ondernemingsnr|kbo|rpr|rsin|fiscaal nummer)\b"
    r"\D{0,40}?(?:BE\s?)?(\d[\d. ]{6,11}\d)(?!\d)",
    re.IGNORECASE,
)
_DIGITS = range(8, 11)
"""Of a KvK number, a RSIN, a KBO number."""

_REACH = 8
"""Blocks below the name in which its number is looked for: a form has a field a line."""


def proofs_of(report: Report) -> set[Hashable]:
    """Signs that two reports share only if they are of one organisation; none where nobody is named."""
    entity = report.document.entity
    return {*_numbers(report, entity), *_addresses(report)} if entity else set()


def proves(sign: Hashable, reports: list[Report]) -> bool:
    """Whether a sign is one organisation's: an address must spell the name of one of those who print it.

    The address of a town or province is printed by all its services, and proves nothing.
    """
    if not (isinstance(sign, tuple) and sign[0] == "address"):
        return True
    return any(names_domain(report.document.entity, str(sign[1])) for report in reports) and not any(
        _is_government(report.document.entity) for report in reports
    )


def _is_government(name: str) -> bool:
    return name.split(maxsplit=1)[0].casefold() in ("gemeente", "stad", "provincie", "ocmw", "ministerie")


def _blocks(report: Report) -> Iterator[tuple[int, BlockPart]]:
    return ((page.page, block) for page in report.pages for block in page.blocks)


def _addresses(report: Report) -> Iterator[Hashable]:
    found = Counter(
        (match[1] or match[2]).rsplit(".", 1)[0].rsplit(".", 1)[-1]
        for _, block in _blocks(report)
        for match in _ADDRESS.finditer(block.text.lower())
    )
    for domain, count in found.items():
        if count >= _OWN_SHARE * found.total():
            yield "address", letters_of(domain)


def _numbers(report: Report, entity: str) -> Iterator[Hashable]:
    """Numbers printed in the block with the organisation's name or in the next ones below it."""
    name, last, page_of_name = letters_of(entity), -_REACH, 0
    for at, (page, block) in enumerate(_blocks(report)):
        named = name in letters_of(block.text)
        if named and block.kind != "furniture":
            last, page_of_name = at, page
        below = page == page_of_name and at - last < _REACH and block.kind != "furniture"
        if named or below:
            for match in _NUMBER.finditer(block.text):
                digits = re.sub(r"\D", "", match[1])
                if len(digits) in _DIGITS:
                    yield "number", digits
