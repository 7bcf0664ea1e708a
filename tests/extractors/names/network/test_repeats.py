"""Names that were read several times need no reading again."""

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.names.network.ner_words import CharSpan
from verslag.extractors.names.network.repeats import OpenSentence, Reader, read_repeating
from verslag.extractors.names.words.entities import EntityType, Mention


def sentence(text: str, *names: str) -> OpenSentence:
    return OpenSentence(text, tuple(CharSpan(text.index(n), text.index(n) + len(n)) for n in names))


def reader(judge: Callable[[str], EntityType | None]) -> tuple[Reader, list[str]]:
    """A reader that takes each word in capitals for what `judge` makes of its sentence, and what it was given."""
    given: list[str] = []

    def read(texts: Sequence[str]) -> list[list[Mention]]:
        given.extend(texts)
        return [[*_capitals(text, judge(text))] for text in texts]

    return read, given


def _capitals(text: str, kind: EntityType | None) -> list[Mention]:
    words = [w for w in text.split() if w.isupper()] if kind else []
    return [Mention(text.index(w), text.index(w) + len(w), w, kind, 0.9) for w in words if kind]


def about(name: str, count: int) -> list[OpenSentence]:
    return [sentence(f"zin {k} over {name} hier", name) for k in range(count)]


def test_a_name_read_alike_several_times_is_marked_without_reading() -> None:
    read, given = reader(lambda text: "organisation")
    sentences = about("ZVO", 40)
    found = read_repeating(sentences, read)
    assert len(given) == 4
    assert [[(m.start, m.end, m.surface, m.type) for m in ms] for ms in found] == [
        [(s.runs[0].start, s.runs[0].end, "ZVO", "organisation")] for s in sentences
    ]


def test_a_miss_now_and_then_does_not_count() -> None:
    read, given = reader(lambda text: None if text.startswith("zin 2 ") else "organisation")
    found = read_repeating(about("ZVO", 40), read)
    assert len(given) == 4
    assert [len(ms) for ms in found] == [1, 1, 0, *[1] * 37]


def test_what_is_no_name_is_not_read_again_either() -> None:
    read, given = reader(lambda text: None)
    assert read_repeating(about("ZVO", 40), read) == [[]] * 40
    assert len(given) == 4


def test_a_name_that_depends_on_its_sentence_is_read_everywhere() -> None:
    kinds: list[EntityType | None] = ["organisation", "place", "person", None]
    read, given = reader(lambda text: kinds[int(text.split()[1]) % 4])
    found = read_repeating(about("ZVO", 40), read)
    assert len(given) == 40
    assert [m.type for ms in found for m in ms] == ["organisation", "place", "person"] * 10


def test_a_sentence_with_one_new_name_is_read() -> None:
    read, given = reader(lambda text: "organisation")
    last = sentence("ZVO met QBR", "ZVO", "QBR")
    found = read_repeating([*about("ZVO", 8), last], read)
    assert last.text in given
    assert [m.surface for m in found[-1]] == ["ZVO", "QBR"]


def test_equal_sentences_are_read_once() -> None:
    read, given = reader(lambda text: "organisation")
    found = read_repeating([sentence("ZVO", "ZVO")] * 3, read)
    assert given == ["ZVO"]
    assert found == [[Mention(0, 3, "ZVO", "organisation", 0.9)]] * 3


def test_a_mention_that_goes_on_outside_the_run_is_carried_nowhere() -> None:
    def read(texts: Sequence[str]) -> list[list[Mention]]:
        read_texts.extend(texts)
        return [[Mention(0, len(text), text, "organisation", 0.9)] for text in texts]

    read_texts: list[str] = []
    read_repeating(about("ZVO", 20), read)
    assert len(read_texts) == 20


@given(st.lists(st.sampled_from(["ZVO", "QBR", "ZVO QBR", "TREL"]), max_size=60))
def test_every_sentence_gets_its_mentions_in_order(names: list[str]) -> None:
    read, given = reader(lambda text: "organisation")
    sentences = [sentence(f"{k} {name}", *name.split()) for k, name in enumerate(names)]
    found = read_repeating(sentences, read)
    assert [[m.surface for m in ms] for ms in found] == [name.split() for name in names]
    assert len(given) <= 4 * 3 + 8
