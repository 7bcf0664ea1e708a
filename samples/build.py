"""Compile the sample reports and write their gold: `python samples/build.py [name …]`.

The PDFs are reproducible: fixed creation date, only the fonts in `fonts/` and those inside the typst package.
Needs the packages `typst` (0.15), `pypdfium2` and `pikepdf`.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import typst
import write_gold

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
CREATED = int(datetime(2025, 1, 1, tzinfo=UTC).timestamp())

UNTAGGED = frozenset({"zorgkring-2023", "spread-havenfonds-2022"})
"""Reports that, like many designed ones, come without a structure tree."""

TURNED = {"spread-havenfonds-2022": {3: 90}}
"""Pages stored on their side with a /Rotate that sets them upright: what is displayed stays the same."""


def names() -> list[str]:
    """The documents, by the name of their source."""
    return sorted(path.stem for path in SOURCES.glob("*.typ"))


def compile_pdf(name: str) -> tuple[bytes, list[dict[str, Any]]]:
    """The PDF of one source, before any page is turned, and the marks its helpers left."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])
    compiler = typst.Compiler(str(SOURCES / f"{name}.typ"), root=str(SOURCES), font_paths=fonts)
    pdf = compiler.compile(format="pdf", timestamp=CREATED, pdf_tags=name not in UNTAGGED)
    return pdf, json.loads(compiler.query("<dump>", field="value", one=True))


def turn_pages(pdf: bytes, turned: dict[int, int]) -> bytes:
    """Store some pages (numbered from 1) turned back by so many degrees, with the /Rotate that displays them
    upright.
    """
    if not turned:
        return pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, degrees in turned.items():
            page = document.pages[number - 1]
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            matrix = {90: (0, 1, -1, 0, height, 0), 270: (0, -1, 1, 0, 0, width), 180: (-1, 0, 0, -1, width, height)}
            page.contents_add(f"q {' '.join(f'{x:g}' for x in matrix[degrees])} cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
            if degrees != 180:
                for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                    if box in page.obj:
                        page.obj[box] = pikepdf.Array([0, 0, height, width])
            page.obj["/Rotate"] = degrees
        out = BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


def build(name: str) -> None:
    """Write `<name>.pdf` and `gold/<name>/`."""
    pdf, marks = compile_pdf(name)
    counts = write_gold.write(name, pdf, marks, HERE / "gold" / name)
    (HERE / f"{name}.pdf").write_bytes(turn_pages(pdf, TURNED.get(name, {})))
    print(name, *(f"{what} {count}" for what, count in counts.items()), sep="  ")


if __name__ == "__main__":
    for wanted in sys.argv[1:] or names():
        build(wanted)
