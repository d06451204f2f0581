"""Which encoding the bytes of a page are read by."""

import pytest

from articlekit import DocumentError
from articlekit._document import read_document
from articlekit._document.decode import utf8

ARABIC = "عودة العبارة الليلية إلى المرفأ بعد تسع سنوات، قالت مديرة المرفأ إن العبارة عادت إلى المدينة"
RUSSIAN = "Паром вернулся в старую гавань после девяти лет, сказала начальница порта в четверг вечером"
GREEK = "Το πλοίο επέστρεψε στο παλιό λιμάνι μετά από εννέα χρόνια, είπε η διευθύντρια"
HEBREW = "המעבורת חזרה לנמל הישן אחרי תשע שנים, אמרה מנהלת הנמל ביום חמישי בערב"
THAI = "เรือข้ามฟากกลับมาที่ท่าเรือเก่าหลังจากเก้าปี ผู้อำนวยการท่าเรือกล่าวเมื่อวันพฤหัสบดี"
GERMAN = "Die Fähre kehrt nach neun Jahren in den alten Hafen zurück, hieß es am Donnerstag – „endlich“"
JAPANESE = "夜のフェリーが九年ぶりに古い港に戻ってきたと、港の責任者が木曜日に語った。"
CHINESE = "夜间渡轮在九年之后回到了老港口，港口负责人在星期四说，他们的工作还在继续。"
TAIWAN = "夜間渡輪在九年之後回到了老港口，港口負責人在星期四說，他們的工作還在繼續。"
POLISH = "Prom wrócił po dziewięciu latach do starego portu, powiedziała w czwartek kierowniczka żeglugi, śmiejąc się"
FRENCH = "Le bac a été rétabli à l'été, après neuf années : « la joie est là », a déclaré la préfète"
TURKISH = "Gece vapuru dokuz yıl sonra eski limana döndü, dedi liman müdürü perşembe günü, çok mutluyuz, şaşırdık"
KOREAN = "야간 여객선이 구 년 만에 옛 항구로 돌아왔다고 항만 책임자가 목요일에 말했다."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (ARABIC, "cp1256"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GREEK, "cp1253"), (HEBREW, "cp1255"), (THAI, "cp874"),
        (GERMAN, "cp1252"), (FRENCH, "cp1252"), (POLISH, "cp1250"), (POLISH, "iso8859-2"), (TURKISH, "cp1254"), (JAPANESE, "iso2022_jp"), (JAPANESE, "cp932"), (JAPANESE, "euc-jp"), (CHINESE, "gb18030"), (TAIWAN, "big5"), (KOREAN, "cp949"),
        (GERMAN, "utf-8"), (JAPANESE, "utf-8"), (GERMAN, "utf-16"), (GERMAN, "utf-16-le"), (GERMAN, "utf-16-be"),
    ],
)  # fmt: skip
def test_an_undeclared_encoding_is_told_from_the_text(text, codec):
    page = f"<html><title>{text}</title><p>{text}</p><p>{text}</p></html>".encode(codec)
    assert read_document(page).blocks[0].text == text


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (ARABIC, "cp1256", "windows-1256"), (GERMAN, "cp1252", "ISO-8859-1"), (CHINESE, "gbk", "gb2312"), (JAPANESE, "cp932", "x-sjis"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"), (KOREAN, "cp949", "euc-kr"), (GREEK, "iso8859-7", "iso-8859-7"),
        (RUSSIAN, "koi8-r", "KOI8-R"), (GERMAN, "utf-8", "utf-8"),
        # labels that lie: what is valid UTF-8 is UTF-8; junk and utf-16 in readable ASCII are no labels
        (GERMAN, "utf-8", "iso-8859-1"), (JAPANESE, "utf-8", "shift_jis"), (GERMAN, "utf-8", "utf-16"), (GERMAN, "cp1252", "utf-8"),
        (GERMAN, "utf-8", "rot13"), (GERMAN, "utf-8", "base64"), (GERMAN, "cp1252", "unknown-8bit"),
        # a label that is a system's default, on pages of another script
        (RUSSIAN, "cp1251", "iso-8859-1"), (ARABIC, "cp1256", "windows-1252"), (JAPANESE, "cp932", "iso-8859-1"), (CHINESE, "gb18030", "latin1"),
        (FRENCH, "cp1252", "iso-8859-1"), (POLISH, "iso8859-2", "iso-8859-2"),
    ],
)  # fmt: skip
def test_a_label_is_believed_where_the_bytes_allow(text, codec, label):
    page = f'<html><title>{text}</title><meta charset="{label}"><p>{text}</p></html>'.encode(codec)
    assert read_document(page).blocks[0].text == text


def test_the_label_of_a_script_is_not_the_pages():
    page = f'<script src="x.js" charset="UTF-8"></script><meta charset="ISO-8859-2"><p>{POLISH}</p>'.encode("iso8859-2")
    assert read_document(page).blocks[0].text == POLISH


def test_a_byte_order_mark_beats_the_label():
    page = b"\xef\xbb\xbf" + f'<meta charset="windows-1251"><p>{GERMAN}'.encode()
    assert read_document(page).blocks[0].text == GERMAN


@pytest.mark.parametrize("damage", [b"\xff", b"\xc3", b"\x80\x80"])
def test_a_bad_byte_does_not_turn_the_page_to_latin(damage):
    page = f"<p>{GERMAN}</p><p>".encode() + damage + f"</p><p>{GERMAN}</p>".encode()
    texts = [block.text for block in read_document(page).blocks]
    assert texts[0] == texts[-1] == GERMAN


def test_a_character_cut_at_the_end_does_not_turn_the_page_to_latin():
    assert read_document(f"<p>{GERMAN}</p><p>{GERMAN}ü".encode()[:-1]).blocks[0].text == GERMAN


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_any_kind_of_bytes_will_do(kind):
    assert read_document(kind(b"<p>one")).blocks[0].text == "one"


def test_decoded_text_needs_no_label():
    assert (
        read_document(f'<?xml version="1.0" encoding="koi8-r"?><meta charset=koi8-r><p>{GERMAN}').blocks[0].text
        == GERMAN
    )


def test_surrogates_in_text_are_joined_or_replaced():
    assert read_document("<p>a \ud83d\ude00 b \ud800 c").blocks[0].text == "a 😀 b \ufffd c"


@pytest.mark.parametrize(
    "source", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 500, b"RIFF\x00\x00\x00\x00WEBP", b"\x00\x00\x00 ftypisom"]
)
def test_bytes_that_are_no_text_are_refused(source):
    with pytest.raises(DocumentError, match="no text"):
        read_document(source)


def test_a_source_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr("articlekit._document.read.MAX_SOURCE_BYTES", 100)
    for source in (b"x" * 101, "x" * 101, "ü" * 60):
        with pytest.raises(DocumentError, match="limit is 100"):
            read_document(source)
    assert read_document("x" * 100).blocks


def test_nuls_vanish():
    assert utf8(b"<p>o\0ne")[0] == b"<p>one"
    assert read_document("<p>o\0ne").blocks[0].text == "one"
