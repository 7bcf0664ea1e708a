"""What a tagged file calls its text stands on the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from verslag.extractors.document.page import Word
from verslag.extractors.pdf import open_pdf

MakePdf = Callable[..., bytes]
Path = tuple[str, ...]


def tagging(paths: Sequence[Path], roles: dict[str, str] | None = None) -> Callable[[pikepdf.Pdf], None]:
    """Give the marked content with id 0, 1, … of the first page a structure element each, nested as its path says."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([])))
        parents = Array([])
        for content, path in enumerate(paths):
            at = root
            for name in path:
                element = Dictionary(Type=Name.StructElem, S=Name("/" + name), P=at, Pg=page.obj, K=Array([]))
                below = pdf.make_indirect(element)
                at.K.append(below)
                at = below
            at.K.append(content)
            parents.append(at)
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, parents])))
        if roles:
            root.RoleMap = Dictionary({f"/{own}": Name("/" + standard) for own, standard in roles.items()})
        page.obj.StructParents = 0
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    return change


def content(*texts: str) -> str:
    """One line a text, each marked content of its own."""
    return "\n".join(
        f"/X <</MCID {number}>> BDC BT /F1 10 Tf 50 {500 - 20 * number} Td ({text}) Tj ET EMC"
        for number, text in enumerate(texts)
    )


def words(data: bytes) -> dict[str, Word]:
    with open_pdf(data) as document:
        return {word.text: word for word in document.read_page(0).words}


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        (("Document", "H2"), "H2"),
        (("Document", "P", "Span"), "P"),
        (("Document", "H1", "Span", "Link"), "H1"),
        (("Table", "TR", "TD", "P"), "TD"),
        (("Table", "TR", "TH", "P"), "TH"),
        (("L", "LI", "LBody", "P"), "LI"),
        (("L", "LI", "LBody", "H3"), "H3"),
        (("Figure", "Caption", "P"), "Caption"),
        (("TOC", "TOCI", "Reference", "Link"), "TOCI"),
        (("Document", "Sect"), ""),
    ],
)
def test_most_telling_element_around_a_text_is_its_tag(make_pdf: MakePdf, path: Path, tag: str) -> None:
    assert words(make_pdf(content("Bestuur"), change=tagging([path])))["Bestuur"].tag == tag


def test_each_text_has_its_own_tag(make_pdf: MakePdf) -> None:
    data = make_pdf(content("Bestuur", "vergadert", "maandelijks"), change=tagging([("H1",), ("P",), ("P",)]))
    assert [word.tag for word in words(data).values()] == ["H1", "P", "P"]


def test_custom_type_counts_as_what_it_stands_for(make_pdf: MakePdf) -> None:
    data = make_pdf(content("Bestuur"), change=tagging([("Tussenkop",)], {"Tussenkop": "H3"}))
    assert words(data)["Bestuur"].tag == "H3"


def test_artifacts_are_named_and_unmarked_text_has_no_tag(make_pdf: MakePdf) -> None:
    page = (
        content("Bestuur")
        + "\n/Artifact <</Type /Pagination>> BDC BT /F1 8 Tf 50 20 Td (Jaarverslag) Tj ET EMC"
        + "\nBT /F1 8 Tf 50 60 Td (los) Tj ET"
    )
    found = words(make_pdf(page, change=tagging([("H1",)])))
    assert (found["Bestuur"].tag, found["Jaarverslag"].tag, found["los"].tag) == ("H1", "Artifact", "")


def test_text_in_a_form_goes_by_the_tag_of_the_form(make_pdf: MakePdf) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        tagging([("P",), ("H1",)])(pdf)
        page = pdf.pages[0]
        form = pdf.make_stream(b"/X <</MCID 0>> BDC BT /F1 10 Tf 50 400 Td (binnen) Tj ET EMC")
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 400, 600])
        form.Resources = Dictionary(Font=page.Resources.Font)
        page.Resources.XObject = Dictionary(Fm=form)

    page = content("buiten") + "\n/X <</MCID 1>> BDC /Fm Do EMC"
    found = words(make_pdf(page, change=change))
    assert (found["buiten"].tag, found["binnen"].tag) == ("P", "H1")


def test_untagged_file_has_no_tags(make_pdf: MakePdf) -> None:
    assert words(make_pdf(content("Bestuur")))["Bestuur"].tag == ""


def test_structure_that_leads_back_to_itself_is_read_all_the_same(make_pdf: MakePdf) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        tagging([("Sect", "H1")])(pdf)
        section = pdf.Root.StructTreeRoot.K[0]
        section.K.append(section)

    assert words(make_pdf(content("Bestuur"), change=change))["Bestuur"].tag in ("H1", "")
