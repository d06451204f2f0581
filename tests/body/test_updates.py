"""The entries of a live blog, shown and claimed."""

import json

import articlekit
from articlekit._body import find_updates
from articlekit._document import read_document

LIVE = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry live"}</script><h1>Ferry live</h1>'
TEXT = "The ferry passed the lighthouse at the mouth of the harbour, the office said."
ENTRY = (
    "<div class=entry><time datetime={}>then</time><h3>{}</h3><p class=byline>Ada Brook</p><p>" + TEXT + "</p></div>"
)


def test_entries_shown_with_their_time_and_headline():
    entries = "".join(ENTRY.format(f"2024-05-0{day}T10:00+02:00", f"Day {day}") for day in (3, 2, 1))
    updates = find_updates(read_document(f"<h1>Ferry</h1><div class=liveblog>{entries}</div>"))
    assert [update.headline for update in updates] == ["Day 3", "Day 2", "Day 1"]
    assert updates[0].published.value.isoformat() == "2024-05-03T10:00:00+02:00"
    assert updates[0].byline.text == "Ada Brook"
    assert updates[0].text == TEXT


def test_teasers_with_times_are_no_live_blog():
    entries = "".join(ENTRY.format(f"2024-05-0{day}", f"Day {day}") for day in (3, 2, 1))
    assert find_updates(read_document(f"<h1>News</h1><div class=list>{entries}</div>")) == ()


def test_claimed_entries_go_first():
    entry = {"@type": "BlogPosting", "headline": "Day 1", "articleBody": TEXT, "datePublished": "2024-05-01T10:00:00Z"}
    claim = json.dumps(
        {"@type": "LiveBlogPosting", "headline": "Ferry", "liveBlogUpdate": [entry, entry | {"headline": "Day 0"}]}
    )
    updates = find_updates(read_document(f'<script type="application/ld+json">{claim}</script><h1>Ferry</h1>'))
    assert [update.headline for update in updates] == ["Day 1", "Day 0"]
    assert updates[0].published.zone == "Z"


def test_entries_that_have_a_number_each_are_of_one_make():
    entries = "".join(
        ENTRY.replace("class=entry", f"class=entry id=e{day}").format(f"2024-05-0{day}T10:00+02:00", f"Day {day}")
        for day in (3, 2, 1)
    )
    page = f"{LIVE}<div class=liveblog>{entries}</div>"
    assert [update.headline for update in find_updates(read_document(page))] == ["Day 3", "Day 2", "Day 1"]


POINTS = "<section><h2>Key points</h2><ul><li>She sails again</li><li>The band plays</li></ul></section>"
SHARE = "<ul class=share><li><a href=/f>Facebook</a></li></ul>"


def test_the_body_of_a_live_blog_holds_its_main_points_and_its_entries_however_short():
    entries = "".join(
        f"<article class=post id=p{hour}><time datetime=2024-05-03T1{hour}:00+02:00>1{hour}:00</time><h3>Hour {hour}</h3>"
        f"<p>{hour} o'clock: {TEXT}</p><p>She is {hour} miles out.</p>{SHARE}</article>"
        for hour in (3, 2, 1)
    )
    lines = articlekit.parse(f"{LIVE}{POINTS}<div>{entries}</div>", language="en").body.text.split("\n\n")
    assert lines[:3] == ["Key points", "She sails again", "The band plays"]
    assert lines[3:] == [
        line for hour in (3, 2, 1) for line in (f"Hour {hour}", f"{hour} o'clock: {TEXT}", f"She is {hour} miles out.")
    ]


def test_a_live_blog_without_times_keeps_its_main_points():
    entries = "".join(
        f"<div class=post><b>1{n}:00</b><h3>Hour {n}</h3><p>{n}. {TEXT} {TEXT}</p></div>" for n in (3, 2, 1)
    )
    text = articlekit.parse(f"{LIVE}{POINTS}<div>{entries}</div>", language="en").body.text
    assert text.startswith("Key points\n\nShe sails again\n\nThe band plays")


def test_shown_entries_go_before_the_few_that_are_claimed():
    entry = {"@type": "BlogPosting", "headline": "Day 3", "articleBody": TEXT, "datePublished": "2024-05-03T10:00:00Z"}
    claim = json.dumps({"@type": "LiveBlogPosting", "headline": "Ferry", "liveBlogUpdate": [entry]})
    entries = "".join(ENTRY.format(f"2024-05-0{day}T10:00+02:00", f"Day {day}") for day in (3, 2, 1))
    page = f'<script type="application/ld+json">{claim}</script><h1>Ferry</h1><div class=liveblog>{entries}</div>'
    assert [update.headline for update in find_updates(read_document(page))] == ["Day 3", "Day 2", "Day 1"]
