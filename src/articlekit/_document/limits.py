"""The limits of reading a page, by name; docs/limits.md says what happens at each."""

MAX_SOURCE_BYTES = 64 * 1024 * 1024
"""Largest source that is read, in bytes of UTF-8 or as given; a larger one is a DocumentError."""

MAX_JSON_LD_CHARACTERS = 8 * 1024 * 1024
"""JSON-LD read of one page, summed over its scripts, in code points; the rest is left out with a warning."""

MAX_SCHEMA_NODES = 2000
"""schema.org items read of one page; the rest is left out with a warning."""

MAX_CLAIM_CHARACTERS = 1000
"""Longest claim in code points; longer ones (but for the article's text) are no headline, name or time."""
