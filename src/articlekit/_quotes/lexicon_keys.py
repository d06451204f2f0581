"""Keys of a language table that a lexicon has under the same name."""

from typing import Final

WORDS_OF_QUOTES: Final = (
    "adding",
    "agencies",
    "agents",
    "announcers",
    "anonymous",
    "auxiliaries",
    "bodies",
    "clausal",
    "conditionals",
    "definite",
    "demonstratives",
    "determiners",
    "epithets",
    "firms",
    "going_on",
    "group_pronouns",
    "impersonal",
    "indefinite",
    "infinitives",
    "manner",
    "measures",
    "naming",
    "negations",
    "noun_forms",
    "oblique",
    "papers",
    "passives",
    "quoted",
    "relative_that",
    "releasing",
    "stances",
    "starters",
    "subjunctives",
    "subordinators",
    "telling",
    "there",
    "verdicts",
    "written",
)
"""Of `[quotes]`, as sets of words."""
ENDINGS_OF_CASES: Final = (
    "adjective_endings",
    "away_endings",
    "away_prefixes",
    "inflections",
    "middle_endings",
    "nominative_endings",
    "open_endings",
    "place_endings",
    "plural_endings",
    "possessive_endings",
    "women_endings",
    "women_surnames",
)
"""Of `[names]`, the longest first."""
WORDS_OF_NAMES: Final = ("honorifics", "particles", "place_titles", "suffixes", "surnames", "title_links", "titles")
"""Of `[names]`, as sets of words."""
ENDS_IN_QUOTES: Final = (
    "adverb_endings",
    "attachments",
    "behind_names",
    "binders",
    "definite_endings",
    "endings",
    "men_verbs",
    "several_endings",
    "several_verbs",
    "subjects",
    "thing_endings",
    "things",
    "topics",
    "women_verbs",
)
"""Of `[quotes]`, the longest first."""
