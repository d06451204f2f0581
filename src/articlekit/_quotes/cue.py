"""A reporting verb or preposition of a sentence, and whom it reports."""

from .mentions import Mention


class Cue:
    """A reporting verb or preposition with its source, in one sentence.

    Attributes:
        at: the verb's place in the row.
        first: place of the first word of source and verb together.
        last: place of the last word of source and verb together.
        mention: None if the subject is left out or not found.
        kind: "c" or "k" verb, "g" participle, "a" preposition, "z" postposition, "e" verb with its pronoun, "u" a verb
            whose subject listens ("was asked"), "m" noun behind its source ("Brook's claim that"): it may govern a quote only.
        is_nested: it stands inside what another one reports ("what the general called …").
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a field each
        self,
        at: int,
        first: int,
        last: int,
        mention: Mention | None,
        kind: str,
        is_nested: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        self.at = at
        self.first = first
        self.last = last
        self.mention = mention
        self.kind = kind
        self.is_nested = is_nested
