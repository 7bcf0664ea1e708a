"""Villages one slip away from their name, and places behind adjectives and along a quay."""

from __future__ import annotations

from verslag.extractors.names.rules.gazetteer import close_match


def test_a_long_village_with_a_letter_lost_is_found() -> None:
    found = close_match("Ruislede")
    assert found is not None and found.official_name == "Ruiselede"


def test_a_short_or_far_name_is_no_village() -> None:
    assert close_match("Zwalmen") is None or close_match("Zwalmen").type != "district"  # type: ignore[union-attr]
    assert close_match("Zonnebankveld") is None
