"""Which language a page is in, by what it declares and by its words."""

import pytest

from articlekit._languages import identify

GERMAN = "Die Fähre ist wieder da, und der Kapitän ist mit sich und der Welt zufrieden, sagt er."


@pytest.mark.parametrize("declared", ["utf-8", "UTF-8", "x", "{{lang}}", "en-", ""])
def test_a_declaration_that_is_no_tag_leaves_it_to_the_words(declared):
    assert identify(declared, GERMAN) == "de"


@pytest.mark.parametrize(
    ("declared", "tag"), [("de-x-standard", "de-x-standard"), ("de_AT.utf8", "de-AT"), ("German", "de"), ("tlh", "tlh")]
)
def test_a_tag_is_believed(declared, tag):
    assert identify(declared, GERMAN) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("उनले भने, ‘हामीले हस्ताक्षर गरेका छैनौं ।’", "ne"),
        ("उन्होंने कहा कि हमने हस्ताक्षर नहीं किए हैं और नहीं करेंगे।", "hi"),
        ("আমি চহী কৰা নাই আৰু নকৰোঁ বুলি তেওঁ কয়।", "as"),
        ("আমরা সই করিনি এবং করব না বলে তিনি জানিয়েছেন।", "bn"),
        ("ምንም አልፈረምንም ሲሉ ተናግረዋል፤ ይህ ግን ዛሬ ነው።", "am"),
        ("ገለ እኳ ኣይፈረምናን ክብል ተዛሪቡ፣ እዚ ግን ሎሚ እዩ።", "ti"),
        ("موږ هېڅ نه دي لاسلیک کړي او دا به هم ونه کړو.", "ps"),
        ("ما هیچ چیز را امضا نکرده‌ایم و این کار را نمی‌کنیم.", "fa"),
        ("ئێمە هیچمان واژۆ نەکردووە و لەگەڵ ئەوەشدا نایکەین.", "ckb"),
        ("بىز ھېچنېمىگە ئىمزا قويمىدۇق ۋە قويمايمىز دەپ ئېيتتى.", "ug"),
        ("اسان ڪجهه به صحيح ناهي ڪيو ۽ نه ڪنداسين.", "sd"),
        ("Me tiştek îmze nekiriye û em ê ji bo vê yekê jî nekin.", "ku"),
        ("Бид юунд ч гарын үсэг зураагүй бөгөөд энэ нь үнэн юм.", "mn"),
        ("Мо ҳеҷ чизро имзо накардаем ва ин корро намекунем.", "tg"),
        ("Без бернәрсәгә дә кул куймадык һәм бу турыда әйтте дип белдерде.", "tt"),
        ("Níor shínigh muid aon rud agus ní dhéanfaimid é, a dúirt sé freisin.", "ga"),
        ("Ma ffirmajna xejn u mhux se nagħmlu dan, qal huwa għall-ġurnal.", "mt"),
        ("Vit hava einki undirskrivað, og tað fara vit ikki at gera, sigur hann eisini.", "fo"),
        ("Vi har ikke skrevet under på noget, og det gør vi heller ikke, siger han.", "da"),
        ("Wala kami mipirma og bisan unsa ug dili usab namo kini buhaton.", "ceb"),
    ],
)
def test_a_language_is_told_from_its_neighbours(text, tag):
    assert identify(None, text) == tag


def test_the_english_of_a_site_s_terms_does_not_outweigh_the_text_of_an_undeclared_page():
    terms = (
        "All material on this site is provided for information only and may not be used or published without the permission of its owners. "
        * 4
    )
    text = (
        "Паром вернулся к острову через девять лет, и на причале его встречал оркестр, сказал капитан порта в четверг. "
        * 4
    )
    assert identify(None, terms + text) == "ru"
    assert identify("en", terms + text) == "en"
    assert identify(None, terms + "Паром вернулся.") == "en"
