"""What is wrong with a settings file, said so that its writer can mend it: the entry, the fault, the keys there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from verslag.schemas.errors import SettingsError


def wrong_entry(
    source: str, model: type[BaseModel], error: ValidationError, *, also: Sequence[str] = ()
) -> SettingsError:
    """The first fault of a file that was to be a `model`; a key nobody knows is answered with those there are.

    Args:
        source: names the file in the message.
        model: what it was to be.
        error: what the model says.
        also: further keys the file may have, which something else reads.
    """
    first = error.errors()[0]
    entry = ".".join(str(part) for part in first["loc"]) or "the file"
    if first["type"] != "extra_forbidden":
        return SettingsError(f"{source}: {entry}: {first['msg'].removeprefix('Value error, ')}")
    keys = sorted({*_keys(model, first["loc"][:-1]), *(also if len(first["loc"]) == 1 else ())})
    near = get_close_matches(str(first["loc"][-1]), keys, n=1)
    meant = f" (did you mean {near[0]}?)" if near else ""
    return SettingsError(f"{source}: there is no {entry}{meant}", remedy=f"the keys there are {', '.join(keys)}")


def _keys(model: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    """The keys of the table at `path` below a model."""
    models: list[type[BaseModel]] = [model]
    for part in path:
        inner = [
            found for one in models if part in one.model_fields for found in _models(one.model_fields[part].annotation)
        ]
        models = inner or models  # the part is a name the user chose, or a number: the table is of the same kind
    return [info.alias or name for one in models for name, info in one.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field's type is made of: itself, or what its dict or list holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
