"""The label of a figure in running text: the counted noun phrase with what is needed to understand it alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from verslag.extractors.language.function_words import (
    AUXILIARIES,
    DROPPED,
    FUNCTION_WORDS,
)
from verslag.extractors.language.verbs import noun_of_change
from verslag.extractors.metrics.phrases.clauses import Clause, Token
from verslag.extractors.metrics.phrases.label_trimming import text_of, trimmed
from verslag.extractors.metrics.phrases.predicates import (
    change_of,
    counted_phrase,
    last_clause,
    subject_phrase,
    without_comparison,
    without_verbs,
)

MAX_WORDS = 14
"""A longer label is a page of text, not a label."""

_MAX_LEFT = 10
_HEAD_WORDS = 6
"""Words kept from the start and, with `_MAX_LEFT`, from the end of a long stretch before the figure."""

_ALONE = 2
"""With fewer content words a label borrows from the start of its clause."""

_SHORT = 3
"""Below this many content words a counted noun is not understood alone and takes the words before the figure along."""

_UNIT_WORD = re.compile(r"(?<=\s)([^\W\d_]{3,})\s*$")
_NO_NOUN = re.compile(
    r"^(?:euro|[kmt]?eur|usd|[kmgt]wh?|miljoen|miljard|duizend|mln|mio|mld|procent|percent|fte|vte|procentpunt\w*|basispunt\w*|honderd\w*"
    r"|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w*tien|\w*tig|\w*honderd|\w*duizend)$",
    re.IGNORECASE,
)


def label_of(clause: Clause, figure: Token) -> str:
    """What the figure counts or measures, in the words of its clause; empty where the clause does not say."""
    left, right = _around(clause.tokens, figure)
    noun = "" if _is_weighed(figure) else unit_noun(figure.text)
    if clause.parenthetical:
        own = _phrase([*left, *right]) if not noun else _joined(noun, _phrase(right))
        host = _host(clause)
        return _capped(_joined(own, host) if has_content(own) else host)
    counted = [t for t in right if t.kind != "figure"]
    if noun or (_opens_with_noun(counted) and not _is_measure(figure)):
        return _capped(_counted(clause, figure, noun, left, counted))
    return _capped(_measured(clause, figure, left, counted))


def _counted(clause: Clause, figure: Token, noun: str, left: Sequence[Token], right: Sequence[Token]) -> str:
    """The label of a count: the noun behind it."""
    main = _joined(noun, _phrase(counted_phrase(right), follows_noun=bool(noun)))
    if (noun and len(content_words(main)) < _SHORT) or not has_content(main):
        around = _phrase(subject_phrase(left)) or _phrase(subject_phrase(_before_first_figure(clause.tokens, figure)))
        return _joined(main, _parenthesised(around))
    return main


def _measured(clause: Clause, figure: Token, left: Sequence[Token], right: Sequence[Token]) -> str:
    """The label of an amount or share: the noun phrase it is the measure of, and what it is a share of."""
    before = _nearest(without_verbs(without_comparison(left)))
    after = _phrase(right)
    if len(content_words(_joined(before, after))) < _ALONE:
        before = _joined(_outline(_before_first_figure(clause.tokens, figure)), before)
    if clause.subject:
        before = _joined(_outline(_before_first_figure(clause.subject, figure)), before)
    if change := change_of(left, right):
        before, after = _joined("" if change in before.casefold() else change, _unchanged(before)), _unchanged(after)
    return _joined(_unchanged(before), after)


def _nearest(left: Sequence[Token]) -> str:
    """The words before a figure as a label; of a long stretch only what follows its last mark or clause."""
    whole = _outline(left)
    if len(_phrase(left).split()) <= _HEAD_WORDS:
        return whole
    tail = _phrase(last_clause(left))
    return tail if len(content_words(tail)) >= _ALONE and len(tail.split()) <= _MAX_LEFT else whole


def _unchanged(text: str) -> str:
    """A label without its verb of change: the level that "is gestegen" is called like the level before."""
    kept = [w for w in text.split() if not noun_of_change(w.casefold()) or w.casefold() in ("toe", "af")]
    return trimmed(" ".join(kept))


def counts_a_noun(clause: Clause, figure: Token) -> bool:
    """Whether the figure carries the noun it counts, or that noun follows it at once."""
    _, right = _around(clause.tokens, figure)
    return bool(unit_noun(figure.text)) or _opens_with_noun([t for t in right if t.kind != "figure"])


def lead_of(clause: Clause) -> str:
    """The words before the colon that opens the clause, as a label."""
    return _capped(_phrase(clause.lead))


def host_of(clause: Clause) -> str:
    """The words around the parentheses a figure stands in, other figures passed over, as a label."""
    return _capped(_host(clause))


def outline_of(tokens: Sequence[Token]) -> str:
    """What a whole sentence is about, as a label: its head and its end."""
    return _capped(_outline(tokens))


def has_content(label: str) -> bool:
    """Whether a label names anything."""
    return bool(content_words(label))


_WEAK_NOUNS = frozenset(
    [
        "jaar",
        "jaren",
        "maand",
        "maanden",
        "week",
        "weken",
        "dag",
        "dagen",
        "uur",
        "uren",
        "keer",
        "maal",
        "bedrag",
        "bedragen",
        "aantal",
        "totaal",
        "euro",
        "procent",
        "gemiddelde",
        "stuks",
        "som",
        "lang",
    ]
)
"""Nouns that say how much, not of what."""


def says_enough(label: str) -> bool:
    """Whether a label names what is counted, not only the measure ("per maand")."""
    return any(w.casefold() not in _WEAK_NOUNS for w in content_words(label))


def content_words(text: str) -> list[str]:
    """The words of a label that name something."""
    found = re.findall(r"[^\W\d_][\w'’./&-]*", text)
    return [w for w in found if len(w) > 1 and w.casefold().replace("’", "'") not in FUNCTION_WORDS]


def unit_noun(surface: str) -> str:
    """The counted noun inside the figure itself (`uren` in "24.422 uren"), empty for money and shares."""
    match = _UNIT_WORD.search(surface)
    if not match or _NO_NOUN.match(match.group(1)) or match.start() == 0:
        return ""
    return match.group(1)


def _host(clause: Clause) -> str:
    """What the parentheses belong to: the words since the figure before them, or all before them where there are none."""
    near = _phrase(_after_last_figure(clause.before))
    if not has_content(near):
        near = _outline([t for t in clause.before if t.kind != "figure"])
    elif len(near.split()) > _MAX_LEFT:
        near = _outline(_after_last_figure(clause.before))
    return _joined(near, _phrase(clause.after))


def _before_first_figure(tokens: Sequence[Token], figure: Token) -> list[Token]:
    """The tokens up to the first figure, where that is another one than `figure`."""
    first = next((i for i, t in enumerate(tokens) if t.kind == "figure"), len(tokens))
    return [] if first < len(tokens) and tokens[first] is figure else list(tokens[:first])


def _outline(tokens: Sequence[Token]) -> str:
    """Tokens as a phrase; of a long one its head and its end, for the head says what it is about."""
    phrase = _phrase(tokens)
    words = phrase.split()
    if len(words) <= _MAX_LEFT:
        return phrase
    return f"{trimmed(' '.join(words[:_HEAD_WORDS]))} … {trimmed(' '.join(words[_HEAD_WORDS - _MAX_LEFT :]))}"


_TIMES = frozenset({"hour", "half_day", "day", "week", "month", "year", "score", "factor"})


def _is_weighed(figure: Token) -> bool:
    """Whether the figure is of something that is measured, not counted: "ton" and "kWh" are no nouns of what was caught."""
    quantity = figure.quantity
    return quantity is not None and quantity.kind == "dimension" and quantity.unit not in _TIMES


def _is_measure(figure: Token) -> bool:
    quantity = figure.quantity
    return quantity is not None and quantity.kind in ("percent", "currency")


def _around(tokens: Sequence[Token], figure: Token) -> tuple[list[Token], list[Token]]:
    """The tokens before the figure, from the figure before it on, and those after it, up to the next one."""
    at = next(i for i, t in enumerate(tokens) if t is figure)
    left = _after_last_figure(tokens[:at])
    right = list(tokens[at + 1 :])
    nxt = next((i for i, t in enumerate(right) if t.kind == "figure"), None)
    return left, right if nxt is None else right[:nxt]


def _after_last_figure(tokens: Sequence[Token]) -> list[Token]:
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].kind == "figure"), None)
    return list(tokens) if last is None else list(tokens[last + 1 :])


def _opens_with_noun(tokens: Sequence[Token]) -> bool:
    """Whether what follows the figure is what it counts: a noun phrase, not a verb, a preposition or a mark."""
    for token in tokens:
        if token.kind == "time":
            return False
        if token.text in "\"'“”‘’(":
            continue
        if token.kind == "punct":
            return False
        return token.lower not in FUNCTION_WORDS or token.lower in ("meer", "minder")
    return False


def _after_in(left: Sequence[Token]) -> bool:
    return bool(left) and left[-1].lower == "in"


def _phrase(tokens: Iterable[Token], relative: bool = False, follows_noun: bool = False) -> str:
    """Tokens as a phrase: periods, auxiliaries and empty words at both ends left out.

    `relative` puts *waarin* for the first auxiliary; a phrase that follows its noun keeps its preposition.
    """
    kept: list[Token] = []
    for token in tokens:
        if token.kind in ("time", "figure"):
            # The preposition of the period goes with it: "in 2022", "over 2022".
            if kept and kept[-1].lower in (
                "in",
                "over",
                "van",
                "per",
                "op",
                "sinds",
                "eind",
                "begin",
                "einde",
                "t.o.v.",
                "dan",
                "vanaf",
            ):
                kept.pop()
                while kept and kept[-1].lower in ("van", "eind", "begin", "einde", "tot"):
                    kept.pop()
            continue
        if token.kind == "word" and token.lower in DROPPED:
            if relative and token.lower in AUXILIARIES and kept:
                kept.append(Token(token.start, token.end, "waarin", "word"))
                relative = False
            continue
        kept.append(token)
    return trimmed(text_of(kept), follows_noun)


def _capped(text: str) -> str:
    words = text.split()
    if len(words) <= MAX_WORDS:
        return text
    return trimmed(" ".join(words[:MAX_WORDS]))


def _joined(first: str, second: str) -> str:
    return " ".join(part for part in (first, second) if part)


def _parenthesised(text: str) -> str:
    return f"({text})" if has_content(text) else ""
