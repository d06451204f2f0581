"""Lines near a headline that credit somebody, and lines that tell something."""

import re
from functools import cache
from typing import Final

from articlekit._languages import language as table

from .printed import LONGEST_KICKER

CREDIT_LINE: Final = "a credit line"
_LONGEST_CREDIT: Final = 50
_EMAIL: Final = re.compile(r"[\w.]@\w[\w.-]{0,60}\.\w")
_MOST_NAMES: Final = 0.6


def is_told(text: str, few: int = 6) -> bool:
    """Whether most words of a line have small letters, as names have not: "From a stall by the depot to a table on the hill"."""
    words = text.split()
    return len(words) > few and sum(word[0].islower() for word in words) > _MOST_NAMES * len(words)


def credits_of(text: str, language: str | None) -> str:
    """What credit makes a line no deck: that of the text, or a picture's at its end, by its label; "" if none does."""
    if "@" in text and _EMAIL.search(text):
        return CREDIT_LINE
    if is_credit_line(text, language):
        return CREDIT_LINE
    tail = text[-_LONGEST_CREDIT:].casefold()
    if ":" in tail and any(
        word[-1] == ":" and (f" {word}" in tail or f"({word}" in tail) for word in openers(language)
    ):
        return "part of a picture"
    if "(" in tail and tail[-1] == ")" and any(f"({word}" in tail for word in openers(language) if word[-2:] == ". "):
        return "part of a picture"
    return ""


def is_credit_line(text: str, language: str | None) -> bool:
    """Whether a short line begins as credits do in the language or in English."""
    return len(text) <= LONGEST_KICKER and text.casefold().startswith(openers(language))


@cache
def openers(language: str | None) -> tuple[str, ...]:
    """How credits of texts and pictures begin, folded."""
    codes = {"en", language} if language else {"en"}
    words = (word for code in codes for word in (*table(code).byline.openers, *table(code).furniture.credits))
    return ("©", *(word.casefold() + ("" if word.endswith(":") else " ") for word in words if len(word) > 1))
