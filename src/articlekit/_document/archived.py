"""Articles as press archives and agencies deliver them: a head of labelled lines, the text, and labelled lines again.

The labels are those of two formats, as the names of elements are those of HTML; `labelled` reads those of other archives. What they hold is set where papers print it:
headline, credit and day over the text; what describes the record is left out.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from .labelled import labelled
from .mailed import mailed
from .record import Record, printed

_NEXIS: Final = re.compile(
    r"(HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|BODY|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SOURCE|URL|JOURNAL-CODE|COPYRIGHT|NOTES|"
    r"HIGHLIGHT|CORRECTION-DATE|CORRECTION|TYPE|SERIES|SUBJECT|COMPANY|ORGANIZATION|GEOGRAPHIC|PERSON|CITY|STATE|COUNTRY|ACC-NO|TICKER|"
    r"INDUSTRY|DISTRIBUTION|DOCUMENT-TYPE|PUB-TYPE|UPDATE|"
    r"Headline|Byline|Section|Length|Dateline|Body|Load-Date|Highlight|Graphic|Language|Classification|Subject|Industry|Geographic|Company|"
    r"Publication-Type|Journal Code|Person|Organization|Series):?(?:\s+(.*))?"
)
_FACTIVA: Final = re.compile(
    r"(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|RF|SE|CLM)(?:[ \t]{1,8}(.*))?"
)
_IS_NEXIS: Final = re.compile(r"^(?:LENGTH|Length):[ \t]{1,8}[\d.,]{1,7} [^\W\d]{3,10}[ \t]*$", re.MULTILINE)
_IS_FACTIVA: Final = re.compile(r"^HD[ \t]{1,8}\S[\s\S]{0,2000}?^(?:LP|TD)(?:[ \t]|$)", re.MULTILINE)
_SLUG: Final = re.compile(r"(?:[A-Za-z]{1,4}\d{0,5}\s+)?BC-[A-Z]\S*.*|Eds:.*|[a-z]{1,3}\d{3,5}")
"""The lines with which agencies name a story and tell editors what is new in it."""
_MOST_SLUGS: Final = 4
_COUNTED: Final = re.compile(r"(?:Document )?\d{1,4} of \d{1,5}(?: DOCUMENTS)?|End of Document", re.IGNORECASE)
_RIGHTS: Final = re.compile(r"(?:Copyright|\(c\)|©|All Rights Reserved|Link to (?:Image|Story))", re.IGNORECASE)
_DAY: Final = re.compile(r"\d.{0,20}(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d.{0,10}\d")
_EDITION: Final = re.compile(r".{0,60}\bEdition\b.{0,40}", re.IGNORECASE)


def record_of(text: str) -> Record | None:
    """The article in a record of an archive, a mail or a wire; None for any other text."""
    if ":" in text[:_HEAD] and _IS_NEXIS.search(text):
        return _nexis(text)
    if "HD" in text[:_HEAD] and _IS_FACTIVA.search(text[: 4 * _HEAD]):
        return _factiva(text)
    if ":" in text[:_HEAD] or "：" in text[:_HEAD]:
        return labelled(text) or mailed(text) or _wire(text)
    return _wire(text)


_HEAD: Final = 4_000


def _labelled(text: str, label: re.Pattern[str]) -> Iterator[tuple[str, list[str]]]:
    """The fields with their lines; "" for what stands before the first."""
    name, held = "", list[str]()
    for line in text.split("\n"):
        found = label.fullmatch(line.strip())
        if found is None:
            held.append(line)
            continue
        yield name, held
        name, held = found.group(1).upper(), [found.group(2) or ""]
    yield name, held


def _nexis(text: str) -> Record | None:
    fields: dict[str, str] = {}
    preamble: list[str] = []
    body: list[str] = []
    for name, lines in _labelled(text, _NEXIS):
        value, rest = _paragraph(lines)
        if not name:
            preamble = [line.strip() for line in lines if line.strip()]
        elif name == "BODY":
            body = lines
        else:
            fields.setdefault(name, value)
            body = body or (rest if any(map(str.strip, rest)) else [])  # in records without a label for the text
    head = [
        line for line in preamble if not (_COUNTED.fullmatch(line) or _RIGHTS.match(line) or _EDITION.fullmatch(line))
    ]
    day = next((line for line in head if len(line) <= _LONGEST_DAY and _DAY.search(line)), None)
    names = [line for line in head if line != day]
    counted = any(_COUNTED.fullmatch(line) for line in preamble)
    headline = fields.get("HEADLINE")
    if headline is None and names:
        headline = names.pop(-1 if counted else 0)
    if not headline:
        return None
    body = [line for line in body if not (_COUNTED.fullmatch(line.strip()) or _RIGHTS.match(line.strip()))]
    return Record(
        printed(headline, None, fields.get("BYLINE"), day, body),
        names[0] if names else None,
        fields.get("DATELINE") or None,
    )


_LONGEST_DAY: Final = 60


def _factiva(text: str) -> Record:
    fields: dict[str, list[str]] = {}
    for name, lines in _labelled(text, _FACTIVA):
        fields.setdefault(name, lines)
    values = {name: _paragraph(lines)[0] for name, lines in fields.items()}
    body = [*fields.get("LP", []), "", *fields.get("TD", [])]
    return Record(printed(values["HD"], None, values.get("BY"), values.get("PD"), body), values.get("SN") or None)


def _wire(text: str) -> Record | None:
    """The copy of an agency without the lines above it that are meant for editors."""
    lines = text.split("\n")
    told = [number for number, line in enumerate(lines[: _MOST_SLUGS * 2]) if _SLUG.fullmatch(line.strip())]
    if not told or not any("BC-" in lines[number] for number in told):
        return None
    return Record("\n".join(line for number, line in enumerate(lines) if number not in told))


def _paragraph(lines: Sequence[str]) -> tuple[str, list[str]]:
    """The value of a field, which goes on up to a blank line, and what follows that."""
    end = next((number for number, line in enumerate(lines) if number and not line.strip()), len(lines))
    return " ".join(" ".join(lines[:end]).split()), list(lines[end:])
