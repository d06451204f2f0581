"""A mail as an article: the last of the messages that it holds, its subject as the title."""

import re
from typing import Final

from articlekit._languages import mail_labels

from .labelled import HEAD, label_of
from .record import Record

_FORWARDED: Final = re.compile(r"-{3,}[^\n-]{0,60}-{3,}")
_RULE: Final = re.compile("_{10,}")
_LONGEST_RULE: Final = 120
_LEAST_HEADERS: Final = 2
_QUOTED: Final = " >\t*"
_MOST_REPLIES: Final = 5


def mailed(text: str) -> Record | None:
    """A mail with its subject as the title of its text; the day on which it was sent is not that of the article. None for any other text."""
    labels = mail_labels()
    if not any(labels.get(label_of(line)[0]) == "subject" for line in text.split("\n", HEAD)[:HEAD] if line):
        return None
    kept: list[str] = []
    subject, headers, ended = "", 0, True
    lines = text.split("\n")
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        bare = line.strip(_QUOTED)
        label, value = label_of(bare)
        field = labels.get(label)
        if _is_forwarded(bare, below) or (field == "forwarded" and not value):
            kept, ended = [], True
        elif field in _HEADERS and ended:
            headers += 1
            subject = _without_replies(value) if field == "subject" else subject
        else:
            ended = ended and not bare
            kept.append(line)
    return Record("\n".join([subject, "", *kept])) if headers >= _LEAST_HEADERS and subject else None


def _is_forwarded(line: str, below: str) -> bool:
    """Whether the message that is sent on begins below a line: it is a rule with words in it, or one right above the sender of the message."""
    if len(line) > _LONGEST_RULE:
        return False
    if _RULE.fullmatch(line) is not None:
        return mail_labels().get(label_of(below.strip(_QUOTED))[0]) == "other"
    return _FORWARDED.fullmatch(line) is not None


_HEADERS: Final = ("subject", "other")


def _without_replies(subject: str) -> str:
    """A subject without the marks of a message that was answered or sent on: "Fwd: Re:"."""
    for _ in range(_MOST_REPLIES):
        label, value = label_of(subject)
        if mail_labels().get(label) != "replies":
            break
        subject = value
    return subject
