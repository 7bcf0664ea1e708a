"""The figures of a run for assistants that speak the Model Context Protocol: three tools that only read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from verslag.pipeline.citations.citation_check import CitationAnswer, check_citation
from verslag.pipeline.citations.figure_search import CitedFigure, FigureIndex, FigureQuery
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import MissingPartError, UsageError, VerslagError
from verslag.schemas.exact import exact_amounts
from verslag.schemas.version import __version__

if TYPE_CHECKING:
    from mcp.server import MCPServer

_INSTRUCTIONS = (
    "Figures read from Dutch-language reports. Quote a figure only together with its metric_id, file_name and page, "
    "so that "
    "it can be verified; say so where its confidence is below 0.9. Values are exact, in base units; percentages as "
    "printed."
)


def server_of(out: AnyPath) -> MCPServer:
    """A server over the run in a folder; its figures are read once.

    Raises:
        MissingPartError: the SDK is not installed.
        UsageError: the folder holds no run.
    """
    try:
        from mcp.server import MCPServer
        from mcp.server.mcpserver import Image
        from mcp.server.mcpserver.exceptions import ToolError
        from mcp.types import ToolAnnotations
    except ImportError as error:
        raise MissingPartError("the MCP server is not installed", remedy="pip install 'verslag[mcp]'") from error

    index = FigureIndex(out)
    server = MCPServer("verslag", version=__version__, instructions=_INSTRUCTIONS)
    reads = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

    def find_figures(
        words: str = "",
        organisation: str = "",
        year: str = "",
        tag: str = "",
        unit: str = "",
        scenario: str = "",
        min_confidence: float = 0.0,
        limit: int = 20,
    ) -> list[CitedFigure]:
        """Find figures by words of their label or surroundings (in the report's own Dutch), organisation, year, tag,
        unit (EUR, percent, person, count …) and scenario (actual, budget, forecast, target).
        """
        return index.find(FigureQuery(words, organisation, year, tag, unit, scenario, min_confidence, limit))

    def explain_figure(metric_id: str, document_id: str = "") -> list[object]:
        """Show one figure: what it is, why it was read so, and a picture of its page with the figure boxed in red."""
        try:
            return _explained(index, out, metric_id, document_id, Image)
        except VerslagError as error:
            raise ToolError(f"{error}; {error.remedy}") from error

    def check_citation_(
        value: str, words: str = "", organisation: str = "", year: str = "", tag: str = "", scenario: str = ""
    ) -> CitationAnswer:
        """Check a cited figure: `value` as it is cited (`€ 12,3 mln`, `31%`), `words` of what it is the figure of."""
        try:
            with exact_amounts():
                return check_citation(index, value, FigureQuery(words, organisation, year, tag, "", scenario))
        except VerslagError as error:
            raise ToolError(f"{error}; {error.remedy}") from error

    server.tool(annotations=reads)(find_figures)
    server.tool(annotations=reads, structured_output=False)(explain_figure)
    server.tool("check_citation", annotations=reads)(check_citation_)
    return server


def _explained(index: FigureIndex, out: AnyPath, metric_id: str, document_id: str, image: type) -> list[object]:
    """The figure, its reasons, and its page as a picture where the PDF is still there."""
    from verslag.pipeline.explaining.drawing import draw
    from verslag.pipeline.explaining.explain_figure import picture_of_metric, reasons
    from verslag.pipeline.outputs.report_files import read_report

    rows = index.by_id(metric_id, document_id)
    if len(rows) != 1:
        how_many = "no figure has" if not rows else "figures of several documents have"
        raise UsageError(f"{how_many} the id {metric_id}", remedy="find_figures gives metric_id and document_id")
    (row,) = rows
    answer: list[object] = [index.cited(row).model_dump_json(), reasons(row)]
    picture = picture_of_metric(out, read_report(out, row.document_id), row)
    try:
        drawn = draw(picture.pdf, picture.page, picture.marks, caption=picture.caption)
    except VerslagError as error:  # moved, or locked: the figure is known all the same
        return [*answer, f"no picture: {error}"]
    data = io.BytesIO()
    drawn.save(data, "PNG")
    return [*answer, image(data=data.getvalue(), format="png")]
