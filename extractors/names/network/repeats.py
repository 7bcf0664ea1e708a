"""Reading only so many of the sentences that say the same names again.

A report prints its own name, its abbreviations and its people over and over. What a reader made of a name in several
sentences it would make of it in the next one: there the name is marked without reading.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from verslag.extractors.names.network.ner_words import CharSpan
from verslag.extractors.names.words.entities import EntityType, Mention

Reader = Callable[[Sequence[str]], Sequence[Sequence[Mention]]]
"""Finds the mentions in each sentence."""

_STEPS = ((4, 0.75), (12, 0.5))
"""A name is known after this many readings, where more than this part of them say the same. A reader misses a name now
and then: of three readings alike in four, the fourth is most often the wrong one. What is still open after the last
step depends on the sentence, and all of its sentences are read."""

_Outcome = tuple[tuple[int, int, EntityType], ...] | None
"""What was found in a run: offsets from its start and types; None where a mention goes on outside the run."""
_Known = dict[str, list[tuple[int, int, EntityType, float]]]
"""Of a run's surface: the mentions in it, offsets from its start, type and score."""


@dataclass(frozen=True, slots=True)
class OpenSentence:
    """A sentence with the runs in it for which it is read."""

    text: str
    runs: tuple[CharSpan, ...]

    def surfaces(self) -> Iterable[str]:
        return (self.text[run.start : run.end] for run in self.runs)


def read_repeating(sentences: Sequence[OpenSentence], read: Reader) -> list[list[Mention]]:
    """The mentions in each sentence; those with nothing but runs that are known by then are not read.

    Equal sentences are read once. In a sentence not read, mentions stand only in its runs; their score is the mean of
    the readings.
    """
    distinct = list(dict.fromkeys(sentences))
    found: dict[OpenSentence, list[Mention]] = {}
    known: _Known = {}
    for readings, share in _STEPS:
        _read_into(found, _first_readings(distinct, readings, known), read)
        known |= _settled(found, readings, share)
    _read_into(found, [s for s in distinct if s not in found and not all(r in known for r in s.surfaces())], read)
    for sentence in distinct:
        if sentence not in found:
            found[sentence] = [m for run in sentence.runs for m in _marked(sentence.text, run, known)]
    return [found[sentence] for sentence in sentences]


def _first_readings(sentences: Sequence[OpenSentence], readings: int, known: Collection[str]) -> list[OpenSentence]:
    """The sentences in which some run that is not known stands for one of its first `readings` times."""
    seen: Counter[str] = Counter()
    chosen = []
    for sentence in sentences:
        surfaces = set(sentence.surfaces())
        if any(s not in known and seen[s] < readings for s in surfaces):
            seen.update(surfaces)
            chosen.append(sentence)
    return chosen


def _read_into(found: dict[OpenSentence, list[Mention]], sentences: Sequence[OpenSentence], read: Reader) -> None:
    unread = [s for s in sentences if s not in found]
    for sentence, mentions in zip(unread, read([s.text for s in unread]), strict=True):
        found[sentence] = list(mentions)


def _settled(found: dict[OpenSentence, list[Mention]], least_readings: int, least_share: float) -> _Known:
    """The runs that were read often enough, and enough of the readings alike."""
    readings: dict[str, dict[_Outcome, list[list[float]]]] = defaultdict(lambda: defaultdict(list))
    for sentence, mentions in found.items():
        for run in sentence.runs:
            inside = [m for m in mentions if m.start < run.end and m.end > run.start]
            readings[sentence.text[run.start : run.end]][_outcome(run, inside)].append([m.score for m in inside])
    settled: _Known = {}
    for surface, outcomes in readings.items():
        count = sum(len(scores) for scores in outcomes.values())
        usual = max(outcomes, key=lambda outcome: len(outcomes[outcome]))
        if usual is not None and count >= least_readings and len(outcomes[usual]) >= least_share * count:
            means = [fmean(column) for column in zip(*outcomes[usual], strict=True)]
            settled[surface] = [(*mention, score) for mention, score in zip(usual, means, strict=True)]
    return settled


def _outcome(run: CharSpan, inside: Sequence[Mention]) -> _Outcome:
    if any(m.start < run.start or m.end > run.end for m in inside):
        return None
    return tuple((m.start - run.start, m.end - run.start, m.type) for m in inside)


def _marked(text: str, run: CharSpan, known: _Known) -> Iterable[Mention]:
    for first, last, kind, score in known[text[run.start : run.end]]:
        start, end = run.start + first, run.start + last
        yield Mention(start, end, text[start:end], kind, score)
