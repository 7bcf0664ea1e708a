"""The Python interface: one call for one report."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path

from verslag.pipeline.inputs import source_of
from verslag.pipeline.open_report import OpenReport
from verslag.pipeline.run.outcome import Outcome
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.run_settings import Ocr, Settings
from verslag.schemas import errors
from verslag.schemas.errors import VerslagError

_CAUSES: dict[str, type[VerslagError]] = {
    cls.issue_code: cls
    for cls in vars(errors).values()
    if isinstance(cls, type) and issubclass(cls, VerslagError) and "issue_code" in vars(cls)
}
"""By the issue code that only the class of that cause has."""


def extract(
    path: str | PathLike[str],
    *,
    password: str | None = None,
    languages: tuple[str, ...] = ("nl",),
    taxonomy: str | PathLike[str] | None = None,
    confidence: str | PathLike[str] | None = None,
    people: bool = True,
    ocr: Ocr = "auto",
) -> OpenReport:
    """Read one report.

    Args:
        path: a PDF file, or the address of one (`s3://…`, `https://…`).
        password: of an encrypted file.
        languages: ISO 639-1 codes of the languages whose blocks are mined.
        taxonomy: a TOML file that adds tags or overrides them.
        confidence: a TOML file of `verslag calibrate`.
        people: False leaves out people and masks their names.
        ocr: `auto` reads pages without text by OCR where that is installed, `force` all pages, `off` none.

    Raises:
        VerslagError: the subclass names the cause why nothing could be read; lost pages raise nothing, they are
            issues of the report.
    """
    settings = Settings(
        password=password,
        languages=languages,
        taxonomy=Path(taxonomy) if taxonomy else None,
        confidence=Path(confidence) if confidence else None,
        people=people,
        ocr=ocr,
    )
    outcome = process(source_of(fspath(path)), settings)
    if outcome.report.document.status == "failed":
        raise _error_of(outcome)
    return OpenReport.at(outcome.report, fspath(path))


def _error_of(outcome: Outcome) -> VerslagError:
    """Why nothing could be read: the file, the cause, and what to do about it apart from both."""
    report = outcome.report
    cause = next((issue for issue in report.issues if issue.code == outcome.reason), None)
    if cause is None:
        return VerslagError(outcome.error)
    kind = _CAUSES.get(outcome.reason, VerslagError)
    name = report.document.file_name
    said = cause.message if name in cause.message else f"{name}: {cause.message}"
    return kind(said, remedy=cause.hint)
