"""Incises: the verb of saying and its subject that stand within the marks, between commas or dashes."""

import re
from typing import Final

from .cue import Cue
from .cues import find_cues
from .mentions import Mention, first_word
from .pieces import Piece
from .row import Row
from .script import Script
from .sentences import Sentence

_OPENING: Final = re.compile(r"(?:[,!?…] (?:[–—-] )?|\s[–—-] ?)(?=[^\W\d_A-Z])(\w[^\s,]*(?: [^\s,]+){0,2})")
"""The words behind a comma or dash, among which the verb stands."""
_INCISE: Final = re.compile(r"[^.–—!?\n]{2,160}")
"""The verb with its subject, and what follows."""


def named_within(script: Script, piece: Piece, sentence: Sentence) -> Mention | None:
    """Who speaks, where that stands within the marks: "«We wait, — said Brook. — It rains»"; None if no verb there has a source.

    Args:
        script: the text.
        piece: what stands within the marks.
        sentence: the sentence with the piece.
    """
    text, verbs = script.text, script.words.gate.verbs
    parts = text[piece.start : piece.end].replace("—", " ").split()
    inverted = {part.rstrip(",") for part in parts if "-" in part and part.partition("-")[0] in verbs}
    if not inverted and verbs.isdisjoint(parts):
        return None
    verbs = verbs | inverted if inverted else verbs
    for match in _OPENING.finditer(text, piece.start, piece.end):
        incise = _INCISE.match(text, match.start(1), piece.end)
        if incise is None or verbs.isdisjoint(match.group(1).split(" ")):
            continue
        row = script.row(Sentence(*incise.span(), (), sentence.paragraph, sentence.number))
        cues = find_cues(row, script.words)
        named = next((cue.mention for cue in cues if _is_incise(script, row, cue)), None)
        if named is not None:
            return named
    return None


def _is_incise(script: Script, row: Row, cue: Cue) -> bool:
    """Whether a verb has its source behind it, so that it is part of no clause that is said; where cases tell the subject, anywhere."""
    words, mention = script.words, cue.mention
    if mention is None or words.inflected:
        return mention is not None
    if mention.start < row.starts[cue.at] or row.kinds[: cue.at].strip("xp"):
        return False
    opens = words.kinds.get(first_word(script.text, mention), "")  # no "disait mon père"
    return mention.kind != "h" or opens in {"d", "h"}
