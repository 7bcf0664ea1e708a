"""In which order a list prints the names of its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verslag.extractors.names.words.name_lists import is_given_name
from verslag.extractors.names.words.word_tokens import tokenise


def is_surname_first(names: Sequence[str]) -> bool:
    """Whether a list of names is printed surname first, by where its listed given names stand."""
    votes: Counter[bool] = Counter()
    for name in names:
        words = [t.text for t in tokenise(name) if t.text not in ",;"]
        if len(words) < 2:
            continue
        if "," in name:
            votes[True] += 1
            continue
        first, last = is_given_name(words[0]) or words[0].endswith("."), is_given_name(words[-1])
        if first != last:
            votes[last] += 1
    return votes[True] > votes[False]
