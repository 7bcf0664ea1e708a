"""xBRL-JSON: the tagged figures as facts, with a taxonomy made of the tags beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.exporting.xbrl.concepts import Concept, concept_of
from verslag.pipeline.exporting.xbrl.oim_facts import SCHEMES, can_be_fact, entity_of, fact_of
from verslag.pipeline.exporting.xbrl.taxonomy_schema import NAMESPACE, schema_of
from verslag.pipeline.stores.atomic import replacing, write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.records import MetricRow, OrganisationRow
from verslag.schemas.taxonomy import default_taxonomy


class XbrlJsonWriter:
    """`.xbrl.json`"""

    suffix = ".xbrl.json"
    description = "facts of XBRL, with their taxonomy"

    def write(self, source: ExportSource, path: AnyPath) -> str:
        """The facts, and `<name>.xsd` beside them, to which they refer."""
        schema = path.with_name(f"{path.name[: -len(self.suffix)]}.xsd")
        concepts: set[Concept] = set()
        with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
            written, left = _write_facts(file, source, schema.name, concepts)
        write_text(schema, schema_of(concepts, default_taxonomy()))
        return f"{written} facts; {left} figures without tag, unit or period, or with a bound for a value, are left out"


def _write_facts(file: IO[str], source: ExportSource, schema: str, concepts: set[Concept]) -> tuple[int, int]:
    """Write fact by fact, so that memory does not grow with them; how many were and were not."""
    information = {
        "documentType": "https://xbrl.org/2021/xbrl-json",
        "features": {"xbrl:canonicalValues": True},
        "namespaces": {
            "iso4217": "http://www.xbrl.org/2003/iso4217",
            "v": NAMESPACE,
            "xbrl": "https://xbrl.org/2021",
            **SCHEMES,
        },
        "taxonomy": [schema],
    }
    reporting = {name: row.entity for name, row in source.document_rows().items()}
    identifiers = _identifiers(source)
    file.write(f'{{"documentInfo": {json.dumps(information, ensure_ascii=False)},\n"facts": {{')
    written = left = 0
    for row in _figures(source):
        if not can_be_fact(row):
            left += 1
            continue
        entity = entity_of(row, identifiers.get(row.document_id, {}), reporting[row.document_id])
        fact = json.dumps(fact_of(row, entity), ensure_ascii=False)
        file.write(f"{',' if written else ''}\n{json.dumps(f'{row.document_id}.{row.metric_id}')}: {fact}")
        concepts.add(concept_of(row))
        written += 1
    file.write("\n}}\n")
    return written, left


def _figures(source: ExportSource) -> Iterator[MetricRow]:
    return (row for row in source.rows("metrics") if isinstance(row, MetricRow))


def _identifiers(source: ExportSource) -> dict[str, dict[str, str]]:
    """By document: the number in a register of each organisation that has one, under each of its names."""
    found: dict[str, dict[str, str]] = {}
    for row in source.rows("organisations"):
        if isinstance(row, OrganisationRow) and row.identifier:
            names = (row.name, *filter(None, row.aliases.split("; ")))
            found.setdefault(row.document_id, {}).update(dict.fromkeys(names, row.identifier))
    return found
