"""`verslag.toml`: a project's own choices, checked whole before any work starts."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from verslag.schemas.errors import SettingsError
from verslag.schemas.taxonomy import Taxonomy, own_taxonomy
from verslag.schemas.vocabularies import Scenario, Severity
from verslag.schemas.wrong_entries import wrong_entry

FILE_NAME = "verslag.toml"
_READING = tuple(Taxonomy.model_fields)
"""Tables that say how reports are read."""


class _SettingsPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TagTolerance(_SettingsPart):
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


class CheckConfig(_SettingsPart):
    """`[check]`."""

    tolerance: dict[str, TagTolerance] = Field(default_factory=dict)

    @field_validator("tolerance", mode="before")
    @classmethod
    def _dotted(cls, value: object) -> object:
        """TOML reads the bare key `hr.fte` as a table in a table; both ways of writing a tag mean the same."""
        return _flat(value) if isinstance(value, dict) else value


class RuleWhere(_SettingsPart):
    """Which figures a rule is about; what is not given does not matter."""

    label: str = Field(default="", description="The whole label, years and case aside")
    section: str = Field(default="", description="Words of the section or the group above the row")
    entity: str = ""
    unit: str = ""
    scenario: Scenario = "actual"


class UserRule(_SettingsPart):
    """`[[rule]]`: what figures must be, for `verslag validate`."""

    name: str = Field(default="", description="What findings call it; the tag unless given")
    tag: str = Field(
        description="Of the figures it is about; a label in brackets narrows it: finance.assets[totaal activa]"
    )
    equals: tuple[str, ...] = Field(default=(), description="Tags whose sum it must be; `-` before one takes it off")
    min: Decimal | None = None
    max: Decimal | None = None
    max_change: Decimal | None = Field(default=None, gt=0, description="Share of last year's value: 0.5 is 50%")
    tolerance: Decimal = Field(default=Decimal(0), ge=0, description="Beyond rounding, in base units")
    where: RuleWhere = RuleWhere()
    severity: Severity = "warning"

    @model_validator(mode="after")
    def _asks_something(self) -> UserRule:
        if not self.equals and self.min is None and self.max is None and self.max_change is None:
            raise ValueError("give equals, min, max or max_change")
        return self


class Config(_SettingsPart):
    """What the file says about checking; what it says about reading is the taxonomy's (schemas/taxonomy.py)."""

    check: CheckConfig = CheckConfig()
    rule: tuple[UserRule, ...] = ()


def load_config(path: Path | None, taxonomy: Taxonomy) -> Config:
    """The file given, or `verslag.toml` where the command runs, or none.

    Raises:
        SettingsError: the file cannot be read, or an entry is wrong (the message names it).
    """
    file = path or Path(FILE_NAME)
    if path is None and not file.exists():
        return Config()
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
        config = Config.model_validate({name: table for name, table in tables.items() if name not in _READING})
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot read {file}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file} is not valid TOML: {error}") from error
    except ValidationError as error:
        raise wrong_entry(str(file), Config, error, also=_READING) from error
    for tag in config.check.tolerance:
        _check_tag(tag, taxonomy, f"{file}: check.tolerance")
    for rule in config.rule:
        for term in (rule.tag, *rule.equals):
            _check_tag(term.lstrip("+-").partition("[")[0].strip(), taxonomy, f"{file}: rule {rule.name or rule.tag}")
    return config


def _check_tag(tag: str, taxonomy: Taxonomy, where: str) -> None:
    if not any(known == tag or known.startswith(f"{tag}.") for known in taxonomy.tags):
        raise SettingsError(f"{where}: there is no tag {tag}", remedy="`verslag tags` lists them")


def project_taxonomy(path: Path | None) -> Path | None:
    """The file that says how reports are read: the one given, or `verslag.toml` where it is there and says so."""
    file = Path(FILE_NAME)
    if path is not None or not file.exists():
        return path
    return None if own_taxonomy(file).empty else file


def _flat(table: dict[str, object], above: str = "") -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict) and value and all(isinstance(inner, dict) for inner in value.values()):
            flat |= _flat(value, f"{above}{name}.")
        else:
            flat[f"{above}{name}"] = value
    return flat
