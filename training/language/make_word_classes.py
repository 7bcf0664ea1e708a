"""Make the lists of verb forms and of adjectives (`verb_forms_nl.txt.gz`, `adjectives_nl.txt.gz`) from the shipped word
list.

    python training/language/make_word_classes.py extractors/language/data

A regular verb is known by its paradigm: an infinitive whose present, past singular, past plural and participle are all
in the list. Irregular ones are typed over (`strong_verbs.txt`). Both give their compounds ("toenemen") where the list
has them. An adjective is known by its inflected, comparative and superlative forms. A form that is the tail of many
compounds is a noun as well ("waarde", "kost") and is marked `/n`.
"""

from __future__ import annotations

import gzip
import lzma
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

VOWELS = frozenset("aeiou")
VOICELESS = frozenset("tkfspchx")
IRREGULAR = Path(__file__).with_name("strong_verbs.txt")
UNSTRESSED = ("be", "ver", "ont", "her", "er", "ge", "over", "onder", "door", "mis", "voor")
PARTICLES = (
    "aan", "achter", "af", "bij", "binnen", "bijeen", "deel", "door", "in", "mee", "na", "neer", "om", "onder", "op",
    "open", "over", "plaats", "rond", "samen", "tegen", "terug", "toe", "uit", "vast", "vol", "voor", "voort",
    "vrij", "weg",
)  # fmt: skip
ABSENT = "-"
MOST_COMPOUNDS = 6
"""Compounds that end in a form from which it is a noun; separable verbs are not counted."""


def stems(infinitive: str) -> Iterator[str]:
    """The stems a verb may have: the vowel doubled, the consonant single, v and z hardened."""
    base = infinitive[:-2]
    hard = base[:-1] + {"v": "f", "z": "s"}.get(base[-1], base[-1])
    if base[-2] == "ë":  # "variëren": "varieert"
        yield base[:-2] + "ee" + hard[-1]
    if base[-1] not in VOWELS and base[-2] in VOWELS:
        yield base[:-1] + base[-2] + hard[-1]
    yield base[:-1] if base[-1] == base[-2] else hard


def paradigm(infinitive: str, known: frozenset[str]) -> tuple[str, ...]:
    """Infinitive, present, past singular, past plural and participle, where the list has them all; nothing
    otherwise.
    """
    for stem in stems(infinitive):
        voiced = stem[-1] not in VOICELESS or infinitive[-3] in "vz"
        dental = "d" if voiced else "t"
        present = stem if stem.endswith("t") else f"{stem}t"
        past, plural = f"{stem}{dental}e", f"{stem}{dental}en"
        participle = stem if stem.endswith(dental) else f"{stem}{dental}"
        if not stem.startswith(UNSTRESSED):
            participle = f"ge{participle}"
        if len(stem) > 2 and {present, past, plural, participle} <= known:
            return infinitive, present, past, plural, participle
    return ()


def compounds(verb: tuple[str, ...], known: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The verb with the prefixes and particles it is listed with; what is not in the list is `-`."""
    infinitive, *finite, participle = verb
    for prefix in UNSTRESSED:
        if prefix + infinitive in known:
            joined = [prefix + form for form in (infinitive, *finite, participle.removeprefix("ge"))]
            yield tuple(form if form in known else ABSENT for form in joined)
    for particle in PARTICLES:
        if particle + infinitive in known:
            yield tuple(particle + form if particle + form in known else ABSENT for form in verb)


def adjective(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """An adjective, its inflected form and its comparative, where the list has them and the superlative; nothing
    otherwise.
    """
    if len(word) < 3 or f"{word}{'t' if word.endswith('s') else 'st'}" not in known:
        return ()
    soft = word[:-1] + {"f": "v", "s": "z"}.get(word[-1], word[-1])
    bases = [word, soft, word + word[-1]]
    if word[-2:-1] in VOWELS and word[-2] == word[-3:-2]:
        bases += [word[:-2] + word[-1], soft[:-2] + soft[-1]]
    for base in bases:
        if {f"{base}e", f"{base}er", f"{base}ere"} <= known:
            return word, f"{base}e", f"{base}er"
    return ()


def tails(families: Sequence[tuple[str, ...]], known: frozenset[str]) -> Counter[str]:
    """In how many compounds each form is the last part; those of a separable verb ("uitwerkt") are left out."""
    first = {form: family[0] for family in families for form in family}
    found: Counter[str] = Counter()
    for word in known:
        for cut in range(3, len(word) - 2):
            head, tail = word[:cut], word[cut:]
            if tail not in first or (head not in known and head.removesuffix("s") not in known):
                continue
            found[tail] += tail == first[tail] or head + first[tail] not in known
    return found


def write(families: Sequence[tuple[str, ...]], known: frozenset[str], path: Path) -> None:
    """The families one a line, with the forms marked that are nouns as well."""
    compounds = tails(families, known)
    marked = (" ".join(f if compounds[f] < MOST_COMPOUNDS else f"{f}/n" for f in family) for family in families)
    path.write_bytes(gzip.compress(("\n".join(marked) + "\n").encode("utf-8"), mtime=0))
    print(f"{len(families)} in {path.name}")


def main(folder: Path) -> None:
    """Write the lists beside the word list."""
    words = lzma.decompress((folder / "words_nl.txt.xz").read_bytes()).decode("utf-8").split()
    known = frozenset(words)
    irregular = [
        tuple(line.split()) for line in IRREGULAR.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    regular = [p for w in words if w.endswith("en") and len(w) > 4 and (p := paradigm(w, known))]
    verbs = {verb[0]: verb for verb in (*irregular, *regular)}
    derived = {c[0]: c for verb in verbs.values() for c in compounds(verb, known)}
    write([*{**verbs, **derived}.values()], known, folder / "verb_forms_nl.txt.gz")
    write([p for w in words if (p := adjective(w, known))], known, folder / "adjectives_nl.txt.gz")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
