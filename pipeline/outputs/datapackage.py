"""`datapackage.json`: a Frictionless descriptor of the CSVs, with types, dialect and hashes.

The descriptor is plain data in the published form (https://datapackage.org); the frictionless library is needed
in tests only.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from verslag import __version__
from verslag.pipeline.outputs.atomic import write_text
from verslag.pipeline.outputs.tables import Dialect, frictionless_fields
from verslag.schemas.records import TABLES


def write_datapackage(folder: Path, dialect: Dialect) -> None:
    """Describe the CSVs that stand in `folder`.

    Raises:
        OutputError: the file cannot be written.
    """
    resources = []
    for name, record in TABLES.items():
        path = folder / f"{name}.csv"
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        resources.append(
            {
                "name": name,
                "path": path.name,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": path.stat().st_size,
                "hash": f"sha256:{digest}",
                "dialect": {"delimiter": dialect.delimiter, "lineTerminator": dialect.line_terminator},
                "schema": {"fields": frictionless_fields(record, dialect), "missingValues": [""]},
            }
        )
    package = {
        "name": "verslag-output",
        "profile": "tabular-data-package",
        "title": "Figures, people and places read from Dutch-language reports",
        "version": __version__,
        "resources": resources,
    }
    write_text(folder / "datapackage.json", json.dumps(package, ensure_ascii=False, indent=2) + "\n")
