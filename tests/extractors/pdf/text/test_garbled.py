"""Text that does not spell is told from tables, names and codes."""

from __future__ import annotations

import random
import string

from verslag.extractors.pdf.text.garbled import is_garbled

PROSE = (
    "De vereniging begeleidde het voorbije jaar ruim negenhonderd cursisten in elf gemeenten. Het bestuur keurde de "
    "rekeningen goed op de vergadering van maart en dankt alle vrijwilligers voor hun inzet bij de opleidingen, de "
    "vormingen en het onthaal. De subsidie van de provincie steeg licht en dekt een derde van de personeelskosten."
)
NAMES = (
    "Peeters An Janssens Bart Maes Els Jacobs Wim Mertens Griet Willems Koen Claes Hilde Goossens Tom Wouters Lien "
    "Dekker Ruud Bakker Saskia Visser Maaike Smit Joost Meijer Femke Mulder Daan Bos Roos Hendriks Teun Dijkstra "
    "Anouk Vermeulen Stijn Schouten Iris Willemsen Sjoerd Kuipers Nienke Hoekstra Jelle Prins Marijn Huisman Bram"
)


def shifted(text: str) -> str:
    """What a font without a usable ToUnicode table gives: every character 29 codes lower."""
    return "".join(chr(ord(char) - 29) if char.isalpha() else char for char in text)


def test_prose_is_text() -> None:
    assert not is_garbled(PROSE.split())


def test_shifted_prose_is_garbled() -> None:
    assert is_garbled(shifted(PROSE).split())


def test_prose_in_shuffled_letters_is_nearly_always_garbled() -> None:
    found = 0
    for seed in range(40):
        letters = list(string.ascii_lowercase)
        random.Random(seed).shuffle(letters)
        found += is_garbled(PROSE.lower().translate(str.maketrans(string.ascii_lowercase, "".join(letters))).split())
    assert found >= 36


def test_pages_of_names_are_text() -> None:
    assert not is_garbled(NAMES.split())


def test_french_columns_are_text() -> None:
    french = "Le conseil a approuvé les comptes annuels et remercie les bénévoles pour leur engagement " * 4
    assert not is_garbled(french.split())


def test_table_of_numbers_is_text() -> None:
    rows = [f"{value}.{value % 7}00" for value in range(100, 400)]
    assert not is_garbled(["Omzet", "Personeel", "Afschrijvingen", "Totaal", *rows])


def test_table_of_account_codes_is_text() -> None:
    assert not is_garbled([*PROSE.split()[:12], *(f"{group}/{group + 8}" for group in range(20, 90))])


def test_ideographs_within_words_are_garbled() -> None:
    assert is_garbled(PROSE.replace("ti", "琀椀").replace("ng", "渀最").split())


def test_lost_characters_within_words_are_garbled() -> None:
    assert is_garbled(PROSE.replace("e", "\ufffd").split())


def test_a_page_of_which_the_headings_are_lost_is_garbled() -> None:
    assert is_garbled([*["Vorderingen", "160", "Kas", "487", "Totaal", "647"] * 3, *["\ufffd\ufffd\ufffd"] * 6])


def test_list_marks_without_a_name_do_not_condemn_a_page() -> None:
    assert not is_garbled([*PROSE.split()[:20], *["\ufffd"] * 12])


def test_one_formula_does_not_condemn_a_page() -> None:
    assert not is_garbled([*PROSE.split(), "x\ufffdy"])


def test_a_page_of_which_only_the_ligatures_have_no_name_is_text() -> None:
    words = [*PROSE.split(), "of\ufffdcieel", "gra\ufffdek", "de\ufffdnitief"]
    assert not is_garbled(words)


def test_private_glyphs_before_words_are_list_marks_and_within_words_nonsense() -> None:
    assert not is_garbled([*PROSE.split(), *("\uf084" + word for word in NAMES.split()[:12])])
    assert is_garbled([*PROSE.split(), *(word[:2] + "\uf084" + word[2:] for word in NAMES.split()[:12])])


def test_few_words_say_nothing() -> None:
    assert not is_garbled(["5HVXOWDWHQ", "%HVWXXU"])
    assert not is_garbled([])
