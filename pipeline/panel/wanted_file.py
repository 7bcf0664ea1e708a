"""The file that says which figures are wanted: `[[want]]` each, `[[pin]]` for choices that are settled."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from verslag.schemas.errors import SettingsError, UsageError
from verslag.schemas.taxonomy import Taxonomy
from verslag.schemas.vocabularies import Scenario
from verslag.schemas.wrong_entries import wrong_entry

Scope = Literal["", "consolidated", "own"]


class _WantedPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Want(_WantedPart):
    """One figure that is wanted of every report."""

    name: str = Field(min_length=1, description="What you call it: the head of its column")
    tag: str = Field(default="", description="Tag of the taxonomy; those below it count too")
    terms: tuple[str, ...] = Field(default=(), description="The label in words, the best first; `*` for further words")
    exclude: tuple[str, ...] = Field(default=(), description="Words that rule a row out")
    unit: str = Field(default="", description="Unit the figure must have")
    statement: str = Field(default="", description="Words of the section or table it stands in")
    scope: Scope = Field(default="", description="consolidated or own accounts, where a report has both")
    scenario: Scenario = "actual"
    period: Literal["", "year", "day"] = Field(default="", description="over a year, or on a day")

    @model_validator(mode="after")
    def _can_be_found(self) -> Want:
        if not self.tag and not self.terms:
            raise ValueError("give a tag or terms")
        return self


class Pin(_WantedPart):
    """A row that was chosen once and holds for next year's report."""

    want: str
    organisation: str
    label: str
    section: str = ""
    row_group: str = ""
    column: str = ""


class WantedFile(_WantedPart):
    """The whole file."""

    title: str = ""
    min_confidence: float = Field(default=0.7, ge=0, le=1, description="Rows read less surely are not used")
    organisations: dict[str, tuple[str, ...]] = Field(default_factory=dict, description="Name, and other names of it")
    want: tuple[Want, ...] = Field(min_length=1)
    pin: tuple[Pin, ...] = ()

    @model_validator(mode="after")
    def _names_agree(self) -> WantedFile:
        names = [want.name for want in self.want]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"wanted twice: {', '.join(twice)}")
        if unknown := sorted({pin.want for pin in self.pin} - set(names)):
            raise ValueError(f"pinned but not wanted: {', '.join(unknown)}")
        return self


def load_wanted(path: Path, taxonomy: Taxonomy) -> WantedFile:
    """Read the file.

    Raises:
        SettingsError: it cannot be read, or an entry is wrong (the message names it).
    """
    try:
        wanted = WantedFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot read {path}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    except ValidationError as error:
        raise wrong_entry(str(path), WantedFile, error) from error
    for want in wanted.want:
        if want.tag and not any(under(want.tag, known) for known in taxonomy.tags):
            raise SettingsError(f"{path}: {want.name}: there is no tag {want.tag}", remedy="`verslag tags` lists them")
    return wanted


def under(tag: str, other: str) -> bool:
    """Whether `other` is the tag or one below it."""
    return other == tag or other.startswith(f"{tag}.")


def examples() -> list[str]:
    """Names of the files that ship as examples."""
    folder = resources.files("verslag.pipeline.panel").joinpath("examples")
    return sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))


def example(name: str) -> str:
    """The text of an example.

    Raises:
        UsageError: there is none of that name.
    """
    if name not in examples():
        raise UsageError(f"there is no example {name}", remedy=f"choose from {', '.join(examples())}")
    path = resources.files("verslag.pipeline.panel").joinpath("examples", f"{name}.toml")
    return path.read_text(encoding="utf-8")
