"""`verslag.toml`: a project's own choices, checked whole before any work starts."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from verslag.schemas.errors import SettingsError
from verslag.schemas.taxonomy import Taxonomy
from verslag.schemas.wrong_entries import wrong_entry

FILE_NAME = "verslag.toml"


class _FilePart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TagTolerance(_FilePart):
    """How far values of a tag may move; either bound accepts."""

    abs: Decimal | None = Field(default=None, ge=0, description="In base units")
    rel: Decimal | None = Field(default=None, ge=0, le=1, description="Share of the approved value: 0.01 is 1%")

    @model_validator(mode="after")
    def _says_something(self) -> TagTolerance:
        if self.abs is None and self.rel is None:
            raise ValueError("give abs or rel")
        return self

    def allows(self, old: tuple[Decimal, Decimal], new: tuple[Decimal, Decimal]) -> bool:
        """Whether both ends stay within a bound."""
        return all(
            abs(a - b) <= max(self.abs or Decimal(0), (self.rel or Decimal(0)) * abs(a))
            for a, b in zip(old, new, strict=True)
        )


class CheckConfig(_FilePart):
    """`[check]`."""

    tolerance: dict[str, TagTolerance] = Field(default_factory=dict)

    @field_validator("tolerance", mode="before")
    @classmethod
    def _dotted(cls, value: object) -> object:
        """TOML reads the bare key `hr.fte` as a table in a table; both ways of writing a tag mean the same."""
        return _flat(value) if isinstance(value, dict) else value


class Config(_FilePart):
    """The whole file."""

    check: CheckConfig = CheckConfig()


def load_config(path: Path | None, taxonomy: Taxonomy) -> Config:
    """The file given, or `verslag.toml` where the command runs, or none.

    Raises:
        SettingsError: the file cannot be read, or an entry is wrong (the message names it).
    """
    file = path or Path(FILE_NAME)
    if path is None and not file.exists():
        return Config()
    try:
        config = Config.model_validate(tomllib.loads(file.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot read {file}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file} is not valid TOML: {error}") from error
    except ValidationError as error:
        raise wrong_entry(str(file), Config, error) from error
    for tag in config.check.tolerance:
        if not any(known == tag or known.startswith(f"{tag}.") for known in taxonomy.tags):
            raise SettingsError(f"{file}: check.tolerance: there is no tag {tag}")
    return config


def _flat(table: dict[str, object], above: str = "") -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict) and value and all(isinstance(inner, dict) for inner in value.values()):
            flat |= _flat(value, f"{above}{name}.")
        else:
            flat[f"{above}{name}"] = value
    return flat
