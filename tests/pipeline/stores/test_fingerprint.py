"""What identifies the content of an input without reading it twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from verslag.pipeline.stores.fingerprint import fingerprint, fingerprints, tag_of
from verslag.pipeline.stores.source import Source


def source(path: Path | str) -> Source:
    return Source(str(path), "a", "a.pdf")


def test_a_file_is_known_by_its_hash_alone(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    expected = f"sha256:{hashlib.sha256(b'%PDF-1.7').hexdigest()}"
    assert {fingerprint(source(tmp_path / name)) for name in ("a.pdf", "b.pdf")} == {expected}
    assert fingerprint(source((tmp_path / "a.pdf").as_uri())) == expected


def test_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert [fingerprint(source(p)) for p in (tmp_path / "gone.pdf", tmp_path)] == ["", ""]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are Unix'")
def test_a_pipe_is_not_emptied_to_know_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = os.open(tmp_path / "pipe", os.O_RDWR)
    os.write(writer, b"%PDF")
    assert fingerprint(source(tmp_path / "pipe")) == ""
    assert os.read(writer, 4) == b"%PDF"


def test_they_come_in_order_and_few_are_looked_at_ahead(tmp_path: Path) -> None:
    asked = 0

    def sources() -> Iterator[Source]:
        nonlocal asked
        for number in range(1000):
            asked += 1
            yield source(tmp_path / f"{number}.pdf")

    found = fingerprints(sources())
    assert [next(found)[0].path for _ in range(3)] == [str(tmp_path / f"{n}.pdf") for n in range(3)]
    assert asked < 100


@pytest.mark.parametrize(
    ("name", "info", "expected"),
    [
        ("s3://b/a.pdf", {"ETag": '"0cc1"', "size": 3}, 'etag:"0cc1":3'),
        ("gs://b/a.pdf", {"md5Hash": "aGk=", "etag": "CKih", "size": 3}, "md5:aGk=:3"),
        ("https://kade.example/a.pdf", {"ETag": '"5"', "size": 3}, 'etag:"5":3:https://kade.example/a.pdf'),
        ("sftp://h/a.pdf", {"mtime": 12, "size": 3}, "changed:12:3:sftp://h/a.pdf"),
        ("https://kade.example/a.pdf", {"size": 3}, ""),
    ],
)
def test_only_a_tag_that_follows_from_the_content_is_equal_at_two_addresses(
    name: str, info: dict[str, object], expected: str
) -> None:
    assert tag_of(name, info) == expected


def test_what_a_listing_said_is_not_asked_again() -> None:
    assert fingerprint(Source("s3://nowhere/a.pdf", "a", "a.pdf", tag='etag:"0cc1":3')) == 'etag:"0cc1":3'
