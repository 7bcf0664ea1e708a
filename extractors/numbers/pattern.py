"""The notation rules are written in: patterns over kinds of tokens, compiled to regular expressions.

Elements are separated by spaces, and may have white space between them in the text:

    KIND, 'word'       a token of that kind or class, or that very word or mark
    name=KIND          the same, kept under a name; alternatives may share one
    ? * +              behind an element or a bracket: optional, repeated (a dozen times at most)
    ( A B | C )        a group, alternatives
    ~                  the elements around it are printed together, without white space; at the end of a group it glues
                       what follows the group
    _                  white space stands here
    <K  <!K  >K  >!K   the token before is K, is not; the token after is K, is not
    ^  $               start and end of a line
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from verslag.extractors.numbers.token_kinds import BREAK, GAP, SPACE, chars

_WHITE = f"[{SPACE}{BREAK}{GAP}]"
_MANY = 12  # the most repetitions of one element: keeps every rule local, and so the whole linear
_TIMES = {"": "", "?": "?", "*": f"{{0,{_MANY}}}", "+": f"{{1,{_MANY}}}"}
_KIND = r"'[^' ]+'|[A-ZÉ][A-ZÉ_0-9]*"
_LEXEMES = re.compile(
    rf"(?P<item>(?P<look><!|<|>!|>)?(?:(?P<label>[a-z_0-9]+)=)?(?P<name>{_KIND})(?P<times>[?*+]?))(?=[\s)]|$)|\)[?*+]?|[(|~_^$]|(?P<bad>\S+)"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern, the kinds of token it can start with, and the regex groups of each name."""

    regex: re.Pattern[str]
    first: frozenset[str]
    groups: dict[str, tuple[int, ...]]


@dataclass(slots=True)
class _Part:
    """Regular expression of a stretch of the pattern; what it can start with; whether it can match nothing."""

    regex: str = ""
    first: frozenset[str] = frozenset()
    empty: bool = True

    def then(self, other: _Part) -> None:
        self.regex += other.regex
        if self.empty:
            self.first |= other.first
        self.empty = self.empty and other.empty


def _look(direction: str, charset: str, glued: bool) -> str:
    space = "" if glued else f"{_WHITE}?"
    match direction:
        case "<":
            return f"(?<={charset})" if glued else f"(?:(?<={charset})|(?<={charset}{_WHITE}))"
        case "<!":
            return f"(?<!{charset})" if glued else f"(?<!{charset})(?<!{charset}{_WHITE})"
        case ">":
            return f"(?={space}{charset})"
        case _:
            return f"(?!{space}{charset})"


class _PatternReader:
    """Reads the elements of one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.lexemes = list(_LEXEMES.finditer(pattern))
        self.at = 0
        self.labels: list[str] = []

    def alternatives(self, tight: bool) -> tuple[_Part, bool]:
        """Everything up to the closing bracket, and whether what follows is glued to it.

        `tight`: nothing stands before it, or it is glued to what does, so that no white space may come first.
        """
        options = [self.sequence(tight)]
        while self.at < len(self.lexemes) and self.lexemes[self.at][0] == "|":
            self.at += 1
            options.append(self.sequence(tight))
        gluing = any(glued for _, glued in options)
        if len(options) == 1:
            return options[0]
        # where one alternative glues what follows, the others bring the white space that may stand behind them
        texts = [part.regex + (f"{_WHITE}?" if gluing and not glued else "") for part, glued in options]
        first = frozenset().union(*(part.first for part, _ in options))
        return _Part("(?:" + "|".join(texts) + ")", first, any(part.empty for part, _ in options)), gluing

    def sequence(self, tight: bool) -> tuple[_Part, bool]:
        part = _Part()
        while self.at < len(self.lexemes):
            lexeme = self.lexemes[self.at]
            text = lexeme[0]
            if text == "|" or text.startswith(")"):
                break
            self.at += 1
            if lexeme["bad"]:
                raise ValueError(f"cannot read {text!r} in the pattern {self.pattern!r}")
            if text == "~":
                tight = True
            elif text == "_":
                part.then(_Part(_WHITE, frozenset(SPACE + BREAK + GAP), False))
                tight = True
            elif text == "^":
                part.then(_Part(rf"(?:(?<={BREAK})|\A)"))
            elif text == "$":
                part.then(_Part(rf"(?={_WHITE}?\Z|{BREAK})"))
            elif text == "(":
                group, tight = self.group(tight)
                part.then(group)
            elif lexeme["look"]:
                part.then(self.look(lexeme, tight and bool(part.regex)))
                tight = tight and (not part.regex or lexeme["look"].startswith("<"))
            else:
                part.then(self.item(lexeme, tight))
                tight = False
        return part, tight and not part.empty

    def group(self, tight: bool) -> tuple[_Part, bool]:
        """A bracket that was just opened, with what repeats it; and whether what follows is glued to it."""
        opened = self.at
        inner, gluing = self.alternatives(tight)
        if self.at == len(self.lexemes):
            raise ValueError(f"an open bracket in the pattern {self.pattern!r}")
        times = self.lexemes[self.at][0][1:]
        regex = f"(?:{inner.regex}){_TIMES[times]}"
        if times in ("+", "*") and tight:  # only the first time nothing stands before it
            self.at = opened
            again, _ = self.alternatives(False)
            regex = f"(?:{inner.regex}(?:{again.regex}){_TIMES['*']}){'?' if times == '*' else ''}"
        self.at += 1
        optional = times in ("?", "*")
        if optional and tight and not gluing:  # white space may follow it, but only where it is printed
            regex = f"(?:{inner.regex}{_WHITE}?)?" if times == "?" else f"(?:{regex}{_WHITE}?)"
        if gluing and optional and not tight:  # glues what follows where it is printed, and only then
            regex = f"(?:(?:{inner.regex}){_TIMES['+' if times == '*' else '']}|{_WHITE}?)"
        return _Part(regex, inner.first, inner.empty or optional), gluing or (tight and (inner.empty or optional))

    def look(self, lexeme: re.Match[str], tight: bool) -> _Part:
        charset = f"[{re.escape(chars(lexeme['name']))}]"
        behind = self.at < len(self.lexemes) and self.lexemes[self.at][0] == "~"
        return _Part(_look(lexeme["look"], charset, behind if lexeme["look"].startswith("<") else tight))

    def item(self, lexeme: re.Match[str], tight: bool) -> _Part:
        kinds = chars(lexeme["name"])
        charset = f"[{re.escape(kinds)}]"
        space = "" if tight else f"{_WHITE}?"
        if lexeme["label"]:
            self.labels.append(lexeme["label"])
        atom = f"({charset})" if lexeme["label"] else charset
        times = lexeme["times"]
        regex = f"(?:{space}{atom}){_TIMES[times]}" if times else space + atom
        return _Part(regex, frozenset(kinds), times in ("?", "*"))


def compile_pattern(pattern: str) -> Pattern:
    """The regular expression of a pattern, over a string of kind characters.

    Raises:
        ValueError: an element is not understood, a bracket is open, or the pattern can match nothing at all.
    """
    reader = _PatternReader(pattern)
    part, _ = reader.alternatives(True)
    if reader.at != len(reader.lexemes):
        raise ValueError(f"a closing bracket too many in the pattern {pattern!r}")
    if part.empty:
        raise ValueError(f"the pattern {pattern!r} can match nothing")
    groups: dict[str, tuple[int, ...]] = {}
    for number, label in enumerate(reader.labels, 1):
        groups[label] = (*groups.get(label, ()), number)
    return Pattern(re.compile(part.regex), part.first, groups)
