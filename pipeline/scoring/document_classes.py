"""What sort of document a report is, so that a score can be told for each sort."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from verslag.pipeline.comparison.label_folding import fold
from verslag.schemas.records import DocumentRow

SCAN = "scan"
OTHER = "other"


def class_of(document: DocumentRow) -> str:
    """A scan where most pages were read by OCR, else by the words of the title and of the file's name."""
    if 2 * document.pages_ocr > document.pages:
        return SCAN
    text = fold(f"{document.title} {document.file_name}")
    return next((name for name, words in _classes() if any(word in text for word in words)), OTHER)


@cache
def _classes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    file = resources.files("verslag.pipeline.scoring") / "data" / "document_classes.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))["class"]
    return tuple((entry["name"], tuple(entry["words"])) for entry in listed)
