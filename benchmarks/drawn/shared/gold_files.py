"""The truth of drawn documents as gold folders."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path


def write_gold(folder: Path, name: str, rows: Iterable[Mapping[str, object]], **about: object) -> None:
    """`gold/<name>/` under a folder, beside `corpus/<name>.pdf`.

    Args:
        rows: the figures; `choices` says what was drawn by lot for each, for the count by choice.
        about: what else `pages.json` says: `pages` with figures (else all), `language`, `entity`, ...
    """
    gold = folder / "gold" / name
    gold.mkdir(parents=True, exist_ok=True)
    told = {"file": f"{name}.pdf", "pages": [], **about}
    (gold / "pages.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    lines = (json.dumps({"id": f"{name}-{n}", **row}, ensure_ascii=False) for n, row in enumerate(rows, 1))
    (gold / "metrics.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
