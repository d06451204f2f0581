"""The limits of reading a page, by name; docs/limits.md says what happens at each."""

from typing import Final

MAX_SOURCE_BYTES: Final = 64 * 1024 * 1024
"""Largest source that is read, in bytes of UTF-8 or as given; a larger one is a DocumentError."""

MAX_BLOCKS: Final = 20_000
"""Blocks cut from one page; the text behind them becomes one block more, with a warning."""

MAX_CONTAINERS: Final = 40_000
"""Containers recorded of one page; text of later elements belongs to the recorded one around them, with a warning."""

MAX_DEPTH: Final = 1_000
"""Open block-level elements that become containers; text deeper down belongs to the deepest of them."""

MAX_INLINES: Final = 4_000
"""Inline elements recorded of one text block (and those around it); the text of later ones is kept, their facts are not, with a warning."""

MAX_OPEN_INLINES: Final = 16
"""Depth of nested inline elements that become runs; those nested deeper give their text alone."""

MAX_ENCLOSED: Final = 50
"""Text blocks that begin within one inline element and are told so: one around more encloses a part of the page, or was never closed."""

MAX_METAS: Final = 1_000
"""Meta tags read of one page; the rest is left out with a warning."""

MAX_JSON_LD_CHARACTERS: Final = 2 * 1024 * 1024
"""JSON-LD read of one page, summed over its scripts, in code points; the rest is left out with a warning."""

MAX_JSON_LD_BRACKETS: Final = 50_000
"""Opening brackets in the JSON-LD that is read: each becomes an object of some 100 bytes."""

MAX_SCHEMA_NODES: Final = 2_000
"""schema.org items read of one page; the rest is left out with a warning."""

MAX_UPDATES: Final = 1_000
"""Entries of a live blog read of its JSON-LD."""

MAX_NOTES: Final = 200
"""Corrections, updates and editor's notes of one article: each is held against the others."""

MAX_PROPERTIES: Final = 20_000
"""Microdata properties read of one page; the rest is left out with a warning."""

MAX_CLAIM_CHARACTERS: Final = 1_000
"""Longest claim in code points; longer ones (but for the article's text) are no headline, name or time."""

MAX_STATE_CHARACTERS: Final = 4 * 1024 * 1024
"""Scripts in which the article of a page that shows none is looked for, in code points."""

MAX_STATE_VALUES: Final = 100_000
"""Values of their JSON that are looked at."""
