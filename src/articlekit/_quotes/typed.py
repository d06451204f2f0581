"""Two apostrophes typed for a mark: what they hold is reported as one, whatever verbs stand within."""

from articlekit._text.marks import TYPED_MARK

from .apostrophes import Stretch, before, behind, is_within, meets, outside, stretches, widen
from .claims import Claim
from .cue import Cue
from .pieces import Paragraph
from .reports import Reports
from .scenes import Scene


class TypedMarks:
    """Settles the claims of paragraphs with typed marks.

    Attributes:
        claims: what was found in the text so far, in order.
        reports: makes claims of what is reported.
    """

    def __init__(self, claims: list[Claim], reports: Reports) -> None:
        self.claims = claims
        self.reports = reports

    def settle(self, first: int, scenes: list[Scene], paragraph: Paragraph) -> None:
        """Settle a paragraph's claims by what two apostrophes, typed for marks, hold: one says all of it, whatever verbs stand within.

        Args:
            first: the place of the paragraph's first claim.
            scenes: its sentences that were read.
            paragraph: see `first`.
        """
        text = self.reports.text
        if text.find(TYPED_MARK, paragraph.start, paragraph.end) < 0:
            return
        typed = stretches(text, paragraph.start, paragraph.end)
        if not typed:
            return
        here = outside(self.claims[first:], typed)
        cued = {claim.cue: claim for claim in reversed(here)}
        for scene in scenes:
            for cue in scene.cues:
                if cue.kind in "ck" and cue.mention is not None and not is_within(scene.row.starts[cue.at], typed):
                    self._take_beside(here, scene, cue, typed, cued.get(self.reports.offsets(scene.row, cue)))
        ends = {scene.sentence.number: scene.sentence.end for scene in scenes}
        for claim in here:
            if claim.kind == "indirect":
                widen(self.reports.text, claim, here, typed, ends.get(claim.sentence, 0))
        self.claims[first:] = here

    def _take_beside(self, here: list[Claim], scene: Scene, cue: Cue, typed: list[Stretch], own: Claim | None) -> None:
        """Add to a paragraph's claims the marked words beside a verb, in the place of its `own`, what seems to stand behind it."""
        row = scene.row
        start, end = row.starts[min(cue.first, cue.at)], row.ends[max(cue.last, cue.at)]
        found = before(self.reports.text, start, typed)
        if found is not None and (own is None or own.spans[0][0] >= start):
            if own is not None:
                here.remove(own)
            if scene.cues[0] is cue:  # "The two ''had chemistry,'' said Brook"
                found = min(found[0], scene.sentence.start), found[1]
        else:
            found = behind(self.reports.text, end, typed, scene.sentence.end) if own is None else None
        if found is not None and cue.mention is not None and not any(meets(claim, found) for claim in here):
            here.append(self.reports.reported(scene, cue, (found,), cue.mention))
