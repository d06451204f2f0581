"""The last line of a text that is the writer's name and no more: behind a dash, or set as the paragraphs are."""

from typing import Final

from articlekit._document import Document

from .names import is_cased, is_person
from .newsrooms import organization
from .places import Places
from .vocabulary import Vocabulary

_SHORTEST: Final = 6
_LONGEST: Final = 60
_BEHIND: Final = 1
"""So many lines may stand below it among the paragraphs: a call to subscribe."""
_STOPS: Final = frozenset(".!?…")
_AROUND: Final = "«»\"“”„'‘’ "
_MARKS: Final = frozenset("\"'”’“»«」』")
_QUOTED: Final = frozenset(("blockquote", "q", "cite"))


def is_signed(document: Document, places: Places, number: int, words: Vocabulary) -> bool:
    """Whether the last line of the text is a dash and a name, and the dash does not tell whose a quotation is."""
    name = places.line(number).signed_name()
    if name is None or number <= places.headline + 1 or not places.is_tail(number) or not is_person(name, words):
        return False
    blocks = document.blocks
    above = blocks[number - 1]
    if above.tag in _QUOTED or blocks[number].tag in _QUOTED or above.text[-1:] in _MARKS:
        return False
    return not any(name in block.text for block in blocks[max(0, places.headline) : number])  # of whom the text speaks


def is_signed_plainly(document: Document, places: Places, number: int, words: Vocabulary, site: str | None) -> bool:
    """Whether a block is the paragraph that ends the text, and a name of which the text does not speak, maybe with the paper's: "Ida Moe, «Ledger»"."""
    if not document.is_html or not places.is_tail(number) or words.capital_nouns or number <= places.headline + 1:
        return False
    blocks = document.blocks
    block, above = blocks[number], blocks[number - 1]
    text = block.text
    if (
        block.tag != "p"
        or above.tag != "p"
        or not _SHORTEST <= len(text) <= _LONGEST
        or text[-1] in _STOPS
        or above.text[-1] not in _STOPS
        or (parent := document.containers[block.container].parent) != document.containers[above.container].parent
        or (parent >= 0 and document.containers[parent].last - number - 1 > _BEHIND)
    ):
        return False
    name, comma, paper = text.partition(", ")
    if comma and organization(paper.strip(_AROUND), words, site) is None:
        return False
    if not (is_cased(name) and is_person(name, words)) or organization(name, words, site) is not None:
        return False
    if any(tag == "a" for tag, _, _ in block.inline()):
        return False
    return not any(name in each.text for each in blocks[max(0, places.headline) : number] if each.tag == "p")
