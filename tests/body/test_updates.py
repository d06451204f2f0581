"""The entries of a live blog, shown and claimed."""

import json

from articlekit._body import find_updates
from articlekit._document import read_document

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
