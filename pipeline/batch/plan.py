"""What is to be done: which documents an earlier run has read, which hold the same content, which must be read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from verslag.pipeline.batch.duplicate import Duplicate, same_as, write_duplicate
from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.manifest import ManifestEntry, basis_of, key_of, vouched, write_entry
from verslag.pipeline.batch.task import Done, Task
from verslag.pipeline.reviews.review_file import FILE_NAME
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.fingerprint import fingerprints
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import UsageError


@dataclass(frozen=True, slots=True)
class BatchPart:
    """Every `of`-th document, from the `number`-th (1-based): the share of one run of several."""

    number: int = 1
    of: int = 1

    @classmethod
    def named(cls, name: str) -> BatchPart:
        """A part written as `3/10`.

        Raises:
            UsageError: it is not written so.
        """
        number, _, of = name.partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            raise UsageError(f"{name} is no part", remedy="write --part 3/10 for the third of ten parts")
        return cls(int(number), int(of))

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def __contains__(self, order: int) -> bool:
        return order % self.of == self.number - 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is to do."""

    sources: Sequence[Source]
    settings: Settings
    folder: AnyPath
    part: BatchPart = field(default_factory=BatchPart)
    limits: DocumentLimits = field(default_factory=DocumentLimits)
    force: bool = False
    """Read every document again, whatever an earlier run did."""
    reviews: AnyPath | None = None
    """What people decided, where it is not `reviews.csv` in the folder."""

    @property
    def decided_in(self) -> AnyPath:
        """The file that holds what people decided; it need not exist."""
        return self.reviews or self.folder / FILE_NAME

    @property
    def documents(self) -> int:
        """How many documents are chosen."""
        return len(range(self.part.number - 1, len(self.sources), self.part.of))

    def inputs(self) -> str:
        """Hash of the names of all documents, of this part and of the others."""
        digest = hashlib.sha256()
        for source in self.sources:
            digest.update(f"{source.document_id}\0{source.file_name}\0".encode())
        return digest.hexdigest()

    def chosen(self) -> Iterator[tuple[int, Source]]:
        """The documents of this part, each with its place in the inputs."""
        return ((order, source) for order, source in enumerate(self.sources) if order in self.part)

    def tasks(self, settled: Callable[[Done], None]) -> Iterator[Task]:
        """The documents to be read, found out while they are taken.

        Args:
            settled: called for each document that needs no reading.

        Raises:
            OutputError: the output cannot be written.
        """
        choices = frozenset(self.limits.choices.values()) | _password_choices(self.settings)
        first: dict[str, str] = {}
        known = fingerprints(source for _, source in self.chosen())
        for (order, _), (source, fingerprint) in zip(self.chosen(), known, strict=True):
            if fingerprint and (original := first.setdefault(fingerprint, source.document_id)) != source.document_id:
                settled(self._duplicate(source, order, fingerprint, original))
                continue
            if entry := self._vouched(source, fingerprint, choices):
                settled(Done(self._in_order(entry, order), reused=True))
                continue
            yield Task(source, self.settings, self.folder, fingerprint, order)

    def _vouched(self, source: Source, fingerprint: str, choices: frozenset[str]) -> ManifestEntry | None:
        if self.force or not fingerprint:
            return None
        key = key_of(fingerprint, source.document_id, source.file_name, basis_of(self.settings))
        return vouched(self.folder, source.document_id, key, choices)

    def _in_order(self, entry: ManifestEntry, order: int) -> ManifestEntry:
        """The entry with its present place in the inputs."""
        if entry.order == order:
            return entry
        moved = entry.model_copy(update={"order": order})
        write_entry(self.folder, moved)
        return moved

    def _duplicate(self, source: Source, order: int, fingerprint: str, original: str) -> Done:
        """A document whose content was or will be read under another name."""
        if entry := self._vouched(source, same_as(original, fingerprint), frozenset()):
            return Done(self._in_order(entry, order), reused=True)
        twin = Duplicate(source, order, fingerprint, original, basis_of(self.settings))
        return write_duplicate(self.folder, twin)


def _password_choices(settings: Settings) -> frozenset[str]:
    """Without a password, what did not open will not open now; with one, it is tried again."""
    return frozenset({"password=none"} if settings.password is None else ())
