"""What holds of every string: nothing raises, spans are in the text, scripts of digits do not matter."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import convertdate.coptic
import convertdate.persian
import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit import UnknownLanguageError, parse_timestamp
from articlekit._text.legible import legible
from articlekit._timestamp import parse_timestamps
from articlekit._timestamp.calendars import bikram_day, ethiopian_day, hijri_day, jalali_day

ZEROS = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10]
PIECES = [
    "28", "4", "2024", "04", "14", "05", ":", ".", "/", "-", " ", ", ", "April", "Mai", "am", "Uhr", "EST", "+02:00", "年", "月", "日",
    "Updated", "Stand:", "هـ", "1445", "2567", "(", ")", "’", "yesterday", "ago", "hours", "\u200f", "\u00a0", "20249", "T", "Z",
]  # fmt: skip
LANGUAGES = [None, "en", "de", "fr", "ar", "fa", "th", "ja", "zh-Hant", "ru", "hi"]
WRITTEN = {
    "en": ("{d} {m} {y}, {H}:{M}", "January February March April May June July August September October November December"),
    "de": ("{d}. {m} {y}, {H}:{M} Uhr", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    "fr": ("le {d} {m} {y} à {H}h{M}", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "es": ("{d} de {m} de {y} a las {H}:{M}", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "pl": ("{d} {m} {y}, {H}:{M}", "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    "ru": ("{d} {m} {y} г. в {H}:{M}", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    "tr": ("{d} {m} {y} {H}:{M}", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
}  # fmt: skip
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2039, 12, 31)).map(lambda m: m.replace(second=0, microsecond=0))


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)), st.sampled_from(LANGUAGES))
def test_no_string_raises_and_spans_are_in_the_text(text, language):
    for reference in (None, datetime(2024, 4, 28, 18)):
        for stamp in parse_timestamps(text, language=language, reference=reference):
            assert 0 <= stamp.start < stamp.end <= len(text)
            assert stamp.text == legible(text)
            assert parse_timestamps(text, language=language, reference=reference) == parse_timestamps(
                text, language=language, reference=reference
            )


@given(MOMENTS, st.sampled_from(sorted(WRITTEN)))
def test_what_a_language_writes_reads_back_in_capitals_too(moment, language):
    pattern, months = WRITTEN[language]
    parts = {"d": moment.day, "m": months.split()[moment.month - 1], "y": moment.year}
    text = pattern.format(**parts, H=f"{moment:%H}", M=f"{moment:%M}")
    for written in (text, text.upper().replace("H", "h") if language == "fr" else text):
        assert parse_timestamp(written, language=language).value == moment
        assert parse_timestamp(written).value == moment


@given(
    MOMENTS, st.sampled_from(ZEROS), st.sampled_from(["{:%Y-%m-%d %H:%M}", "{:%d.%m.%Y, %H:%M}", "{:%d %B %Y %H:%M}"])
)
def test_digits_of_every_script_give_the_same_value(moment, zero, pattern):
    text = pattern.format(moment)
    native = text.translate({48 + digit: chr(zero + digit) for digit in range(10)})
    assert parse_timestamp(native, language="en").value == parse_timestamp(text, language="en").value == moment


@given(MOMENTS, st.integers(-12, 14))
def test_iso_reads_as_python_reads_it(moment, hours):
    text = f"{moment.isoformat()}{hours:+03}:00"
    assert parse_timestamp(text).value == datetime.fromisoformat(text)


def assert_jalali_years_agree(years):
    starts = [date(*convertdate.persian.to_gregorian(year, 1, 1)) for year in [*years, years[-1] + 1]]
    for year, start, following in zip(years, starts, starts[1:], strict=False):
        days = [jalali_day(year, month, day) for month in range(1, 13) for day in range(1, 32)]
        assert [day for day in days if day] == [start + timedelta(days=n) for n in range((following - start).days)]


def test_jalali_days_are_those_of_convertdate():
    assert_jalali_years_agree(range(1395, 1409))


@pytest.mark.slow
def test_jalali_days_of_a_century_are_those_of_convertdate():
    assert_jalali_years_agree(range(1300, 1460))


def test_hijri_days_are_those_of_hijridate():
    for year in range(1365, 1501):
        for month in range(1, 13):
            first = Hijri(year, month, 1)
            start = date(*first.to_gregorian().datetuple())
            assert hijri_day(year, month, 1) == start
            assert hijri_day(year, month, first.month_length()) == start + timedelta(days=first.month_length() - 1)
            assert hijri_day(year, month, first.month_length() + 1) is None


def test_ethiopian_days_are_those_of_the_coptic_calendar_276_years_behind():
    for year in range(1960, 2024):
        start = date(*convertdate.coptic.to_gregorian(year - 276, 1, 1))
        following = date(*convertdate.coptic.to_gregorian(year - 275, 1, 1))
        days = [ethiopian_day(year, month, day) for month in range(1, 14) for day in range(1, 32)]
        assert [day for day in days if day] == [start + timedelta(days=n) for n in range((following - start).days)]


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ((2063, 1, 1), date(2006, 4, 14)),
        ((2065, 2, 15), date(2008, 5, 28)),  # the republic is declared
        ((2072, 1, 12), date(2015, 4, 25)),  # the earthquake
        ((2072, 6, 3), date(2015, 9, 20)),  # the constitution
        ((2074, 8, 21), date(2017, 12, 7)),  # elections
        ((2079, 8, 4), date(2022, 11, 20)),
        ((2082, 2, 15), date(2025, 5, 29)),  # the day of the republic
        ((2082, 11, 21), date(2026, 3, 5)),
        ((2081, 2, 32), date(2024, 6, 14)),
        ((2081, 3, 32), None),
        ((2062, 12, 1), None),
        ((2085, 1, 1), None),
    ],
)
def test_days_of_nepal_are_those_of_what_happened_on_them(day, known):
    assert bikram_day(*day) == known


def test_days_of_nepal_follow_each_other():
    dates = [(year, month, day) for year in range(2063, 2085) for month in range(1, 13) for day in range(1, 33)]
    days = [day for day in (bikram_day(*each) for each in dates) if day]
    assert days == [date(2006, 4, 14) + timedelta(days=n) for n in range(len(days))]


def test_wrong_arguments_are_told():
    with pytest.raises(UnknownLanguageError):
        parse_timestamp("28 April 2024", language="tlh")
    with pytest.raises(TypeError):
        parse_timestamp(20240428)
    with pytest.raises(TypeError):
        parse_timestamp("28 April 2024", language=5)


def test_two_stamps_have_their_roles_and_spans():
    text = "Published: 3 May 2024, 9:00 | Updated: 4 May 2024"
    stamps = parse_timestamps(text, language="en")
    assert [(stamp.role, text[stamp.start : stamp.end]) for stamp in stamps] == [
        ("published", "3 May 2024, 9:00"),
        ("modified", "4 May 2024"),
    ]


@pytest.mark.parametrize(("weekday", "value"), [("Friday", date(2024, 5, 3)), ("Tuesday", date(2024, 3, 5))])
def test_a_weekday_settles_the_order_of_numbers(weekday, value):
    assert parse_timestamp(f"{weekday} 03/05/2024").value.date() == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10 minutes ago", datetime(2024, 9, 21, 15, 20)),  # "ago" is August in Spanish
        ("10 d’abril", datetime(2024, 4, 10)),  # "10 d" are ten days in Swedish
        ("2023(e)ko irailaren 25(a)", datetime(2023, 9, 25)),  # "e" is a weekday elsewhere
        ("Do., 19.09., 18:30 Uhr", datetime(2024, 9, 19, 18, 30)),  # Thursday in German, Sunday in Spanish
    ],
)
def test_words_of_another_language_do_not_mislead_where_none_is_known(text, value):
    assert parse_timestamp(text, reference=datetime(2024, 9, 21, 15, 30)).value == value


def test_days_of_the_page_settle_the_order_of_numbers():
    assert parse_timestamps("03/05/2024") == ()
    (stamp,) = parse_timestamps("03/05/2024", language="en-US", near=[date(2024, 5, 3)])
    assert stamp.value == datetime(2024, 5, 3)


def test_an_open_zone_leaves_the_value_naive():
    stamp = articlekit.parse_timestamp("28 April 2024 14:05 IST", language="de")
    assert (stamp.value.tzinfo, stamp.zone) == (None, "IST")


@pytest.mark.slow
def test_work_grows_with_the_input_and_no_more():
    import cProfile  # noqa: PLC0415 - counts calls, which does not depend on the machine

    def calls(text):
        profile = cProfile.Profile()
        profile.runcall(parse_timestamps, text, language="en", reference=datetime(2024, 4, 28))
        return sum(entry.callcount for entry in profile.getstats())

    for piece in ("1 ", "April ", "28/", "1:", "2024", "a.", "(", "yesterday ", "1 hr "):
        calls("warm 28 April 2024")
        small, large = calls(piece * 20), calls(piece * 10_000)
        assert large < 60 * small, piece


EDGES = [datetime.min, datetime.max]


@pytest.mark.parametrize(
    "moment", [*EDGES, *(edge.replace(tzinfo=timezone(timedelta(hours=h))) for edge in EDGES for h in (-23, 23))]
)
@pytest.mark.parametrize(
    "text", ["Friday, 14:05", "yesterday", "3 hours ago", "9999 years ago", "29 February", "14:05 GMT+14"]
)
def test_the_ends_of_the_calendar(moment, text):
    stamp = parse_timestamp(text, language="en", reference=moment)
    assert stamp is None or stamp.value.date() <= moment.date()


def test_hours_count_as_they_passed_where_the_clock_was_changed():
    seen = datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))
    stamp = parse_timestamp("3 hours ago", language="en", reference=seen)
    assert stamp.value.isoformat() == "2024-10-26T23:00:00+01:00"
    assert isinstance(stamp.value.tzinfo, timezone)


def test_a_reference_of_another_kind_gives_plain_times():
    class Moment(datetime):
        pass

    stamp = parse_timestamp("yesterday", language="en", reference=Moment(2018, 1, 21, 10))
    assert type(stamp.value) is datetime
