"""Pages that show no article until their scripts have run are read from what they keep."""

import json

import pytest

import articlekit

FIRST = "The ferry between Holm and Skarvik sails again from Monday, after eleven weeks in which the islanders had to take the long way round."
SECOND = "“We have waited for this day since the storm,” said Ida Moe, who runs the bakery on the quay and counts on the early boat."
THIRD = "The county paid for a new ramp and two winches. The operator promises four crossings a day until October, and six in the weeks of the herring."
DECK = "Eleven weeks of repairs on the island side are over, and the early boat is back for the bakers of the quay"
TEXTS = [FIRST, SECOND, THIRD]
TITLE = "Ferry to Skarvik sails again"
HEAD = f'<meta property="og:title" content="{TITLE}"><title>{TITLE} - Holm Post</title>'
MARKUP = "".join(f"<p>{text}</p>" for text in TEXTS)
STORY = {"id": 7, "title": TITLE, "subTitle": DECK, "content": MARKUP}
OTHER = {
    "id": 8,
    "title": "Harbour fees rise once more",
    "content": "<p>" + "Fees rise by a tenth in spring. " * 30 + "</p>",
}


def paragraphs(page):
    return [paragraph.text for paragraph in articlekit.parse(page).body.paragraphs]


def page(*scripts, body="<div id=root></div><p>Please turn on JavaScript.</p>"):
    return f"<html><head>{HEAD}</head><body>{body}{''.join(scripts)}</body></html>"


STATES = {
    "json": f'<script type="application/json">{json.dumps({"props": {"related": [OTHER], "story": STORY}})}</script>',
    "assigned": f"<script>!function(){{if(a[0]){{b()}}}}();window.__STATE__ = {json.dumps([OTHER, STORY])};</script>",
    "in a string": f"<script>load([{json.dumps(json.dumps({'articles': [STORY]}))}]);</script>",
    "pushed": f"<script>self.pushed.push({json.dumps([1, '5:' + json.dumps(['$', {'story': STORY}])])})</script>",
    "list of texts": f'<script type="application/json">{json.dumps({"headline": TITLE, "parts": [{"type": "text", "text": text} for text in TEXTS]})}</script>',
    "plain lines": f'<script type="application/json">{json.dumps({"headline": TITLE, "text": chr(10).join(TEXTS)})}</script>',
}


@pytest.mark.parametrize("name", STATES)
def test_an_article_in_the_state_is_read(name):
    read = articlekit.parse(page(STATES[name]))
    texts = [paragraph.text for paragraph in read.body.paragraphs]
    assert [text for text in texts if text != DECK] == TEXTS
    assert read.headline.text == TITLE
    assert any("scripts" in warning for warning in read.warnings)
    assert read.quotes[0].speaker.name == "Ida Moe"


def test_the_deck_of_the_state_is_the_deck():
    read = articlekit.parse(page(STATES["json"]))
    assert read.headline.alternative == DECK


def test_a_story_with_another_title_is_not_the_article():
    assert paragraphs(page(f'<script type="application/json">{json.dumps([OTHER])}</script>')) == []


def test_a_page_that_shows_its_article_is_read_as_it_shows_it():
    longer = {**STORY, "content": MARKUP + "<p>" + "Only the state says this of the ferry. " * 60 + "</p>"}
    shown = f"<h1>{TITLE}</h1>{MARKUP}<p>{FIRST[::-1]}</p><p>{SECOND[::-1]}</p>"
    read = articlekit.parse(page(f'<script type="application/json">{json.dumps(longer)}</script>', body=shown))
    assert "Only the state" not in read.body.text
    assert read.warnings == ()


def test_an_article_kept_for_browsers_without_scripts_is_read():
    assert paragraphs(page(body=f"<div id=root></div><noscript><h1>{TITLE}</h1>{MARKUP}</noscript>")) == TEXTS


def test_an_element_left_open_in_noscript_does_not_swallow_the_page():
    assert paragraphs(page(body=f"<noscript><div></noscript><h1>{TITLE}</h1>{MARKUP}")) == TEXTS


def test_an_article_in_a_template_is_read():
    assert (
        paragraphs(
            page(body=f"<news-page><template shadowrootmode=open><h1>{TITLE}</h1>{MARKUP}</template></news-page>")
        )
        == TEXTS
    )


def test_a_title_and_a_deck_in_objects_of_their_own():
    pieces = [{"type": "text", "content": text} for text in TEXTS]
    picture = {"type": "image", "caption": "The ferry on Monday, seen from the quay of Port Ellery."}
    story = {"headlines": {"basic": TITLE}, "subheadlines": {"basic": DECK}, "content_elements": [picture, *pieces]}
    read = articlekit.parse(page(f"<script>app.content={json.dumps(story)};app.rest={{}}</script>"))
    assert read.headline.alternative == DECK
    assert [p.text for p in read.body.paragraphs][-len(TEXTS) :] == TEXTS
    assert "seen from the quay" not in read.body.text


def test_short_paragraphs_of_writing_without_blanks_are_a_text():
    line = "강원 산촌의 폐교 운동장이 밀밭으로 바뀐 것은 지난해 {}월이고, 주민들이 밀 씨앗 40㎏을 뿌렸다."
    lines = [line.format(month) for month in range(2, 9)]
    story = {"title": "폐교 운동장에 심은 밀, 빵이 되어 돌아왔다", "body": [{"text": text} for text in lines]}
    html = f"<html lang=ko><title>{story['title']}</title><div id=app></div><script>state={json.dumps(story)}</script></html>"
    assert [p.text for p in articlekit.parse(html).body.paragraphs] == lines


@pytest.mark.parametrize(
    ("names", "published", "modified"),
    [
        ({"publishedAt": "2031-04-02T07:15:00+02:00"}, "2031-04-02T07:15:00+02:00", None),
        (
            {"deployDt": "2031.04.02 07:15", "reDeployDt": "2031.04.02 09:40"},
            "2031-04-02T07:15:00",
            "2031-04-02T09:40:00",
        ),
        (
            {"updated_at": "2031-04-02 09:40", "publish_date": "2031-04-02 07:15"},
            "2031-04-02T07:15:00",
            "2031-04-02T09:40:00",
        ),
        ({"expires": "2031-04-02 09:40", "releaseNotes": "2031.04.02 or later"}, None, None),
    ],
)
def test_the_dates_of_the_state_are_those_of_the_article(names, published, modified):
    read = articlekit.parse(page(f'<script type="application/json">{json.dumps({**STORY, **names})}</script>'))
    assert [stamp and stamp.value.isoformat() for stamp in (read.published, read.modified)] == [published, modified]
    assert [paragraph.text for paragraph in read.body.paragraphs if paragraph.text != DECK] == TEXTS
