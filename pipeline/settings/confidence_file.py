"""A user's own weights of the confidence, as `verslag calibrate` writes them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from verslag.extractors.metrics.figures.confidence import Weights, shipped_weights
from verslag.schemas.errors import SettingsError


class _WeightsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    start: dict[str, float]
    weights: dict[str, float]


def weights_of(path: Path | None) -> Weights:
    """The weights of a file; without one, those that are shipped.

    Raises:
        SettingsError: the file cannot be read, or holds something else.
    """
    if path is None:
        return shipped_weights()
    try:
        found = _WeightsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot read the confidence {path}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        entry = ".".join(str(part) for part in first["loc"]) or "the file"
        raise SettingsError(
            f"{path}: {entry}: {first['msg']}", remedy="write it anew with `verslag calibrate`"
        ) from error
    return Weights(found.start, found.weights)
