"""Governing bodies and groups of people: what a heading, a label or a lead-in says of everyone listed under it."""

from __future__ import annotations

from functools import cache

from verslag.extractors.names.roles.office import MEMBERS_OF_THE_BOARD, Office, called_board
from verslag.extractors.names.roles.role_words import is_plural_role, is_role_adjective, role_noun
from verslag.extractors.names.words.dutch_verbs import is_finite_verb
from verslag.extractors.names.words.name_lists import is_common_word, word_class
from verslag.extractors.names.words.word_tokens import CACHED_TEXTS, NameToken, fold, tokenise
from verslag.extractors.text_cache import kept_for_document

_LONGEST_HEADING = 8
"""A heading of more words tells a story instead of naming a body."""
_LONGEST_LEAD_IN = 40
"""A sentence of more words before a list says more than whose list it is."""
_BOARDS = frozenset({"bestuur", "stichtingsbestuur", "verenigingsbestuur", "fondsbestuur"})
"""Bodies whose members are called *bestuurslid*."""
_GENERIC = frozenset({"commissie", "comité", "comite", "jury"})
"""Bodies that are only named by the words behind."""
_COMMITTEES = ("commissie", "comité", "comite")
"""Nouns of bodies that are called by one word with what they do before it: *Bouwcommissie*."""
_IN_FIELD = frozenset({"en", "van", "voor", "de", "het"})
"""Words in lower case inside what a committee is for."""
_IN_FRONT = word_class("words before a body")
_WHEN = word_class("words that date a list")
_COMPOSED = word_class("words of composition")
"""Words that say that a sentence tells who a body consists of."""
_FUNCTIONS = tuple(word_class("functions in a body"))
_MANAGEMENT = word_class("bodies of managers")
_COMPOSITION = ("samenstelling", "leden")


def body_in(text: str) -> str:
    """The governing body a heading names, as printed without numbers and articles; empty where it names none.

    >>> body_in("2.2 Raad van toezicht"), body_in("Samenstelling van het bestuur"), body_in("Bestuur en organisatie")
    ('Raad van toezicht', 'bestuur', '')
    """
    tokens = _named(text)
    while tokens and fold(tokens[0].text) in _IN_FRONT:
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST_HEADING:
        return ""
    end = _body_end(tokens, 0)
    if not end:
        return _compounded(tokens)
    if any(fold(t.text) in ("en", "&", "door", "over") for t in tokens[end:]):
        return ""
    if end < len(tokens) and not (
        fold(tokens[end - 1].text) in _GENERIC
        or tokens[end].capital
        or fold(tokens[end].text) in ("van", "voor", "bij", "binnen")
    ):
        return text[tokens[0].start : tokens[end - 1].end]  # a sentence that goes on: Het bestuur vergaderde
    tells = any(is_finite_verb(t.text) for t in tokens[end:])
    return text[tokens[0].start : tokens[end - 1 if tells else -1].end]


def _compounded(tokens: list[NameToken]) -> str:
    """The body inside one word: *Bestuurssamenstelling*."""
    word = fold(tokens[0].text)
    for ending in _COMPOSITION if len(tokens) == 1 else ():
        stem = word.removesuffix(ending).removesuffix("s")
        if stem != word and stem in _bodies():
            return tokens[0].text[: len(stem)]
    return ""


def _named(text: str) -> list[NameToken]:
    """The words of a heading without its number and without when it holds: *Bestuur per 31 december 2023*."""
    tokens = [t for t in tokenise(text) if t.is_word]
    while tokens and any(c.isdigit() for c in tokens[0].text):
        tokens = tokens[1:]
    end = next((k for k, t in enumerate(tokens) if fold(t.text) in _WHEN or t.text.isdigit()), len(tokens))
    return tokens[:end]


def body_before(text: str) -> str:
    """The governing body named last in `text`, as printed; empty where it names none."""
    tokens = [t for t in tokenise(text) if t.is_word]
    for i in range(len(tokens) - 1, -1, -1):
        if end := _body_end(tokens, i):
            return text[tokens[i].start : tokens[end - 1].end]
    return ""


def first_body(text: str) -> str:
    """The governing body named first in `text`, as printed; empty where it names none."""
    tokens = [t for t in tokenise(text) if t.is_word]
    for i in range(len(tokens)):
        if end := _body_end(tokens, i):
            return text[tokens[i].start : tokens[end - 1].end]
    return ""


def _body_end(tokens: list[NameToken], i: int) -> int:
    """End of the body's name from token `i`; 0 where none begins there."""
    words = [fold(t.text) for t in tokens[i : i + 5]]
    if words and words[0].endswith(_COMMITTEES) and words[0] not in _COMMITTEES:
        return i + 1
    end = next((i + n for n in range(len(words), 0, -1) if " ".join(words[:n]) in _bodies()), 0)
    if not end and len(words) > 1 and words[1] in _GENERIC and is_role_adjective(tokens[i]):
        return i + 2  # Strategisch comité
    return _with_field(tokens, end) if end == i + 1 and words[0] in _GENERIC else end


def _with_field(tokens: list[NameToken], end: int) -> int:
    """End of a committee's name with what it is for, in capitals: *Commissie voor Financiën, Wonen en Zorg*."""
    if end + 1 >= len(tokens) or fold(tokens[end].text) not in ("voor", "van") or not tokens[end + 1].capital:
        return end
    k = end + 2
    while k < len(tokens) and (tokens[k].capital or (fold(tokens[k].text) in _IN_FIELD and k + 1 < len(tokens))):
        k += 1
    while fold(tokens[k - 1].text) in _IN_FIELD:
        k -= 1
    return k


@cache
def _bodies() -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in word_class("governing bodies"))


def member_of(body: str) -> str:
    """The role of a member of a body, where no other is printed.

    >>> member_of("Bestuur"), member_of("Raad van Bestuur")
    ('bestuurslid', 'lid Raad van Bestuur')
    """
    return "bestuurslid" if fold(body) in _BOARDS else f"lid {body}"


def membership(body: str) -> Office:
    """The office of a member of a body."""
    return Office(member_of(body), body)


@kept_for_document(CACHED_TEXTS)
def group_office(heading: str) -> Office | None:
    """The office of each person listed under a heading; None where it names neither a body nor a group of people.

    >>> group_office("Overige bestuursleden"), group_office("Raad van Toezicht: leden per 31-12-2023")
    (Office(role='bestuurslid', body=''), Office(role='lid Raad van Toezicht', body='Raad van Toezicht'))
    """
    text = heading.strip().rstrip(":.").strip()
    label, colon, rest = text.partition(":")
    if colon:
        body = body_in(label)
        return membership(body) if body and _names_members(rest) else None
    if body := body_in(text):
        return membership(body)
    if part := _members_of_part(text):
        return part
    role = _group_role(text)
    if not role and _is_task(text):
        return Office(text)
    return Office(role) if role else None


def _is_task(text: str) -> bool:
    """What somebody did for a publication, or several such things: *Vormgeving*, *Tekst en redactie*."""
    if fold(text).replace(" ", "_") in word_class("functions without a noun"):
        return True
    words = [fold(t.text) for t in tokenise(text) if t.is_word and t.text != "&"]
    return len(words) > 1 and set(words) <= word_class("functions without a noun") | {"en"}


def _members_of_part(text: str) -> Office | None:
    """*Leden van de Afdeling*: members of a part that is named by an ordinary word."""
    tokens = _named(text)
    words = [fold(t.text) for t in tokens]
    if words[:1] == ["de"]:
        tokens, words = tokens[1:], words[1:]
    if len(words) != 4 or words[:2] != ["leden", "van"] or words[2] not in ("de", "het"):
        return None
    body = tokens[3].text
    return Office(f"lid van {words[2]} {body}", body) if is_common_word(body) else None


def is_composition(heading: str) -> bool:
    """Whether a heading says no more than that the members follow: *2.1 Samenstelling*."""
    return [fold(t.text) for t in _named(heading)] in ([word] for word in _COMPOSITION)


def _names_members(text: str) -> bool:
    """*leden per 31 december 2023*, *vaste vertegenwoordigers*."""
    return any(is_plural_role(t.text) or fold(t.text) in _COMPOSITION for t in tokenise(text)[:_LONGEST_HEADING])


def _group_role(text: str) -> str:
    """The role in the singular that a heading gives a group: *Leden namens de werknemers*."""
    tokens = _named(text)
    while tokens and fold(tokens[0].text) in _IN_FRONT - {"leden", "namens"}:
        tokens = tokens[1:]
    for k, token in enumerate(tokens[:3]):
        if is_plural_role(token.text) or fold(token.text).endswith("sleden"):
            behind = tokens[k + 1 :]
            several = any(fold(t.text) in ("en", "&") for t in behind)
            if len(behind) > _LONGEST_HEADING or any(t.capital for t in behind) or "," in text or several:
                return ""  # another sort of heading, or several groups at once
            noun = role_noun(token.text) or token.text[:-5] + "lid"
            return (text[tokens[0].start : token.start] + noun + text[token.end : tokens[-1].end]).strip()
        if not is_role_adjective(token) and not _qualifies(token):
            return ""
    return ""


def _qualifies(token: NameToken) -> bool:
    """Whose members: *pensioengerechtigde leden*."""
    return fold(token.text).endswith("e") and len(token.text) > 5


def announced_office(text: str) -> Office | None:
    """The office of those whom a sentence goes on to list; None where it announces no people.

    >>> announced_office("De samenstelling van het bestuur per 31 december is als volgt:")
    Office(role='bestuurslid', body='bestuur')
    >>> announced_office("Het bestuur benoemde in mei twee aspirant-bestuursleden, namelijk:")
    Office(role='aspirant-bestuurslid', body='')
    """
    sentence = _last_sentence(text)
    tokens = [t for t in tokenise(sentence) if t.is_word]
    if not tokens or len(tokens) > _LONGEST_LEAD_IN or not any(fold(t.text) in _COMPOSED for t in tokens):
        return None
    plural = next((k for k in range(len(tokens) - 1, -1, -1) if is_plural_role(tokens[k].text)), None)
    if plural is not None and fold(tokens[plural].text) not in _COMPOSITION and not _is_count_of(tokens, plural):
        first = plural
        while first and _part_of_role(tokens[first - 1]):
            first -= 1
        noun = role_noun(tokens[plural].text)
        return Office((sentence[tokens[first].start : tokens[plural].start] + noun).strip())
    body = first_body(sentence)
    return membership(body) if body else None


def _part_of_role(token: NameToken) -> bool:
    word = fold(token.text)
    return word in ("aspirant", "aspirant-") or (
        is_role_adjective(token) and not token.capital and word not in _COMPOSED
    )


def _is_count_of(tokens: list[NameToken], k: int) -> bool:
    """*uit vier personen*, *uit leden van*: how many a body has, not who."""
    return fold(tokens[k].text) in ("personen", "mensen")


def _last_sentence(text: str) -> str:
    tokens = tokenise(text)
    start = next((t.start for t in reversed(tokens[:-1]) if t.initial), 0)
    return text[start:]


def is_function(role: str) -> bool:
    """Whether a role is one within a body: chair, secretary, member.

    >>> is_function("plaatsvervangend voorzitter"), is_function("Manager Energie")
    (True, False)
    """
    return any(fold(t.text).endswith(_FUNCTIONS) for t in tokenise(role) if t.is_word)


def is_office_in(role: str, body: str) -> bool:
    """Whether a function is held in the body it is listed under, not one that a member holds elsewhere.

    >>> is_office_in("plaatsvervangend voorzitter", "Kascommissie"), is_office_in("bestuurslid", "Kascommissie")
    (True, False)
    >>> is_office_in("voorzitter Stichting Veldzicht", "Raad van Toezicht"), is_office_in("bestuurder", "bestuur")
    (False, True)
    """
    if fold(role) in MEMBERS_OF_THE_BOARD and not called_board(body):
        return False
    tokens = [t for t in tokenise(role) if t.is_word]
    at = next((k for k, t in enumerate(tokens) if fold(t.text).endswith(_FUNCTIONS)), None)
    if at is None:
        return False
    behind = tokens[at + 1 :]
    elsewhere = [fold(t.text) for t in behind[:2]] in (["van", "een"], ["bij", "een"])
    named = [t for t in behind if t.capital and fold(t.text) not in fold(body)]
    return not elsewhere and not named


def is_board(body: str) -> bool:
    """Whether a body is called *bestuur*, as the chapter about it and its staff often is."""
    return fold(body) in _BOARDS


def is_management(body: str) -> bool:
    """Whether those who sit on a body do so by their work: *directie*, *college van burgemeester en wethouders*."""
    return fold(body).replace(" ", "_") in _MANAGEMENT
