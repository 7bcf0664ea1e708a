"""When the figures of a sentence were so: the times it names, the two ends of a movement, what was told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.language.verbs import noun_of_change
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.fields.figure_periods import is_compared_with, period_beside, period_of_figure
from verslag.extractors.metrics.fields.time_mentions import TimeMention, shifted
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.schemas.vocabularies import Scenario

_MOVING = word_list("sentence_times.moving")
_PARTICLES = word_list("sentence_times.particles")
_HEDGES = r"(?:(?:ruim|bijna|ongeveer|circa|ca\.?|zo'n|zo’n|gemiddeld|nog|amper|slechts|maar|een|het|de)\s+)*"
_FROM = re.compile(rf"\bvan\s+{_HEDGES}(?:€\s*)?$", re.IGNORECASE)
_TO = re.compile(rf"\b(?P<to>naar|tot)\s+{_HEDGES}(?:€\s*)?$", re.IGNORECASE)
_PARTS = re.compile(r"[;:()•]")
_SINCE = re.compile(
    r"\b(?:sinds|vanaf|tussen|vergeleken met|(?:ten opzichte|in vergelijking) (?:van|met))\b", re.IGNORECASE
)
_LASTED = re.compile(r"\s*tijd\b", re.IGNORECASE)
"""Behind a length of time that a movement took: "in drie jaar tijd"."""

_TAKES_UP = re.compile(
    r"\b(?:daarvan|hiervan|waarvan|ervan|van hen|onder hen|daarmee|hiermee)\b"
    r"|^(?:dat|dit) (?:is|zijn|was|waren|komt)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says more of what was just told."""

_IN_TURN = word_list("paired_phrases.in_turn")
"""Words that say that the years that were listed and the figures go in the same order."""

_JOINED = re.compile(r"[\s,€]*(?:\b(?:en|in|eind)\b)?[\s€]*(?:\b(?:in|eind)\b)?\s*(?:respectievelijk|resp\.)?[\s€]*")
"""What may stand between the members of one list."""

_AHEAD: frozenset[Scenario] = frozenset({"budget", "forecast", "target"})


@dataclass(frozen=True, slots=True)
class FigureTime:
    """When a figure was so, as far as its sentence tells."""

    period: Period | None
    inferred: bool = False
    """Whether it follows from the time of another figure or of the sentence before."""


@dataclass(frozen=True, slots=True)
class SentenceTimes:
    """The times of a sentence and what is needed to give each figure its own."""

    text: str
    figures: Sequence[ClauseToken]
    mentions: Sequence[TimeMention]
    report: Period | None
    told: Period | None
    """What the sentence before was about."""
    span: tuple[int, int]
    led_in: bool = False
    """Whether that holds for all that follows, as what the line before a list says."""

    def of(self, figure: ClauseToken, clause: Sequence[ClauseToken], scenario: Scenario | None) -> FigureTime:
        """When a figure was so; `clause` holds the tokens read with it."""
        if (in_turn := self._in_turn(figure)) is not None:
            return FigureTime(in_turn)
        partner = self._moved_to(figure)
        if partner is not None:
            return self._start_of_movement(figure, partner, clause)
        period = period_of_figure(self.text, figure, self.mentions, clause, self.figures, self.report)
        if period is not None or self.told is None:
            return FigureTime(period)
        ahead = scenario in _AHEAD and self.report is not None and self.told.start > self.report.end
        if ahead or self.led_in or self._takes_up():
            day = self.told.start == self.told.end  # on which something happened: what is said of it is of its year
            return FigureTime(year(self.told.end.year) if day else self.told, True)
        return FigureTime(None)

    def _in_turn(self, figure: ClauseToken) -> Period | None:
        """The year that a figure of a series goes with: "In 2022 en 2021 respectievelijk 5 en 4"."""
        if not _IN_TURN.intersection(self._words()):
            return None
        years = _listed([(m.start, m.end) for m in self.mentions], self.text)
        series = _listed([(f.start, f.end) for f in self.figures], self.text)
        if len(years) < 2 or len(years) != len(series) or (figure.start, figure.end) not in series:
            return None
        return self.mentions[series.index((figure.start, figure.end))].period

    def tells_when(self, figure: ClauseToken) -> bool:
        """Whether a length of time only says when: "vijf jaar eerder"."""
        return any(m.start <= figure.start < m.end for m in self.mentions)

    @property
    def topic(self) -> Period | None:
        """What the next sentence looks back to with "toen" or "een jaar eerder"."""
        begun = [f for f in self.figures if self._moved_to(f) is not None]
        plain = [m for m in self.mentions if not is_compared_with(self.text, m)]
        plain = [m for m in plain if not any(period_beside(self.text, f, [m]) for f in begun)]
        return plain[-1].period if plain else self.told if self._takes_up() else None

    @property
    def only_time(self) -> Period | None:
        """The one time the sentence names; None where it names several."""
        return self.topic if len({m.period.text for m in self.mentions}) == 1 else None

    def _takes_up(self) -> bool:
        return not self.mentions and bool(_TAKES_UP.search(self.text[self.span[0] : self.span[1]]))

    def _moved_to(self, figure: ClauseToken) -> ClauseToken | None:
        """The figure that another went to: "van 117,8% naar 121,3%"; None where the figure is no such beginning."""
        if not _FROM.search(self.text, self.span[0], figure.start):
            return None
        partner = next((f for f in self.figures if f.start >= figure.end and not _is_span(f)), None)
        if partner is None or figure.quantity is None or partner.quantity is None:
            return None
        between = self.text[figure.end : partner.start]
        found = _TO.search(between)
        if found is None or _PARTS.search(between) or figure.quantity.kind != partner.quantity.kind:
            return None
        return partner if found["to"].casefold() == "naar" or self._moves() else None

    def _moves(self) -> bool:
        """Whether a verb of the sentence tells of a change; "van 9 tot 17 uur" and ranges have none."""
        words = self._words()
        took = bool(_MOVING.intersection(words))
        return any(noun_of_change(w) for w in words if w not in _PARTICLES) or (
            took and bool(_PARTICLES.intersection(words))
        )

    def _words(self) -> list[str]:
        """The words of the sentence in lower case, in order."""
        return re.findall(r"[^\W\d_]+", self.text[slice(*self.span)].casefold())

    def _start_of_movement(
        self, figure: ClauseToken, partner: ClauseToken, clause: Sequence[ClauseToken]
    ) -> FigureTime:
        between = [m for m in self.mentions if figure.end <= m.start and m.end <= partner.start]
        if between:
            return FigureTime(between[0].period)
        ahead = [m for m in self.mentions if m.end <= figure.start]
        if ahead and _SINCE.search(self.text, self.span[0], figure.start):
            return FigureTime(ahead[0].period, True)
        reached = period_of_figure(self.text, partner, self.mentions, clause, self.figures, self.report)
        reached = reached or (self.told if self.led_in else None) or self.report
        if reached is None:
            return FigureTime(None)
        if reached.start.year != reached.end.year:  # "tussen 2018 en 2021"; of a plan the year before it begins
            return FigureTime(year(reached.start.year - (reached == self.report)), True)
        return FigureTime(shifted(reached, -self._years_taken()), True)

    def _years_taken(self) -> int:
        for figure in self.figures:
            if _is_span(figure) and _LASTED.match(self.text, figure.end) and figure.quantity is not None:
                return int(figure.quantity.value or 1)
        return 1


def _listed(spans: Sequence[tuple[int, int]], text: str) -> Sequence[tuple[int, int]]:
    """The spans, where they stand in one list and nothing else between them; none otherwise."""
    between = (text[a[1] : b[0]] for a, b in pairwise(spans))
    return spans if all(_JOINED.fullmatch(t) for t in between) else ()


def _is_span(figure: ClauseToken) -> bool:
    return figure.quantity is not None and figure.quantity.unit == "year"
