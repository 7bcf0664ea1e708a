"""Every spelling of a person's name in a document, for output that must hold none of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from verslag.extractors.names.people.person_mentions import PersonMention
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.name_parts import NameParts, split_name
from verslag.extractors.names.words.entities import Mention, PersonName
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name


def printed_names(mentions: Iterable[PersonMention], found: Sequence[Sequence[Mention]]) -> tuple[PersonName, ...]:
    """The distinct spellings, in reading order.

    Args:
        mentions: those that people are joined from.
        found: the recogniser's first reading of each text. A full name in it counts although the document as a whole
            spoke against it: only as a whole, because its parts may be those of a firm.
    """
    return tuple(dict.fromkeys([*_settled(mentions), *_first_read(found)]))


def _settled(mentions: Iterable[PersonMention]) -> Iterator[PersonName]:
    for mention in mentions:
        parts = mention.parts
        if _shows_itself(parts) or parts.honorific or mention.offices:
            yield PersonName(parts.given, parts.family)


def _shows_itself(parts: NameParts) -> bool:
    """A single word that is also an ordinary one, or a place, is too little to take it for a name everywhere."""
    single = not (parts.given and parts.family) and " " not in parts.full
    return not single or not (is_common_word(parts.full) or lookup(parts.full))


def _first_read(found: Sequence[Sequence[Mention]]) -> Iterator[PersonName]:
    for mention in (m for mentions in found for m in mentions if m.type == "person"):
        parts = split_name(mention.surface)
        if parts.family and parts.given and (parts.by_initials or is_given_name(parts.given.split(" ")[0])):
            yield PersonName(parts.given, parts.family, alone=False)
