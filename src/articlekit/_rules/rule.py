"""`Rule`: for pages of one host, where a field stands."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import field, frozen

FIELDS: Final = (
    "headline", "kicker", "deck", "byline", "published", "modified", "body", "site", "sections", "dateline", "wire",
)  # fmt: skip
"""What a rule can set: attributes of `Article`, and `kicker` and `deck` of its headline."""

_HOST: Final = re.compile(r"[^\s/:@?#]+(\.[^\s/:@?#]+)*")


def _pairs(fields: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    given: object = fields.items() if isinstance(fields, Mapping) else fields
    pairs = []
    for pair in given if isinstance(given, Iterable) else [given]:
        match pair:
            case (str(name), str(selector)):
                pairs.append((name, selector))
            case _:
                raise TypeError(f'fields must be a mapping such as {{"headline": "h2.story"}}, not {fields!r:.60}')
    return tuple(pairs)


@frozen
class Rule:
    """For pages of one host, where a field stands: an override for the one site where a field comes out wrong.

    Attributes:
        host: "ledger.example"; it stands for "www.ledger.example" and other hosts below it too.
        fields: a mapping of field to CSS selector, kept as a tuple of pairs. Fields are headline, kicker, deck, byline,
            published, modified, body, site, sections, dateline and wire. Selectors are tags, classes, ids, attributes,
            "a b", "a > b", "a, b", and "::attr(name)" for an attribute's value.

    Raises:
        ValueError: an unknown field, a selector that cannot be read, or an address instead of a host.
        TypeError: a host that is no str, or fields that are no mapping of str to str.

    >>> rule = Rule("ledger.example", {"headline": "h2.story", "published": "time.first::attr(datetime)"})
    >>> rule.fields
    (('headline', 'h2.story'), ('published', 'time.first::attr(datetime)'))
    """

    host: str
    fields: tuple[tuple[str, str], ...] = field(converter=_pairs)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.host, str):
            raise TypeError(f"host must be a str such as 'ledger.example', not {type(self.host).__name__}")
        if not _HOST.fullmatch(self.host):
            raise ValueError(f"a rule is for a host such as 'ledger.example', not {self.host!r}")
        from articlekit._document.selector import compile_selectors  # noqa: PLC0415 - for those who have rules

        for name, selector in self.fields:
            if name not in FIELDS:
                raise ValueError(f"a rule cannot set {name!r}; it can set {', '.join(FIELDS)}")
            compile_selectors(selector)

    def is_for(self, host: str) -> bool:
        """Whether pages of the host are the rule's.

        >>> Rule("ledger.example", {}).is_for("www.ledger.example")
        True
        """
        own, other = self.host.lower().rstrip("."), host.lower().rstrip(".")
        return other == own or other.endswith(f".{own}")
