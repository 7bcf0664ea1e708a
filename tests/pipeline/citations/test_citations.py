"""Figures are found and citations checked, in Python and over the protocol, with the spot in every answer."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from verslag.pipeline.batch import Summary
from verslag.pipeline.citations.citation_check import check_citation
from verslag.pipeline.citations.figure_search import FigureIndex, FigureQuery
from verslag.pipeline.citations.mcp_server import server_of
from verslag.pipeline.outputs.run_record import paths_of, read_run
from verslag.schemas.errors import UsageError

WATERKANT = "Stichting Waterkant"


@pytest.fixture(scope="module")
def index(samples_run: Summary) -> FigureIndex:
    return FigureIndex(samples_run.folder)


def test_figures_are_found_by_words_and_aspects(index: FigureIndex) -> None:
    found = index.find(FigureQuery("som der baten", WATERKANT, "2023", scenario="actual"))
    assert found[0].value == "354842"
    assert found[0].page == 4
    assert found[0].box[0] < found[0].box[2]
    assert found[0].file_name.endswith(".pdf")
    assert all(WATERKANT in figure.organisation for figure in found)


def test_an_answer_is_never_longer_than_asked_for(index: FigureIndex) -> None:
    assert len(index.find(FigureQuery(limit=3))) == 3
    assert len(index.find(FigureQuery(limit=10**6))) <= 100


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("€ 354.842", "supported"),
        ("354842", "supported"),
        ("€ 0,4 mln", "supported"),
        ("ruim € 355 duizend", "supported"),
        ("€ 345.842", "contradicted"),
        ("€ 354,8 mln", "contradicted"),
    ],
)
def test_a_citation_is_right_within_its_own_rounding(index: FigureIndex, value: str, verdict: str) -> None:
    answer = check_citation(index, value, FigureQuery("som der baten", WATERKANT, "2023", scenario="actual"))
    assert answer.verdict == verdict
    assert answer.figures[0].metric_id


def test_what_nobody_printed_is_not_found(index: FigureIndex) -> None:
    assert check_citation(index, "12", FigureQuery("olifanten")).verdict == "not found"


@pytest.mark.parametrize(("value", "query"), [("veel", FigureQuery("baten")), ("12", FigureQuery())])
def test_a_citation_that_says_nothing_is_refused(index: FigureIndex, value: str, query: FigureQuery) -> None:
    with pytest.raises(UsageError):
        check_citation(index, value, query)


Asked = Callable[[Client], Any]


def ask(server: object, asked: Asked) -> Any:
    async def session() -> Any:
        async with Client(server) as client:  # type: ignore[arg-type]
            return await asked(client)

    return asyncio.run(session())


def test_the_tools_only_read(samples_run: Summary) -> None:
    tools = ask(server_of(samples_run.folder), lambda client: client.list_tools()).tools
    assert {tool.name for tool in tools} == {"find_figures", "explain_figure", "check_citation"}
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_a_citation_is_checked_over_the_protocol(samples_run: Summary) -> None:
    query = {"value": "€ 354.842", "words": "som der baten", "organisation": WATERKANT, "year": "2023"}
    answer = ask(server_of(samples_run.folder), lambda c: c.call_tool("check_citation", query)).structured_content
    assert answer["verdict"] == "supported"
    assert {"metric_id", "page", "box"} <= answer["figures"][0].keys()


def test_a_figure_is_explained_with_a_picture_of_its_page(samples_run: Summary) -> None:
    (figure, *_) = FigureIndex(samples_run.folder).find(FigureQuery("som der baten", WATERKANT, "2023"))
    call = {"metric_id": figure.metric_id, "document_id": figure.document_id}
    said, why, picture = ask(server_of(samples_run.folder), lambda c: c.call_tool("explain_figure", call)).content
    assert json.loads(said.text)["value"] == figure.value
    assert figure.printed in why.text
    assert (picture.type, picture.mime_type) == ("image", "image/png")


def test_an_unknown_id_is_an_error_of_the_tool_with_its_remedy(samples_run: Summary) -> None:
    answer = ask(server_of(samples_run.folder), lambda c: c.call_tool("explain_figure", {"metric_id": "mzzz"}))
    assert answer.is_error
    assert "find_figures" in answer.content[0].text


def test_the_command_speaks_the_protocol_on_its_streams(samples_run: Summary) -> None:
    server = StdioServerParameters(command=sys.executable, args=["-m", "verslag", "mcp", str(samples_run.folder)])
    answer = ask(server, lambda c: c.call_tool("find_figures", {"words": "som der baten", "limit": 2}))
    assert len(answer.structured_content["result"]) == 2


def test_nothing_is_written_by_asking(samples_run: Summary) -> None:
    folder = Path(str(samples_run.folder))
    assert paths_of(read_run(folder))
    before = {p: p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}
    server = server_of(folder)
    ask(server, lambda c: c.call_tool("find_figures", {"words": "baten"}))
    assert {p: p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()} == before
