"""Lines of furniture that publishing systems set into the text itself, by their words."""

import pytest

import articlekit

STORIES = {
    "en": "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board and a mayor who waved.",
    "ru": "Паром снова вышел в море в четверг, через девять лет после последнего рейса, с духовым оркестром на борту и мэром на причале.",
    "ja": "渡し船は木曜日、九年ぶりに再び出航した。船には吹奏楽団が乗り、町長が岸壁から手を振って乗客を見送り、大勢の人でにぎわった。",
    "hi": "नौका गुरुवार को नौ साल बाद फिर रवाना हुई, जहाज पर बैंड बज रहा था और घाट पर खड़े लोग हाथ हिलाकर यात्रियों को विदा कर रहे थे।",
    "zh": "渡轮于星期四再次启航，距离上一次航行已经过去九年，船上有一支铜管乐队，市长在码头上向乘客挥手致意，场面十分热闹。",
}


@pytest.mark.parametrize(
    ("language", "line", "where"),
    [
        ("en", "Find this article at:", "below"),
        ("ru", "Уважаемый посетитель, Вы зашли на сайт как незарегистрированный пользователь.", "below"),
        ("zh", "点击上方蓝字关注我们", "above"),
        ("zh", "原标题：渡轮回来了 码头上人山人海", "above"),
        ("ja", "残り640文字（全文1240文字）", "below"),
        ("hi", "Posted By: Ravi Pathak", "below"),
    ],
)
def test_a_line_of_a_system(language, line, where):
    story = [f"<p>{STORIES[language]}</p>"] * 5
    lines = [f"<p>{line}</p>", *story] if where == "above" else [*story, f"<p>{line}</p>"]
    body = articlekit.parse(
        f"<h1>{STORIES[language][:20]}</h1><div class=text>{''.join(lines)}</div>", language=language
    ).body
    assert STORIES[language] in body.text
    assert line not in body.text


CALLS = {
    "pl": ("Zapisz się na nasz newsletter", "Więcej informacji znajdziesz na stronie głównej Kuriera"),
    "en": ("Subscribe to our daily newsletter", "Follow us on Facebook and X."),
    "de": ("Abonnieren Sie unseren Newsletter", "Folgen Sie uns auch auf Facebook und Instagram!"),
    "es": ("Suscríbete a nuestro boletín", "Síguenos en Facebook e Instagram."),
    "fr": ("Abonnez-vous à notre newsletter", "Suivez-nous sur Facebook et Instagram."),
}


@pytest.mark.parametrize(
    ("language", "call"), [(language, call) for language, calls in CALLS.items() for call in calls]
)
def test_a_call_of_its_own_among_the_paragraphs(language, call):
    story = [f"<p>{number}. {STORIES['en']}</p>" for number in range(6)]
    page = "".join(["<h1>1824</h1>", *story[:3], f"<p><b>{call}</b></p>", *story[3:]])
    body = articlekit.parse(page, language=language).body
    assert len(body.paragraphs) == 6
    assert call not in body.text


@pytest.mark.parametrize(
    "line",
    [
        "“Follow us on foot,” said the mayor.",
        "Follow the river to its mouth.",
        "Share prices fell, too.",
        "Sign of hope",
    ],
)
def test_a_short_line_of_the_author_is_no_call(line):
    story = [f"<p>{number}. {STORIES['en']}</p>" for number in range(6)]
    page = "".join(["<h1>1824</h1>", *story[:3], f"<p>{line}</p>", *story[3:]])
    assert line in articlekit.parse(page, language="en").body.text


def test_a_dialog_over_the_page_is_no_text_however_long_it_is():
    asked = "We and our partners store information on your device and read it, such as identifiers, to choose the advertisements that you see here. "
    page = (
        f"<div id=cmp role=dialog><h2>Your privacy</h2><p>{asked * 2}</p><p>{asked}You can change it below.</p><button>Yes</button></div>"
        "<div><h1>Ferry returns</h1><p>The ferry is back in Port Ellery, nine years after the last crossing, and the berths were sold.</p>"
        "<p>It left at noon with two hundred passengers and a brass band on board, the harbour office said.</p></div>"
    )
    assert "partners" not in articlekit.parse_body(page, language="en").text


def test_a_summary_that_a_machine_made_is_no_text():
    page = (
        "<article><h1>Ferry returns</h1><div data-testid=ai-summary><h2>In short</h2><ul><li>The ferry is back after nine years.</li>"
        "<li>The town pays for it.</li></ul></div>"
        "<p>The ferry is back in Port Ellery, nine years after the last crossing, and all of the berths were sold.</p>"
        "<p>It left at noon with two hundred passengers and a brass band on board, the harbour office said.</p></article>"
    )
    text = articlekit.parse_body(page, language="en").text
    assert "The town pays" not in text
    assert "brass band" in text


def test_a_short_article_below_a_dialog_that_says_more():
    asked = "We and our partners store information on a device and read it again, to show you what is of use to you. "
    lines = [
        "For three years the council had promised a new bridge, and in the end the pupils of the school mended the old one.",
        "“We bought the planks with the money that was meant for our trip to the sea,” says Ida, who is one of them.",
        "The mayor came to open the bridge and cut the ribbon, and nobody asked him who had paid for the paint in the end.",
    ]
    page = (
        f"<div id=cmp role=dialog><h2>Your privacy</h2><p>{asked * 2}</p><p>{asked}</p><p>{asked * 2}</p><button>Yes</button></div>"
        "<div><h1>Pupils mend a bridge</h1>{}</div>".format("".join(f"<div>{line}</div>" for line in lines))
    )
    text = articlekit.parse(page, language="en").body.text
    assert all(line in text for line in lines)
    assert "partners" not in text
