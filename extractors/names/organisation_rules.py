"""Find organisations in one text: names with a legal form, names opened or closed by an organisation noun, names with
their abbreviation in brackets, known institutions, and abbreviations where a partner is expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verslag.extractors.names.lists import _lines, is_common_word
from verslag.extractors.names.role_words import is_honorific, role_noun
from verslag.extractors.names.tokens import Token, fold

_LINKS = frozenset(
    [
        "van",
        "voor",
        "der",
        "de",
        "het",
        "den",
        "en",
        "&",
        "en/of",
        "des",
        "du",
        "of",
        "the",
        "for",
        "and",
        "in",
        "tegen",
        "zonder",
        "by",
        "ten",
        "ter",
    ]
)
"""Lower-case words inside an organisation's name."""
_LONGEST_NAME = 9
_CAPITAL_ONLY = frozenset(
    [
        "stad",
        "gemeente",
        "provincie",
        "raad",
        "huis",
        "hof",
        "kamer",
        "school",
        "bedrijf",
        "overleg",
        "bank",
        "media",
        "partners",
        "dienst",
        "groep",
    ]
)
"""Nouns that open a name only when written with a capital away from a sentence's start."""
_CLOSING = frozenset(
    [
        "fonds",
        "bank",
        "groep",
        "group",
        "holding",
        "foundation",
        "university",
        "academie",
        "instituut",
        "institute",
        "institution",
        "museum",
        "centrum",
        "center",
        "centre",
        "media",
        "network",
        "netwerk",
        "society",
        "association",
        "universiteit",
        "hogeschool",
        "overleg",
        "college",
        "federatie",
        "maatschappij",
        "orkest",
        "theater",
        "consultancy",
        "partners",
        "lyceum",
    ]
)
_NOT_ORGANISATION = frozenset(
    [
        "hr",
        "it",
        "ict",
        "kmo",
        "aed",
        "hvac",
        "co2",
        "btw",
        "ceo",
        "cfo",
        "coo",
        "qr",
        "sdg",
        "sdgs",
        "esg",
        "gdpr",
        "avg",
        "evc",
        "b2b",
        "cv",
        "gsm",
        "pdf",
        "nl",
        "be",
        "eu",
        "vs",
        "uk",
        "usa",
        "fte",
        "wlz",
        "wmo",
        "wgbo",
        "okan",
        "naft",
        "aso",
        "tso",
        "bso",
        "kso",
        "buso",
        "vca",
        "nt",
        "ntb",
        "tv",
        "ii",
        "iii",
        "iv",
        "vi",
        "vii",
        "viii",
        "ix",
        "xi",
        "xii",
        "nvt",
        "ok",
        "pr",
        "kpi",
        "kpis",
        "faq",
        "id",
        "url",
        "www",
        "api",
        "app",
        "pc",
        "dvd",
        "cd",
        "led",
        "covid",
        "corona",
        "vat",
        "euro",
        "eur",
        "usd",
        "mln",
        "mld",
        "vs",
        "rsz-nr",
        "iban",
        "bic",
        "ggo",
        "ozb",
        "wtta",
        "woz",
        "cao",
        "pc's",
        "npo",
        "ngo",
        "ngo's",
        "rvt",
        "rvb",
        "av",
        "alv",
        "mt",
        "or",
        "ocw",
        "p",
        "m",
        "n",
        "o",
        "w",
        "z",
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k",
        "l",
        "ebit",
        "ebitda",
        "ifrs",
        "gaap",
        "dbfm",
        "vte",
        "stem",
        "hbo",
        "mbo",
        "vwo",
        "havo",
        "wo",
        "vmbo",
        "bbp",
        "bnp",
        "bso",
        "hiv",
        "adhd",
        "ass",
        "iq",
        "nr",
        "tel",
        "fax",
        "rsin",
        "kvk",
        "kbo",
        "min",
        "max",
        "jan",
        "feb",
        "mrt",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
        "q1",
        "q2",
        "q3",
        "q4",
        "ma",
        "di",
        "wo",
        "do",
        "vr",
        "za",
        "zo",
        "gps",
        "sms",
        "wifi",
        "usb",
    ]
)
_LINKED_ONLY = frozenset(
    ["hof", "kamer", "huis", "raad", "dienst", "commissie", "school", "overleg", "bedrijf", "netwerk", "platform"]
)
"""Nouns that open a name only with a link word behind: Hof van Cassatie, but not Hof Ter Heide."""
_PARTNER_WORDS = frozenset(
    [
        "met",
        "door",
        "bij",
        "van",
        "aan",
        "voor",
        "naar",
        "via",
        "i.s.m",
        "i.o.v",
        "zoals",
        "partner",
        "partners",
        "samenwerking",
    ]
)
_ARTICLES = frozenset(["de", "het", "een"])


@dataclass(frozen=True, slots=True)
class OrganisationSpan:
    """Tokens `first` to `last` name an organisation."""

    first: int
    last: int
    score: float


@cache
def organisation_nouns() -> dict[str, str]:
    """Organisation noun, folded → kind."""
    pairs = (line.split("\t") for line in _lines("organisation_nouns.tsv"))
    return {fold(noun): kind for noun, kind in pairs}


@cache
def legal_forms() -> dict[str, str]:
    """Legal form, folded and without full stops → kind."""
    pairs = (line.split("\t") for line in _lines("legal_forms.tsv"))
    return {fold(form).replace(".", ""): kind for form, kind in pairs}


@cache
def institutions() -> dict[tuple[str, ...], tuple[str, str]]:
    """Words of a known institution's name → (name, kind); single words keep their capitals."""
    index: dict[tuple[str, ...], tuple[str, str]] = {}
    for line in _lines("institutions.tsv"):
        name, kind, *others = line.split("\t")
        for form in (name, *(o for other in others for o in other.split(";") if o)):
            index[tuple(form.split())] = (name, kind)
    return index


class OrganisationFinder:
    """Reads organisations off one tokenised text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def spans(self) -> Iterator[OrganisationSpan]:
        """Organisations in text order, none overlapping another."""
        i = 0
        while i < len(self.tokens):
            span = self._span_at(i)
            if span is None:
                i += 1
                continue
            yield span
            i = span.last + 1

    def _span_at(self, i: int) -> OrganisationSpan | None:
        if not self.tokens[i].is_word:
            return None
        found = [s for s in (self._known(i), self._opened(i), self._with_form(i), self._closed(i)) if s is not None]
        if found:
            return max(found, key=lambda s: (s.last, s.score))
        return self._bracketed(i) or self._abbreviation(i)

    # -- ways a name is written ----------------------------------------------------------------------

    def _known(self, i: int) -> OrganisationSpan | None:
        words = tuple(t.text for t in self.tokens[i : i + 7])
        for count in range(len(words), 0, -1):
            if words[:count] in institutions():
                last = i + count - 1
                return OrganisationSpan(i, last, 0.9)
        return None

    def _opened(self, i: int) -> OrganisationSpan | None:
        """*Stichting Het Open Veld*, *Stad Gent*, *ministerie van Onderwijs*, *Universiteit Utrecht*."""
        tokens = self.tokens
        noun = fold(tokens[i].text)
        kind = organisation_nouns().get(noun) or (fold(tokens[i].text).replace(".", "") in ("vzw", "asbl") and "vzw")
        if not kind:
            return None
        if not tokens[i].capital and noun not in _LOWER_OPENERS:
            return None
        if noun in _CAPITAL_ONLY and (tokens[i].initial and not (noun == "stad" or noun == "groep")):
            return None
        end = self._name_end(i + 1)
        if end == i + 1 or (noun in _LINKED_ONLY and tokens[i + 1].capital):
            return None
        start = self._adjective_start(i)
        return OrganisationSpan(start, self._with_legal_form(end) - 1, 0.85)

    def _closed(self, i: int) -> OrganisationSpan | None:
        """*Vlaams Fonds*, *Open Universiteit*, *Noorder Media*: capitalised words, the last an organisation noun."""
        tokens = self.tokens
        if not tokens[i].capital:
            return None
        k = i
        while (
            k < len(tokens)
            and tokens[k].is_word
            and tokens[k].capital
            and k - i < 5
            and (k == i or not tokens[k].initial)
        ):
            k += 1
        for last in range(k - 1, i, -1):
            if fold(tokens[last].text) in _CLOSING:
                start = i
                if tokens[i].initial and fold(tokens[i].text) in _ARTICLES | _OPENING_WORDS:
                    start += 1
                if start < last and not role_noun(tokens[start].text):
                    end = last + 1
                    ahead = (
                        self._name_end(end)
                        if end < len(tokens) and fold(tokens[end].text) in ("voor", "van", "for", "of", "der")
                        else end
                    )
                    return OrganisationSpan(start, self._with_legal_form(max(end, ahead)) - 1, 0.75)
        return None

    def _with_form(self, i: int) -> OrganisationSpan | None:
        """Capitalised words before a legal form: *Drukkerij De Smet & Zonen bv*."""
        tokens = self.tokens
        if not tokens[i].capital or fold(tokens[i].text).replace(".", "") in legal_forms():
            return None
        k = i
        while k < len(tokens) and k - i < _LONGEST_NAME:
            token = tokens[k]
            if self._legal_form_length(k) and k > i:
                start = i
                while (
                    start < k - 1
                    and tokens[start].initial
                    and (is_common_word(tokens[start].text) or fold(tokens[start].text) in _OPENING_WORDS)
                ):
                    start += 1
                return OrganisationSpan(start, k + self._legal_form_length(k) - 1, 0.92)
            linking = fold(token.text) in _LINKS or token.text in ("&", "-")
            if not linking and not (token.is_word and token.capital):
                return None
            k += 1
        return None

    def _bracketed(self, i: int) -> OrganisationSpan | None:
        """A capitalised name whose initials stand behind it in brackets: *Open Zorg Netwerk (OZN)*."""
        tokens = self.tokens
        if not tokens[i].capital:
            return None
        end = self._name_end(i)
        if end - i < 2 or end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
            return None
        short = tokens[end + 1].text
        if not abbreviates(short, [t.text for t in tokens[i:end]]):
            return None
        return OrganisationSpan(i, end - 1, 0.85)

    def _abbreviation(self, i: int) -> OrganisationSpan | None:
        """Capitals where an organisation is expected: *in samenwerking met OZN*."""
        token = self.tokens[i]
        letters = [c for c in token.text if c.isalpha()]
        if not (2 < len(letters) <= 7 and token.capitals_only and token.text[-1].isalnum()):
            return None
        if fold(token.text) in _NOT_ORGANISATION or any(c.isdigit() for c in token.text) or is_common_word(token.text):
            return None
        before = self.tokens[i - 1] if i else None
        neighbours = [t.text for t in self.tokens[max(0, i - 2) : i + 3]]
        shouting = sum(len(t) > 2 and t.isupper() for t in neighbours) > 2
        if before is None or shouting:
            return None
        if fold(before.text) in _PARTNER_WORDS:
            return OrganisationSpan(i, i, 0.6)
        return None

    # -- extents -------------------------------------------------------------------------------------

    def _name_end(self, i: int) -> int:
        """End of the proper name from `i`: capitalised words, link words between them."""
        tokens, k, end = self.tokens, i, i
        while k < len(tokens) and k - i < _LONGEST_NAME:
            token = tokens[k]
            folded = fold(token.text)
            if k > i and token.initial and token.capital:
                break
            if (
                token.is_word
                and (token.capital or token.capitals_only)
                and token.text[0].isalnum()
                and not is_honorific(token)
            ):
                if k > i and role_noun(token.text) and not tokens[k - 1].capital:
                    break
                end = k + 1
            elif (folded not in _LINKS and token.text not in ("&", "+")) or (
                folded == "en" and not self._goes_on_after_and(k)
            ):
                break
            k += 1
        return end

    def _goes_on_after_and(self, k: int) -> bool:
        """Whether *en* at `k` stands inside one name: both sides are single common nouns, as in *Zaken en Klimaat*."""
        tokens = self.tokens
        if k + 1 >= len(tokens) or not tokens[k + 1].capital:
            return False
        left, right = tokens[k - 1].text, tokens[k + 1].text
        if fold(right) in organisation_nouns():
            return False
        return is_common_word(left) and is_common_word(right)

    def _adjective_start(self, i: int) -> int:
        """Capitalised adjectives before the noun belong to the name: *Koninklijke Vereniging voor …*."""
        while i > 0 and self.tokens[i - 1].capital and not self.tokens[i - 1].initial and self.tokens[i - 1].is_word:
            if (
                not fold(self.tokens[i - 1].text).endswith(("e", "s"))
                or fold(self.tokens[i - 1].text) in _OPENING_WORDS
            ):
                break
            i -= 1
        return i

    def _legal_form_length(self, k: int) -> int:
        """How many tokens from `k` make a legal form (`vzw`, `B.V.`, `n . v .`); 0 where none does."""
        token = self.tokens[k]
        if fold(token.text).replace(".", "") in legal_forms():
            if token.text in ("Cv", "Se", "Sa", "Ag", "Cv") or (
                token.text.islower() and fold(token.text) in {"se", "sa", "ag", "ua", "eva", "inc"}
            ):
                return 0
            return 1
        joined = ""
        for count, ahead in enumerate(self.tokens[k : k + 6], 1):
            if count > 1 and ahead.start != self.tokens[k + count - 2].end:
                break
            joined += ahead.text
            if joined.count(".") >= 2 and fold(joined).replace(".", "") in legal_forms():
                return count + (
                    1
                    if k + count < len(self.tokens) and self.tokens[k + count].text == "." and not joined.endswith(".")
                    else 0
                )
        return 0

    def _with_legal_form(self, end: int) -> int:
        if end < len(self.tokens) and self._legal_form_length(end):
            return end + self._legal_form_length(end)
        return end


_LOWER_OPENERS = frozenset(
    [
        "stichting",
        "ministerie",
        "vereniging",
        "universiteit",
        "hogeschool",
        "agentschap",
        "departement",
        "politiezone",
        "werkgroep",
        "vzw",
        "bisdom",
    ]
)
_OPENING_WORDS = frozenset(
    [
        "in",
        "te",
        "naar",
        "uit",
        "van",
        "voor",
        "bij",
        "met",
        "door",
        "op",
        "over",
        "om",
        "tot",
        "na",
        "vanuit",
        "ook",
        "zo",
        "en",
        "of",
        "maar",
        "dat",
        "dit",
        "deze",
        "die",
        "de",
        "het",
        "een",
        "onze",
        "wij",
        "we",
        "ik",
        "hij",
        "zij",
        "ze",
        "er",
        "daar",
        "hier",
        "waar",
        "toen",
        "nu",
        "sinds",
        "vanaf",
        "zowel",
        "zoals",
        "als",
        "samen",
        "via",
        "namens",
        "binnen",
        "tussen",
    ]
)


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether `short` is an abbreviation of the name made of `words`, small words counted or not.

    >>> abbreviates("OZN", ["Open", "Zorg", "Netwerk"]), abbreviates("JWO", ["Open", "Zorg"])
    (True, False)
    """
    letters = [c for c in fold(short) if c.isalpha()]
    if not 2 <= len(letters) <= 10 or not any(c.isupper() for c in short):
        return False
    full = [fold(w)[0] for w in words if w]
    strong = [fold(w)[0] for w in words if w and w[0].isupper()]
    if letters in (full, strong):
        return True
    # Initials in order, further letters taken from inside the words: InfoZorg → IZ, HoGent.
    rest = iter("".join(fold(w) for w in words))
    return letters[0] == fold(words[0])[0] and all(c in rest for c in letters) and len(letters) <= 2 * len(words)
