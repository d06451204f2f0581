"""What holds of any credit line and any page: nothing raises, names stand in what was read, the same in gives the same out."""

from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit import languages, parse_byline

NAMES = st.sampled_from(
    ["Ada Brook", "Ida Moe", "J.R. Stonefield", "Tom van der Hart", "大渡 美里", "구현수", "أسماء نصري"]
)
SIGNS = st.sampled_from(
    [
        " ",
        ", ",
        " and ",
        " / ",
        " | ",
        "\n",
        "：",
        "=",
        " - ",
        "(",
        ")",
        "By ",
        "Von ",
        "記者",
        "Photos by ",
        "3 May 2024 ",
    ]
)
LINES = st.one_of(
    st.text(max_size=200), st.lists(st.one_of(NAMES, SIGNS, st.text(max_size=8)), max_size=20).map("".join)
)
LANGUAGES = st.sampled_from([None, *languages()])


def squeezed(text):
    """The letters of a text, as names are compared: blanks, signs and case aside."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@given(line=LINES, language=LANGUAGES)
def test_a_line_gives_names_that_stand_in_it(line, language):
    byline = parse_byline(line, language=language)
    for author in byline.authors:
        assert author.name == author.name.strip()
        assert author.name
        assert squeezed(author.name) in squeezed(line)
        assert author.role is None or author.role.strip()
        assert author.email is None or author.email in line
    assert byline == parse_byline(line, language=language)


@given(line=LINES, claim=LINES)
def test_a_page_gives_names_that_it_holds(line, claim):
    line, claim = (text.replace("<", " ").replace("&", " ").replace('"', " ") for text in (line, claim))
    page = (
        f'<meta name="author" content="{claim}"><article><h1>Ferry returns</h1><p class="byline">{line}</p>'
        "<p>The night ferry came back to Port Ellery on Friday after nine years, with a brass band on the quay.</p></article>"
    )
    byline = articlekit.parse(page).byline
    for author in byline.authors:
        assert squeezed(author.name) in squeezed(page)
    assert byline == articlekit.parse(page).byline


def test_deep_nesting_is_no_recursion():
    page = "<h1>Ferry returns</h1>" + "<div class=a>" * 3000 + "<p class=byline>By Ada Brook</p>"
    assert [author.name for author in articlekit.parse(page).byline.authors] == ["Ada Brook"]
