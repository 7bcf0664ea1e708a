"""The files over all documents of a run, put together from what was written of each; nothing is held but one report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from verslag.pipeline.batch.manifest import STATE, ManifestEntry, program
from verslag.pipeline.outputs.datapackage import write_datapackage
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import DIALECTS, DialectName, write_tables
from verslag.pipeline.outputs.workbook import write_workbook
from verslag.pipeline.stores.atomic import write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import digest_of, read_bytes
from verslag.schemas.collecting import without_collecting
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import TABLES
from verslag.schemas.report import Report

WORKBOOK = "verslag.xlsx"
_FILES = (*(f"{name}.csv" for name in TABLES), "datapackage.json", WORKBOOK)


@without_collecting()
@exact_amounts()
def put_together(
    folder: AnyPath, entries: Iterable[ManifestEntry], dialect: DialectName, paths: Mapping[str, str]
) -> None:
    """Write the CSVs, their descriptor and the workbook, unless they stand there as they would be written.

    Args:
        folder: of the output.
        entries: of its documents, in input order.
        dialect: of the CSVs.
        paths: where each document was read, by its id.

    Raises:
        OutputError: a file cannot be written.
    """
    links = SourceLinks(folder, paths)
    ids, figures, digest = [], 0, hashlib.sha256(f"{dialect} {program()} {links}".encode())
    for entry in entries:
        ids.append(entry.document.document_id)
        figures += entry.document.metrics
        digest.update(f"{entry.key} {entry.exit_code} {entry.reason} {entry.reviews}\n".encode())
    if _noted(folder) == _note(folder, digest.hexdigest()):
        return
    write_tables(_reports(folder, ids), folder, DIALECTS[dialect])
    write_datapackage(folder, DIALECTS[dialect])
    write_workbook(_reports(folder, ids), folder / WORKBOOK, links, figures)
    write_text(folder / STATE / "run_files.json", _note(folder, digest.hexdigest()))


def _reports(folder: AnyPath, document_ids: Sequence[str]) -> Iterator[Report]:
    """Read the reports back one by one, so that no run holds them all."""
    return (read_report(folder, document_id) for document_id in document_ids)


def _note(folder: AnyPath, source: str) -> str:
    """What the files follow from, and the content they have now."""
    files = {name: _digest(folder / name) for name in _FILES}
    return json.dumps({"source": source, "files": files}, indent=1) + "\n"


def _noted(folder: AnyPath) -> str:
    try:
        return read_bytes(folder / STATE / "run_files.json").decode()
    except OSError:
        return ""


def _digest(path: AnyPath) -> str:
    try:
        return digest_of(path).sha256
    except OSError:
        return ""
