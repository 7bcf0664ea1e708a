"""Buildings and grounds: names with a place noun, names placed in a town, names that a place noun explains."""

from __future__ import annotations

from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.gazetteer import longest_place
from verslag.extractors.names.rules.place_reader import PlaceReader, PlaceSpan, is_function_word, place_nouns
from verslag.extractors.names.words.name_lists import is_common_word, word_class
from verslag.extractors.names.words.word_tokens import fold

_LANDSCAPES = tuple(word_class("endings of landscapes"))
_WHOSE = frozenset({"nationaal", "provinciaal", "regionaal", "stedelijk"})
_VENUE_ENDINGS = (
    "museum",
    "expo",
    "arena",
    "stadion",
    "theater",
    "park",
    "campus",
    "kasteel",
    "abdij",
    "kathedraal",
    "paleis",
)


class VenueReader(PlaceReader):
    """Reads venues off one tokenised text."""

    def venue(self, i: int) -> PlaceSpan | None:
        """A capitalised place noun with its name (*Fort van Aalbeke*, *Buurtpunt Noord*), or a name that ends in one
        (*Stedelijk Zeilmuseum*, *Noorder Expo Gent*)."""
        tokens = self.tokens
        token = tokens[i]
        if not token.capital:
            return None
        if is_venue_noun(token.text) and (not token.initial or i == 0):
            k = i + 1
            while k < len(tokens) and fold(tokens[k].text) in ("van", "de", "het", "den", "ter", "ten", "'t"):
                k += 1
            end = self.proper_name_end(k)
            named = end > k and not any(c.isdigit() for t in tokens[k:end] for c in t.text)
            # A compound such as Kenniscentrum is only a place with a proper name: not Kenniscentrum Duurzaam Bouwen.
            listed = fold(token.text) in place_nouns()
            named = named and not any(role_noun(t.text) for t in tokens[k:end])  # Site Director
            named = named and (listed or not all(is_common_word(t.text) for t in tokens[k:end]) or self._is_land(k))
            if named and not (k > i + 1 and fold(tokens[i + 1].text) in ("de", "het") and end - k > 3):
                return PlaceSpan(self._adjective_start(i), self._with_town(end) - 1, 0.8, "venue")
        end = self.proper_name_end(i, links=True)
        for last in range(end - 1, i, -1):
            folded = fold(tokens[last].text)
            if folded.endswith(_VENUE_ENDINGS) and "-" not in folded and not role_noun(tokens[last].text):
                start = i + 1 if token.initial and is_function_word(token.text) else i
                while start < last and tokens[start].capitals_only:
                    start += 1
                bare = folded in _VENUE_ENDINGS and all(is_common_word(t.text) for t in tokens[start:last])
                if start < last and not bare:
                    return PlaceSpan(start, self._with_town(last + 1) - 1, 0.75, "venue")
        return None

    def _is_land(self, k: int) -> bool:
        """A landscape by its ending, for all that the list of words knows both parts: *Landschapspark Zwalmstreek*."""
        return fold(self.tokens[k].text).endswith(_LANDSCAPES) and not self.tokens[k].initial

    def _adjective_start(self, i: int) -> int:
        """*Nationaal Park Zwalmdal*: whose the park is belongs to its name."""
        before = self.before(i)
        return i - 1 if before is not None and before.capital and fold(before.text) in _WHOSE else i

    def _with_town(self, end: int) -> int:
        """A town printed directly behind a venue belongs to its name."""
        tokens = self.tokens
        if end < len(tokens) and tokens[end].capital and not tokens[end].initial:
            return end + longest_place(self.words[end : end + 5])
        return end

    def situated(self, i: int) -> PlaceSpan | None:
        """A proper name of several words placed in a town (*het Groene Wiel in Gent*), one behind *in* that opens with
        an article or holds an ampersand (*in De Loods*, *in Kop & Schotel*), or one a place noun explains."""
        tokens = self.tokens
        if not tokens[i].capital or tokens[i].initial:
            return None
        end = self.proper_name_end(i, links=True)
        if self.inside_larger_name(i, end - 1):
            return None
        words = tokens[i:end]
        if not words or any(role_noun(t.text) or t.capitals_only for t in words):
            return None
        article = fold(words[0].text) in ("de", "den", "het", "the") and len(words) > 1
        if self._explained(end) and not longest_place(self.words[i:end]):
            return PlaceSpan(i, end - 1, 0.75, "venue")
        in_town = end + 1 < len(tokens) and fold(tokens[end].text) in ("in", "te") and tokens[end + 1].capital
        if len(words) > 1 and in_town and longest_place(self.words[end + 1 : end + 6]):
            return PlaceSpan(i, end - 1, 0.6, "venue")
        before = fold(tokens[i - 1].text) if i else ""
        if (article and before in ("in", "naar", "van")) or (
            before in ("in", "naar") and "&" in [t.text for t in words]
        ):
            return PlaceSpan(i, end - 1, 0.4 if before == "van" else 0.55, "venue")
        return None

    def _explained(self, end: int) -> bool:
        """*, een ontmoetingsplaats in …* behind the name."""
        tokens = self.tokens
        if end + 2 >= len(tokens) or tokens[end].text != "," or fold(tokens[end + 1].text) not in ("een", "het", "de"):
            return False
        return any(place_nouns().get(fold(t.text)) == "venue" for t in tokens[end + 2 : end + 5])


def is_venue_noun(word: str) -> bool:
    """A venue noun, or a compound that ends in one: Landschapspark, Wijkcentrum."""
    folded = fold(word)
    return place_nouns().get(folded) == "venue" or (
        len(folded) > 8 and folded.endswith(("park", "centrum", "domein", "museum", "theater", "kasteel", "paleis"))
    )
