"""The people and organizations of an article: full names, descriptions, and who a shorter mention means."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .lexicon import Lexicon
from .sentences import Word
from .sources import Mention


class Name(NamedTuple):
    """A name as it stands in the text, its title cut off.

    Attributes:
        text: the name alone.
        start: offset of the name.
        end: offset behind it, before a possessive ending.
        title: what stands before it ("US President"), or "".
        paragraph: number of the paragraph.
    """

    text: str
    start: int
    end: int
    title: str
    paragraph: int


_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_ROLE = 4
_LEAST_STEM = 3
_LONGEST_ENDING = 3
_LEAST_INFLECTED = 4


def cut_title(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int, str]:
    """Where the name itself begins and ends in a run of capitalised words, and the title before it."""
    run = text[start:end]
    if ("'" in run or "’" in run) and (possessive := _POSSESSIVE.search(run)):
        end = start + possessive.start()
        run = text[start:end]
    if " " not in run:
        return start, end, ""
    parts = [(match.start(), match.group()) for match in re.finditer(r"\S+", run)]
    first = 0
    for index, (_, part) in enumerate(parts[:-1]):
        lower = part.lower().rstrip(".")
        if is_title(lower, words):
            first = index + 1
        elif lower in words.title_links and first == index and index:
            first = min(index + 2, len(parts) - 1)
    if first and parts[first][1].lower() in words.title_links and first + 2 < len(parts):
        first += 2
    title = run[: parts[first][0]].rstrip() if first else ""
    return start + parts[first][0], end, title


def is_title(lower: str, words: Lexicon) -> bool:
    """Whether a word in lower case is an office, a trade or a courtesy before names."""
    if lower in words.titles or lower in words.honorifics or lower + "." in words.honorifics | words.titles:
        return True
    return words.compounds and lower.endswith(words.title_endings)


class Cast:
    """The names of an article, by their last and first words."""

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.words = words
        self.names: list[Name] = []
        self._by_last: dict[str, list[Name]] = {}
        self._by_first: dict[str, list[Name]] = {}
        self._ending: dict[str, list[Name]] = {}
        self._said: dict[Name, str | None] = {}
        self._roles: list[tuple[Name, str]] | None = None
        self._further: dict[tuple[str, int], str] = {}
        self._full: dict[str, list[Name]] = {}

    def add(self, row: Sequence[Word], paragraph: int) -> None:
        """Take in the names of a paragraph's words."""
        for index, word in enumerate(row):
            if word.kind == "n":
                start, end, title = cut_title(self.text, word.start, word.end, self.words)
                if index and row[index - 1].kind == "h":
                    title = self._role(row, index, start) or title
                self.add_name(Name(self.text[start:end], start, end, title, paragraph))

    def _role(self, row: Sequence[Word], index: int, start: int) -> str:
        """What stands before a name in lower case: "Montana senator", "former adviser"."""
        first = index
        while first and row[first - 1].kind in "hnb" and row[first - 1].end + 1 == row[first].start:
            first -= 1
        wider = first
        while wider and first - wider < _LONGEST_ROLE and row[wider - 1].kind in "wnhb":
            wider -= 1
        if wider and row[wider - 1].kind == "d":
            first = wider
        return self.text[row[first].start : start].rstrip()

    def add_name(self, name: Name) -> None:
        """Take in one name; names of one word count only as further mentions."""
        parts = name.text.lower().split()
        if not parts:
            return
        self.names.append(name)
        self._ending.setdefault(parts[-1], []).append(name)
        if len(parts) > 1:
            if parts[-1].rstrip(".") in self.words.suffixes and len(parts) > 2:  # noqa: PLR2004 - given name, surname, suffix
                parts.pop()
            self._full.setdefault(" ".join(parts), []).append(name)
            self._by_last.setdefault(parts[-1], []).append(name)
            self._by_first.setdefault(parts[0], []).append(name)

    def is_body(self, name: str) -> bool:
        """Whether a name is rather an organization's: one of its words says so."""
        bodies = self.words.bodies
        parts = name.lower().split()
        return bool(parts) and (parts[-1] in bodies or parts[0] in bodies or name.lower() in bodies)

    def is_person(self, name: str) -> bool:
        """Whether a name is, or is part of, a name of several words that is no body's."""
        parts = _POSSESSIVE.sub("", name).lower().split()
        if not parts or self.is_body(name):
            return False
        return len(parts) > 1 or parts[0] in self._by_last or parts[0] in self._by_first

    def describe(self, mention: Mention, said: str, paragraph: int) -> None:
        """Keep what a later mention says of a person, for that paragraph."""
        name = self.text[mention.head : mention.head_end].lower().split()
        self._further.setdefault((name[-1], paragraph), said)

    def can_speak(self, name: str) -> bool:
        """Whether a name is a person's or a body's, as far as the article tells."""
        return self.is_body(name) or self.is_person(name)

    def known_words(self) -> frozenset[str]:
        """The last and first words of all full names, in lower case."""
        return frozenset(self._by_last) | frozenset(self._by_first)

    def description_of(self, mention: Mention) -> str | None:
        """What stands at a mention itself."""
        return next((self._said_of(name) for name in self.names if mention.start <= name.start < mention.end), None)

    def described(self, head: str, mention: Mention) -> Mention | None:
        """The person whose description holds a noun, the one named last before the mention."""
        noun = head.lower()
        found = None
        if self._roles is None:
            self._roles = [(name, said) for name in self.names if (said := self._said_of(name))]
        for name, said in reversed(self._roles):
            if name.start < mention.start and any(_same_role(noun, word) for word in said.lower().split()):
                found = name
                break
        if found is None:
            return None
        return Mention("n", found.start, found.end, found.start, found.end)

    def fullest(self, mention: str, at: int) -> str | None:
        """The fullest name that a mention stands for; None if it could be two people's."""
        parts = mention.lower().split()
        if not parts:
            return None
        found = self._candidates(parts)
        if not found:
            return mention
        known = [name for name in found if name.start <= at] or found
        distinct = {}
        for name in known:
            distinct.setdefault(_key(name.text), name)
        if len(distinct) == 1:
            return max((name.text for name in known), key=len)
        texts = sorted(distinct.values(), key=lambda name: name.start)
        longest = max(texts, key=lambda name: len(name.text))
        if all(set(_key(name.text).split()) <= set(_key(longest.text).split()) for name in texts):
            return longest.text
        if len(parts) > 1:
            return mention
        return self._settled(parts[0], texts)

    def _settled(self, part: str, texts: list[Name]) -> str | None:
        """Of people who share a name, the one who had it alone before the next was introduced."""
        first, second = texts[0], texts[1]
        for name in self.names:
            if first.end <= name.start < second.start and name.text.lower() == part:
                return first.text
        return None

    def _candidates(self, parts: list[str]) -> list[Name]:
        found = self._by_last.get(parts[-1]) or []
        if len(parts) > 1:
            found = [name for name in found if set(parts) <= set(name.text.lower().split())]
        if not found and len(parts) == 1:
            found = self._by_first.get(parts[0]) or [
                name for name in self.names if " " in name.text and parts[0] in name.text.lower().split()[1:]
            ]
            found = [name for name in found if not self.is_body(name.text)]
        return found or self._inflected(parts)

    def _inflected(self, parts: list[str]) -> list[Name]:
        if not self.words.inflected or len(parts[-1]) < _LEAST_INFLECTED:
            return []
        stem = parts[-1][: max(_LEAST_STEM, len(parts[-1]) - _LONGEST_ENDING)]
        return [
            name
            for last, names in self._by_last.items()
            if last.startswith(stem) and abs(len(last) - len(parts[-1])) <= _LONGEST_ENDING
            for name in names
        ]

    def description(self, name: str, paragraph: int) -> str | None:
        """What the article says a person is: in the paragraph itself, else last before it, else anywhere."""
        last = name.lower().split()[-1]
        before = after = None
        if said := self._further.get((last, paragraph)):
            return said
        for other in self._ending.get(last, ()):
            said = self._said_of(other)
            if said and other.paragraph == paragraph:
                return said
            if said and other.paragraph < paragraph:
                before = said
            elif said and after is None:
                after = said
        return before or after

    def _said_of(self, name: Name) -> str | None:
        if name not in self._said:
            self._said[name] = self._read_description(name)
        return self._said[name]

    def _read_description(self, name: Name) -> str | None:
        return (
            name.title
            if name.title and name.title.lower() not in self.words.honorifics
            else apposition(self.text, name.end, self.words)
        )


_APPOSITION = re.compile(
    r",\s(?:\d{1,3},\s)?((?:[^,.;:!?\n“”\"]|\.(?=\w)|[“\"][^”\"\n]{0,80}[^”\"\n,][”\"]){3,200}(?:[“\"][^”\"\n]{1,80},[”\"])?)",
)


def apposition(text: str, at: int, words: Lexicon) -> str | None:
    """The description that stands behind a name, between commas; None if there is none."""
    match = _APPOSITION.match(text, at)
    if match is None:
        return None
    said = match.group(1).strip()
    parts = said.split()
    kinds = [words.kinds.get(part.lower(), "w") for part in parts[:6]]
    if kinds[0] in "rx":
        for index, kind in enumerate(kinds):
            if kind == "d":
                return " ".join(parts[index:])
            if kind not in "rxt":
                break
        return said if len(parts) > 1 and kinds[1] == "w" else None
    if kinds[0] == "d" or (
        kinds[0] in "whbo"
        and any(kind in "hb" or is_title(part.lower(), words) for part, kind in zip(parts, kinds, strict=False))
    ):
        return said
    return None


def _same_role(noun: str, word: str) -> bool:
    """Whether two words name one role: equal, an abbreviation ("Gov."), a compound or another ending."""
    if noun == word:
        return True
    stem = word.rstrip(".,")
    if word.endswith(".") and len(stem) >= _LEAST_STEM and noun.startswith(stem):
        return True
    return (
        len(stem) >= _LEAST_ROLE
        and (noun.startswith(stem) or stem in noun)
        and len(noun) - len(stem) <= _LEAST_ROLE * 2
    )


_LEAST_ROLE = 5


def _key(name: str) -> str:
    return name.lower().replace(".", "")
