"""People, places and organisations of a whole document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.names.organisations.enumerated_organisations import with_enumerated_organisations
from verslag.extractors.names.organisations.joined_organisations import join_organisations
from verslag.extractors.names.organisations.listed_partners import with_listed_partners
from verslag.extractors.names.organisations.organisation_checks import plausible_organisations
from verslag.extractors.names.organisations.organisation_columns import with_organisation_columns
from verslag.extractors.names.organisations.organisations_beside import with_organisations_beside
from verslag.extractors.names.people.called_names import with_called_names
from verslag.extractors.names.people.known_names import with_known_names
from verslag.extractors.names.people.nobodies import without_nobodies
from verslag.extractors.names.people.person_mentions import EarlierReading, person_mentions
from verslag.extractors.names.people.persons import join_people
from verslag.extractors.names.people.printed_names import printed_names
from verslag.extractors.names.places.joined_places import join_places
from verslag.extractors.names.places.place_columns import with_place_columns
from verslag.extractors.names.places.place_lists import with_place_lists
from verslag.extractors.names.reading.consistency import with_settled_types
from verslag.extractors.names.reading.lettered_rows import without_lettered_rows
from verslag.extractors.names.reading.name_texts import TextUnit, text_units
from verslag.extractors.names.reading.open_runs import lower_case_words
from verslag.extractors.names.words.entities import Mention, Names, Recogniser


def find_names(
    layout: Layout, facts: DocumentFacts, *, recogniser: Recogniser, fence: ReaderFence | None = None
) -> Names:
    """All people, places and organisations of a document, each joined from its mentions.

    Args:
        layout: the document as read.
        facts: what it says about itself; the reporting organisation is looked for by its name.
        recogniser: finds mentions in texts (`recognise_by_rules`, or one with the trained model).
        fence: takes the texts that cannot be read; an open one where every name must be known.
    """
    fence = fence if fence is not None else ReaderFence()
    units = text_units(layout, fence)
    recognised = recognise_units(units, recogniser, fence)
    found = plausible_organisations(units, with_place_lists(units, recognised))
    found = with_organisation_columns(units, with_place_columns(units, with_listed_partners(units, found)))
    found = with_enumerated_organisations(units, with_organisations_beside(units, found))
    found = without_lettered_rows(units, with_settled_types(units, found))
    found = without_nobodies(units, with_called_names(units, found))
    first = EarlierReading(found, person_mentions(units, found, fence))
    found = with_known_names(units, found, first.mentions)
    of_people = person_mentions(units, found, fence, first)
    return Names(
        people=join_people(
            units, of_people, entity=facts.entity, lower_case=lower_case_words([unit.text for unit in units])
        ),
        places=join_places(units, found),
        organisations=join_organisations(units, found, entity=facts.entity),
        person_names=printed_names(of_people, recognised),
        faults=tuple(dict.fromkeys(fence.found)),
    )


def recognise_units(units: Sequence[TextUnit], recogniser: Recogniser, fence: ReaderFence) -> list[list[Mention]]:
    """The recogniser's mentions in each unit, those left out under which no printed word stands.

    All texts are read at once; only where that fails is each read on its own, to lose none but those that fail.
    """
    attempt = replace(fence, found=[])
    nothing: list[list[Mention]] = []
    found = attempt.read(0, "names", partial(recogniser, [unit.text for unit in units]), nothing)
    if attempt.found:
        unread: list[list[Mention]] = [[]]
        one_by_one = [fence.read(u.page, "names", partial(recogniser, [u.text]), unread) for u in units]
        found = [mentions for read in one_by_one for mentions in read]
    return [
        [m for m in mentions if unit.passage.words(m.start, m.end)] for unit, mentions in zip(units, found, strict=True)
    ]
