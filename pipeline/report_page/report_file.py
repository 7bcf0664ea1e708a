"""The page as one file: style and script stand in it, and it may fetch nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from verslag.pipeline.explaining.source_pages import SourcePages
from verslag.pipeline.outputs.read_output import Output, read_output
from verslag.pipeline.report_page.report_contents import ReportContents, contents_of
from verslag.pipeline.report_page.small_multiples import HEIGHT, MOST_DOCUMENTS, WIDTH, Multiple, multiples_of
from verslag.pipeline.showing.dutch_notation import dutch_amount
from verslag.pipeline.showing.interface_texts import InterfaceTexts, Language, texts_of
from verslag.pipeline.showing.page_templates import template_of
from verslag.pipeline.stores.atomic import write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.version import __version__

LIMIT = 500
"""Figures shown unless another limit is given: some five megabytes, which a mail takes."""


def write_report_page(
    out: AnyPath,
    path: AnyPath,
    *,
    limit: int = LIMIT,
    language: Language = "nl",
    password: str | None = None,
    pdfs: Path | None = None,
) -> ReportContents:
    """Write the page of a run; what it shows is given back.

    Args:
        out: folder of the run.
        path: of the page.
        limit: most figures shown; those that most deserve a look come first.
        language: of the page.
        password: of encrypted files.
        pdfs: a folder that holds the source files now.

    Raises:
        UsageError: the folder holds no run.
        OutputError: the page cannot be written.
    """
    output = read_output(str(out))
    texts = texts_of(language)
    with SourcePages(out, password=password, pdfs=pdfs) as pages:
        found = contents_of(output, pages, limit)
    write_text(path, page_text(found, texts, _multiples(output, texts)))
    return found


def _multiples(output: Output, texts: InterfaceTexts) -> list[Multiple]:
    """The drawings over the years; a run of more reports than one page compares has none."""
    if len(output.document_ids) > MOST_DOCUMENTS:
        return []
    return multiples_of([report.model_copy(update={"pages": [], "tables": []}) for report in output.reports()], texts)


def page_text(found: ReportContents, texts: InterfaceTexts, multiples: Sequence[Multiple] = ()) -> str:
    """The page."""
    style, script = _part("report.css"), _part("report.js")
    policy = f"default-src 'none'; img-src data:; style-src {_source(style)}; script-src {_source(script)}"
    return template_of("verslag.pipeline.report_page", "report.html.j2").render(
        t=texts,
        found=found,
        multiples=multiples,
        width=WIDTH,
        height=HEIGHT,
        style=style,
        script=script,
        policy=policy,
        version=__version__,
        amount=lambda row: dutch_amount(row, texts.name("units", row.unit)),
    )


def _part(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")


def _source(text: str) -> str:
    """What a content security policy calls this very text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
