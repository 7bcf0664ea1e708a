"""What is known of each part of a batch (`--part 3/10`), of which several may have been written into one folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verslag.pipeline.batch.manifest import STATE
from verslag.pipeline.batch.plan import BatchPart
from verslag.pipeline.outputs.run_record import RunRecord, read_run, read_run_from
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError

_AGAIN = "run its `verslag extract` again: what is done is kept"


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a batch and where it was written."""

    folder: AnyPath
    run: RunRecord

    @property
    def part(self) -> BatchPart:
        """Which part it is."""
        return BatchPart.named(self.run.part)


def record_path(folder: AnyPath, part: BatchPart) -> AnyPath:
    """Where it stands what is known of one part."""
    return folder / STATE / "runs" / f"{part.number}-of-{part.of}.json"


def batches(folders: Sequence[AnyPath]) -> list[list[Share]]:
    """The shares in some folders: a list for each batch, whole, its parts in order; batches in the order given.

    Raises:
        UsageError: a folder holds no finished run, a part is missing, or parts were not read on the same basis.
    """
    found: dict[tuple[str, int], list[Share]] = {}
    for share in (share for folder in folders for share in _shares(folder)):
        found.setdefault((share.run.inputs or str(share.folder), share.part.of), []).append(share)
    _check_whole(found)
    everything = list(found.values())
    _check_basis([share for batch in everything for share in batch])
    return everything


def _shares(folder: AnyPath) -> Iterator[Share]:
    """The parts written into a folder that belong together with the one written last."""
    try:
        last = Share(folder, read_run(folder))
    except UsageError as error:
        raise UsageError(f"{error}: that part is not finished", remedy=_AGAIN) from None
    if last.part.of == 1:
        yield last
        return
    for number in range(1, last.part.of + 1):
        run = read_run_from(record_path(folder, BatchPart(number, last.part.of)))
        if run and (run.inputs, run.basis) == (last.run.inputs, last.run.basis):
            yield Share(folder, run)


def _check_whole(found: dict[tuple[str, int], list[Share]]) -> None:
    for (_, of), shares in found.items():
        missing = sorted(set(range(1, of + 1)) - {share.part.number for share in shares})
        if missing:
            names = ", ".join(f"{number}/{of}" for number in missing[:5]) + (" …" if len(missing) > 5 else "")
            what = f"part {names} of the batch in {shares[0].folder} is missing"
            raise UsageError(what, remedy=f"name its folder too, or {_AGAIN}; all parts must be of the same inputs")


def _check_basis(shares: Sequence[Share]) -> None:
    first = shares[0]
    for share in shares:
        if share.run.basis != first.run.basis:
            raise UsageError(
                f"{share.folder} (verslag {share.run.version}) was read with another version or other settings than "
                f"{first.folder} (verslag {first.run.version})",
                remedy="run `verslag extract` again with the same version and settings",
            )
