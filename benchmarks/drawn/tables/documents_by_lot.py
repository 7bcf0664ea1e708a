"""A whole document by lot, from one seed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random
from typing import Any

from verslag.benchmarks.drawn.shared.figures_in_print import said_scale
from verslag.benchmarks.drawn.tables.columns_by_lot import Setting
from verslag.benchmarks.drawn.tables.table_model import DrawnDocument, DrawnPage
from verslag.benchmarks.drawn.tables.tables_by_lot import TableByLot

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
MAKERS = ("chromium", "typst", "calc")
FONTS = ("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Liberation Sans Narrow")
_PLANS = ("begroting", "meerjaren")


def document_by_lot(seed: int) -> DrawnDocument:
    """The document of a seed: always the same one."""
    lot = Random(seed)
    domain = lot.choice(WORDS["domain"])
    title = lot.choice(domain["titles"])
    plan = any(word in title.lower() for word in _PLANS)
    year = lot.choice((2021, 2022, 2023, 2024, 2025)) + plan
    setting = Setting(domain, year, plan)
    notation = WORDS["notation"]
    scale = tuple(lot.choice(notation["scales"])) if lot.random() < 0.25 else None
    pages = []
    for number in range(3):
        paragraph = lot.choice(notation["paragraphs"]) if lot.random() < 0.7 else None
        if scale and number == 0:
            said = said_scale(scale[0])
            paragraph = f"{paragraph or ''} Alle bedragen in dit document zijn {said}, tenzij anders vermeld.".strip()
        heading = f"{number + 1} {lot.choice(domain['topic'])}"
        tables = [TableByLot(lot, setting, notation, scale).drawn() for _ in range(lot.choice((1, 1, 2)))]
        pages.append(DrawnPage(heading, paragraph, tables))
    organisation = lot.choice(domain["organisations"])
    maker = MAKERS[seed % len(MAKERS)]
    if maker == "calc" and scale:  # a workbook has no running text
        for page in pages:
            page.tables[0].sentence = page.paragraph if page is pages[0] else page.tables[0].sentence
    return DrawnDocument(f"lot-{seed:03d}-{maker}", maker, organisation, title, year, lot.choice(FONTS), pages)
