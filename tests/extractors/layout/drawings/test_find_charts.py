"""Bars, their values, names, legend and title typed on a page become charts; shaded tables and tiles do not."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts, without_charts

RED, BLUE = "#cc0000", "#0000cc"


def columns(sheet: Any, values: dict[str, int], *, base: float = 400, scale: float = 1.0) -> Any:
    """Columns 40 points apart, a value over each and a name under it."""
    page = sheet()
    for number, (name, value) in enumerate(values.items()):
        x = 100 + 60 * number
        length = value * scale
        page.card(x, base - length, x + 30, base)
        page.text(x + 6, base - length - 12, str(value), size=8)
        page.text(x + 15 - 2 * len(name), base + 6, name, size=8)
    return page


def read(page: Any) -> list[tuple[str, tuple[str, ...], str, bool | None]]:
    return [
        (" ".join(w.text for w in point.words), point.names, point.series, point.fits)
        for chart in find_charts(page.page())
        for point in chart.points
    ]


def only(page: Any) -> Chart:
    (chart,) = find_charts(page.page())
    return chart


def test_columns_with_values_and_names(sheet: Any) -> None:
    assert read(columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120})) == [
        ("80", ("Noord",), "", True),
        ("55", ("Zuid",), "", True),
        ("120", ("West",), "", True),
    ]


def test_values_that_do_not_fit_their_bars_make_no_chart(sheet: Any) -> None:
    page = sheet()
    for x, length, text in ((100, 80, "12"), (160, 55, "99"), (220, 120, "40")):
        page.card(x, 400 - length, x + 30, 400).text(x + 6, 400 - length - 12, text, size=8)
    assert read(page) == []


def test_one_value_that_does_not_fit_is_refuted(sheet: Any) -> None:
    page = columns(sheet, {"a": 80, "b": 55, "c": 120, "d": 40})
    page.card(340, 340, 370, 400).text(346, 328, "95", size=8).text(352, 406, "e", size=8)
    assert [fits for *_, fits in read(page)] == [True, True, True, True, False]


def test_boxes_of_one_height_are_no_chart(sheet: Any) -> None:
    assert read(columns(sheet, {"Noord": 80, "Zuid": 80, "West": 80})) == []


def test_an_axis_that_does_not_start_at_nothing_proves_the_bars(sheet: Any) -> None:
    page = sheet()
    for number in range(5):
        page.text(70, 396 - 40 * number, str(100 + 10 * number), size=8)
    for x, value, name in ((100, 120, "2021"), (160, 125, "2022"), (220, 130, "2023")):
        top = 400 - 4 * (value - 100)
        page.card(x, top, x + 30, 400).text(x + 6, top - 12, str(value), size=8).text(x + 7, 406, name, size=8)
    chart = only(page)
    assert [(p.names, p.fits) for p in chart.points] == [(("2021",), True), (("2022",), True), (("2023",), True)]
    assert {"100", "140"} <= {w.text for w in chart.words}  # ticks belong to the chart, and are no values of it


def test_a_bar_below_the_axis_is_negative(sheet: Any) -> None:
    page = columns(sheet, {"2021": 80, "2022": 40}, base=300)
    page.card(220, 300, 250, 360).text(226, 364, "-60", size=8).text(227, 380, "2023", size=8)
    page.words = [w for w in page.words if w.text not in ("2021", "2022")]
    page.text(107, 380, "2021", size=8).text(167, 380, "2022", size=8)
    assert [(value, fits) for value, _, _, fits in read(page)] == [("80", True), ("40", True), ("-60", True)]


def test_grouped_columns_take_their_series_from_the_legend(sheet: Any) -> None:
    page = sheet()
    for x, color, value in ((100, RED, 80), (120, BLUE, 60), (180, RED, 50), (200, BLUE, 90)):
        page.card(x, 400 - value, x + 20, 400, fill=color).text(x + 5, 403 - value, str(value), size=8)
    page.text(110, 406, "Noord", size=8).text(190, 406, "Zuid", size=8)
    page.card(100, 430, 106, 436, fill=RED).text(109, 429, "2023", size=8)
    page.card(150, 430, 156, 436, fill=BLUE).text(159, 429, "2024", size=8)
    assert [(value, names, series) for value, names, series, _ in read(page)] == [
        ("80", ("Noord",), "2023"),
        ("60", ("Noord",), "2024"),
        ("50", ("Zuid",), "2023"),
        ("90", ("Zuid",), "2024"),
    ]


def test_stacked_columns_give_each_piece_its_value(sheet: Any) -> None:
    page = sheet()
    for x, low, high in ((100, 60, 40), (160, 80, 30)):
        page.card(x, 400 - low, x + 30, 400, fill=RED).text(x + 6, 396 - low / 2, str(low), size=8)
        page.card(x, 400 - low - high, x + 30, 400 - low, fill=BLUE)
        page.text(x + 6, 396 - low - high / 2, str(high), size=8)
    page.text(107, 406, "2023", size=8).text(167, 406, "2024", size=8)
    page.card(100, 430, 106, 436, fill=RED).text(109, 429, "wonen", size=8)
    page.card(150, 430, 156, 436, fill=BLUE).text(159, 429, "werken", size=8)
    assert [(value, names, series) for value, names, series, _ in read(page)] == [
        ("60", ("2023",), "wonen"),
        ("40", ("2023",), "werken"),
        ("80", ("2024",), "wonen"),
        ("30", ("2024",), "werken"),
    ]


def test_rows_are_named_by_the_words_left_of_them(sheet: Any) -> None:
    page = sheet()
    for top, length, name in ((100, 120, "te voet"), (130, 60, "per fiets"), (160, 30, "met de bus")):
        page.card(200, top, 200 + length, top + 14)
        page.text(195 - 4 * len(name), top + 3, name, size=8).text(204 + length, top + 3, f"{length}%", size=8)
    assert [(value, names) for value, names, _, _ in read(page)] == [
        ("120%", ("te voet",)),
        ("60%", ("per fiets",)),
        ("30%", ("met de bus",)),
    ]


def test_a_second_level_of_names_stands_for_the_group(sheet: Any) -> None:
    page = sheet()
    for x, value, year in ((100, 80, 2023), (130, 60, 2024), (200, 50, 2023), (230, 90, 2024)):
        page.card(x, 400 - value, x + 20, 400).text(x + 4, 388 - value, str(value), size=8)
        page.text(x + 3, 406, str(year), size=6)
    page.text(110, 422, "bijlessen", size=8).text(212, 422, "sportlessen", size=8)
    assert [names for _, names, _, _ in read(page)] == [
        ("2023", "bijlessen"),
        ("2024", "bijlessen"),
        ("2023", "sportlessen"),
        ("2024", "sportlessen"),
    ]


def test_a_name_over_two_lines_is_one_name(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "West": 120})
    page.text(232 - 14, 406, "Boven-", "west", size=8).card(220, 350, 250, 400).text(226, 338, "50", size=8)
    assert [names for _, names, _, _ in read(page)][-1] == ("Bovenwest",)


def test_the_title_is_the_bold_line_above(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120})
    page.text(100, 240, "Bezoekers per wijk", size=10, bold=True)
    assert only(page).title == "Bezoekers per wijk"


def test_the_title_is_what_follows_the_number_of_the_caption(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120}).text(100, 430, "Figuur 3: Bezoekers per wijk", size=8)
    assert only(page).title == "Bezoekers per wijk"


def test_the_title_is_on_the_card_beside(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120}).card(300, 270, 400, 400, fill="#eeeeee")
    page.text(305, 280, "Bezoekers", size=8, bold=True).text(305, 292, "per wijk in het", "eerste kwartaal", size=8)
    assert only(page).title == "Bezoekers: per wijk in het eerste kwartaal"


def test_a_page_without_its_charts_keeps_the_rest(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120}).text(60, 80, "Wij telden meer bezoekers.").page()
    rest = without_charts(page, find_charts(page))
    assert " ".join(w.text for w in rest.words) == "Wij telden meer bezoekers."
    assert not rest.shapes


def grouped(sheet: Any, *, unit: float = 1.0) -> Any:
    """Narrow columns in twos, each value wider than its column and moved away from its neighbour's, on a panel."""
    page = sheet()
    page.card(60, 290, 400, 430, fill="#eeeeee")
    for x, color, value in (
        (200, RED, 20),
        (207, BLUE, 60),
        (260, RED, 30),
        (267, BLUE, 80),
        (320, RED, 10),
        (327, BLUE, 40),
    ):
        page.card(x, 400 - value * unit, x + 5, 400, fill=color)
        aside = -6 if color == RED else 1
        page.text(x + aside, 390 - value * unit, f"{value}%", size=7)
    for x, name in ((200, "jong"), (260, "oud"), (318, "samen")):
        page.text(x, 404, name, size=7)
    return page


def test_values_wider_than_their_columns_find_the_column_of_their_size(sheet: Any) -> None:
    assert [(value, names, fits) for value, names, _, fits in read(grouped(sheet))] == [
        ("20%", ("jong",), True),
        ("60%", ("jong",), True),
        ("30%", ("oud",), True),
        ("80%", ("oud",), True),
        ("10%", ("samen",), True),
        ("40%", ("samen",), True),
    ]


def test_the_legend_and_the_title_stand_anywhere_on_the_panel(sheet: Any) -> None:
    page = grouped(sheet)
    page.text(70, 296, "Lezers van de buurtkrant", size=7, bold=True)
    page.card(70, 410, 75, 415, fill=RED).text(78, 409, "soms", size=7)
    page.card(110, 410, 115, 415, fill=BLUE).text(118, 409, "vaak", size=7)
    chart = only(page)
    assert chart.title == "Lezers van de buurtkrant"
    assert [point.series for point in chart.points] == ["soms", "vaak"] * 3


def test_a_row_over_its_track_takes_the_value_before_it(sheet: Any) -> None:
    page = sheet()
    for top, length, name in ((100, 120, "te voet"), (120, 60, "per fiets"), (140, 30, "met de bus")):
        page.card(200, top, 350, top + 8, fill="#ffffff").card(200, top, 200 + length, top + 8)
        page.text(150 - 4 * len(name), top, name, size=8).text(175, top, f"{length // 2}%", size=8)
    assert [(value, names) for value, names, _, _ in read(page)] == [
        ("60%", ("te voet",)),
        ("30%", ("per fiets",)),
        ("15%", ("met de bus",)),
    ]


def test_words_further_left_name_the_rows_from_theirs_on(sheet: Any) -> None:
    page = sheet()
    for top, length, name, group in (
        (100, 120, "vrouw", "koor"),
        (120, 60, "man", ""),
        (140, 30, "vrouw", "orkest"),
        (160, 90, "man", ""),
    ):
        page.card(200, top, 200 + length, top + 8).text(204 + length, top, f"{length}%", size=8)
        page.text(190 - 4 * len(name), top, name, size=8)
        if group:
            page.text(120, top, group, size=8)
    assert [names for _, names, _, _ in read(page)] == [
        ("vrouw", "koor"),
        ("man", "koor"),
        ("vrouw", "orkest"),
        ("man", "orkest"),
    ]


def test_columns_with_an_axis_between_them_are_two_charts(sheet: Any) -> None:
    page = sheet()
    for left, values in ((100, (80, 40)), (320, (60, 20))):
        for number in range(5):
            page.text(left - 20, 396 - 20 * number, f"{20 * number}%", size=8)
        for number, value in enumerate(values):
            x = left + 20 + 40 * number
            page.card(x, 400 - value, x + 24, 400).text(x + 2, 403 - value, f"{value}%", size=8)
            page.text(x, 406, str(2023 + number), size=8)
    assert [len(chart.points) for chart in find_charts(page.page())] == [2, 2]


def test_several_numbers_on_each_bar_prove_nothing(sheet: Any) -> None:
    page = sheet()
    for x, length in ((100, 90), (160, 60), (220, 30)):
        page.card(x, 400 - length, x + 30, 400)
        page.text(x + 4, 402 - length, str(length), size=8).text(x + 4, 412 - length, str(2 * length), size=8)
    assert read(page) == []


def test_shaded_rows_of_a_table_are_no_stack(sheet: Any) -> None:
    page = sheet()
    for number, (height, value) in enumerate(((12, "12"), (24, "24"), (12, "12"))):
        top = 100 + sum((12, 24, 12)[:number])
        page.card(200, top, 300, top + height, fill=(RED, BLUE)[number % 2]).text(240, top + 2, value, size=8)
    assert read(page) == []


def test_words_in_the_colours_of_other_charts_name_no_bars(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120})
    page.card(100, 424, 106, 430, fill=RED).text(109, 423, "wonen", size=8)
    assert [names for _, names, _, _ in read(page)] == [("Noord",), ("Zuid",), ("West",)]


def test_shaded_heads_of_tables_are_no_bars_of_a_year(sheet: Any) -> None:
    page = sheet()
    for y, right, text in ((100, 370, "2031"), (240, 376, "2031"), (380, 340, "1.850")):
        page.card(82, y, right, y + 14).text(right - 28, y + 3, text, size=8)
    assert read(page) == []


def rows(sheet: Any, *typed: tuple[str, int, str]) -> Any:
    """Rows from x = 300 with their share before them and what stands left of that."""
    page = sheet()
    for number, (names, share, amount) in enumerate(typed):
        top = 200 + 20 * number
        page.card(300, top, 300 + share, top + 8).text(280, top, f"{share}%", size=8)
        page.text(240, top, amount, size=8)
        *outer, inner = names.split("/")
        page.text(190, top, inner, size=8)
        if outer:
            page.text(150, top, outer[0], size=8)
    return page


def test_amounts_beside_the_names_of_rows_are_values_too(sheet: Any) -> None:
    page = rows(
        sheet, ("Noord/jong", 52, "1.250"), ("oud", 74, "1.310"), ("Zuid/jong", 29, "2.480"), ("oud", 40, "990")
    )
    assert [(value, names) for value, names, _, _ in read(page)] == [
        ("52%", ("Noord jong",)),
        ("74%", ("Noord oud",)),
        ("29%", ("Zuid jong",)),
        ("40%", ("Zuid oud",)),
        ("1.250", ("Noord jong",)),
        ("1.310", ("Noord oud",)),
        ("2.480", ("Zuid jong",)),
        ("990", ("Zuid oud",)),
    ]


def test_display_type_below_the_names_of_an_axis_is_no_name(sheet: Any) -> None:
    page = columns(sheet, {"2021": 80, "2022": 55, "2023": 120})
    page.text(110, 440, "164", size=22).text(200, 440, "€ 3,2 mln", size=22)
    assert [names for _, names, *_ in read(page)] == [("2021",), ("2022",), ("2023",)]


def test_figures_of_a_table_to_the_left_name_no_rows(sheet: Any) -> None:
    page = rows(sheet, ("Zalen", 80, "80"), ("Velden", 40, "40"), ("Baden", 20, "20"))
    named = [names for _, names, *_ in read(page)]
    for number in range(3):
        page.text(150, 200 + 20 * number, "7,1", size=8)
    assert [names for _, names, *_ in read(page)] == named


def test_a_title_between_rows_parts_two_charts(sheet: Any) -> None:
    page = sheet()
    for number, value in enumerate((80, 120, 60, 90, 40, 110)):
        top = 300 + 20 * number + (24 if number > 2 else 0)
        page.text(70, top + 2, "abcdef"[number], size=8).card(100, top, 100 + value, top + 12)
        page.text(104 + value, top + 2, str(value), size=8)
    page.text(60, 364, "Leden van de vereniging", bold=True, size=9)
    assert [len(chart.points) for chart in find_charts(page.page())] == [3, 3]


def test_titles_beside_one_another_part_columns_on_one_line(sheet: Any) -> None:
    page = sheet()
    for number, value in enumerate((80, 55, 120, 70, 95, 40)):
        x = 100 + 40 * number + (40 if number > 2 else 0)
        page.card(x, 400 - value, x + 26, 400).text(x + 5, 388 - value, str(value), size=8)
        page.text(x + 10, 406, "abcdef"[number], size=8)
    page.text(100, 240, "Leden", bold=True).text(245, 240, "Gasten", bold=True)
    assert [(chart.title, len(chart.points)) for chart in find_charts(page.page())] == [("Leden", 3), ("Gasten", 3)]


def test_names_in_a_column_far_from_their_rows_start_at_one_edge(sheet: Any) -> None:
    page = sheet()
    for number, (name, value) in enumerate({"Vertraging": 190, "Boete": 116, "Tas": 76, "Ticket": 52}.items()):
        y = 100 + 24 * number
        page.text(60, y + 4, name, size=10).card(200, y, 200 + value, y + 16)
        page.text(196 + value - 15, y + 4, str(value), size=8)
    assert [names for _, names, *_ in read(page)] == [("Vertraging",), ("Boete",), ("Tas",), ("Ticket",)]


def test_a_number_in_display_type_beside_a_bar_is_no_name_of_it(sheet: Any) -> None:
    page = sheet().text(60, 104, "540", size=28)
    for x, width, value, fill in ((200, 100, "50%", RED), (300, 60, "30%", BLUE), (360, 40, "20%", "#00cc00")):
        page.card(x, 110, x + width, 126, fill=fill).text(x + 10, 114, value, size=8)
    assert all("540" not in name for chart in find_charts(page.page()) for p in chart.points for name in p.names)


def test_text_of_another_weight_over_a_title_is_no_part_of_it(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 80, "Zuid": 55, "West": 120})
    page.text(100, 228, "Dit gaat over wie er komt en over wie er blijft.", "Het gaat ook over de rest.", size=9)
    page.text(100, 251, "Bezoekers per wijk", size=9, bold=True)
    assert only(page).title == "Bezoekers per wijk"


def test_the_legend_of_another_chart_names_no_bar_that_has_one_of_its_colours(sheet: Any) -> None:
    page = columns(sheet, {"2029": 80, "2030": 55, "2031": 120})
    page.shapes[-1] = type(page.shapes[-1])("rect", page.shapes[-1].bbox, RED, None)
    for row, (color, name) in enumerate(((RED, "Subsidies"), (BLUE, "Giften"))):
        page.card(290, 380 + 14 * row, 297, 387 + 14 * row, fill=color).text(302, 379 + 14 * row, name, size=8)
    assert [series for _, _, series, _ in read(page)] == ["", "", ""]


def test_a_title_over_a_line_with_the_unit_goes_before_one_below(sheet: Any) -> None:
    page = columns(sheet, {"2029": 80, "2030": 55, "2031": 120})
    page.text(100, 236, "Opbrengsten", size=12, bold=True).text(100, 253, "in miljoen euro", size=8)
    page.text(100, 430, "Kosten onder controle", size=12, bold=True)
    assert (only(page).title, only(page).subtitle) == ("Opbrengsten", "in miljoen euro")


def test_a_title_and_its_line_stand_over_the_grid_of_low_columns(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 24, "Zuid": 16, "West": 36})
    for row in range(6):
        y = 400.0 - 40 * row
        page.shapes.append(Shape("line", BBox(90, y, 300, y), None, "#dddddd", 0.5))
    page.text(90, 150, "Kinderen met een fiets", size=10, bold=True)
    page.text(90, 162, "Percentage van de kinderen onder 16 jaar in de wijken, 2029", size=8)
    assert (only(page).title, only(page).subtitle) == (
        "Kinderen met een fiets",
        "Percentage van de kinderen onder 16 jaar in de wijken, 2029",
    )


def test_even_lines_with_words_between_them_are_no_grid_of_the_chart(sheet: Any) -> None:
    page = columns(sheet, {"Noord": 24, "Zuid": 16, "West": 36})
    for row in range(6):
        y = 400.0 - 40 * row
        page.shapes.append(Shape("line", BBox(90, y, 300, y), None, "#dddddd", 0.5))
    page.text(120, 300, "Andere tekst", size=8).text(90, 150, "Kinderen met een fiets", size=10, bold=True)
    assert only(page).title == ""
