"""Identities of figures typed by hand: what changes them, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure
from verslag.extractors.metrics.identity.figure_identities import FigureIdentity, identities


def cell(
    label: str, *, row: int = 0, column: int = 0, year: int = 2022, table: str = "t1", **context: str
) -> MetricFigure:
    """A figure of a table."""
    title, group = context.pop("title", "Rekening"), context.pop("group", "")
    return MetricFigure(
        quantity=Quantity(0, 1, "5", "cardinal", Decimal(5)),
        raw_text="5",
        kind="table",
        context=FigureContext(
            label, row_label=label, row_group=group, table_id=table, column_topic=context.pop("topic", "")
        ),
        page=1,
        bbox=BBox(100.0 * column, 10.0 * row, 100.0 * column + 50, 10.0 * row + 8),
        section_id="s1",
        entity="Kade",
        tag="",
        unit="EUR",
        period=Period(str(year), date(year, 1, 1), date(year, 12, 31)),
        scenario="actual",
        extractor="table",
        titles=(title,),
    )


def said(label: str, sentence: str, year: int = 2022, title: str = "Werking") -> MetricFigure:
    """A figure of a text."""
    figure = cell(label, year=year, table="", title=title)
    return replace(figure, kind="prose", extractor="prose", context=FigureContext(label, context=sentence))


def account(year: int, *more: str, title: str = "Rekening", table: str = "t1") -> list[MetricFigure]:
    """A table of two years."""
    labels = ("Kaartjes", "Drank", *more, "Totaal baten")
    return [
        cell(label, row=row, column=column, year=year - column, title=f"{title} {year}", table=table)
        for row, label in enumerate(labels)
        for column in range(2)
    ]


def test_all_years_of_a_row_are_one_series_and_each_year_is_its_own_figure() -> None:
    newest, before, *_ = identities(account(2022))
    assert newest.series == before.series
    assert newest.figure != before.figure


def test_next_years_edition_has_the_same_series() -> None:
    assert identities(account(2022)) == identities(account(2023))


def test_a_row_that_comes_changes_no_other() -> None:
    with_more = {i.figure for i in identities(account(2022, "Verhuur"))}
    assert {i.figure for i in identities(account(2022))} < with_more


def test_value_unit_tag_page_entity_and_place_are_no_part_of_it() -> None:
    figures = account(2022)
    others = [
        replace(
            f,
            quantity=replace(f.quantity, value=Decimal(7)),
            unit="count",
            tag="x",
            page=9,
            entity="Een ander",
            section_id="s9",
            bbox=BBox(f.bbox.x0, f.bbox.top + 300, f.bbox.x1, f.bbox.bottom + 300),
        )
        for f in figures
    ]
    assert identities(figures) == identities(others)


def test_a_scenario_that_follows_from_the_report_is_no_part_of_it() -> None:
    figures = account(2022)
    assert identities(figures) == identities([replace(f, scenario="budget") for f in figures])
    assert identities(figures) != identities([replace(f, own_scenario="budget") for f in figures])


def test_what_is_said_to_have_happened_is_named_as_what_is_not() -> None:
    figures = account(2022)
    assert identities(figures) == identities([replace(f, own_scenario="actual") for f in figures])


def test_a_changed_title_moves_only_what_it_tells_apart() -> None:
    before = identities([*account(2022), *account(2022, title="Begroting", table="t2")])
    after = identities([*account(2022, title="Cijfers"), *account(2022, title="Begroting", table="t2")])
    assert before == after


def test_rows_of_one_name_are_told_apart_by_their_title() -> None:
    one = identities([*account(2022), *account(2022, title="Begroting", table="t2")])
    # another table between them changes nothing, as nothing is counted
    other = identities(
        [*account(2022), *account(2022, title="Raming", table="t2"), *account(2022, title="Begroting", table="t3")]
    )
    assert set(one) < set(other)


def test_a_bare_total_is_known_by_the_row_above_it() -> None:
    def total(above: str) -> FigureIdentity:
        return identities([cell(above), cell("Totaal", row=1)])[-1]

    assert total("Kaartjes") == total("Kaartjes 2022")
    assert total("Kaartjes") != total("Drank")


def test_a_missing_cell_leaves_the_other_years_their_role() -> None:
    whole = account(2022)
    assert set(identities(whole[1:])) < set(identities(whole))


def test_a_text_that_gives_two_years_is_one_series() -> None:
    newest, before = identities([said("bezoekers", "900 bezoekers (2021: 800)", 2022), said("bezoekers", "", 2021)])
    assert newest.series == before.series
    assert newest.figure != before.figure


def test_the_same_words_in_other_sentences_are_told_apart() -> None:
    figures = [
        said("leden", "Wij telden 5 leden"),
        said("leden", "Oost had 5 leden"),
        said("leden", "West had 5 leden"),
    ]
    ids = [i.figure for i in identities(figures)]
    assert len(set(ids)) == 3
    assert [i.figure for i in identities([figures[0], figures[2]])] == [ids[0], ids[2]]


rows = st.lists(
    st.tuples(st.sampled_from(["Drank", "Totaal", ""]), st.integers(2020, 2022), st.sampled_from("ab")), max_size=12
)


@given(rows)
def test_no_two_figures_share_an_identity(given_rows: list[tuple[str, int, str]]) -> None:
    figures = [cell(label, row=at, year=year, table=table) for at, (label, year, table) in enumerate(given_rows)]
    assert len({i.figure for i in identities(figures)}) == len(figures)
