"""What stands around a name and speaks for a person: a role before or behind it, a verb of saying beside it."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.roles.role_words import is_honorific, is_role_adjective, role_noun
from verslag.extractors.names.words.name_lists import is_common_word, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_SPEECH = word_class("verbs beside people")
_SAYING = word_class("verbs of saying")
_NOT_GIVEN = word_class("organisations that read like roles")
_ROLE_REACH = 4
"""Words behind a comma or bracket among which a role is looked for."""


class NameSurroundings:
    """Asks the words of a text around any of its tokens."""

    def __init__(self, tokens: Sequence[NameToken]) -> None:
        self.tokens = tokens

    def role_before(self, i: int) -> bool:
        """A role noun stands directly before, or two or three words before as in *directeur Mobiliteit An Maes*."""
        return i > 0 and bool(role_noun(self.tokens[i - 1].text)) and fold(self.tokens[i - 1].text) not in _NOT_GIVEN

    def is_plain_role(self, i: int) -> bool:
        """The role word at `i` is written as a word, not as part of an English job title (*Manager Global Audit*)."""
        return not self.tokens[i].capital or self.tokens[i].initial

    def role_behind(self, i: int) -> bool:
        """*, projectleider …*, *, een bevlogen lerares*, *(voorzitter)* behind the name."""
        tokens = self.tokens
        if i + 1 >= len(tokens) or tokens[i].text not in (",", "("):
            return False
        for token in tokens[i + 1 : i + 1 + _ROLE_REACH]:
            if role_noun(token.text):
                return True
            if token.capital or not token.is_word:
                return False
        return False

    def inside_larger_name(self, i: int) -> bool:
        """The word before is capitalised and no role or title: the name is part of something larger."""
        if not i:
            return False
        before = self.tokens[i - 1]
        if not (before.capital and before.is_word and not before.initials):
            return False
        if before.initial and (is_common_word(before.text) or role_noun(before.text)):
            return False
        return not (role_noun(before.text) or is_honorific(before) or is_role_adjective(before))

    def speech_beside(self, first: int, end: int, saying_only: bool = False) -> bool:
        """A verb of what people do stands right before `first` or at `end`; with `saying_only` one of saying."""
        verbs = _SAYING if saying_only else _SPEECH
        before = fold(self.tokens[first - 1].text) if first else ""
        after = fold(self.tokens[end].text) if end < len(self.tokens) else ""
        return before in verbs or after in verbs
