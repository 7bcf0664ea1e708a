"""Sizes of memory as people write them."""

from __future__ import annotations

import pytest

from verslag.pipeline.batch.limits import bytes_of
from verslag.schemas.errors import UsageError


@pytest.mark.parametrize(("size", "mebibytes"), [("4G", 4096), ("1.5 GB", 1536), ("800MiB", 800), ("64m", 64)])
def test_a_size_is_read_in_powers_of_1024(size: str, mebibytes: int) -> None:
    assert bytes_of(size) == mebibytes * 2**20


@pytest.mark.parametrize("size", ["", "0", "veel", "4T", "20M", "900"])
def test_no_size_and_too_small_a_size_are_refused(size: str) -> None:
    with pytest.raises(UsageError) as caught:
        bytes_of(size)
    assert "G" in caught.value.remedy
