"""The page numbers printed on the pages of a document."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.block import Block
from verslag.extractors.layout.furniture.printed_page_numbers import is_page_of_total, page_label_in
from verslag.extractors.tables.marks.content import is_year

# From page to page the number rises by one, or by two where a sheet holds two pages.
_STEPS = (1, 2)


def page_labels(pages: Sequence[Sequence[Block]]) -> list[str | None]:
    """The printed label of each page (two, as `4-5`, on a sheet that holds two pages), None where none is printed.

    Of the numbers in a page's furniture those that count along with the page before or after are taken, in each part
    that numbers its own pages anew. One that stands unchanged on the next page counts nothing, and a year only if it
    counts; one that says of how many ("1 / 3") needs no neighbour, as parts may have one page each.

    Args:
        pages: the blocks of consecutive pages.
    """
    printed = [_numbers(blocks) for blocks in pages]
    labels: list[str | None] = []
    for index, (blocks, numbers) in enumerate(zip(pages, printed, strict=True)):
        before = printed[index - 1] if index else []
        after = printed[index + 1] if index + 1 < len(printed) else []
        moving = [n for n in numbers if n not in before and n not in after]
        counting = [n for n in moving if _counts(n, before, -1) or _counts(n, after, 1)]
        told = [
            label
            for b in blocks
            if b.kind == "furniture" and is_page_of_total(b.text) and (label := page_label_in(b.text))
        ]
        labels.append(_label(counting or told or [n for n in moving if not is_year(n[-4:])]))
    return labels


def _numbers(blocks: Sequence[Block]) -> list[str]:
    """Page numbers in furniture, from left to right."""
    found = [(b.bbox.x0, label) for b in blocks if b.kind == "furniture" and (label := page_label_in(b.text))]
    return [label for _, label in sorted(found)]


def _counts(label: str, others: Sequence[str], direction: int) -> bool:
    """Whether the label goes on from one of the page before (direction -1) or to one of the page after (1)."""
    part, number = _parted(label)
    return number is not None and any(
        other_part == part and other is not None and direction * (other - number) in _STEPS
        for other_part, other in map(_parted, others)
    )


def _parted(label: str) -> tuple[str, int | None]:
    """The letter of the part, and the number where it is in digits."""
    digits = label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ.-")
    return (label[: len(label) - len(digits)], int(digits)) if digits.isdecimal() else (label, None)


def _label(numbers: Sequence[str]) -> str | None:
    if len(numbers) == 2 and all(n.isdecimal() for n in numbers) and int(numbers[1]) == int(numbers[0]) + 1:
        return "-".join(numbers)
    return numbers[0] if numbers else None
