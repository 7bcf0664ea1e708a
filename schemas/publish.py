"""JSON Schemas of what is written, generated from the models; `python -m verslag.schemas.publish` writes them."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from verslag.schemas.records import TABLES
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

FOLDER = Path(__file__).parent


def models() -> dict[str, type[BaseModel]]:
    """Every published model by the name of its schema: `report`, one a table, and `reviews`."""
    return {"report": Report, **TABLES, "reviews": ReviewLine}


def schema_text(name: str) -> str:
    """The JSON Schema of that name, as published.

    Raises:
        KeyError: there is no such schema.
    """
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **models()[name].model_json_schema(mode="serialization"),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def path_of(name: str) -> Path:
    """Where the published schema of that name stands."""
    return FOLDER / f"{name}.schema.json"


def main() -> None:
    """Write every schema beside the models."""
    for name in models():
        path_of(name).write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    main()
