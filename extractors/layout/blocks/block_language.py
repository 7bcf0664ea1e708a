"""The language of every block: Dutch, French, English, German or another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.block import Block
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.layout.blocks.short_text_language import classifier, leaning
from verslag.extractors.numbers import read_declaration

# A block says something about its language from so many words on.
_LEAST_WORDS = 6
# Of running text a quarter to a half are function words; so large a share of one language settles it …
_SETTLED_SHARE = 0.15
# … if it is this many times that of any other.
_SETTLED_RATIO = 2.0
# One such word may stand in a title or a name of any language.
_LEAST_TELLING = 2
# Without function words to go by, the classifier is asked about blocks of at least so many words, and must be sure.
_LEAST_WORDS_CLASSIFIED = 12
_SURE = 0.9
# Less text in another language decides for nothing else on its page: it may be a name or a motto.
_LEAST_WORDS_FOREIGN = 12
# Tables and key figures of a page with this share of text in the document's language are read in it.
_SHARED_PAGE = 0.2
# Names of rows in the document's language, of all that are in that or in the other, with which a table is read in it:
# one in two languages has half.
_BILINGUAL = 0.3
# With sentences in the other it needs as many as those: it is in two languages throughout.
_TRANSLATED = 0.45
# From so many texts in the language of the column beside it a table is the one that stands there in both.
_LEAST_FOREIGN = 3
_DEFAULT = "nl"
_SHOWN = ("table", "kpi", "figure")

_FUNCTION_WORDS = {language: word_list(f"languages.{language}") for language in ("nl", "fr", "en", "de")}
# Frequent words of one language that the others do not have.
_TELLING = {
    language: words.difference(*(others for name, others in _FUNCTION_WORDS.items() if name != language))
    for language, words in _FUNCTION_WORDS.items()
}


def with_languages(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """The blocks of each page with their language.

    Text decides for itself where it is long enough; short blocks go with the text below or above them in their
    column, tables and key figures with the page.
    """
    decided = [[language_of(block.text) if block.kind != "furniture" else None for block in page] for page in pages]
    main = _main_language([lang for page in decided for lang in page])
    found = [
        [own or (main if _leans_to(main, block) else None) for block, own in zip(page, of_page, strict=True)]
        for page, of_page in zip(pages, decided, strict=True)
    ]
    return [
        [replace(b, language=_inherited(i, page, of_page, main)) for i, b in enumerate(page)]
        for page, of_page in zip(pages, found, strict=True)
    ]


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language `text` is in, or None where it is too short or mixed to say."""
    words = text.split()
    if len(words) < _LEAST_WORDS:
        return None
    telling = _telling_words(text)
    best = max(telling, key=lambda language: (telling[language], language))
    second = max(count for language, count in telling.items() if language != best)
    if telling[best] >= max(_SETTLED_SHARE * len(words), _LEAST_TELLING) and telling[best] >= _SETTLED_RATIO * second:
        return best
    if len(words) < _LEAST_WORDS_CLASSIFIED or sum(any(c.isdigit() for c in word) for word in words) > len(words) / 3:
        return None
    language, confidence = classifier().classify(text)
    return language if confidence >= _SURE else None


def _telling_words(text: str) -> dict[str, int]:
    """How many words of a text only one language has, by language; those inside a name count for none."""
    folded = text.replace("’", "'").casefold().split()
    words = [
        word.strip(".,;:!?()\"“”‘'’")
        for word, printed in zip(folded, text.split(), strict=True)
        if not _is_of_name(printed, text)
    ]
    return {language: sum(word in own for word in words) for language, own in _TELLING.items()}


def _leans_to(main: str, block: Block) -> bool:
    """Whether a text that decides nothing, short or full of figures, has words of one language only.

    Beside a column in another language it would go with that, and be lost.
    """
    if block.kind == "furniture":
        return False
    telling = _telling_words(block.text)
    return telling.get(main, 0) >= _LEAST_TELLING and telling[main] == sum(telling.values())


def _is_of_name(word: str, text: str) -> bool:
    """Whether a word within a text is capitalised: an organisation may have an English name in a Dutch sentence."""
    return word[:1].isupper() and not text.startswith(word) and not text.isupper()


def recognised_languages() -> frozenset[str]:
    """ISO 639 codes of the languages that a block can be found to be in."""
    return frozenset((*_FUNCTION_WORDS, *classifier().labels))


def _main_language(decided: Sequence[str | None]) -> str:
    counts: dict[str, int] = {}
    for language in decided:
        if language is not None:
            counts[language] = counts.get(language, 0) + 1
    # Dutch unless the report is plainly written in something else: half a bilingual one is Dutch enough.
    if counts.get(_DEFAULT, 0) >= _SHARED_PAGE * sum(counts.values()):
        return _DEFAULT
    return max(counts, key=lambda language: (counts[language], language))


def _inherited(index: int, page: Sequence[Block], found: Sequence[str | None], main: str) -> str:
    own, block = found[index], page[index]
    if own is not None and (own == main or block.kind not in _SHOWN):
        return own
    others = [(o, lang) for o, lang in zip(page, found, strict=True) if lang is not None and o is not block]
    foreign = [language for other, language in others if language != main for _ in other.text.split()]
    if own is None and (len(foreign) < _LEAST_WORDS_FOREIGN or block.kind == "furniture"):
        return main
    nearest = own or _nearest(block, others)
    other = nearest if nearest != main else max(sorted(set(foreign)), key=foreign.count)
    lean = leaning((line.text for line in block.lines), main, other)
    if block.kind not in _SHOWN:
        in_column = any(lang == main and o.bbox.x_overlap(block.bbox) > 0 for o, lang in others)
        measures = not lean.second and in_column and read_declaration(block.text) is not None
        return main if measures or (lean.first and lean.first >= lean.second) else nearest
    if lean.first and lean.first >= (_TRANSLATED if own else _BILINGUAL) * (lean.first + lean.second):
        return main
    in_main = sum(len(o.text) for o, language in others if language == main)
    shared = own is None and in_main >= _SHARED_PAGE * sum(len(o.text) for o, _ in others)
    return main if shared and lean.second < _LEAST_FOREIGN else other if lean.second else nearest


def _nearest(block: Block, others: Sequence[tuple[Block, str]]) -> str:
    """The language of the text nearest to a block in its column; a heading goes with what stands under it."""
    column = [(other, language) for other, language in others if other.bbox.x_overlap(block.bbox) > 0] or others
    below = [(o.bbox.top - block.bbox.bottom, lang) for o, lang in column if o.bbox.top >= block.bbox.y_mid]
    above = [(block.bbox.top - o.bbox.bottom, lang) for o, lang in column if o.bbox.top < block.bbox.y_mid]
    return (min(below) if block.kind == "heading" and below else min([*below, *above]))[1]
