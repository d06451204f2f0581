"""What the byline and the stamps take is no part of the body; a sentence stays, whatever else was read in it."""

import pytest

import articlekit

STORY = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. " * 3


def body_of(line):
    page = f"<h1>Ferry returns to Port Ellery</h1><article><p>{line}</p><p>{STORY}</p><p>{STORY}</p></article>"
    return articlekit.parse(page, language="en")


def test_a_byline_in_a_paragraph_of_the_text():
    article = body_of("By Ada Brook, Transport Correspondent")
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert article.body.text.startswith("The ferry")


def test_a_long_credit_that_a_date_touches():
    credit = "By Ada Brook and Tom Lee, with reporting by Ida Moe and Elsa Holm"
    claim = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ada Brook"}}</script>'
    line = f"<div>{credit}<time datetime=2024-05-03T08:31:00Z>May 3, 2024 8:31 AM</time>Updated 3 hours ago</div>"
    page = f"{claim}<article><h1>Ferry returns</h1>{line}<p>{STORY}</p><p>{STORY}</p></article>"
    article = articlekit.parse(page, language="en")
    assert len(article.byline.authors) == 4
    assert article.body.text.startswith("The ferry")


def test_a_date_in_a_paragraph_of_the_text():
    article = body_of("Published 3 May 2024, 6:10 am")
    assert article.published.value.isoformat() == "2024-05-03T06:10:00"
    assert article.body.text.startswith("The ferry")


def test_a_sentence_with_a_date_stays():
    sentence = "On 3 May 2024, the council of Port Ellery bought back the ship that it had sold nine years before."
    assert sentence in body_of(sentence).body.text


def test_a_shown_date_goes_though_a_claim_dates_the_article():
    claim = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-01-27T15:00:04Z"}</script>'
    )
    for line in ("Thu 27 Jan 2022 15.00 GMT", "JANUARY 27 2022", "January 27, 2022 · 5 min"):
        article = articlekit.parse(
            f"{claim}<h1>Ferry returns</h1><article><p>{line}</p><p>{STORY}</p><p>{STORY}</p></article>"
        )
        assert article.body.text.startswith("The ferry"), line


def test_a_line_that_goes_on_behind_the_credit_with_dates():
    line = (
        "Par <a itemprop=author>Claire Morel</a> - Publié le <time datetime=2022-10-08T09:00+02:00>8 octobre 2022 à 9h00</time>, "
        "mis à jour le <time datetime=2022-10-08T17:12+02:00>8 octobre 2022 à 17h12</time>"
    )
    story = (
        "La halle du port a rouvert samedi, trois ans après l'incendie, et la file faisait le tour de la place. " * 3
    )
    page = f"<h1>La halle rouvre</h1><article><p>Le marché accueille trente étals.</p><p>{line}</p><p>{story}</p><p>{story}</p></article>"
    article = articlekit.parse(page, language="fr")
    assert article.byline.text == "Par Claire Morel"
    assert "Publié" not in article.body.text


def test_numbers_and_words_are_no_date():
    for line in ("财税[2011]117号", "Section 2 of 4"):
        assert line in body_of(line).body.text


@pytest.mark.parametrize(
    ("language", "line", "story"),
    [
        ("en", "Published 3 May 2024, 6:10 am BST. Updated 4 May 2024, 2:45 pm BST", STORY),
        ("fr", "Publié le 3 mai 2024 à 06h10 - Mis à jour le 3 mai 2024 à 14h45", STORY),
        (
            "ko",
            "입력 2024.05.03. 06:10 수정 2024.05.03. 14:45",
            "야간 여객선이 9년 만에 섬과 항구 사이를 다시 오가기 시작했다고 밝혔다. " * 3,
        ),
        (
            "zh",
            "发布时间:2024年5月3日 06:10 更新时间:2024年5月4日",
            "夜间渡轮时隔九年再次往返于港口和岛屿之间,首航载有两百名乘客。" * 3,
        ),
    ],
)
def test_two_shown_dates_with_their_labels_go_though_claims_date_the_article(language, line, story):
    claims = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-03T06:10:00+01:00",'
        ' "dateModified": "2024-05-04T14:45:00+01:00"}</script>'
    )
    page = f"{claims}<h1>{story[:12]}</h1><article><p class=meta>{line}</p><p>{story}</p><p>{story}</p></article>"
    article = articlekit.parse(page, language=language)
    assert article.body.text.startswith(story[:20])


@pytest.mark.parametrize(
    "line",
    ["The ferry of 2 May 2024 and that of 3 May 2024", "In 1999 he ran 12 of the 50 mile race and won 3 in 2004"],
)
def test_a_line_with_two_years_that_says_more_stays(line):
    assert line in body_of(line).body.text


def test_a_credit_that_goes_on_with_who_the_author_is():
    line = "<span class=byline>By <a href=/authors/ada-brook>Ada Brook</a>, a reporter who covers ferries. She has crossed the Sound in four ships.</span>"
    article = body_of(line)
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert article.body.text.startswith("The ferry")


def test_a_date_and_the_credit_in_one_line():
    story = "五結的碾米廠昨天最後一次開機，八十二歲的老師傅關掉馬達之後，站在機器旁邊很久沒有說話。" * 3
    line = (
        "<time>2024/01/22 17:35</time><span class=author>北關日報 記者<a href=/author/1>簡妤庭</a>／宜蘭即時報導</span>"
    )
    article = articlekit.parse(
        f"<html lang=zh-TW><h1>碾米廠最後一次開機</h1><section class=authors>{line}</section><div><p>{story}</p><p>{story}</p></div></html>"
    )
    assert [author.name for author in article.byline.authors] == ["簡妤庭"]
    assert article.body.text.startswith("五結")
