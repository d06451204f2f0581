"""Texts and pages of what the tables know, between odd signs and in odd elements, the same on each run."""

import random

import attrs

from articlekit._languages import language as language_table

SIGNS = [
    *"„“”\"'’‚«»‹›「」『』（）()[]【】—–―-·•|／/:：;，、.。!?…#@&+=~%°º©®<>¿،؛।",
    *("\u2000", "\u3000", "\u00a0", "\u200b", "\u200f", "\u2028", "\u0085", "\n", "\t", "\0", "\ud800", "\ufeff", "\u00ad"),
    *("İ", "ß", "ǅ", "٣", "３", "Ⅳ", "²", "0", "12", "31", "2018", "99999999999", "10:30", "24:00", "-5", "+0300", "Z"),
]  # fmt: skip
NAMES = [
    *("Ada", "Brook", "Ida Moe", "ADA BROOK", "ada", "de la", "Jr.", "J.", "Port Ellery", "AFP", "(dpa)", "http://a.b/c", "a@b.cc"),
    *("王小明", "李", "김민수", "Иван", "محمد", "אדה", "Σοφία"),
]  # fmt: skip
TAGS = ["p", "div", "span", "h1", "h2", "h3", "ul", "li", "a", "b", "i", "em", "time", "figure", "figcaption", "blockquote", "article", "section", "main", "header", "table", "tr", "td", "dl", "dt", "dd", "pre", "q", "address", "aside", "footer", "nav", "button", "label"]  # fmt: skip
CLASSES = ["byline", "author", "date", "time", "caption", "credit", "lead", "deck", "kicker", "article-body", "content", "breadcrumb", "tags", "related", "newsletter", "live", "entry-title", "headline", "section", "teaser", "pullquote", "author-name", "published", "updated", "dateline", "hidden", "category", "story", "comment"]  # fmt: skip
ADDRESSES = ["/x", "/author/ada", "#", "mailto:ada@ledger.example", "http://", "//", "/category/town/", "/2018/01/21/", "http://[", ""]  # fmt: skip
MOMENTS = ["2018-01-21", "2018-01-21T12:37:00Z", "noon", "", "2018-13-41", "0000-00-00"]
PROSE = "The ferry returned to the old harbour on Monday after three weeks of repairs, and the people of the town came to see it. "


def words_in(value):
    """All strings of a table."""
    if isinstance(value, str):
        return [value]
    if attrs.has(type(value)):
        return [word for field in attrs.fields(type(value)) for word in words_in(getattr(value, field.name))]
    inner = value.values() if hasattr(value, "values") else value
    return [word for each in inner for word in words_in(each)] if hasattr(inner, "__iter__") else []


class Texts:
    """Texts and pages of the words of a language."""

    def __init__(self, code):
        self.code = code
        self._draw = random.Random(code)
        self._words = words_in(language_table(code))

    def text(self, most=9):
        """Up to so many words, names and signs."""
        draw, kinds = self._draw, (SIGNS, SIGNS, SIGNS, self._words, self._words, NAMES)
        parts = [draw.choice(draw.choice(kinds)) for _ in range(draw.randint(1, most))]
        return "".join(part + draw.choice(("", "", " ")) for part in parts)

    def page(self):
        """A page of elements in elements, some named as publishers name them."""
        claims = {"author": 4, "description": 5, "og:title": 5, "article:published_time": 3, "og:site_name": 2}
        head = f"<title>{self.text(6)}</title>"
        for name, most in claims.items():
            content = self.text(most).replace('"', "")
            head += f'<meta name="{name}" content="{content}">' if self._draw.random() < 0.3 else ""
        body = "".join(self._element(3) for _ in range(self._draw.randint(1, 5)))
        return f'<html lang="{self.code}"><head>{head}</head><body>{body}</body></html>'

    def _element(self, depth):
        draw = self._draw
        tag = draw.choice(TAGS)
        attributes = f' class="{draw.choice(CLASSES)} {draw.choice(CLASSES)}"' if draw.random() < 0.5 else ""
        if tag == "a":
            attributes += f' href="{draw.choice(ADDRESSES)}"'
        elif tag == "time":
            attributes += f' datetime="{draw.choice(MOMENTS)}"'
        prose = PROSE * draw.randint(1, 3) + self.text(4) + PROSE
        inner = draw.choice((self.text(8), self.text(8), prose, ""))
        if depth:
            inner += "".join(self._element(depth - 1) for _ in range(draw.randint(0, 4)))
        return f"<{tag}{attributes}>{inner}" + f"</{tag}>" * (draw.random() < 0.95)
