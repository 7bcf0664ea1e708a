from __future__ import annotations

from dataclasses import replace
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.blocks.block_language import language_of
from verslag.extractors.layout.language_filter import left_out


def kinds(layout: Any) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for p in layout.pages for b in p.blocks]


def test_a_paragraph_that_goes_on_in_the_next_column_is_one_block(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 100, *["Wij werken met velen samen aan een"] * 5, "buurt waar iedereen kan mee-")
    paper.text(300, 100, "doen en waar niemand alleen staat.", *["Dat is ons doel voor elk jaar."] * 3)
    blocks = read(paper).pages[0].blocks
    assert "kan meedoen en waar" in blocks[0].text


def test_a_footnote_is_read_after_all_columns(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 600, *["Tekst in de linker kolom van vandaag"] * 8)
    paper.text(300, 600, *["Tekst in de rechter kolom van morgen"] * 8)
    paper.text(40, 760, "* schooljaar 2021-2022, zonder vakanties", size=7)
    assert kinds(read(paper))[-1][0] == "footnote"


def test_bullets_make_list_items_and_captions_are_told_by_their_word(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 100, "We kozen drie doelen:").text(40, 130, "• minder wachten", "• meer bereiken")
    paper.text(40, 400, "Figuur 2: bezoekers per maand", size=8)
    assert [kind for kind, _ in kinds(read(paper))] == ["paragraph", "list_item", "list_item", "caption"]


def test_turned_text_is_read_in_its_own_direction(sheet: Any, read: Any) -> None:
    paper = sheet().text(60, 100, *["Gewone tekst op deze bladzijde van het verslag."] * 5)
    upward = [("Zorg", 300.0), ("Noord", 275.0)]
    for text, bottom in upward:
        box = BBox(400, bottom - 5 * len(text), 410, bottom)
        word = replace(paper.words[0], text=text, bbox=box, baseline=408.0, rotation=270)
        paper.words.append(word)
    block = next(b for b in read(paper).pages[0].blocks if "Zorg" in b.text)
    assert block.text == "Zorg Noord"
    assert block.bbox == BBox(400, 250, 410, 300)


def test_columns_in_two_languages_keep_theirs_and_short_blocks_follow_their_column(sheet: Any, read: Any) -> None:
    dutch = "Het saldo van de begroting wordt door de regering niet op dezelfde wijze geraamd."
    french = "Le solde du budget est estimé par le gouvernement dans les tableaux qui suivent ici."
    paper = sheet().text(40, 80, "Toelichting", bold=True).text(320, 80, "Exposé", bold=True)
    paper.text(40, 110, *[dutch[:40], dutch[40:]] * 3).text(320, 110, *[french[:42], french[42:]] * 3)
    languages = {b.text.split()[0]: b.language for b in read(paper).pages[0].blocks}
    assert languages == {"Toelichting": "nl", "Het": "nl", "Exposé": "fr", "Le": "fr"}


def test_language_is_left_open_where_words_do_not_tell() -> None:
    assert language_of("An Peeters, Jan Claes") is None
    assert language_of("") is None
    assert language_of("The report of the board is based on these figures for the year.") == "en"


def test_an_english_name_makes_neither_its_line_nor_its_page_english(sheet: Any, read: Any) -> None:
    assert language_of("Stichting To Be Or Not To Be - per 31-12-2031") is None
    paper = sheet().text(40, 80, "Vereniging Hope for all of us and the children")
    paper.text(40, 110, "Balans", size=14, bold=True).text(40, 140, "Voorraad", "Kas").text(200, 140, "8.247", "3.941")
    other = sheet(number=2).text(40, 80, *["De vereniging heeft dit jaar veel voor de buurt gedaan."] * 3)
    assert {b.language for b in read(paper, other).pages[0].blocks if b.text.startswith(("Balans", "Voorraad"))} == {
        "nl"
    }


def test_equal_input_gives_equal_layout(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Titel", size=20).text(40, 100, *["Een regel tekst van het verslag."] * 5)
    assert read(paper) == read(paper)


def test_the_order_of_the_words_in_the_file_does_not_matter(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Titel", size=20).text(40, 100, *["Een regel tekst van het verslag."] * 5)
    paper.card(300, 100, 420, 180).text(310, 110, "120", size=22, bold=True).text(310, 140, "gezinnen")
    shuffled = sheet(words=paper.words[::-1], shapes=paper.shapes[::-1])
    assert kinds(read(paper)) == kinds(read(shuffled))


def test_pages_with_numbers_in_another_language_are_named(sheet: Any, read: Any) -> None:
    french = "Le solde du budget est estimé par le gouvernement à 12 millions dans les tableaux ici."
    dutch = "Het saldo van de begroting wordt door de regering niet op 12 miljoen geraamd in deze nota."
    paper = sheet().text(40, 110, *[dutch[:40], dutch[40:]] * 3).text(320, 110, *[french[:42], french[42:]] * 3)
    layout = read(paper)
    assert list(left_out(layout, ["nl"])) == [(1, ["fr"])]
    assert list(left_out(layout, ["nl", "fr"])) == []


def test_a_column_full_of_figures_keeps_its_language_beside_one_in_another(sheet: Any, read: Any) -> None:
    dutch = ("Groei met 2,5% in 2031 en 2,4% in 2032.", "Het tekort bedraagt 28.450 miljoen euro, 2,1% bbp.")
    french = ("Les dépenses du gouvernement augmentent de", "2,5 % dans les années que nous avons ici")
    paper = sheet().text(40, 110, *dutch).text(320, 110, *french * 2)
    other = sheet(number=2).text(40, 80, *["De vereniging heeft dit jaar veel voor de buurt gedaan."] * 3)
    found = {block.text[:3]: block.language for block in read(paper, other).pages[0].blocks}
    assert found["Gro"] == "nl"
    assert found["Les"] == "fr"
