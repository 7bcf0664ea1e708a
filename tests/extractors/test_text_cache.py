"""What is kept of a document's texts, and forgotten with it."""

from __future__ import annotations

from verslag.extractors.text_cache import forget_document, kept_for_document


def test_a_result_is_kept_until_the_document_is_forgotten() -> None:
    asked: list[str] = []

    @kept_for_document(4)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("leden"), length("leden"), length("jaar")] == [5, 5, 4]
    assert asked == ["leden", "jaar"]
    forget_document()
    assert length("leden") == 5
    assert asked == ["leden", "jaar", "leden"]
