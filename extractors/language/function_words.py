"""Dutch function words and fixed phrases that a label does not need."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DETERMINERS = _set(
    "de het een 't 'n deze dit die dat dergelijke zulke onze ons mijn zijn haar hun jullie uw elk elke ieder iedere alle "
    "al beide sommige enkele enige der des den dé hét zo'n"
)
PREPOSITIONS = _set(
    "van in op te aan met voor door over bij tot naar uit om onder tegen binnen buiten sinds vanaf per via rond tussen "
    "tijdens na zonder volgens wegens vanwege namens langs boven beneden naast ten ter vanuit omtrent inzake qua t/m t.e.m. tem "
    "i.s.m. t.o.v. t.b.v. m.b.t. i.v.m. o.b.v. n.a.v. ikv"
)
CONJUNCTIONS = _set("en of maar want dus noch als dan toen terwijl omdat zodat doordat hoewel daar dat")
PRONOUNS = _set(
    "er we wij ze zij hij ik je jij jullie u het men zich hem elkaar wie wat waarvan hiervan daarvan ervan waarin waarmee "
    "waarbij waaronder waarop hierbij daarbij daarnaast hierdoor daardoor hiermee daarmee waar hier dit dat die"
)
AUXILIARIES = _set(
    "is zijn was waren ben bent wordt worden werd werden heeft hebben had hadden heb geworden geweest zal zullen zou zouden "
    "kan kun kon konden kunnen mag mogen moet moeten moest wil willen bedraagt bedroeg bedragen bedroegen beloopt beliep "
    "telt telde telden tellen komt kwam kwamen gaat ging gingen blijkt bleek blijft bleef staat stond stonden "
    "zit zitten ligt lag liggen betreft betrof"
)
ADVERBS = _set(
    "ook nog reeds al wel niet namelijk echter daarentegen inmiddels ondertussen intussen slechts maar liefst circa ca ca. "
    "ongeveer bijna ruim meer minder minstens maximaal minimaal maximum minimum zowat amper bijvoorbeeld bv bv. o.a. resp. "
    "respectievelijk nl nl. resp verder tevens daarom dus zo toen nu dan eens samen totaal goed ten minste hoogstens rond "
    "ultimo nagenoeg vrijwel krap zo'n wederom opnieuw echter uiteindelijk telkens gemiddeld à plus minus evenals waarvan "
    "daarvan hiervan jaarlijks helaas eveneens voorts tot tegelijkertijd vervolgens bovendien momenteel overigens immers enerzijds anderzijds "
    "toe af kortom weliswaar daarmee hiertoe daartoe thans"
)
FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS
"""Words that say nothing about what is counted."""

DROPPED = AUXILIARIES | _set("er we wij ze zij ik hij men ook nog reeds al wel namelijk daarnaast echter")
"""Words left out of a label wherever they stand, so that it reads as a noun phrase."""

FIXED_PHRASES = (
    "in het bijzonder", "onder meer", "onder andere", "op dit moment", "in totaal", "ten opzichte van", "in vergelijking met",
    "vergeleken met", "op basis van", "in verband met", "in de loop van", "ter vergelijking", "een greep uit de resultaten",
    "tot slot", "op die manier", "met andere woorden", "naar aanleiding van", "in de zin van", "het afgelopen jaar",
    "dit jaar", "vorig jaar", "dit keer", "in het kader van",
)  # fmt: skip
"""Phrases that open or close a stretch of text without naming what is counted."""

SUBORDINATORS = _set(
    "die waarvan waarbij waardoor waarin waarmee waaronder waarop waarna omdat maar terwijl zodat want toen daar "
    "aangezien doordat hoewel wat daarvan hiervan"
)
"""Words that open a new clause after a comma."""

ALWAYS_OPEN = _set("waarvan waarin waarbij waarmee waaronder waarop waarna daarvan hiervan terwijl")
"""Words that open a new clause with or without a comma."""

UNIT_ABBREVIATIONS = _set("mln. mld. mio. enz. etc. e.d.")
"""Abbreviations that often stand last in a sentence: a capital behind them opens the next."""

ABBREVIATIONS = _set(
    "o.a. t.b.v. i.s.m. nr. art. bv. bijv. ca. mln. mld. dhr. mevr. mw. resp. incl. excl. max. min. st. prof. dr. ir. ing. "
    "drs. mr. blz. p. pag. enz. etc. nl. m.b.t. i.v.m. t.o.v. n.a.v. o.b.v. d.w.z. m.i.v. i.p.v. z.g. zgn. vgl. afd. "
    "jan. feb. febr. aug. sept. okt. nov. dec. gem. tel. no. nrs. cf. vs. a.d.h.v. e.d. e.a. i.c. n.v. b.v. v.z.w. "
    "s.v. w.v. a.u.b. t.a.v. t.w.v. t.g.v. i.h.k.v. i.f.v. o.l.v. u.g. m.a.w."
)
