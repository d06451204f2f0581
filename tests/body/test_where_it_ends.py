"""A single long paragraph below the text, in an element of its own: a notice, a box, a comment; no part of the text."""

import pytest

import articlekit
from articlekit._body.choose import choose
from articlekit._body.find import survey_page
from articlekit._document import read_document

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
STORY = "".join(f"<p>{LINE * 3}</p>" for _ in range(5))
NOTICE = "No work that is published in this paper may be copied or passed on in any form without the written leave of the Harbour Press, Port Ellery."
PAGE = "<h1>Ferry returns to Port Ellery</h1><div class=main><div class=left>{}</div></div><div class=low><div class=notes><p>{}</p></div></div>"


@pytest.mark.parametrize("language", ["en", "pl", None])
def test_a_notice_below_the_text(language):
    body = articlekit.parse_body(PAGE.format(STORY, NOTICE), language=language)
    assert LINE.strip() in body.text
    assert NOTICE not in body.text


def test_what_is_below_the_end_needs_more_for_it_than_what_is_above():
    page, places = survey_page(read_document(PAGE.format(STORY, NOTICE)), None)
    last = len(page.blocks) - 1
    prose = dict.fromkeys(range(1, last), 4.0)
    assert last not in choose(page, places, prose | {last: 0.3})
    assert last in choose(page, places, prose | {last: 0.8})
    assert 0 in choose(page, places, prose | {0: 0.3})


def test_a_short_text_has_no_known_end():
    page, places = survey_page(read_document(PAGE.format(f"<p>{LINE}</p>", NOTICE)), None)
    last = len(page.blocks) - 1
    assert last in choose(page, places, {1: 4.0, last: 0.3})


def test_prose_on_a_page_without_parts_is_its_text():
    bare = f"<h1>Ferry returns</h1><p>{LINE}</p><p>{LINE}</p>"
    page, places = survey_page(read_document(bare), None)
    assert choose(page, places, {1: 2.0, 2: -0.5}) == [1, 2]
    page, places = survey_page(read_document(f"{bare}<ul><li>Home<li>News</ul>"), None)
    assert choose(page, places, {1: 2.0, 2: -0.5}) == [1]


def test_a_page_that_was_cut_off_ends_in_the_midst_of_a_sentence():
    cut = "The office paid two million for a new quay and for"
    head = "<nav><a href=/>Home</a></nav><div><h1>Ferry returns</h1><div>Ada Brook, 3 May 2031</div><p>The ferry on Thursday</p>"
    also = "<div><h4>Read also</h4><ul><li><a href=/a>The bridge is closed until October</a></li></ul></div>"
    page = f"<div>{head}<div><p>{LINE}</p><p>{LINE * 2}</p>{also}<p>{LINE}</p><p>{cut}"
    assert articlekit.parse(page, language="en").body.text.endswith(cut)


def test_a_letterhead_over_the_headline_is_no_text():
    empty = "<p class=n>&nbsp;</p>"
    head = f"<p class=n><b>T.C.<br>HARBOUR OFFICE<br>Press Bureau</b></p>{empty}<p class=n>27 May 2031</p>{empty}"
    told = empty.join(
        f"<p class=n>{line}</p>"
        for line in (
            "The office has mended the old bridge over the river, and it will be open to all who walk from the third of June on.",
            "In one of its piers the masons found a stone of 1748 with writing on it, which is now looked at in the museum.",
            "“Our horses went over it, and our trucks,” said the mayor, Nora Karas, “and now it is the turn of our children.”",
            "Everybody is asked to come.",
        )
    )
    title = "Old bridge mended, and a stone found in it"
    body = articlekit.parse(f"<title>T</title><div class=s>{head}<p class=n><b>{title}</b></p>{empty}{told}</div>").body
    assert body.text.startswith("The office has mended")
    assert body.text.endswith("asked to come.")
