"""A gold set: what a careful reader found in a report, one folder a document.

`metrics.jsonl`, `nonmetrics.jsonl`, `persons.jsonl`, `places.jsonl`, `orgs.jsonl` and `sections.jsonl` hold one object
a line, `pages.json` says which pages were read (an empty list: all). docs/accuracy.md describes the fields.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from verslag.schemas.errors import UsageError


class _GoldPart(BaseModel):
    # Gold files carry notes and evidence of their own beside what is scored.
    model_config = ConfigDict(extra="ignore", frozen=True)


class GoldFigure(_GoldPart):
    """A figure; the `_alt` fields are equally good answers."""

    page: int | None = None
    surface: str = ""
    value: Decimal
    value_alt: tuple[Decimal, ...] = ()
    value_high: Decimal | None = None
    unit: str = ""
    unit_alt: tuple[str, ...] = ()
    label: str = ""
    label_core: str = ""
    label_core_alt: tuple[str, ...] = ()
    label_alt: tuple[str, ...] = ()
    period: str | None = None
    period_alt: tuple[str | None, ...] = ()
    scenario: str | None = None
    scenario_alt: tuple[str, ...] = ()
    kind: str = ""
    tier: int = 2
    optional: bool = False
    dup_of: str | None = None

    @property
    def required(self) -> bool:
        """Whether a miss counts: incidental figures and second mentions may be left out."""
        return self.tier <= 2 and not self.optional and self.dup_of is None


class GoldOther(_GoldPart):
    """A number that is no figure; where `tolerated`, taking it for one is no fault."""

    page: int | None = None
    surface: str
    tolerated: bool = False


class GoldName(_GoldPart):
    """A person, place or organisation."""

    name: str
    variants: tuple[str, ...] = ()
    optional: bool = False
    full: bool = True
    """False for a person named by first or family name only: neither needed nor wrong."""


class GoldSection(_GoldPart):
    """A heading."""

    title: str
    page: int | None = None
    optional: bool = False


class _GoldPages(_GoldPart):
    pages: tuple[int, ...] = ()
    document_class: str = Field(default="", alias="class")


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """Everything a gold folder says of one document."""

    document_id: str
    pages: frozenset[int]
    """Pages that were read; empty: all."""
    figures: tuple[GoldFigure, ...]
    others: tuple[GoldOther, ...]
    people: tuple[GoldName, ...] | None
    """None, here and below, where the folder says nothing of them: then they are not scored."""
    places: tuple[GoldName, ...] | None
    organisations: tuple[GoldName, ...] | None
    sections: tuple[GoldSection, ...] | None
    document_class: str = ""
    """What sort of document it is; empty where the gold does not say."""


Part = TypeVar("Part", bound=_GoldPart)


def read_gold(folder: Path) -> tuple[GoldDocument, ...]:
    """Every document of a gold folder, or the one it is itself; sorted by id.

    Raises:
        UsageError: there is no gold, or a line of it cannot be read.
    """
    folders = (
        [folder] if (folder / "metrics.jsonl").exists() else sorted(p.parent for p in folder.glob("*/metrics.jsonl"))
    )
    if not folders:
        raise UsageError(f"{folder} holds no gold", remedy="give a folder with a metrics.jsonl a document")
    return tuple(_document(f) for f in folders)


def _document(folder: Path) -> GoldDocument:
    path = folder / "pages.json"
    pages = _GoldPages.model_validate_json(path.read_bytes()) if path.exists() else _GoldPages()
    return GoldDocument(
        document_id=folder.name,
        pages=frozenset(pages.pages),
        document_class=pages.document_class,
        figures=_lines(folder / "metrics.jsonl", GoldFigure) or (),
        others=_lines(folder / "nonmetrics.jsonl", GoldOther) or (),
        people=_lines(folder / "persons.jsonl", GoldName),
        places=_lines(folder / "places.jsonl", GoldName),
        organisations=_lines(folder / "orgs.jsonl", GoldName),
        sections=_lines(folder / "sections.jsonl", GoldSection),
    )


def _lines(path: Path, part: type[Part]) -> tuple[Part, ...] | None:
    if not path.exists():
        return None
    return tuple(_parse(path, number, line, part) for number, line in enumerate(_text_lines(path), 1) if line.strip())


def _text_lines(path: Path) -> Sequence[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _parse(path: Path, number: int, line: str, part: type[Part]) -> Part:
    try:
        return part.model_validate(json.loads(line))
    except (ValueError, ValidationError) as error:
        raise UsageError(f"{path}, line {number} is no {part.__name__}: {error}", remedy="correct that line") from error
