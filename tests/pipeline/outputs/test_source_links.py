"""Links lead from the workbook to the PDF, however either is named; without a way there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.outputs.source_links import SourceLinks


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("{here}/reports/kade.pdf", "external:../reports/kade.pdf#page=12"),
        ("{here}/out/kade.pdf", "external:kade.pdf#page=12"),
        ("{here}/map #3 (50%)/kade.pdf", "external:../map%20%233%20%2850%25%29/kade.pdf#page=12"),
        ("https://voorbeeld.be/kade.pdf", "https://voorbeeld.be/kade.pdf#page=12"),
        ("https://voorbeeld.be/kade.pdf#top", "https://voorbeeld.be/kade.pdf#page=12"),
        ("s3://emmer/kade.pdf", ""),
    ],
)
def test_a_page_has_the_address_that_opens_it(path: str, address: str, tmp_path: Path) -> None:
    links = SourceLinks(tmp_path / "out", {"kade": path.format(here=tmp_path)})
    assert links.page("kade", 12) == address


def test_a_document_that_nobody_knows_has_no_address(tmp_path: Path) -> None:
    assert SourceLinks(tmp_path, {}).page("kade", 1) == ""
