"""The same page written in other ways. What a reader sees of it stays, letter by letter; so what is read of it must stay, too."""

import contextlib
import html
import json
import re
import unicodedata

_PIECE = re.compile(
    r"(?P<raw><(?P<of>script|style|title|svg|noscript|template|pre)\b.*?</(?P=of)>)|(?P<remark><[!?].*?>)|(?P<tag></?(?P<name>[\w-]+)[^>]*>)"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""\s([\w:-]+)=("[^"]*"|'[^']*'|[^\s"'>]+)""")
_JSON_LD = re.compile(r'(<script type="application/ld\+json">)(.*?)(</script>)', re.DOTALL)
_BLOCKS = "p h1 h2 h3 ul ol figure blockquote table"
_BOXES = "html head body header footer main article section aside nav div p h1 h2 h3 ul ol li figure figcaption blockquote table tr td th"
_VOIDS = "br hr img input link meta"
_CODE_PAGES = {"cp1252": "windows-1252", "cp1256": "windows-1256", "cp932": "shift_jis", "gb18030": "gb18030"}


def pieces(page):
    """Kind (raw, remark, tag, text), text and name of all that the page consists of, and whether it stands in the body."""
    in_body = False
    for found in _PIECE.finditer(page):
        kind = "raw" if found["raw"] else found.lastgroup if found["tag"] is None else "tag"
        yield kind, found[0], (found["name"] or "").lower(), in_body
        in_body = in_body or (found["name"] or "").lower() == "body"


def of_text(change):
    """Changes each run of text in the body, but for the blanks around it."""

    def rewritten(page):
        return "".join(
            re.sub(r"\S(?:.*\S)?", lambda run: change(run[0]), text, flags=re.DOTALL)
            if kind == "text" and in_body
            else text
            for kind, text, _, in_body in pieces(page)
        )

    return rewritten


def of_tags(change):
    """Changes each tag of the page; the change gets the text and the name."""
    return lambda page: "".join(change(text, name) if kind == "tag" else text for kind, text, name, _ in pieces(page))


def of_attributes(change):
    """Changes the attributes of each element: a list of names and values in quotation marks."""

    def tag(text, name):
        written = [(key, f'"{value.strip(chr(34) + chr(39))}"') for key, value in _ATTRIBUTE.findall(text)]
        if text.startswith("</") or not written or len(_ATTRIBUTE.sub("", text)) != len(name) + 2:
            return text
        return f"<{name}" + "".join(f" {key}={value}" for key, value in change(written)) + ">"

    return of_tags(tag)


def around(names, opening, closing):
    """Sets each of these elements into another."""
    return in_body_tags(names, opening + "{}", "{}" + closing)


def within(names, opening, closing):
    """Sets what each of these elements holds into another."""
    return in_body_tags(names, "{}" + opening, closing + "{}")


def in_body_tags(names, start="{}", end="{}"):
    """Sets something before or behind the start and the end of each of these elements in the body."""

    def rewritten(page):
        return "".join(
            (end if text.startswith("</") else start).format(text) if in_body and name in names.split() else text
            for _, text, name, in_body in pieces(page)
        )

    return rewritten


def in_body(opening, closing):
    """Sets all that the body holds into other elements."""
    return of_tags(
        lambda text, name: text if name != "body" else closing + text if text.startswith("</") else text + opening
    )


def renamed(**names):
    return of_tags(lambda text, name: text.replace(name, names[name], 1) if name in names else text)


def of_json_ld(change):
    """Writes the JSON-LD in another way; the change gets its value."""
    return lambda page: _JSON_LD.sub(lambda script: script[1] + change(json.loads(script[2])) + script[3], page)


def _json(value):
    return json.dumps(value, ensure_ascii=False)


def _remarked(page):
    return "".join(
        f"<!-- {name} --><!--[if IE]><p>Old.</p><![endif]-->{text}" if kind == "tag" and in_body else text
        for kind, text, name, in_body in pieces(page)
    )


def _unclosed(page):
    """Without the ends of paragraphs and items that the next start or end tag implies."""
    page = re.sub(r"</p>(?=\s*(?:<(?:p|h2|h3|ul|ol|div|table|blockquote)\b|</(?:div|article|section|body)>))", "", page)
    return re.sub(r"</li>(?=\s*(?:<li\b|</[uo]l>))", "", page)


def _broken_lines(text):
    return text.replace(" ", "\n\t\t")


def _without_width(text):
    return re.sub(r"(?<![&#;\w])([^\W\d_]{4})(?=[^\W\d_]{4})", "\\1\u00ad", f"\u200b{text}\u2060")


def _in_pieces(text):
    return re.sub("[\u00c0-\u024f]", lambda letter: unicodedata.normalize("NFD", letter[0]), text)


def _in_a_code_page(page):
    """In the first of some that has all the letters, and says so."""
    for codec, label in _CODE_PAGES.items():
        with contextlib.suppress(UnicodeEncodeError):
            return page.replace("utf-8", label).encode(codec)
    return page


def _as_references(page):
    return "".join(
        text
        if kind == "raw" and name != "title"
        else "".join(sign if sign.isascii() else f"&#x{ord(sign):X};" for sign in text)
        for kind, text, name, _ in pieces(page)
    )


def _with_hidden_copies(page):
    return re.sub(
        r"<p\b[^>]*>.*?</p>",
        lambda found: f'{found[0]}<div style="display:none">{found[0]}</div>',
        page,
        flags=re.DOTALL,
    )


def _set_in(page):
    return "".join(
        f"\n        {text}\n    " if kind == "tag" and name in _BOXES.split() else text
        for kind, text, name, _ in pieces(page)
    )


REWRITINGS = {
    "a span around each text": of_text("<span>{}</span>".format),
    "a font around each text": of_text('<font color="#111111">{}</font>'.format),
    "a span around each word": of_text(lambda text: re.sub(r"\S+", r"<span>\g<0></span>", text)),
    "blanks that do not break": of_text(lambda text: text.replace(" ", "&nbsp;")),
    "line breaks of the source for blanks": of_text(_broken_lines),
    "signs without width in words": of_text(_without_width),
    "places to break in words": of_text(
        lambda text: re.sub(r"(?<![&#;\w])([^\W\d_]{4})(?=[^\W\d_]{4})", r"\1<wbr>", text)
    ),
    "marks as references": of_text(
        lambda text: text.replace('"', "&quot;").replace("“", "&ldquo;").replace("’", "&rsquo;")
    ),
    "letters in pieces": of_text(_in_pieces),
    "references for all that is not ASCII": _as_references,
    "a box around each block": around(_BLOCKS, "<div>", "</div>"),
    "a section around each paragraph": around("p", "<section>", "</section>"),
    "a span in each paragraph": within("p", "<span>", "</span>"),
    "bold headings": within("h1 h2 h3", "<strong>", "</strong>"),
    "a box in each box": within("div", "<div>", "</div>"),
    "a paragraph in each item": within("li", "<p>", "</p>"),
    "a box around all": in_body('<div id="root"><div><div>', "</div></div></div>"),
    "a table around all": in_body("<table><tr><td>", "</td></tr></table>"),
    "a form around all": in_body('<form method="post">', "</form>"),
    "an element of its own around all": in_body("<x-page>", "</x-page>"),
    "a shadow root": in_body(
        '<x-page><template shadowrootmode="open"><style>p{color:red}</style>', "</template></x-page>"
    ),
    "divisions for sections": renamed(section="div"),
    "strong for bold": renamed(b="strong", i="em"),
    "line breaks at the ends": in_body_tags("p li h1 h2", end="<br/>{}"),
    "empty elements": in_body_tags("p", end="{}<p></p><span></span><a></a><div></div>"),
    "anchors": in_body_tags("p h1 h2 div", start='{}<a name="x"></a><span></span>'),
    "blank paragraphs": in_body_tags("p", end="{}<p>&nbsp;</p>"),
    "rules": in_body_tags("p", end="{}<hr>"),
    "scripts and styles": in_body_tags(
        "p",
        end='{}<script>show("Hello there.")</script><style>p{{color:red}}</style><svg><title>Icon</title></svg><noscript><img src=x></noscript>',
    ),
    "places for adverts": in_body_tags("p", end='{}<div class="ad-slot"><div id="ad-1" data-ad="mid"></div></div>'),
    "pictures": in_body_tags(
        "p", end='{}<figure><picture><source srcset=x><img loading="lazy" src=x data-src=x></picture></figure>'
    ),
    "hidden copies": _with_hidden_copies,
    "remarks": _remarked,
    "ends left out": _unclosed,
    "set in": _set_in,
    "lines of Windows": lambda page: page.replace("\n", "\r\n"),
    "capitals": of_tags(lambda text, name: text.replace(name, name.upper(), 1)),
    "attributes the other way round": of_attributes(lambda written: written[::-1]),
    "attributes in single marks": of_attributes(
        lambda written: [(key, value.replace('"', "'")) for key, value in written]
    ),
    "attributes in capitals": of_attributes(lambda written: [(key.upper(), value) for key, value in written]),
    "more attributes": of_attributes(lambda written: [("data-v-7ba5bd90", '""'), *written, ("data-n", '"1"')]),
    "closed as in XML": of_tags(lambda text, name: f"{text[:-1]} />" if name in _VOIDS.split() else text),
    "a head of XHTML": lambda page: '<?xml version="1.0" encoding="utf-8"?>\n' + page,
    "a mark of the byte order": "\ufeff{}".format,
    "blank lines above": "\n\n  \n{}".format,
    "in UTF-16": lambda page: page.encode("utf-16"),
    "in a code page": _in_a_code_page,
    "no head and body": of_tags(lambda text, name: "" if name in {"head", "body"} else text),
    "JSON-LD set in": of_json_ld(lambda value: json.dumps(value, indent=4)),
    "JSON-LD in CDATA": of_json_ld(lambda value: f"\n//<![CDATA[\n{_json(value)}\n//]]>\n"),
    "JSON-LD in a remark": of_json_ld(lambda value: f"<!--\n{_json(value)}\n-->"),
    "JSON-LD in a list": of_json_ld(lambda value: _json([value])),
    "JSON-LD in a graph": of_json_ld(lambda value: _json({"@context": "https://schema.org", "@graph": [value]})),
    "JSON-LD escaped": of_json_ld(lambda value: html.escape(_json(value))),
    "JSON-LD as a string": of_json_ld(lambda value: _json(_json(value))),
}
"""By what is done: a function of the page's text, or a form that it is set into."""
