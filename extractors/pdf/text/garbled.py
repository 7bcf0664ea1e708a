"""Text layers that do not spell what is printed: a broken ToUnicode table gives "5HVXOW" for "Result"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.pdf.text.symbols import is_private

_FUNCTION_WORDS = (
    # Dutch, French, English and German: a third to a half of running text.
    "de het een en van in is op te dat die voor met zijn aan er om ook als door over bij uit tot niet naar worden werd "
    "werden wordt heeft hebben deze dit onze wij ons we ze zij hun haar of maar per jaar na nog meer kan "
    "le la les des du un une et dans est sur pour par au aux que qui ne pas avec son sa ses ou cette ce nous "
    "the and to a for on that by with as are be this from at or an was were has have it its our not "
    "der das und den von zu mit sich auf ist im dem nicht ein eine auch"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())

_COMMON_PAIRS = (
    # Pairs of letters that make up four fifths of the four languages' words, names and headings included.
    "en de er an ee ge te in et ve el aa st he re be ie nd or ch ij le di oo va al me at ar on we ht is ti ni ng it "
    "ne da ke li ma wa om rd op oe to se za ze vo es nt ou ed th ha of io ur ra co la ri ro qu si as us ec ue pa tr "
    "ai po ce no ta il ll ss em ns pe ag ev ek ei eu ui so mo rs un ic ic hi do ho ad id os ol ot sc ui uw jk kt lk "
    "rt ts nk ls ks ep ap ov iv ig ac am im ea pr gr br vr gs gen ef af uu eg je ja ko ka ki kr kl ku hu bo ba bi br "
    "fo fi fa fe lo lu mi mm mu nn nu nv oc og ok od oa od pp pl pi rg rk rl rm rn rr ru rv sa sl sm sp su tu tt ul "
    "um up ut ve vi wi wo wo zi zo zu ys ye by ly gi go ga gu gh hn hr bl cl cr ct cu ca ci dr du dd eb eh ez ff fr ft "
    "if ib ip ir iz ja lf ld lt oi oz sj ub uc ud ug ui uk"
)
COMMON_PAIRS = frozenset(_COMMON_PAIRS.split())

_FEWEST_LETTER_PAIRS = 120
"""Some thirty different words; fewer say nothing: a divider page, a column of figures."""

_FUNCTION_SHARE = 0.2
"""Running text has twice as many function words, shuffled letters spell "as" or "is" here and there."""

_COMMON_SHARE = 0.6
"""Words and names of these languages lie above 0.85, tables of project codes at 0.65, shuffled letters below 0.6."""

_FOREIGN_SHARE = 0.01
_FEWEST_FOREIGN = 3
"""So many words with characters that cannot stand in them are no accident of one formula or one symbol font."""

LOST = "\ufffd"
"""In the place of a glyph of which the font does not say what it shows."""

_LOST_SHARE = 0.15
"""Where only its ligatures have no name, one Dutch word in thirty has a lost glyph, one in twelve where `ti` and `tt`
are joined as well; all its other words, and its digits, are sound.
"""


def is_garbled(texts: Sequence[str]) -> bool:
    """Whether the words of a page do not spell: foreign characters within words, or no language at all."""
    lettered = [text for text in texts if any(map(str.isalpha, text))]
    foreign = sum(map(_has_foreign_letter, lettered))
    if foreign >= _FEWEST_FOREIGN and foreign > _FOREIGN_SHARE * len(lettered):
        return True
    unread = sum([text.count(LOST) > 1 and not any(map(str.isalpha, text)) for text in texts])
    lost = sum([LOST in text for text in lettered]) + unread
    if lost >= _FEWEST_FOREIGN and lost > _LOST_SHARE * (len(lettered) + unread):
        return True
    functional = sum(text.lower().strip(".,;:()'’") in FUNCTION_WORDS for text in lettered)
    if functional > _FUNCTION_SHARE * len(lettered):
        return False
    # Each spelling counts once: a table may say the same code on every row.
    pairs = [pair for text in {text.lower() for text in lettered} for pair in _letter_pairs(text)]
    if len(pairs) < _FEWEST_LETTER_PAIRS:
        return False
    return sum(pair in COMMON_PAIRS for pair in pairs) < _COMMON_SHARE * len(pairs)


def _letter_pairs(text: str) -> list[str]:
    bare = "".join([char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)])
    return [a + b for a, b in pairwise(bare) if a.isalnum() and b.isalnum() and not (a.isdigit() and b.isdigit())]


def _has_foreign_letter(text: str) -> bool:
    """A word of Latin letters with something in it that no such word has: an ideograph, a private glyph.

    A private glyph before or behind the word is a list mark or an icon.
    """
    if text.isascii():
        return False
    return any(map(_is_latin, text)) and any(map(_is_foreign, _without_marks(text)))


def _without_marks(text: str) -> str:
    start, end = 0, len(text)
    while start < end and is_private(text[start]):
        start += 1
    while end > start and is_private(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u0250"


def _is_foreign(char: str) -> bool:
    return "\u2e80" <= char < "\ufb00" or "\u0590" <= char < "\u1e00"
