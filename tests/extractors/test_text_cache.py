"""What is kept of a document's texts, and forgotten with it."""

from __future__ import annotations

from verslag.extractors.text_cache import forget_document, kept_for_document


def test_what_a_document_has_filled_is_forgotten_with_it() -> None:
    asked: list[str] = []

    @kept_for_document(8)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("leden"), length("leden"), length("jaar")] == [5, 5, 4]
    forget_document()
    assert length("leden") == 5
    assert asked == ["leden", "jaar"], "a few results are of use to the next document"
    assert length("uren") == 4
    forget_document()
    assert length("leden") == 5
    assert asked == ["leden", "jaar", "uren", "leden"]
