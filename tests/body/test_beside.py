"""Captions with their credits, and pull quotes, told by the markup around them and by their words."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = tomllib.loads((Path(__file__).parent / "cases/beside.toml").read_text(encoding="utf-8"))["case"]
PROSE = "<p>The ferry is back in the harbour of Ellery, nine years after the last crossing, and two hundred passengers were on board when it left.</p>"
PAGE = "<h1>Ferry returns</h1><article>{prose}{html}{prose2}{prose3}</article>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_stands_beside_the_text(case):
    page = PAGE.format(
        prose=PROSE, html=case["html"], prose2=PROSE.replace("nine", "ten"), prose3=PROSE.replace("nine", "two")
    )
    body = articlekit.parse(page, language=case.get("language", "en")).body
    beside = [(p.kind.value, p.text, p.credit) for p in body.paragraphs if p.start is None]
    expected = [
        (kind, case[key], case.get("credit"))
        for kind, key in (("caption", "caption"), ("pull quote", "pull_quote"))
        if key in case
    ]
    assert beside == expected


def test_paragraphs_beside_a_picture_are_text():
    words = (
        "She will sail twice a day in winter and four times from May, and the timetable hangs in the shops on the island.",
        '"Nine years is a long time for an island that waited for a pier for sixty," said her master, who was born there.',
    )
    told = "".join(f"<p>{line}</p>" for line in words)
    section = (
        f'<section><header class="imagetext_description">{told}</header><figure><img src=a.jpg></figure></section>'
    )
    prose = "".join(PROSE.replace("nine", count) for count in ("two", "three", "four", "five", "six", "seven"))
    body = articlekit.parse(PAGE.format(prose=prose, html=section, prose2=PROSE, prose3=""), language="en").body
    assert all(line in body.text for line in words)


def test_the_captions_of_a_gallery_below_the_text():
    names = [
        "The ferry leaves the harbour on Monday.",
        "A diver comes up with a piece of oak.",
        "Children fish for crabs.",
    ]
    slide = '<div class="gallery-slide"><span class="count">{} of 3</span><p class="gallery-caption">{}</p><p class="gallery-credit">Ada Brook / Ledger</p></div>'
    slides = "".join(slide.format(number, name) for number, name in enumerate(names, 1))
    page = f"<h1>In pictures: the ferry</h1><article>{PROSE}{PROSE.replace('nine', 'ten')}<p class=date>March 2, 2024</p><div class=gallery>{slides}</div></article>"
    other = '<div class="related"><figure><figcaption class="caption">The bridge is closed.</figcaption></figure></div>'
    found = [
        (p.text, p.credit) for p in articlekit.parse(page + other, language="en").body.paragraphs if p.start is None
    ]
    assert found == [(name, "Ada Brook / Ledger") for name in names]


def test_lines_of_two_pictures_directly_in_one_element_are_two_captions():
    first, second = "The quay at low tide (Photo: Ida Moe)", "The ferry at the quay (Photo: Ada Brook)"
    text = "".join(PROSE.replace("nine", number) for number in ("two", "six", "ten"))
    page = f"<h1>Ferry returns</h1><div>{first}{PROSE}{second}{text}</div>"
    found = [(p.text, p.credit) for p in articlekit.parse(page, language="en").body.paragraphs if p.start is None]
    assert found == [("The quay at low tide", "Photo: Ida Moe"), ("The ferry at the quay", "Photo: Ada Brook")]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "写真は2日、風待港の岸壁で撮影された新しいフェリー。",
            "写真は2日、風待港の岸壁で撮影された新しいフェリー。",
            None,
        ),
        ("画像右が新しい船。左は古い船", "画像右が新しい船。左は古い船", None),
        ("写真＝風待新聞。", None, None),
    ],
)
def test_a_word_for_pictures_that_begins_what_is_on_one(line, caption, credit):
    prose = "<p>風待港と沖の島を結ぶフェリーが2日、9年ぶりに運航を再開した。岸壁には200人の乗客が集まり、楽団の演奏に送られて正午に出港した。</p>"
    page = f"<h1>フェリー再開</h1><article>{prose}<figure><figcaption>{line}</figcaption></figure>{prose.replace('9', '10')}{prose.replace('9', '8')}</article>"
    found = [(p.text, p.credit) for p in articlekit.parse(page, language="ja").body.paragraphs if p.start is None]
    assert found == ([(caption, credit)] if caption else [])


def test_a_paragraph_of_dense_writing_behind_the_words_at_a_picture_is_text():
    first = "송내리에서 2016년 문을 닫은 분교가 빵집으로 다시 문을 열었고, 첫날 이백 명이 찾아왔다."
    rest = "주민 열두 명은 지난해 협동조합을 만들고 교실 두 칸을 고쳤다. 칠판은 그대로 두고 빵 이름을 적는다."
    page = f"<h1>분교의 빵집</h1><article class=_article_content><span class=photo><img src=a.jpg><em class=img_desc>교실의 화덕.</em></span><br>{first}<br><br>{rest}<br><br>{rest.replace('열두', '열세')}</article>"
    body = articlekit.parse(page, language="ko").body
    assert body.text.startswith(first)
    assert [p.text for p in body.paragraphs if p.start is None] == ["교실의 화덕."]


@pytest.mark.parametrize(
    "names",
    [
        "caption",
        "legende",
        "didascalia",
        "nota__epigrafe",
        "bijschrift",
        "popisek",
        "podnapis",
        "leyenda",
        "kuvateksti",
        "bildtext",
    ],
)
def test_names_of_captions_in_many_countries(names):
    picture = f"<div class=w><img src=f.jpg><div class={names}>The quay at low tide on Thursday, as the boats came home</div></div>"
    body = articlekit.parse(PAGE.format(prose=PROSE, html=picture, prose2=PROSE.replace("nine", "ten"), prose3="")).body
    assert [part.text for part in body.paragraphs if part.start is None] == [
        "The quay at low tide on Thursday, as the boats came home"
    ]


@pytest.mark.parametrize(("language", "credit"), [("en", "Photo: Ida Moe"), ("de", "Foto ©Ida Moe")])
def test_a_sentence_with_the_credit_behind_it_above_the_text_is_a_caption(language, credit):
    words = "The old oak fell across the inlet on Wednesday night."
    lines = f"<div>Text: Ada Brook</div><div>{words} {credit}</div>"
    told = "".join(f"<div>{PROSE[3:-4].replace('nine', count)}</div>" for count in ("two", "three", "four"))
    body = articlekit.parse(f"<h1>Ferry returns</h1>{lines}<div>{told}</div>", language=language).body
    assert [(p.text, p.credit) for p in body.paragraphs if p.start is None] == [(words, credit)]


def test_the_picture_above_the_headline_in_the_element_of_the_article():
    facts = "".join(f"<li>{word}</li>" for word in ("Sea", "Ports", "Travel", "North", "Ferries", "Islands", "Weather"))
    figure = '<figure class="opener"><img src=a.jpg><span class="legend">The ferry on Monday</span></figure>'
    text = PROSE + PROSE.replace("nine", "ten")
    page = f"<p>The ferry of the month</p><article>{figure}<ul>{facts}</ul><h1>Ferry returns</h1>{text}</article>"
    assert [p.text for p in articlekit.parse(page, language="en").body.paragraphs if p.start is None] == [
        "The ferry on Monday"
    ]


def test_what_holds_the_text_and_is_named_for_its_adverts_is_no_advert():
    figure = "<figure><figcaption>The ferry on Monday. Photo: Ida Moe</figcaption></figure>"
    section = '<section class="report report--ads">{}</section>'
    page = f"<h1>Ferry returns</h1><article>{section.format(PROSE + figure)}{section.format(PROSE.replace('nine', 'ten'))}</article>"
    found = [(p.text, p.credit) for p in articlekit.parse(page, language="en").body.paragraphs if p.start is None]
    assert found == [("The ferry on Monday.", "Photo: Ida Moe")]


def test_the_headline_below_a_picture_is_no_caption():
    figure = "<figure><img src=a.jpg><figcaption>{} <span class=credit>Ida Moe</span></figcaption></figure>"
    page = f"<h1>The ferry is back</h1><article>{figure.format('The ferry is back')}{PROSE}{figure.format('The ferry on Monday')}{PROSE.replace('nine', 'ten')}</article>"
    found = [p.text for p in articlekit.parse(page, language="en").body.paragraphs if p.start is None]
    assert found == ["The ferry on Monday"]


def test_persons_in_a_table_with_their_pictures_are_no_caption():
    row = "<tr><td><img src=a.jpg></td><td>{}</td></tr>"
    table = f"<table>{''.join(map(row.format, ('Ada Brook', 'Ida Moe', 'Kim')))}</table>"
    page = f"<h1>The ferry is back</h1><article>{PROSE}{table}{PROSE.replace('nine', 'ten')}</article>"
    assert not [p for p in articlekit.parse(page, language="en").body.paragraphs if p.start is None]


def test_labels_of_credits_in_english_stand_on_pages_of_any_language():
    figure = "<figure><figcaption>Die Fähre im Hafen / Photo by Ida Moe on Ledger</figcaption></figure>"
    prose = "<p>Die Fähre fährt seit Sonntag wieder, neun Jahre nach der letzten Fahrt, und alle {} Plätze waren besetzt.</p>"
    page = f"<h1>Die Fähre ist zurück</h1><article>{prose.format('zweihundert')}{figure}{prose.format('dreihundert')}{prose.format('vierhundert')}</article>"
    found = [(p.text, p.credit) for p in articlekit.parse(page, language="de").body.paragraphs if p.start is None]
    assert found == [("Die Fähre im Hafen", "Photo by Ida Moe on Ledger")]


def test_the_picture_in_the_margin_below_the_text_is_not_the_article_s():
    box = '<ul class="{}"><li class="widget widget_image"><img src=a.jpg><div class="widget_image-description"><p>{}</p></div></li></ul>'
    cover = "Our magazine on ferries and quays, with the harbour of Ellery on its cover"
    page = f"<h1>Ferry returns</h1><article>{PROSE}{PROSE.replace('nine', 'ten')}</article>"

    def captions(html):
        body = articlekit.parse(html, language="en").body
        return [p.text for p in body.paragraphs if p.kind.value == "caption"]

    assert captions(page + box.format("sidebar_widget", cover)) == []
    assert captions(page.replace("</article>", box.format("story_part", cover) + "</article>")) == [cover]


def test_the_words_below_pictures_in_tables_above_a_heading_of_comments():
    table = "<table class=picture><tr><td><img src=a.jpg></td></tr><tr><td>The ferry and the quay of Ellery on Monday</td></tr></table>"
    text = PROSE + table + PROSE.replace("nine", "ten") + PROSE.replace("nine", "two")
    page = (
        f"<title>Ferry returns</title><div class=article>{text}</div><div class=comments><h1>Ferry returns</h1></div>"
    )
    body = articlekit.parse(page, language="en").body
    assert [p.text for p in body.paragraphs if p.kind.value == "caption"] == [
        "The ferry and the quay of Ellery on Monday"
    ]


@pytest.mark.parametrize(
    ("names", "found"),
    [("gallery-items", [("The ferry left on Monday.", "Photo: Ida Moe")]), ("related-items", []), ("items", [])],
)
def test_the_one_picture_of_a_gallery_above_the_text(names, found):
    gallery = f"<ul class={names}><li class=item>The ferry left on Monday. Photo: Ida Moe</li></ul>"
    page = f"<h1>Ferry returns</h1>{gallery}<div class=text>{PROSE}{PROSE.replace('nine', 'ten')}{PROSE}</div>"
    beside = [p for p in articlekit.parse(page, language="en").body.paragraphs if p.start is None]
    assert [(p.text, p.credit) for p in beside] == found
