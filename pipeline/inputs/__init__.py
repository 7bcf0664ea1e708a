"""What a run reads: names on the command line, in lists and on standard input to sources with stable order and ids."""

from verslag.pipeline.inputs.ids import slug
from verslag.pipeline.inputs.sources import collect, source_of

__all__ = ["collect", "slug", "source_of"]
