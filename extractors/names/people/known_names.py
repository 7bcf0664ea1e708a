"""Given names that stand alone, of people whom the document names in full somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verslag.extractors.names.people.person_mentions import PersonMention
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

_SCORE = 0.8
"""How sure a given name alone is the person named in full elsewhere."""


def with_known_names(
    units: Sequence[TextUnit], found: Sequence[Sequence[Mention]], named: Iterable[PersonMention]
) -> list[list[Mention]]:
    """The mentions, those of given names alone added for the people in `named`.

    A given name inside another entity or behind a capitalised word (*Expeditie Mira*) is no mention of a person.
    """
    given = {
        key
        for mention in named
        if mention.parts.family and mention.parts.given and not mention.parts.by_initials
        for key in (mention.parts.given_key, mention.parts.given_key.replace(" ", "-"))
    }
    return [_completed(unit.text, mentions, given) for unit, mentions in zip(units, found, strict=True)]


def _completed(text: str, mentions: Sequence[Mention], given: set[str]) -> list[Mention]:
    tokens = tokenise(text)
    added = [
        Mention(token.start, token.end, token.text, "person", _SCORE)
        for k, token in enumerate(tokens)
        if fold(token.text) in given
        and _stands_alone(tokens, k)
        and all(token.start >= m.end or token.end <= m.start for m in mentions)
    ]
    return sorted([*mentions, *added], key=lambda m: m.start) if added else list(mentions)


def _stands_alone(tokens: Sequence[NameToken], k: int) -> bool:
    token = tokens[k]
    if not token.capital or (token.initial and is_common_word(token.text)):
        return False
    before = tokens[k - 1] if k else None
    return before is None or before.initial or not (before.capital and before.is_word)
