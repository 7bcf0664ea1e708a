"""Unigram segmentation: the likeliest pieces, with offsets into the text as given."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.names.network.tokenizer import LONGEST_WORD, SPECIAL_PIECES, UNK, UnigramTokenizer

SCORED = {
    "▁": -4.0,
    "▁ab": -2.0,
    "▁a": -3.0,
    "b": -5.0,
    "a": -5.5,
    "bc": -3.0,
    "c": -6.0,
    "fi": -3.0,
    "f": -6.0,
    "é": -6.0,
}
PIECES = [*SPECIAL_PIECES, *SCORED]
TOKENIZER = UnigramTokenizer(PIECES, [0.0] * 4 + list(SCORED.values()))


def cut(text: str) -> list[str]:
    return [PIECES[p.id] for p in TOKENIZER.tokenise(text)]


def offsets(text: str) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in TOKENIZER.tokenise(text)]


def test_takes_the_likeliest_cut_not_the_longest_first_piece() -> None:
    assert cut("abc") == ["▁a", "bc"]  # -6 beats ▁ab + c at -8
    assert cut("ab") == ["▁ab"]


def test_every_word_starts_anew_whatever_the_spaces() -> None:
    assert cut("ab  a\tab\n") == ["▁ab", "▁a", "▁ab"]
    assert cut("\u200b") == []
    assert cut("") == []


def test_offsets_cover_the_printed_characters() -> None:
    assert offsets("  abc ab") == [(2, 3), (3, 5), (6, 8)]


def test_a_lone_word_mark_is_empty() -> None:
    assert cut("b") == ["▁", "b"]
    assert offsets("b") == [(0, 0), (0, 1)]


def test_ligatures_and_combining_marks_are_normalised_onto_their_printed_characters() -> None:
    assert cut("aﬁ") == ["▁a", "fi"]
    assert offsets("aﬁ") == [(0, 1), (1, 2)]
    assert cut("ae\u0301") == cut("aé") == ["▁a", "é"]
    assert offsets("ae\u0301") == [(0, 1), (1, 3)]


def test_control_characters_vanish() -> None:
    assert cut("a\x02b") == ["▁ab"]
    assert offsets("a\x02b") == [(0, 3)]


def test_neighbouring_unknown_characters_become_one_unknown_piece() -> None:
    pieces = TOKENIZER.tokenise("a☃☃b")
    assert [p.id == UNK for p in pieces] == [False, True, False]
    assert (pieces[1].start, pieces[1].end) == (1, 3)


def test_a_word_without_end_is_cut_in_bounded_parts_and_loses_nothing() -> None:
    found = TOKENIZER.tokenise("a" * (2 * LONGEST_WORD + 5))
    assert found[0].start == 0
    assert found[-1].end == 2 * LONGEST_WORD + 5
    assert all(before.end == after.start for before, after in pairwise(found))


@given(st.text(alphabet="abc", min_size=1, max_size=9))
def test_no_other_cut_scores_higher(word: str) -> None:
    marked = "▁" + word
    cuts = [_split(marked, breaks) for breaks in product([False, True], repeat=len(marked) - 1)]
    best = max(sum(SCORED[p] for p in parts) for parts in cuts if all(p in SCORED for p in parts))
    assert sum(SCORED[p] for p in cut(word)) == pytest.approx(best)


def _split(word: str, breaks: tuple[bool, ...]) -> list[str]:
    parts = [word[0]]
    for character, is_break in zip(word[1:], breaks, strict=True):
        if is_break:
            parts.append(character)
        else:
            parts[-1] += character
    return parts


def test_reads_a_vocabulary_file() -> None:
    lines = [*(f"{p}\t0.0\n" for p in SPECIAL_PIECES), "▁ab\t-2.5\n"]
    assert [p.id for p in UnigramTokenizer.from_lines(lines).tokenise("ab")] == [4]
    assert len(UnigramTokenizer.from_lines(lines)) == 5


def test_refuses_a_vocabulary_that_is_none() -> None:
    with pytest.raises(ValueError, match="starts with"):
        UnigramTokenizer(["a"], [0.0])
    with pytest.raises(ValueError, match="one score a piece"):
        UnigramTokenizer(SPECIAL_PIECES, [0.0])
    with pytest.raises(ValueError, match="no score"):
        UnigramTokenizer.from_lines(["<s>"])
