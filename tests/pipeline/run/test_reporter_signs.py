"""Which register numbers are those of the organisation that reports."""

from __future__ import annotations

import pytest

from verslag.pipeline.run.reporter_signs import reporter_signs
from verslag.schemas.report import BlockPart, PagePart
from verslag.schemas.vocabularies import BlockKind


def numbers(*blocks: tuple[BlockKind, str]) -> list[str]:
    parts = [
        BlockPart(block_id=f"b{at}", kind=kind, text=text, lines=[text], bbox=(0, 0, 1, 1), section_id=None)
        for at, (kind, text) in enumerate(blocks)
    ]
    page = PagePart(page=1, label="1", width=1, height=1, rotation=0, state="text", blocks=parts)
    return reporter_signs([page], "De Spil").numbers


@pytest.mark.parametrize("kind", ["paragraph", "furniture"])
def test_a_number_beside_the_name_is_the_organisations(kind: BlockKind) -> None:
    assert numbers((kind, "De Spil, KvK 12345678")) == ["12345678"]


def test_a_kbo_number_counts_with_its_control_digits() -> None:
    assert numbers(("paragraph", "De Spil, ondernemingsnummer 0123.456.749")) == ["0123456749"]
    assert numbers(("paragraph", "De Spil, ondernemingsnummer 0123.456.788")) == []


@pytest.mark.parametrize(
    "blocks",
    [
        (("paragraph", "De Spil, KvK 12345678901"),),
        (("paragraph", "De Spil"), ("furniture", "Druk: Kantoor Pen, KvK 12345678")),
        (("furniture", "De Spil"), ("paragraph", "Kantoor Pen, KvK 12345678")),
    ],
    ids=["no register has so many digits", "another's at the foot of the page", "below the name at the head of pages"],
)
def test_other_numbers_are_not(blocks: tuple[tuple[BlockKind, str], ...]) -> None:
    assert numbers(*blocks) == []
