"""`datapackage.json`: a Frictionless descriptor of the CSVs, with types, dialect and hashes.

The descriptor is plain data in the published form (https://datapackage.org); the frictionless library is needed
in tests only.
"""

from __future__ import annotations

import json

from verslag.pipeline.outputs.tables import Dialect, frictionless_fields
from verslag.pipeline.stores.atomic import write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import digest_of
from verslag.schemas.errors import OutputError
from verslag.schemas.records import TABLES
from verslag.schemas.table_keys import PRIMARY_KEYS, references
from verslag.schemas.version import __version__


def write_datapackage(folder: AnyPath, dialect: Dialect) -> None:
    """Describe the CSVs that stand in `folder`.

    Raises:
        OutputError: the file cannot be written.
    """
    resources = []
    for name, record in TABLES.items():
        path = folder / f"{name}.csv"
        try:
            digest = digest_of(path)
        except OSError as error:
            raise OutputError(f"cannot read {path} back: {error.strerror}") from error
        resources.append(
            {
                "name": name,
                "path": path.name,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": digest.size,
                "hash": f"sha256:{digest.sha256}",
                "dialect": {"delimiter": dialect.delimiter, "lineTerminator": dialect.line_terminator},
                "schema": {
                    "fields": frictionless_fields(record, dialect),
                    "missingValues": [""],
                    **_keys(name),
                },
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


def _keys(table: str) -> dict[str, object]:
    """What identifies a row, and the document it points to.

    The sections are left out: a row that stands in none has an empty id, which a foreign key over two fields cannot
    say.
    """
    primary = {"primaryKey": list(PRIMARY_KEYS[table])} if PRIMARY_KEYS[table] else {}
    foreign = [
        {"fields": list(one.columns), "reference": {"resource": one.table, "fields": list(one.key)}}
        for one in references(table)
        if one.table == "documents"
    ]
    return {**primary, **({"foreignKeys": foreign} if foreign else {})}
