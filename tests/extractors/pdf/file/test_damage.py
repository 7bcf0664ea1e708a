"""Whatever happens to a file, it is read or refused with a named cause."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pikepdf
import pytest

from verslag.extractors.pdf import open_pdf
from verslag.schemas.errors import VerslagError

MakePdf = Callable[..., bytes]
CONTENT = (
    "BT /F1 12 Tf 50 500 Td (Omzet 1.250 euro) Tj 0 -20 Td [(Kos) -20 (ten) 300 (980)] TJ ET "
    "q 1 0 0 1 10 10 cm 0 0 1 RG 50 300 m 350 300 l S 50 200 100 40 re f Q"
)
FLIPS = 60
CUTS = 25


def bit_flips(data: bytes, generator: random.Random) -> Iterator[bytes]:
    for _ in range(FLIPS):
        broken = bytearray(data)
        for _ in range(generator.choice((1, 4, 32))):
            broken[generator.randrange(len(broken))] ^= 1 << generator.randrange(8)
        yield bytes(broken)


def cuts(data: bytes, generator: random.Random) -> Iterator[bytes]:
    for _ in range(CUTS):
        first, second = sorted(generator.randrange(len(data)) for _ in range(2))
        yield data[:first]
        yield data[:first] + data[second:]


def read_all(data: bytes) -> None:
    with open_pdf(data) as document:
        for index in range(min(document.page_count, 5)):
            try:
                document.read_page(index)
            except VerslagError:
                continue
        _ = document.outline, document.metadata, document.tagged


@pytest.mark.parametrize("mutations", [bit_flips, cuts])
def test_damage_raises_nothing_but_named_causes(
    make_pdf: MakePdf, mutations: Callable[[bytes, random.Random], Iterator[bytes]]
) -> None:
    def add_outline(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Bestuur", 1))

    whole = make_pdf(CONTENT, CONTENT, change=add_outline)
    for broken in mutations(whole, random.Random(20240131)):
        try:
            read_all(broken)
        except VerslagError as error:
            assert str(error)
