"""The terms of a taxonomy by their words, so that the words of a label find the tags they may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from verslag.extractors.language.stems import SHORTEST_FIT, Fit, fit, stem
from verslag.extractors.language.word_lists import word_list
from verslag.schemas.taxonomy import Taxonomy

_TAXONOMIES = 8
"""Indices kept; a run has one taxonomy, tests have some."""
_KNOWN_WORDS = 16_384
"""Words whose terms are kept, as many as a dozen long reports have in their labels."""


@dataclass(frozen=True, slots=True)
class TagTerm:
    """A term of a tag, as the stems of its words."""

    tag: str
    text: str
    words: tuple[str, ...]
    weak: bool
    in_field: bool = False
    """Whether it counts only in a report that is wholly about the field of its tag."""


@dataclass(frozen=True, slots=True, eq=False)
class TagIndex:
    """The terms of a taxonomy, found by any word of theirs."""

    terms: tuple[TagTerm, ...]
    by_word: dict[str, tuple[int, ...]]
    """Of each word the places of its terms."""
    rarity: dict[str, float]
    """Of each word how much it says: one that many tags have says little."""
    codes: dict[str, str]
    order: dict[str, int]
    """Of each tag its place in the taxonomy."""
    known: dict[str, tuple[tuple[str, Fit], ...]] = field(default_factory=dict)
    """Words looked up before; the labels of a report are made of few."""

    def fits(self, word: str) -> tuple[tuple[str, Fit], ...]:
        """The words of terms that a word is or ends in, each with how it fits."""
        if word not in self.known:
            if len(self.known) >= _KNOWN_WORDS:
                self.known.clear()  # a worker reads hundreds of reports
            # A term word that fits is a stretch of the word: looking those up is faster than trying every term.
            stretches = {word[i:j] for i in range(len(word)) for j in range(i + SHORTEST_FIT, len(word) + 1)} | {word}
            self.known[word] = tuple((t, how) for t in sorted(stretches & self.by_word.keys()) if (how := fit(word, t)))
        return self.known[word]


@lru_cache(maxsize=_TAXONOMIES)
def index_of(taxonomy: Taxonomy) -> TagIndex:
    """The index of a taxonomy, made once."""
    terms = tuple(_terms(taxonomy))
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    tags_with: defaultdict[str, set[str]] = defaultdict(set)
    for number, term in enumerate(terms):
        for word in term.words:
            by_word[word].append(number)
            if not term.in_field:
                tags_with[word].add(term.tag)
    return TagIndex(
        terms,
        {word: tuple(numbers) for word, numbers in by_word.items()},
        {word: max(len(tags_with[word]), 1) ** -0.25 for word in by_word},
        {code: name for name, tag in taxonomy.tags.items() for code in tag.codes},
        {name: place for place, name in enumerate(taxonomy.tags)},
    )


_LINKING = word_list("linking_words")


def _terms(taxonomy: Taxonomy) -> Iterator[TagTerm]:
    for name, tag in taxonomy.tags.items():
        for texts, weak, in_field in ((tag.terms, False, False), (tag.weak, True, False), (tag.in_field, False, True)):
            for text in texts:
                found = [stem(w) for w in text.split()]
                content = tuple(dict.fromkeys(w for w in found if w not in _LINKING)) or tuple(found)
                yield TagTerm(name, text, content, weak, in_field)
