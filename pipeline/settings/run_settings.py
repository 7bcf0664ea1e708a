"""What a user may choose for a run; checked before any work starts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from verslag.schemas.errors import UsageError
from verslag.schemas.taxonomy import own_taxonomy

Ocr = Literal["auto", "force", "off"]
"""`auto`: pages without readable text, where OCR is installed; `force`: all pages; `off`: none."""


_EVERYDAY = frozenset({"nl", "fr", "de", "en"})


class Settings(BaseModel):
    """Choices that change what is read from a document."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    password: str | None = None
    languages: tuple[str, ...] = ("nl",)
    """Blocks in other languages are kept but not mined."""
    taxonomy: Path | None = None
    """A TOML file that adds tags or overrides them."""
    confidence: Path | None = None
    """A TOML file with weights of the confidence; those that are shipped if not given."""
    people: bool = True
    """False writes no people and masks their names in every text."""
    ocr: Ocr = "auto"

    @field_validator("languages")
    @classmethod
    def _recognised(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Ask the classifier, which takes a moment to load, only about what nobody knows by heart."""
        rare = set(languages) - _EVERYDAY
        if not rare:
            return languages
        from verslag.extractors.layout.blocks.block_language import recognised_languages

        if unknown := rare - recognised_languages():
            raise UsageError(
                f"no text is ever found to be in the language {', '.join(sorted(unknown))}",
                remedy="give the two letters of ISO 639-1, such as fr, de or en",
            )
        return languages

    def published(self) -> dict[str, object]:
        """The settings as written to run.json: the password is never written."""
        return {
            "password": self.password is not None,
            "languages": list(self.languages),
            "taxonomy": str(self.taxonomy) if self.taxonomy else None,
            "confidence": str(self.confidence) if self.confidence else None,
            "people": self.people,
            "ocr": self.ocr,
        }

    def fingerprint(self) -> str:
        """What a report follows from among these choices: not the password, and of files what they say about
        reading.
        """
        own = own_taxonomy(self.taxonomy).model_dump_json().encode() if self.taxonomy else None
        said = {"taxonomy": own, "confidence": self.confidence.read_bytes() if self.confidence else None}
        contents = {name: hashlib.sha256(text).hexdigest() if text else None for name, text in said.items()}
        return json.dumps({**self.published(), "password": None, **contents}, sort_keys=True)
