"""Documents are told apart by sort, from what their title, name and pages say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verslag.pipeline.scoring.document_classes import class_of
from verslag.schemas.report import Report


@pytest.mark.parametrize(
    ("title", "file_name", "ocr", "wanted"),
    [
        ("Jaarrekening 2022", "a.pdf", 0, "annual accounts"),
        ("Ons jaar", "Jaarverslag-2022.pdf", 0, "annual report"),
        ("Ontwerpbegroting 2024", "a.pdf", 4, "budget"),
        ("Jaarverslag", "a.pdf", 9, "scan"),
        ("Wie wij zijn", "a.pdf", 0, "other"),
    ],
)
def test_classes(title: str, file_name: str, ocr: int, wanted: str, make_report: Callable[..., Report]) -> None:
    document = make_report("2023").document
    said = {"title": title, "file_name": file_name, "pages": 10, "pages_ocr": ocr}
    assert class_of(document.model_copy(update=said)) == wanted
