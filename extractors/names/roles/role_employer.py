"""The organisation that a printed role ends in, where somebody holds it."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.words.entities import Mention


def role_and_organisation(role: str, found: Sequence[Mention]) -> tuple[str, str]:
    """A printed role parted from the organisation it ends in: *directeur, Stichting Open Veld*."""
    for mention in found:
        at = role.find(mention.surface) if mention.type != "place" else -1
        if at > 0 and mention.type == "person":
            return role_and_organisation(role[:at].rstrip(" ,|–—-/("), found)  # the next name of the line
        if at > 0:
            bare = role[:at].rstrip(" ,|–—-/(")
            for link in (" bij", " van", " bij de", " van de", " van het"):
                bare = bare.removesuffix(link)
            return bare.rstrip(" ,"), mention.surface
    return role, ""
