"""Words that carry a label, and the stretches of text that the model reads at once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verslag.extractors.names.words.name_lists import word_class

# A word keeps inner hyphens, dots and apostrophes (Anne-Marie, N.V, D'Hondt) but not the genitive (Anna's, Gent’s).
# Accents may stand behind their letter as characters of their own.
_LETTERS = r"\w[\w\u0300-\u036f]*"
_WORD = re.compile(rf"{_LETTERS}(?:(?:[-.&‑]|['’´`](?!s\b)){_LETTERS})*|\S")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘„«(\[]*[^\Wa-z_])|\n+")
_BEFORE_STOP = re.compile(r"[\w.]+\Z")
# Abbreviations that stand before a name or a number: their full stop ends no sentence.
_ABBREVIATIONS = word_class("ner words: abbreviations")
# With one of these as its only capitalised word, at its start, a sentence holds no name.
_OPENERS = frozenset(
    [
        "De",
        "Het",
        "Een",
        "Dit",
        "Dat",
        "Deze",
        "Die",
        "Er",
        "In",
        "Op",
        "Voor",
        "Met",
        "Wij",
        "We",
        "Ook",
        "Om",
        "Bij",
        "Aan",
        "Uit",
        "Van",
        "Naar",
        "Door",
        "Na",
        "Als",
        "Is",
        "Zijn",
        "Was",
        "Waren",
        "Wordt",
        "Worden",
        "Heeft",
        "Hebben",
        "Ze",
        "Zij",
        "Hij",
        "Ik",
        "Je",
        "Jij",
        "U",
        "Onze",
        "Ons",
        "Hun",
        "Haar",
        "Zo",
        "Zowel",
        "Daarnaast",
        "Daarbij",
        "Daarom",
        "Daarvoor",
        "Daarmee",
        "Hierdoor",
        "Hierbij",
        "Hiermee",
        "Hiervoor",
        "Tijdens",
        "Sinds",
        "Tot",
        "Over",
        "Onder",
        "Tussen",
        "Vanaf",
        "Vanuit",
        "Vorig",
        "Vorige",
        "Dankzij",
        "Niet",
        "Geen",
        "Alle",
        "Veel",
        "Elke",
        "Elk",
        "Iedere",
        "Ieder",
        "Meer",
        "Naast",
        "Verder",
        "Wat",
        "Wie",
        "Waar",
        "Hoe",
        "Wanneer",
        "Omdat",
        "Hoewel",
        "Maar",
        "En",
        "Of",
        "Want",
        "Dus",
        "Toch",
        "Eind",
        "Begin",
        "Volgens",
        "Binnen",
        "Buiten",
        "Zonder",
        "Tegen",
        "Per",
        "Via",
        "Samen",
        "Sommige",
        "Enkele",
        "Andere",
        "Vervolgens",
        "Ten",
        "Ter",
        "Te",
    ]
)
_UPPER = re.compile(r"[^\W\d_a-zà-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class CharSpan:
    """`text[start:end]`."""

    start: int
    end: int


def label_words(text: str) -> list[CharSpan]:
    """The words and marks of `text` that get one label each."""
    return [CharSpan(m.start(), m.end()) for m in _WORD.finditer(text)]


def _ends_sentence(text: str, stop: int) -> bool:
    """Whether the mark at `stop` closes a sentence, or belongs to an abbreviation, an initial or a number."""
    if text[stop] != ".":
        return True
    before = _BEFORE_STOP.search(text, max(0, stop - 12), stop)
    if before is None:
        return True
    word = before.group().rpartition("\n")[2]
    last = word.rpartition(".")[2]
    if len(last) == 1 and last.isalpha():
        return False
    return word.lower() not in _ABBREVIATIONS


def sentences(text: str) -> list[CharSpan]:
    """The sentences of `text`, without the spaces around them."""
    found: list[CharSpan] = []
    start = 0
    ends = [m.end() for m in _SENTENCE_END.finditer(text) if text[m.start()] == "\n" or _ends_sentence(text, m.start())]
    for end in [*ends, len(text)]:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            first = start + len(piece) - len(piece.lstrip())
            found.append(CharSpan(first, first + len(stripped)))
        start = end
    return found


def can_hold_name(sentence: str) -> bool:
    """Whether there is a capital besides that of a first word such as "De" or "Wij"."""
    if not _UPPER.search(sentence):
        return False
    first = next((m for m in _WORD.finditer(sentence) if m.group()[0].isalnum()), None)
    return first is None or first.group() not in _OPENERS or _UPPER.search(sentence, first.end()) is not None
