"""What a paper asks of its readers below a text, what it tells of itself, of a picture or of the writer above it."""

import pytest

import articlekit

LINES = [
    f"The ferry sailed again on Thursday, {number} years after the last crossing, with a brass band on board."
    for number in range(2, 8)
]
PAGE = "<html lang={}><h1>Ferry returns to Port Ellery</h1><p class=byline>{}</p><div class=text>{}</div></html>"


def text_with(above=(), below=(), *, language="en", byline="Ada Brook"):
    story = "".join(f"<p>{line}</p>" for line in [*above, *LINES, *below])
    return articlekit.parse(PAGE.format(language, byline, story), language=language).body


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("en", ["Get the stories of the islands to your inbox. Sign up for the Harbour Post newsletters."]),
        ("en", ["To view the full story, please subscribe to The Harbour Post.", "Subscribers get a mug.", "If you’re already a subscriber, you can log in."]),
        ("en", ["For the latest crossings download the Harbour apps for iOS and Android."]),
        ("en", ["Is your ferry late, and nobody in your area? Get in touch at harbour@example.org.", "Subscribe to the Harbour podcast wherever you listen."]),
        ("de", ["Hat Ihnen dieser Artikel gefallen? Dann spenden Sie für unsere Arbeit."]),
        ("de", ["„Leinen los“ erscheint jeden Freitag. Abonnieren Sie den Podcast, wo Sie sonst hören."]),
        ("de", ["Lust auf mehr? Melde dich hier für unseren Newsletter an!"]),
        ("fr", ["Pour ne rien manquer, abonnez-vous à nos alertes."]),
        ("es", ["¿Sabías que tenemos canal de Telegram? Únete desde tu celular."]),
        ("pt", ["Quer saber mais? Inscreva-se e receba as notícias do porto no seu e-mail."]),
        ("ru", ["Ещё больше новостей — подписывайтесь на «Гавань»."]),
        ("zh", ["現在用手機看新聞 點我下載APP"]),
    ],
)  # fmt: skip
def test_appeals_below_the_text(language, below):
    assert text_with(below=below, language=language).text == "\n\n".join(LINES)


@pytest.mark.parametrize(
    "below",
    [
        ["“Sign up for our newsletter,” said the harbour master, “and you will know when the ferry sails.”"],
        ["The company will tell its passengers by the hour, apprentices included, when the ferry does not sail."],
    ],
)
def test_what_is_told_of_an_appeal_stays(below):
    assert text_with(below=below).text == "\n\n".join([*LINES, *below])


def test_an_appeal_amid_the_text_ends_nothing():
    long = LINES[0] + " " + LINES[1] + " " + LINES[2]
    body = text_with(below=["Sign up to our daily newsletter here.", long])
    assert body.text.endswith(long)


def test_what_is_disclosed_above_the_text():
    assert text_with(above=["This review contains affiliate links to shops on the quay."]).text == "\n\n".join(LINES)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry at the quay of Port Ellery on Thursday morning. (Photo: Jo Marsh)",
        "The ferry at the quay of Port Ellery on Thursday morning (Jo Marsh/AP)",
        "FILE PHOTO: The ferry at the quay of Port Ellery before its last crossing, with the crew on deck and the band behind them, May 4, 2009. Jo Marsh/Pool via REUTERS",
    ],
)
def test_the_line_of_a_picture_without_an_element_of_its_own(line):
    body = text_with(above=[line])
    assert body.text == "\n\n".join(LINES)
    assert [p.kind.value for p in body.paragraphs if "at the quay" in p.text] == ["caption"]


def test_a_line_on_the_author_above_the_text():
    line = "Ada Brook is the shipping correspondent of the Harbour Post and has lived on the islands since 2004."
    assert text_with(above=[line], byline="By Ada Brook").text == "\n\n".join(LINES)
    assert text_with(above=[line], byline="By Jo Marsh").text.startswith("Ada Brook is")


def test_errors_of_the_server_and_the_ends_of_broken_comments_are_no_text():
    error = "Notice: Undefined index: ferry in /var/www/page.php on line 12"
    body = text_with(above=[error], below=["And that was all there was to see of it on the quay that day.<br>--&gt;"])
    assert body.text == "\n\n".join([*LINES, "And that was all there was to see of it on the quay that day."])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Die Fähre am Kai von Port Ellery am Donnerstagmorgen. Foto: Jo Marsh"),
        ("ko", "▲목요일 아침 포트 엘러리 부두에 정박한 여객선."),
        ("zh", "海東舊站旁的渡輪碼頭。(記者陳淑芬攝)"),
    ],
)
def test_the_words_of_a_picture_above_the_text_by_credit_or_sign(language, line):
    assert text_with(above=[line], language=language).text == "\n\n".join(LINES)


@pytest.mark.parametrize(
    "below", [["-30-"], ["CONTACT: Investors, Ruth Delgado, 555-0182, or Media, Phil Orton, 555-0190"]]
)
def test_what_ends_a_release(below):
    assert text_with(below=below).text == "\n\n".join(LINES)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This story contains affiliate links: what is bought by them brings the Harbour Post a coin."),
        ("de", "Die mit einem Anker gezeichneten Verweise sind Affiliate-Links, von denen die Hafenpost lebt."),
    ],
)
def test_what_is_paid_for_between_deck_and_text(language, line):
    found = text_with([LINES[0].replace("The ferry", "The old ferry"), line], language=language).text
    assert line not in found
    assert found.startswith("The old ferry")
    quoted = f"“{line}” stands on the board of the loft, and nobody reads it."
    assert quoted in text_with([LINES[0].replace("The ferry", "The old ferry"), quoted], language=language).text
