"""Names of a package that are imported when they are asked for."""

from __future__ import annotations

import sys

import pytest

from verslag.extractors.on_demand import on_demand


def test_a_name_comes_from_its_module_and_stays() -> None:
    found = on_demand("verslag.extractors.numbers", {"Notation": "notation"})
    assert found("Notation") is sys.modules["verslag.extractors.numbers.notation"].Notation


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"numbers.* has no attribute .nothing."):
        on_demand("verslag.extractors.numbers", {"Notation": "notation"})("nothing")
