"""A text as tokens, and the rewriting of tokens by the rules of one phase after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.lexicon import Hedge, Month, PrintedUnit, Scale
from verslag.extractors.numbers.notation import Notation
from verslag.extractors.numbers.number_words import NumberWord
from verslag.extractors.numbers.pattern import Pattern, compile_pattern
from verslag.extractors.numbers.token_kinds import BREAK, GAP, SPACE, code


@dataclass(frozen=True, slots=True)
class Sign:
    """A plus or minus that belongs to the figure behind it, or before it."""

    end: int
    negative: bool


Meaning: TypeAlias = "Quantity | Sign | PrintedUnit | Scale | Hedge | Month | NumberWord | None"
"""What a token means: a quantity once a rule made one, the lexicon entry of a known word, None for other tokens."""


@dataclass(slots=True)
class TokenChart:
    """Tokens that tile a text: token i is `text[starts[i]:starts[i + 1]]`, of kind `kinds[i]`, meaning
    `meanings[i]`.
    """

    text: str
    kinds: str
    starts: list[int]
    """One more than there are tokens: the last is the length of the text."""
    meanings: list[Meaning]
    notation: Notation

    def before(self, at: int) -> str:
        """The kind of the token before the one at `at`, on the same line; empty at its start."""
        return self.kinds[max(0, at - 2) : at].rstrip(SPACE + GAP)[-1:]

    def meaning_before(self, at: int) -> Meaning:
        """What the token before the one at `at` means, white space left out."""
        at -= 1
        if at >= 0 and self.kinds[at] in (SPACE, GAP, BREAK):
            at -= 1
        return self.meanings[at] if at >= 0 else None

    def behind(self, at: int) -> str:
        """The kind of the first token from `at` on that is no white space, on the same line; empty at its end."""
        return self.kinds[at : at + 2].lstrip(SPACE + GAP)[:1]

    def printed(self, at: int) -> str:
        """The token at `at` as printed."""
        return self.text[self.starts[at] : self.starts[at + 1]]

    def set_apart(self, at: int) -> bool:
        """Whether the token at `at` stands alone, or closes brackets that at most a preposition opens: "(in jaren)"."""
        start, end = self.starts[at], self.starts[at + 1]
        before, behind = self.text[:start].strip().lower(), self.text[end:].strip()
        return (before in ("", "in", "(", "(in") and behind in ("", ")")) or (
            before.endswith(("(", "(in")) and behind.startswith(")")
        )


@dataclass(slots=True)
class Match:
    """A stretch of tokens that a rule's pattern fits."""

    chart: TokenChart
    first: int
    last: int
    groups: re.Match[str]
    names: dict[str, tuple[int, ...]]

    @property
    def start(self) -> int:
        return self.chart.starts[self.first]

    @property
    def end(self) -> int:
        return self.chart.starts[self.last]

    @property
    def text(self) -> str:
        return self.chart.text[self.start : self.end]

    def at(self, name: str) -> int:
        """The token of the named element; -1 where it was not printed or the pattern has none of that name."""
        for group in self.names.get(name, ()):
            if (at := self.groups.start(group)) >= 0:
                return at
        return -1

    def has(self, name: str) -> bool:
        """Whether the named element was printed."""
        return self.at(name) >= 0

    def span(self, name: str) -> tuple[int, int]:
        """Where the named element stands in the text."""
        at = self.at(name)
        return self.chart.starts[at], self.chart.starts[at + 1]

    def word(self, name: str) -> str:
        """The named element as printed; empty where it was not printed."""
        if not self.has(name):
            return ""
        start, end = self.span(name)
        return self.chart.text[start:end]

    def every(self, name: str) -> list[str]:
        """All elements of that name as printed."""
        found = (self.groups.start(group) for group in self.names.get(name, ()))
        return [self.chart.text[self.chart.starts[at] : self.chart.starts[at + 1]] for at in found if at >= 0]

    def meaning(self, name: str) -> Meaning:
        """What the named element means."""
        return self.chart.meanings[self.at(name)] if self.has(name) else None

    def quantity(self, name: str) -> Quantity:
        """The named element, which a rule of an earlier phase made a quantity.

        Raises:
            TypeError: it is none; the pattern is wrong.
        """
        found = self.meaning(name)
        if not isinstance(found, Quantity):
            raise TypeError(f"{self.word(name)!r} is no quantity")
        return found

    def words(self) -> list[tuple[str, str, Meaning]]:
        """Kind character, printed text and meaning of every token in the stretch, white space included."""
        c = self.chart
        return [
            (c.kinds[i], c.text[c.starts[i] : c.starts[i + 1]], c.meanings[i]) for i in range(self.first, self.last)
        ]


Build: TypeAlias = Callable[[Match], "Quantity | Sign | PrintedUnit | None"]


@dataclass(frozen=True)
class Rule:
    """One rule of the grammar: what fits the pattern is built into one token of the kind `gives`.

    `build` may answer None: the pattern fits, the content does not (31 February, wrong check digits), and the next rule
    is tried. It may also take fewer tokens than fit, by the end of what it builds. The example is a text the rule must
    find something in; a test runs every one.
    """

    name: str
    gives: str
    pattern: str
    build: Build
    example: str

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern as a regular expression, compiled at first use: importing the grammar stays quick."""
        return compile_pattern(self.pattern)


class Phase:
    """Rules tried together: at each token from the left, the first rule that fits wins, and reading goes on behind
    it.
    """

    def __init__(self, name: str, rules: Sequence[Rule]) -> None:
        self.name = name
        self.rules = tuple(rules)

    @cached_property
    def _starters(self) -> dict[str, list[tuple[Rule, str]]]:
        """The rules to try by the kind of token they can start with, and the kind that each gives."""
        by_first: dict[str, list[tuple[Rule, str]]] = {}
        for rule in self.rules:
            for char in rule.compiled.first:
                by_first.setdefault(char, []).append((rule, code(rule.gives)))
        return by_first

    @cached_property
    def _find(self) -> re.Pattern[str]:
        """One expression for the tokens at which some rule fits: most tokens fit none, and this says so at once.

        It jumps from one possible first token to the next, and looks from behind it whether a rule fits there.
        """
        together: dict[tuple[str, ...], str] = {}
        for char, tried in self._starters.items():
            patterns = tuple(rule.compiled.regex.pattern for rule, _ in tried)
            together[patterns] = together.get(patterns, "") + char
        largest_first = sorted(together.items(), key=lambda item: (-len(item[1]), item[1]))
        fits = "|".join(f"(?=[{re.escape(chars)}])(?:{'|'.join(patterns)})" for patterns, chars in largest_first)
        return re.compile(f"[{re.escape(''.join(sorted(self._starters)))}](?<=(?={fits}).)", re.DOTALL)

    def prepare(self) -> None:
        """Compile the rules, which names the words and marks that tokens are told apart by; needed before
        tokenising.
        """
        _ = self._find

    def apply(self, chart: TokenChart) -> list[str]:
        """Rewrite the chart: every stretch a rule fits becomes one token. Returns the names of the rules that did."""
        kinds, starts, meanings = chart.kinds, chart.starts, chart.meanings
        new_kinds: list[str] = []
        new_starts: list[int] = []
        new_meanings: list[Meaning] = []
        names: list[str] = []
        done = 0
        for found in self._find.finditer(kinds):
            at = found.start()
            if at < done:
                continue
            for rule, gives in self._starters[kinds[at]]:
                groups = rule.compiled.regex.match(kinds, at)
                if groups is None:
                    continue
                end = groups.end()
                made = rule.build(Match(chart, at, end, groups, rule.compiled.groups))
                if made is None:
                    continue
                while isinstance(made, Quantity | Sign) and starts[end] > made.end:
                    end -= 1
                new_kinds += kinds[done:at], gives
                new_starts += starts[done : at + 1]
                new_meanings += meanings[done:at]
                new_meanings.append(made)
                names.append(rule.name)
                done = end
                break
        if done:
            chart.kinds = "".join(new_kinds) + kinds[done:]
            chart.starts = new_starts + starts[done:]
            chart.meanings = new_meanings + meanings[done:]
        return names
