"""Lines among the paragraphs that send the reader to another article, with and without the link that they had."""

import pytest

import articlekit

LINES = {
    "en": (
        "The ferry returns to the old harbour on Monday, the town hall announced.",
        "Read also",
        "A new quay for summer",
    ),
    "fr": (
        "Le ferry revient lundi dans le vieux port, a annoncé la mairie.",
        "Lire aussi",
        "Un nouveau quai pour l'été",
    ),
    "de": ("Die Fähre kehrt am Montag in den alten Hafen zurück, teilte die Stadt mit.", "Lesen Sie auch", "Neuer Kai"),
    "es": ("El ferri vuelve el lunes al puerto viejo, anunció el ayuntamiento.", "Lea también", "Un muelle nuevo"),
    "ru": ("Паром вернётся в старую гавань в понедельник, сообщила мэрия.", "Читайте также", "Новый причал к лету"),
    "pl": ("Prom wraca w poniedziałek do starego portu, poinformował ratusz.", "Czytaj także", "Nowe nabrzeże na lato"),
    "zh": ("渡轮星期一将回到旧港口，市政厅星期五晚上宣布，市长在码头上说。", "相关阅读", "夏天的新码头"),
}


@pytest.fixture(params=LINES)
def told(request):
    sentence, phrase, title = LINES[request.param]
    colon = "：" if request.param == "zh" else ": "
    return request.param, sentence, phrase, phrase + colon + title


def test_on_a_page(told):
    language, sentence, phrase, line = told
    story = [f"<p>{number}. {sentence} {sentence}</p>" for number in range(8)]
    page = "".join(["<h1>1824</h1>", *story[:4], f"<p>{line}</p>", *story[4:]])
    body = articlekit.parse(page, language=language).body
    assert len(body.paragraphs) == 8
    assert phrase not in body.text


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Related articles"), ("de", "Mehr zum Thema"), ("fr", "Sur le même sujet"), ("it", "Articoli correlati")],
)
def test_a_heading_over_links_that_are_lost(language, line):
    story = [f"<p>{number}. {LINES['en'][0]} {LINES['en'][0]}</p>" for number in range(8)]
    body = articlekit.parse(
        "".join(["<h1>1824</h1>", *story[:4], f"<p>{line}</p>", *story[4:]]), language=language
    ).body
    assert len(body.paragraphs) == 8
    assert line not in body.text


def test_in_plain_text(told):
    language, sentence, phrase, line = told
    body = articlekit.parse_body(
        "\n\n".join([f"{sentence} {sentence}"] * 3 + [line] + [sentence] * 3), language=language
    )
    assert len(body.paragraphs) == 6
    assert phrase not in body.text


@pytest.mark.parametrize(
    "line", ["Interview: Ada Brook", "Analysis: what the quay costs", "Read also what the mayor said of it."]
)
def test_what_an_article_says_of_itself_stays(line):
    sentence = LINES["en"][0]
    assert line in articlekit.parse_body(f"{sentence}\n\n{sentence}\n\n{line}\n\n{sentence}", language="en").text
