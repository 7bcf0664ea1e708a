"""People, places and organisations as rows."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.words.entities import Organisation, Person, Place, Spot
from verslag.pipeline.run.ids_and_boxes import WrittenBoxes, hash_of
from verslag.schemas.records import OrganisationRow, PersonRow, PlaceRow


def _spot_fields(spots: Sequence[Spot], boxes: WrittenBoxes) -> dict[str, int | str | float]:
    """The columns every named entity shares: where it is printed first, on which pages, how often."""
    first = spots[0]
    box = boxes.on(first.page, first.bbox)
    return {
        "mentions": len(spots),
        "pages": ";".join(str(page) for page in sorted({s.page for s in spots})),
        "page": first.page,
        "x0": box[0],
        "top": box[1],
        "x1": box[2],
        "bottom": box[3],
        "section_id": first.section_id or "",
    }


def person_row(document_id: str, person: Person, boxes: WrittenBoxes) -> PersonRow:
    """The row of one person."""
    return PersonRow.model_validate(
        {
            "person_id": "p" + hash_of(document_id, "person", person.name),
            "document_id": document_id,
            "name": person.name,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "honorific": person.honorific,
            "role": "; ".join(person.roles),
            "body": person.body,
            "organisation": person.organisation,
            **_spot_fields(person.spots, boxes),
            "confidence": round(person.confidence, 3),
        }
    )


def place_row(document_id: str, place: Place, boxes: WrittenBoxes) -> PlaceRow:
    """The row of one place."""
    return PlaceRow.model_validate(
        {
            "place_id": "l" + hash_of(document_id, "place", place.name, place.type),
            "document_id": document_id,
            "name": place.name,
            "type": place.type,
            "official_name": place.official_name,
            "code": place.code,
            "province": place.province,
            "country": place.country,
            "latitude": place.latitude,
            "longitude": place.longitude,
            **_spot_fields(place.spots, boxes),
            "confidence": round(place.confidence, 3),
        }
    )


def organisation_row(document_id: str, organisation: Organisation, boxes: WrittenBoxes) -> OrganisationRow:
    """The row of one organisation."""
    return OrganisationRow.model_validate(
        {
            "organisation_id": "o" + hash_of(document_id, "organisation", organisation.name),
            "document_id": document_id,
            "name": organisation.name,
            "aliases": "; ".join(organisation.aliases),
            "kind": organisation.kind,
            "identifier": organisation.identifier,
            **_spot_fields(organisation.spots, boxes),
            "confidence": round(organisation.confidence, 3),
        }
    )
