"""What speaks against a figure and what speaks for it: the closed sets that readers, checks and the confidence
share.
"""

from __future__ import annotations

from enum import Enum, unique


@unique
class Doubt(Enum):
    """A reason to trust a reading less; `words` stand in `confidence_reasons`, `sentence` explains them."""

    # what the figure is called
    NO_LABEL = ("no label", "Nothing printed nearby says what the figure counts.")
    LABEL_OF_NEIGHBOUR = ("label of a neighbour", "The label was taken over from the figure before it.")
    LABEL_OF_SENTENCE_BEFORE = ("label of the sentence before", "The sentence names nothing; the one before it does.")
    LABEL_BEFORE_COLON = (
        "label before the colon",
        "The label stands before a colon, at some distance from the figure.",
    )
    LABEL_WITHOUT_NOUN = ("label without noun", "The label holds no noun, so that it hardly says what is counted.")
    NAME_ON_BOTH_SIDES = ("name on both sides", "Words that could be the label stand on two sides of the number.")
    LABEL_SHARED = ("label shared", "Another number of the page has the same label; nothing told the two apart.")
    LABEL_OF_NAMES = ("label of names", "The label is mostly names of people.")
    PIECE_OF_SENTENCE = ("piece of a sentence", "The label is a long stretch of a sentence, not a noun phrase.")
    NOTHING_COUNTED = ("nothing counted", "A bare number that is not followed by what it counts.")
    SHARE_WITHOUT_SUBJECT = ("share without subject", "The sentence says a share of what, but not what has the share.")
    FIGURE_AT_MARK = (
        "figure at a drawn bar",
        "The figure stands at a drawn bar, but no chart could be read: its name may be that of another bar.",
    )
    LEGEND_OF_NEIGHBOUR = (
        "legend of a neighbour",
        "The chart has no legend of its own; that of the one beside it explains its colours.",
    )
    CAPTION_OF_SEVERAL = (
        "caption of several charts",
        "The caption stands over other charts as well, and nothing tells this one from them.",
    )
    UNLABELLED_ROW = ("unlabelled row", "The row has no label, and its figures are no total of the rows above.")
    COLUMN_WITHOUT_HEADER = ("column without header", "Other columns of the table have a head, this one has none.")
    COLUMNS_NOT_TOLD_APART = ("columns not told apart", "Two figures of the row have the same label and period.")
    SECOND_IN_CELL = ("second figure in the cell", "The cell holds several figures; this is not the first.")
    FIGURE_IN_WORDS = ("figure in words", "The figure stands in the running text of a table cell.")
    # what it is
    SMALL_SPELLED_NUMBER = ("small spelled number", "A small number written in words, often no figure at all.")
    AMBIGUOUS_NOTATION = ("ambiguous notation", "The notation allows another reading, and nothing decided it.")
    INCIDENTAL_AGE = ("incidental age", "An age, which is seldom a result.")
    LENGTH_OF_TIME = ("length of time", "A length of time, which is seldom a result.")
    RULE_NOT_RESULT = ("rule, not a result", "The sentence lays down a rule; its figures are conditions.")
    REFERENCE_NEARBY = ("reference nearby", "The sentence quotes a law or a document; the number may belong to it.")
    FIGURE_IN_HEADING = (
        "figure in a heading",
        "The figure stands in a title, which may only hint at what is measured.",
    )
    FOOTNOTE = ("footnote", "The figure stands in a footnote.")
    CROWDED_SENTENCE = ("many figures in the sentence", "Words and figures are easily paired wrongly there.")
    NO_TAG = ("no tag", "No term of the taxonomy fits the label.")
    WEAK_TAG = ("weak tag", "The term found fits the label only in part.")
    # its unit, scale, period and scenario
    UNIT_FROM_TAG = ("unit from tag", "No unit is printed; what is measured is always money.")
    UNIT_FROM_MOST_ROWS = ("unit from most rows", "No unit is printed; most rows of the table are money.")
    UNIT_FROM_COLUMN = (
        "unit from its column",
        "No unit is printed; what heads the column, or the table, is always money.",
    )
    UNIT_OF_PARTS = ("unit of its parts", "No unit is printed; the parts beside it have this one.")
    UNIT_NOT_SAID = ("unit not said", "No unit is printed, and the value is hardly a count.")
    COUNT_BY_DEFAULT = ("count by default", "No unit is printed, and no word says that something is counted.")
    ODD_DECIMALS = (
        "odd decimals",
        "An amount without a scale has one decimal, or more than two: it is hardly an amount of money.",
    )
    UNIT_SAID_FOR_ALL = (
        "unit said for all amounts",
        "No unit is printed; the report says once, elsewhere, in what all its amounts are.",
    )
    SCALE_PRINTED_AGAIN = (
        "scale printed elsewhere",
        "The table prints no unit; amounts of it stand elsewhere in the report in this scale.",
    )
    SCALE_NOT_SAID = ("scale not said", "The table gives no unit, where others are in thousands or millions.")
    SCALE_OF_SECTION = (
        "scale of its section",
        "The table says no scale; others of its section say theirs themselves, so that it may not hold here.",
    )
    SCALE_NOT_APPLIED = (
        "scale not applied",
        "The table is in thousands or millions; this amount seems printed in full.",
    )
    SCENARIO_BY_FILE_DATE = (
        "scenario by file date",
        "Only the day the file was made says that the figure was planned.",
    )
    SCENARIO_NOT_SAID = ("scenario not said", "A plan's figure of an earlier year: realised or budgeted is not said.")
    YEAR_IN_LABEL = (
        "year in the label",
        "The row names a year, most rows of its table name none: it may be part of a name or date the figure.",
    )
    SCENARIO_OF_REPORT = (
        "scenario of the report",
        "Only other sentences of the report say that amounts of this year are of a budget.",
    )
    PERIOD_INFERRED = (
        "period inferred",
        "Another figure of the sentence, the sentence before or a source is dated; this period follows from that.",
    )
    START_NOT_DATED = (
        "start not dated",
        "The tile shows a value and what it came from, and does not say when that was.",
    )
    PERIOD_AFTER_REPORT = ("period after the report's", "A report of what was, a figure of what is still to come.")
    # what came of holding it against others
    LENGTH_OF_BAR_DIFFERS = ("length of bar differs", "The bar is longer or shorter than the printed value asks for.")
    CONTRADICTED = ("contradicted", "The report gives the same thing another value elsewhere.")
    SUM_DIFFERS = (
        "sum differs",
        "A total that nearly is the sum of its parts, but not within rounding, or one of those.",
    )
    SCALE_DISPUTED = (
        "scale disputed",
        "The report gives the same thing a thousand or a million times as large elsewhere.",
    )
    SCALE_OFF_COLUMN = ("scale off its column", "Most amounts of the column were multiplied by another scale.")
    UNIT_OFF_COLUMN = (
        "unit off its column",
        "No unit is printed beside the figures of this column, and not all of them were read in the same.",
    )
    OFF_ITS_ROW = ("off its row", "The figure is hundreds of times larger or smaller than the others of its row.")
    IMPLAUSIBLE_SHARE = ("implausible share", "A percentage of a thousand or more is hardly one.")
    BEYOND_SIZE = ("beyond any size", "The figure is larger than anything an organisation reports.")
    YEAR_LIKE = ("year-like", "The figure is printed as a year is.")
    READ_BY_OCR = ("read by OCR", "The figure was read from a picture of the page.")
    REPAIRED = (
        "repaired by its sum",
        "OCR misread a separator or a digit; one other reading alone makes the column add up.",
    )

    def __init__(self, words: str, sentence: str) -> None:
        self.words = words
        self.sentence = sentence


@unique
class Support(Enum):
    """A reason to trust a reading more, besides what `confirmed_by` lists."""

    LABEL_BY_POSITION = ("label by position", "The label stands right above, below or beside the number.")
    PAIRED_IN_TILE = ("paired in a tile", "Number and label stand together, one to one, as others beside them do.")
    LENGTH_OF_BAR = ("length of bar", "The bar is as long as the printed value says.")
    SAID_OUTRIGHT = ("said outright", "The sentence says of the label only how much it is, with its unit.")
    SHARE_OF_AMOUNT = ("share of an amount", "Exactly one pairing with the amounts beside it fits this share.")

    def __init__(self, words: str, sentence: str) -> None:
        self.words = words
        self.sentence = sentence
