"""The words of the pages, in Dutch and English, from `data/nl.toml` and `data/en.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

from verslag.extractors.metrics.figures.doubts import Doubt, Support

Language = Literal["nl", "en"]


class InterfaceTexts:
    """The words of one language; asking for a word that is not there is a bug, not an empty place on a page."""

    def __init__(self, language: Language, table: Mapping[str, Any]) -> None:
        self.language = language
        self._words: Mapping[str, str] = table["words"]
        self._named: Mapping[str, Mapping[str, str]] = {k: v for k, v in table.items() if k != "words"}

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def name(self, group: str, key: str) -> str:
        """What is shown for a value of the data: a unit, a scenario, a status; itself where nothing else is said."""
        return self._named[group].get(key, key)

    def names(self, group: str) -> Mapping[str, str]:
        """Everything of one group."""
        return self._named[group]

    def keys(self) -> set[str]:
        """Every key there is, for comparing languages."""
        return {f"words.{key}" for key in self._words} | {
            f"{g}.{key}" for g, named in self._named.items() for key in named
        }

    def reasons(self, row_reasons: str) -> list[str]:
        """The reasons of a confidence as sentences."""
        return [self._reason(reason) for reason in row_reasons.split("; ") if reason]

    def _reason(self, reason: str) -> str:
        if sentence := self._named["doubts"].get(reason) or _SENTENCES.get(reason):
            return sentence
        if source := re.fullmatch(r"period from (.+)", reason):
            return self["period_from"].format(self.name("period_sources", source[1]))
        if tag := re.fullmatch(r"tag from (.+)", reason):
            return self["tag_from"].format(tag[1])
        return reason


_SENTENCES = {reason.words: reason.sentence for reason in (*Doubt, *Support)}


@cache
def texts_of(language: Language) -> InterfaceTexts:
    """The words of a language, read once."""
    file = resources.files("verslag.pipeline.showing") / "data" / f"{language}.toml"
    return InterfaceTexts(language, tomllib.loads(file.read_text(encoding="utf-8")))


def language_of(accepted: str) -> Language:
    """The language of an `Accept-Language` header: English where it comes before Dutch, else Dutch."""
    wanted: list[tuple[float, int, str]] = []
    for entry in accepted.split(","):
        tag, _, quality = entry.partition(";q=")
        try:
            wanted.append((-float(quality or 1), len(wanted), tag.strip().lower()[:2]))
        except ValueError:
            continue
    spoken = [tag for _, _, tag in sorted(wanted) if tag in ("nl", "en")]
    return "en" if spoken[:1] == ["en"] else "nl"
