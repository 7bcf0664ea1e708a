"""A report that knows where its PDF is, so that a figure can be shown on its page."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike, fspath
from typing import TYPE_CHECKING, Self

from pydantic import PrivateAttr

from verslag.pipeline.outputs.read_output import Output
from verslag.pipeline.outputs.run_record import document_ids, paths_of, read_run
from verslag.pipeline.stores.locations import place
from verslag.schemas.errors import UsageError
from verslag.schemas.report import Report

if TYPE_CHECKING:
    from PIL.Image import Image


class OpenReport(Report):
    """What `extract` and `Output.report` give."""

    _pdf: str = PrivateAttr(default="")

    @classmethod
    def at(cls, report: Report, pdf: str) -> Self:
        """The report whose PDF has that path or address."""
        opened = cls.model_construct(**{name: getattr(report, name) for name in Report.model_fields})
        opened._pdf = pdf
        return opened

    def explain(self, metric_id: str, *, password: str | None = None) -> Image:
        """The page of a figure as a picture, with the figure, its label and its headers boxed.

        Args:
            metric_id: of the figure, or how it starts.
            password: of an encrypted file.

        Raises:
            UsageError: no figure, or more than one, has such an id.
            NoInputError: the PDF is not where it was read.
        """
        from verslag.pipeline.explaining.drawing import draw
        from verslag.pipeline.explaining.explain_figure import picture_at

        found = [row for row in self.metrics if row.metric_id.startswith(metric_id)]
        exact = [row for row in found if row.metric_id == metric_id]
        if len(exact or found) != 1:
            raise UsageError(
                f"{len(found)} figures have an id that starts with {metric_id}", remedy="see metrics_frame()"
            )
        picture = picture_at(self._pdf, self, (exact or found)[0])
        return draw(picture.pdf, picture.page, picture.marks, caption=picture.caption, password=password)


@dataclass(frozen=True, slots=True, repr=False)
class OpenOutput(Output):
    """The output folder of a run whose reports know where their PDFs are."""

    paths: dict[str, str]

    def report(self, document_id: str) -> OpenReport:
        """Everything about one document; see `Output.report`."""
        # By name: a dataclass with slots is made anew, which a bare `super()` does not see.
        return OpenReport.at(Output.report(self, document_id), self.paths[document_id])


def read_output(folder: str | PathLike[str]) -> OpenOutput:
    """Load the output folder of `verslag extract`: a path, or the address of one in a store.

    Raises:
        UsageError: the folder holds no run.
    """
    path = place(fspath(folder))
    run = read_run(path)
    return OpenOutput(path, tuple(document_ids(run)), paths_of(run))
