"""The annotated sentences that the named-entity network learns from: their markup, and their split."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture
def training(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """`training/examples.py`; the folder is no package."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(TRAINING))
    yield importlib.import_module("examples")
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(TRAINING)):
            del sys.modules[name]


def _batch(folder: Path, name: str, lines: list[str]) -> None:
    (folder / name).mkdir()
    (folder / name / "lines.txt").write_text("\n".join(lines), encoding="utf-8")


def test_every_sentence_is_annotated_at_the_borders_of_words(training: ModuleType) -> None:
    frames = training.split_frames(TRAINING / "sentences")
    assert len(frames.train) > 2_500
    assert len(frames.dev) > 250
    assert len(frames.test) > 400


def test_no_two_splits_share_a_sentence(training: ModuleType) -> None:
    frames = training.split_frames(TRAINING / "sentences")
    parts = [
        {"".join(s.tag[:1] or s.text for s in f) for f in part if sum(len(s.text) for s in f if not s.tag) > 12}
        for part in (frames.train, frames.dev, frames.test)
    ]
    assert not parts[0] & parts[1]
    assert not parts[0] & parts[2]
    assert not parts[1] & parts[2]


def test_sentences_that_differ_in_names_alone_stay_on_one_side(training: ModuleType, tmp_path: Path) -> None:
    towns = [f"In [L Dorp{i}] ging het licht uit." for i in range(40)]
    _batch(tmp_path, "one", [*towns, *(f"Zin nummer {i} zonder naam." for i in range(40))])
    frames = training.split_frames(tmp_path)
    sides = [any(s.tag for f in part for s in f) for part in (frames.train, frames.dev, frames.test)]
    assert sides.count(True) == 1


def test_a_new_batch_leaves_the_split_of_the_others_as_it_was(training: ModuleType, tmp_path: Path) -> None:
    _batch(tmp_path, "one", [f"Eerste reeks, [P Jan Nummer{i}] kocht {i} appels." for i in range(50)])
    before = training.split_frames(tmp_path).test
    _batch(tmp_path, "two", [f"Tweede reeks: {i} peren voor [P An Cijfer{i}]." for i in range(50)])
    assert training.split_frames(tmp_path).test[: len(before)] == before


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("De [O OCMW]-raad vergaderde.", "part of a word"),
        ("De [XX raad] vergaderde.", "unknown tag"),
        ("De [O raad vergaderde.", "stray bracket"),
    ],
)
def test_a_line_that_is_annotated_wrongly_is_refused(
    training: ModuleType, tmp_path: Path, line: str, complaint: str
) -> None:
    _batch(tmp_path, "one", [line])
    with pytest.raises(ValueError, match=complaint):
        training.split_frames(tmp_path)


def test_marks_set_apart_leave_the_entities_where_they_are(training: ModuleType) -> None:
    text = "Dat zei ir. A.B. Claes (bestuurder), 3,5 jaar lid."
    start = text.index("A.B.")
    example = training.Example(text, (training.Entity(start, start + len("A.B. Claes"), "person"),))
    spaced = training._spaced(example)
    assert spaced.text == "Dat zei ir . A.B. Claes ( bestuurder ) , 3,5 jaar lid ."
    (entity,) = spaced.entities
    assert spaced.text[entity.start : entity.end] == "A.B. Claes"
