"""Reading one role off running text: before a name, behind it, or as what a person is or works as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.names.roles.role_words import is_honorific, is_role_adjective, is_unit, role_noun
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import Token, fold

_LONGEST_ROLE = 9
"""Words between the start of a role and the name it stands before."""
ROLE_STOPS = frozenset([".", ";", ":", "(", ")", "“", "”", '"', "?", "!", "‘", "’", "„", "|", "•"])
_CLAUSE_WORDS = word_class("words that end a role")
_ROLE_LINKS = word_class("links inside a role")
_DETERMINERS = frozenset({"dit", "deze", "dat", "die", "onze", "ons", "hun", "haar", "zijn", "een"})
COPULAS = frozenset(["is", "was", "werd", "wordt", "blijft", "bleef", "zijn", "waren", "werden"])
_AS = frozenset(["als", "tot"])
_QUANTIFIERS = word_class("determiners before a role")
_APPOINTED = frozenset(
    {"benoemd", "verkozen", "gekozen", "aangesteld", "groeit", "groeide", "doorgegroeid", "uitgegroeid", "promoveerde"}
    | {"gepromoveerd", "bevorderd", "uitgeroepen", "benoeming", "aanstelling", "verkiezing"}
)
"""Words behind which `tot` announces a role."""
_BARE_WORDS = 3
_FAR = 26
"""Words from a name to an `als` or `is één van de` that still speaks of it, within one sentence."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role as printed (head noun in the singular) and the tokens it was read from."""

    text: str
    first: int
    last: int
    body: str = ""


class RoleReader:
    """The roles around each name of one text; arguments as for `roles_of_spans`."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        people: Sequence[tuple[int, int]],
        organisations: Sequence[tuple[int, int]],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.people = people
        self.organisation_starts = {first for first, _ in organisations}
        self.person_at = {i: k for k, (first, last) in enumerate(people) for i in range(first, last + 1)}

    def around(self, k: int) -> list[Role]:
        first, last = self.people[k]
        found = [self.before(first), self.behind(last + 1), *self.as_role(k)]
        return [role for role in found if role is not None]

    # -- before the name -----------------------------------------------------------------------------

    def before(self, first: int) -> Role | None:
        """*stafmedewerker circulaire economie An Maes*: a role noun, then words up to the name."""
        tokens = self.tokens
        k = first - 1
        while k >= 0 and first - k <= _LONGEST_ROLE:
            token = tokens[k]
            if token.text in ROLE_STOPS or token.text == "," or k in self.person_at:
                return None
            noun = role_noun(token.text)
            if noun and (k == first - 1 or self._leads_to_name(k, first)):
                start = self.role_start(k)
                return Role(self.text_of(start, k, noun, first - 1), start, first - 1)
            if fold(token.text) in _CLAUSE_WORDS and fold(token.text) not in ("en", "aan", "over", "met"):
                return None
            k -= 1
        return None

    def _leads_to_name(self, k: int, first: int) -> bool:
        """Only words of a role's own name stand between the noun at `k` and the name."""
        between = self.tokens[k + 1 : first]
        if fold(between[-1].text) in _ROLE_LINKS or any(is_honorific(t) for t in between[:-1]):
            return False
        if any(i in self.organisation_starts for i in range(k + 1, first)):
            return not any(fold(t.text) in _CLAUSE_WORDS - {"en", "aan", "over"} for t in between)
        return self.role_end(k + 1, name_follows=first) >= first

    def role_start(self, k: int) -> int:
        """Adjectives and joined role nouns before the noun: *maatschappelijk werker*, *ondernemer en oud-schepen*."""
        tokens = self.tokens
        while k > 0:
            before = tokens[k - 1]
            if is_role_adjective(before) and not fold(before.text).endswith(("ende", "end")):
                k -= 1
            elif before.text in ("en", "&") and k > 1 and role_noun(tokens[k - 2].text):
                k -= 2
            else:
                break
        return k

    # -- behind the name -----------------------------------------------------------------------------

    def behind(self, i: int) -> Role | None:
        """*An Maes, projectleider Mobiliteit*, *An Maes (voorzitter)*, *An Maes – directeur*."""
        tokens = self.tokens
        if i >= len(tokens) or tokens[i].text not in (",", "(", "–", "—", "-", "|", ":"):
            return None
        k = i + 1
        while k < len(tokens) and k <= i + 6:
            token = tokens[k]
            if token.text in ROLE_STOPS or k in self.person_at:
                return None
            noun = role_noun(token.text)
            if noun or (is_unit(token.text) and token.capital and k == i + 1):
                start = self.role_start(k)
                if tokens[i].text == "," and start > i + 1 and not self._may_open(i + 1, start):
                    return None
                end = self.role_end(k + 1)
                if tokens[i].text == "," and end in self.person_at:
                    return None  # An Maes, onze coach Jan Claes: the role of the next one
                return Role(self.text_of(max(start, i + 1), k, noun or token.text, end - 1), start, end - 1)
            if fold(token.text) in _CLAUSE_WORDS:
                return None
            k += 1
        return None

    def _may_open(self, i: int, start: int) -> bool:
        return all(
            fold(t.text) in _QUANTIFIERS or is_role_adjective(t) or t.text[0].islower() for t in self.tokens[i:start]
        )

    def role_end(self, i: int, name_follows: int | None = None) -> int:
        """End of what belongs to the role behind its noun: capitalised words (*directeur Inclusief Werken*) and phrases
        with a preposition (*coach in Werk- en Welzijnstrajecten*, *lid van het dagelijks bestuur*).

        Up to three bare words count too where a comma, a bracket or the name itself closes them (*stafmedewerker
        circulaire economie*).
        """
        tokens, k, nouns, bare = self.tokens, i, 1, 0
        limit = len(tokens) if name_follows is None else name_follows
        while k < limit and k - i < _LONGEST_ROLE:
            token, folded = tokens[k], fold(tokens[k].text)
            if self._ends_role(k):
                break
            if k in self.organisation_starts or self._leads_to_organisation(k):
                break
            if folded in _ROLE_LINKS:
                if folded in ("en", "&") and k + 1 < len(tokens) and not self._goes_on_after_and(k):
                    break
                nouns = 0
            elif token.capital:
                nouns += 1
            elif folded in _CLAUSE_WORDS:
                break
            elif not nouns and folded in _DETERMINERS:
                pass
            elif _is_verb(folded):
                break
            elif nouns and not tokens[k - 1].text.endswith("-"):
                bare += 1
                if bare > _BARE_WORDS or k > i + bare - 1:
                    break
            elif not is_role_adjective(token):
                nouns += 1
            k += 1
        if bare and k < limit and tokens[k].text not in (",", ")", ".", "(", ":", "”") and not _is_note_mark(tokens[k]):
            k = i
        while k > i and fold(tokens[k - 1].text) in _ROLE_LINKS:
            k -= 1
        return k

    def _ends_role(self, k: int) -> bool:
        """A mark, a note, a title or a name at `k`."""
        token = self.tokens[k]
        stop = token.text in ROLE_STOPS or token.text in ",–—" or _is_note_mark(token)
        return stop or k in self.person_at or is_honorific(token)

    def _leads_to_organisation(self, k: int) -> bool:
        """A preposition, with or without an article, before an organisation: *directeur van de Stad Gent*."""
        if fold(self.tokens[k].text) not in ("bij", "van", "in", "binnen", "voor"):
            return False
        return k + 1 in self.organisation_starts or k + 2 in self.organisation_starts

    def _goes_on_after_and(self, k: int) -> bool:
        following = self.tokens[k + 1]
        return k + 1 not in self.person_at and (following.capital or self.tokens[k - 1].text.endswith("-"))

    # -- what a person is or works as ------------------------------------------------------------------

    def as_role(self, k: int) -> list[Role]:
        """*werkt als …*, *is één van de …*, *groeide tot …* later in the sentence, or *als … werkt An Maes*."""
        tokens = self.tokens
        start, end = self.sentence(self.people[k][0])
        found = []
        for i in range(self.people[k][1] + 1, min(end, self.people[k][1] + _FAR)):
            if i in self.person_at and self.person_at[i] != k:
                break
            role = self.role_from(i)
            if role is not None:
                found.append(role)
        if not found:
            for i in range(start, self.people[k][0]):
                if fold(tokens[i].text) == "als" and tokens[i].initial:
                    role = self.role_from(i)
                    if role is not None:
                        found.append(role)
        return found

    def role_from(self, i: int) -> Role | None:
        """The role that `als`, `tot` or a copula at `i` announces."""
        tokens = self.tokens
        announcer = fold(tokens[i].text)
        if announcer == "tot" and not any(fold(t.text) in _APPOINTED for t in tokens[max(0, i - 8) : i]):
            return None
        if announcer not in _AS and announcer not in COPULAS:
            return None
        if (
            announcer in COPULAS
            and i
            and not (
                tokens[i - 1].text in ",”)"
                or fold(tokens[i - 1].text) in ("en", "die")
                or i - 1 in self.person_at
                or tokens[i - 1].initial
            )
        ):
            return None
        aside = False
        for k in range(i + 1, min(i + 9, len(tokens))):
            token = tokens[k]
            noun = role_noun(token.text)
            if noun and not aside and not (token.capital and k > i + 1):
                start = self.role_start(k)
                end = self.role_end(k + 1)
                return Role(self.text_of(max(start, i + 1), k, noun, end - 1), start, end - 1)
            if token.text in ROLE_STOPS or token.text == "," or token.capital or fold(token.text) == "er":
                return None
            if fold(token.text) == "met":
                aside = True  # Zij zijn samen met hun teamleden de begeleiders …
            elif fold(token.text) in ("de", "het", "een"):
                aside = False
        return None

    def sentence(self, i: int) -> tuple[int, int]:
        start, end = i, i
        while start > 0 and not self.tokens[start].initial:
            start -= 1
        end = i + 1
        while end < len(self.tokens) and not (self.tokens[end].initial and self.tokens[end - 1].text in ".!?"):
            end += 1
        return start, end

    def text_of(self, first: int, noun_at: int, noun: str, last: int) -> str:
        """The printed words with the role noun in the singular, determiners in front left out."""
        tokens = self.tokens
        while first < noun_at and fold(tokens[first].text) in _QUANTIFIERS:
            first += 1
        head = self.text[tokens[first].start : tokens[noun_at].start]
        tail = self.text[tokens[noun_at].end : tokens[last].end] if last > noun_at else ""
        return " ".join(f"{head}{noun}{tail}".split()).rstrip(",")


def _is_note_mark(token: Token) -> bool:
    return token.text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹"


def _is_verb(word: str) -> bool:
    """Whether a word in lower case reads as a participle or a past tense: *lid gebleven*, *de rol die hij vervulde*."""
    participle = word.startswith("ge") and word.endswith(("d", "t", "en")) and len(word) > _SHORTEST_VERB
    return participle or (word.endswith(("de", "te")) and word.startswith(("be", "ver", "ont")))


_SHORTEST_VERB = 5
