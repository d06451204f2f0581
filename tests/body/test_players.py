"""Titles of the videos among the paragraphs, which are no subheadings of the text."""

import pytest

import articlekit

LINE = "The ferry sailed again on Thursday, {} years after the last crossing, with a brass band on board and a crowd on the quay."
STORY = "".join(f"<p>{LINE.format(count)}</p>" for count in ("nine", "ten", "six", "two"))
PAGE = "<h1>Ferry returns to Port Ellery</h1><article>{0}{1}{0}</article>"
TITLE = "How the brass band played on the quay"


@pytest.mark.parametrize(
    ("html", "there"),
    [
        ('<div class="vjs-wrapper embed"><h2 class="headline">{}</h2><video></video></div>', False),
        ('<section class="player-wrapper"><header><h5>{}</h5><button>Close</button></header></section>', False),
        ('<div class="video-container"><div class="bar"><h3>{}</h3></div></div>', False),
        ('<div class="clip"><video></video></div><div class="video-title">{}</div>', False),
        ('<div class="part"><h2>{}</h2></div>', True),
        ('<div class="players-of-the-week"><h2>{}</h2></div>', True),
        ("<div class='video-container'><h2>{}</h2>" + STORY.replace("quay", "pier") + "</div>", True),
    ],
    ids=["program", "player", "box in one", "line", "part", "players of a game", "article with a video"],
)
def test_the_title_of_a_video_is_no_subheading(html, there):
    body = articlekit.parse(PAGE.format(STORY, html.format(TITLE)), language="en").body
    assert (TITLE in [p.text for p in body.paragraphs if p.start is not None]) is there
