"""The taxonomy: what a figure can be recognised as, read from `taxonomy.toml` and from a user's own file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from verslag.schemas.errors import SettingsError
from verslag.schemas.wrong_entries import wrong_entry

Side = Literal["income", "cost", "asset", "liability"]
"""Where a tag stands in the accounts."""


class Tag(BaseModel):
    """One thing a figure can measure."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, description="Dutch name")
    units: tuple[str, ...] = Field(description="Units such a figure has")
    terms: tuple[str, ...] = Field(default=(), description="Words of the label, in any order")
    weak: tuple[str, ...] = Field(default=(), description="Terms that serve where nothing else fits")
    in_field: tuple[str, ...] = Field(
        default=(), description="Terms that serve in a report that is wholly about the tag's field"
    )
    exclude: tuple[str, ...] = Field(default=(), description="Terms that rule the tag out")
    codes: tuple[str, ...] = Field(default=(), description="Account codes of the Belgian standard model")
    side: Side | None = Field(default=None, description="Where the tag stands in the accounts")
    general: tuple[str, ...] = Field(
        default=(),
        description="Those of its terms that say on which side of the accounts an amount stands, not what it is",
    )
    negative: tuple[str, ...] = Field(default=(), description="Words that make a figure printed without minus negative")

    @field_validator("terms", "weak", "in_field", "exclude", "general", "negative")
    @classmethod
    def _no_empty_terms(cls, terms: tuple[str, ...]) -> tuple[str, ...]:
        if any(not term.strip() for term in terms):
            raise ValueError("a term is empty")
        return terms


class FieldOfTags(BaseModel):
    """The first segment of a tag."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    terms: tuple[str, ...] = Field(
        default=(), description="Words that speak for the field when they stand in a heading"
    )
    reports: tuple[str, ...] = Field(
        default=(), description="Words in the name of a report or its publisher that is wholly about the field"
    )


class OwnUnit(BaseModel):
    """A unit of the user's own, or further spellings of one that is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    aliases: tuple[str, ...] = Field(default=(), description="How it is printed, whatever the case")
    symbols: tuple[str, ...] = Field(default=(), description="How it is printed, exactly")

    @model_validator(mode="after")
    def _is_printed_somehow(self) -> OwnUnit:
        if not any(word.strip() for word in (*self.aliases, *self.symbols)):
            raise ValueError("give aliases or symbols")
        return self


class People(BaseModel):
    """Nouns for human beings."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nouns: tuple[str, ...] = ()


OTHER_TABLES = ("check", "rule")
"""Tables of `verslag.toml` that say nothing about how reports are read (pipeline/settings/project_file.py)."""


class Taxonomy(BaseModel):
    """All tags with their fields. One is loaded for a run and is only ever that one: equal by identity, to be a key."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    version: Literal[1] = 1
    people: People = People()
    fields: dict[str, FieldOfTags] = Field(default_factory=dict)
    tags: dict[str, Tag] = Field(default_factory=dict)
    units: dict[str, OwnUnit] = Field(default_factory=dict)

    @field_validator("tags")
    @classmethod
    def _dotted_names(cls, tags: dict[str, Tag]) -> dict[str, Tag]:
        for name in tags:
            if not all(part.isidentifier() for part in name.split(".")) or "." not in name:
                raise ValueError(f"tag {name!r} must be dotted words, such as finance.revenue")
        return tags

    @property
    def codes(self) -> frozenset[str]:
        """The account codes that any tag has."""
        return frozenset(code for tag in self.tags.values() for code in tag.codes)

    @property
    def empty(self) -> bool:
        """Whether it says nothing of how reports are read."""
        return not (self.people.nouns or self.fields or self.tags or self.units)

    def overlaid(self, other: Taxonomy) -> Taxonomy:
        """This taxonomy with the tags, fields and people of `other` added; an equal name is replaced whole."""
        return Taxonomy(
            people=People(nouns=tuple(dict.fromkeys((*self.people.nouns, *other.people.nouns)))),
            fields={**self.fields, **other.fields},
            tags={**self.tags, **other.tags},
            units={**self.units, **other.units},
        )


def parse_taxonomy(text: str, source: str) -> Taxonomy:
    """Read a taxonomy from TOML text; `source` names it in messages.

    Raises:
        SettingsError: the text is no TOML, or an entry is wrong (the message names the entry).
    """
    try:
        tables = tomllib.loads(text)
        return Taxonomy.model_validate({name: table for name, table in tables.items() if name not in OTHER_TABLES})
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{source} is not valid TOML: {error}") from error
    except ValidationError as error:
        raise wrong_entry(source, Taxonomy, error, also=OTHER_TABLES) from error


@cache
def default_taxonomy() -> Taxonomy:
    """The taxonomy that comes with verslag."""
    text = resources.files("verslag.schemas").joinpath("taxonomy.toml").read_text(encoding="utf-8")
    return parse_taxonomy(text, "taxonomy.toml")


def load_taxonomy(overlay: Path | None = None) -> Taxonomy:
    """The default taxonomy, with the tags of the user's file laid over it.

    Raises:
        SettingsError: the file cannot be read, or an entry is wrong.
    """
    return default_taxonomy() if overlay is None else default_taxonomy().overlaid(own_taxonomy(overlay))


def own_taxonomy(overlay: Path) -> Taxonomy:
    """What a user's file adds to the default.

    Raises:
        SettingsError: the file cannot be read, or an entry is wrong.
    """
    try:
        text = overlay.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot read the taxonomy {overlay}: {error}") from error
    return parse_taxonomy(text, str(overlay))
