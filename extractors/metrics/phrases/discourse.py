"""A sentence inside its text: its words, and what the text was about before a place in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange
from verslag.extractors.metrics.phrases.needy_labels import label_text
from verslag.extractors.metrics.phrases.parsed_sentence import ParsedSentence
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_POINTING = frozenset({"die", "deze"})


@dataclass(slots=True)
class Discourse:
    """The sentence that is read, and the topics a pronoun in it may take up."""

    sentence: ParsedSentence
    topic: str
    """What the sentences before were about."""
    counted: str = ""
    """What was counted last, here or in the sentences before: what "daarvan" and "van hen" are parts of."""
    latest: str = ""
    """What the sentence before named last, where it has no figure: what "die" takes up, as "het" does its topic."""
    measured: str = ""
    """What the last amount is of, where nothing was counted since: what "daarvan" may be a part of as well."""
    previous: str = ""
    """The label of the last figure of this sentence outside parentheses."""

    @property
    def words(self) -> tuple[TaggedWord, ...]:
        """The words outside parentheses."""
        return self.sentence.words

    @property
    def antecedent(self) -> str:
        """What a pronoun here takes up."""
        opens = next((w for w in self.words if w.kind is not WordKind.MARK), None)
        points = opens is not None and opens.kind is WordKind.PRONOUN and opens.lower in _POINTING
        return self.previous or (self.latest if points else "") or self.topic

    def text(
        self, words: Sequence[TaggedWord], span: PlaceRange, *, keep_first: bool = False, keep_verbs: bool = False
    ) -> str:
        """A span of the sentence, or of parentheses in it, as a label."""
        return label_text(self.sentence, words, span, keep_first=keep_first, keep_verbs=keep_verbs)
