"""Surnames alone in a text that gives the whole name elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.rules.name_parts import split_name
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word
from verslag.extractors.names.words.word_tokens import NameToken, tokenise

_SCORE = 0.85


def with_lone_surnames(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a text, those of surnames added whose bearers it names in full."""
    families = {
        parts.family for m in mentions if m.type == "person" and (parts := split_name(m.surface)).given and parts.family
    }
    added = [m for family in sorted(families, key=len, reverse=True) for m in _named(text, family)]
    kept = list(mentions)
    for mention in added:
        if all(mention.end <= m.start or mention.start >= m.end for m in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _named(text: str, family: str) -> Iterator[Mention]:
    if is_common_word(family.split()[-1].lower()):
        return  # a word that begins a sentence is no name for being somebody's
    tokens = tokenise(text)
    for match in re.finditer(rf"(?<![\w'’-]){re.escape(family)}(?![\w-])", text, re.IGNORECASE):
        surface = match.group()
        before = next((t for t in reversed(tokens) if t.end <= match.start()), None)
        if surface.split()[-1][0].isupper() and not _opens_other_name(before):
            yield Mention(match.start(), match.end(), surface, "person", _SCORE)


def _opens_other_name(before: NameToken | None) -> bool:
    """The word before is capitalised and no title or role: somebody else of the family, or a thing called after it."""
    if before is None or before.initial or not before.is_word or not before.capital:
        return before is not None and before.initials
    return not (is_honorific(before) or role_noun(before.text))
