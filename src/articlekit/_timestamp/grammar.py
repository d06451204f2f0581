"""The shapes of dates and times, as expressions over the kinds of tokens.

Every token of a string is one letter here, so that a whole string is a short word and a shape is a regular expression
over it. Small letters are numbers, by what they can be; capitals are words; marks stand for themselves.

    z 0        i 1-9      o 00       m 01-12    h 13-24    d 25-32    s 33-59    y 60-99
    r 3 digits            g a year 1900-2099    j 1300-1500           b 2400-2700
    q another hour and minute, 0339             e yyyymmdd            f yyyymmddhhmm and longer
    n any other number    # a sign of money or of a share beside one
    M month    R month in Roman numerals      W weekday  X month or weekday    A half of the day     Z zone     E era
    Y N D H I S  the units: year, month, day, hour, minute, second    O ending of a number
    T word before a clock time   F word within a date   L published   K modified   U words without meaning, Q many
"""

import re
from typing import Final

_DAY: Final = "(?<!:)[imhd]"
_MONTH: Final = r"(?:[MX](?: ?[/(] ?M\)?)?|N[ .]?[im]|[im]-N)"
_YEAR: Final = "[gjb]"
_FILL: Final = r"[ ,./'\-FDOI]{0,6}"
_TO_YEAR: Final = r"[ ,./'()\-FDOYE]{0,7}"
_ASIDE: Final = rf"(?: ?\( ?(?:{_YEAR}|E ?[imhdsyr]) ?Y? ?\))?"
"""The same year by another count: "2024年（令和6年）"."""
_LATER: Final = rf"(?![ ,.OF]{{0,3}}{_YEAR}(?![ .,'/\-]{{0,3}}[MXYN]|[./\-][imhd]))"
"""A year in front is none where another stands behind the day, that begins no date of its own: "for 2023 – Dec. 24, 2022"."""
_SHORT_YEAR: Final = r"[omhdsy](?=$|[,)|(]| ?[T\-|]| F| ?\(?[ziomh]:)(?!,? ?g)"

DATE: Final = re.compile(
    rf"(?P<units>(?:{_YEAR}{_ASIDE}|E ?[imhdsyr] ?|(?<![0-9a-z])[omhdsyr]) ?Y{_ASIDE} ?[im] ?N ?{_DAY} ?D?)"
    rf"|(?P<dmy>{_DAY}(?! ?[,.]? - [MX][.,]? {_YEAR}){_FILL}(?:{_MONTH}|R){_TO_YEAR}{_YEAR})"
    rf"|(?P<mdy>{_MONTH}{_FILL}{_DAY}(?:{_TO_YEAR}{_YEAR}|O?[ ,.]{{0,3}}'{_SHORT_YEAR}))"
    rf"|(?P<inner>{_MONTH} {_DAY}(?= [ziomh]:[omhds](?::[omhds])?(?: ?A)?(?: (?:Z|[+\-]q))? {_YEAR}(?![a-z:])))"
    rf"|(?P<ymd>{_YEAR}{_TO_YEAR}(?:{_MONTH}|R){_FILL}{_DAY}{_LATER})"
    rf"|(?P<ydm>{_YEAR}{_TO_YEAR}{_DAY}{_FILL}{_MONTH}{_LATER})"
    r"|(?P<last>(?:[imhd]|[im]O) ?(?P<one>[./\-]) ?[imhd] ?(?P=one) ?(?:[gjb]|'?[omhdsy](?! ?:)(?!\.?[a-z])))"
    rf"|(?P<first>{_YEAR} ?(?P<two>[./\-]) ?[imhd] ?(?P=two) ?[imhd])"
    r"|(?P<spaced>^ ?[imhd] m g(?![a-z]))"
    rf"|(?P<dmy2>{_DAY}{_FILL}{_MONTH}[ ,.'\-]{{1,3}}{_SHORT_YEAR})"
    rf"|(?P<my>{_MONTH}{_TO_YEAR}{_YEAR})"
    rf"|(?P<ym>{_YEAR} ?Y ?[im] ?N|{_YEAR}{_TO_YEAR}{_MONTH}{_LATER}(?![ .,]{{0,3}}(?:{_DAY}O?[ ,.]{{0,3}}{_YEAR}|[nqr])))"
    r"|(?P<number>^ ?[im] ?[./\-] ?g(?: ?[YF]\.?)? ?$|^gF? ?[\-/] ?m ?$)"
    r"|(?P<short>^ ?[hdmsoy] ?(?P<three>[./\-]) ?[im] ?(?P=three) ?[imhd](?! ?:)(?![a-z])\.?)"
    r"|(?P<packed>(?<![a-z])[ef](?![a-z]))"
)  # fmt: skip
"""A date; the name of the group says in which order its parts stand."""

YEARLESS: Final = re.compile(
    rf"(?P<mdu>[im] ?N ?{_DAY} ?D)|(?P<dm>{_DAY}{_FILL}{_MONTH})|(?P<md>{_MONTH}{_FILL}{_DAY}(?! ?[:H]))|(?P<dot>{_DAY}\. ?[im]\.)"
    r"|(?P<pair>(?<![a-z./:,'\-])(?:[imhd]/[imhd]|[mhd]-[mhd])(?= ?\(W\)| ?W| [ziomh]:[omhds]))"
)
"""A date without its year; two numbers by themselves only in front of a weekday or a time."""
YEAR_BEHIND: Final = re.compile(rf" ?{_YEAR}")
"""The year of a date behind the time."""

_ZONE: Final = r"(?P<zone>Z(?: ?[+\-] ?(?:[ziomh](?::[omhds])?|[qj]))?|[+\-](?:[omh]:?[omhds]|[qzj]))"
_HALF: Final = r"(?: ?(?P<half>A))?"
_CLOCK: Final = (
    r"(?:(?P<before>A) ?T? ?)?(?:"
    r"(?P<h1>[ziomh]) ?: ?(?P<m1>[omhds])(?: ?: ?(?P<s1>[omhds])(?:[.,][a-z])?)?"
    r"|(?<!#)(?<!# )(?P<h2>[ziomh])\.(?P<m2>[omhds])(?:[.:](?P<s2>[omhds]))?(?![./]| ?#)"
    r"|(?P<h3>[ziomh]) ?H ?(?:(?P<m3>[ziomhds])(?! ?[HNDYM.:]) ?(?:I ?(?:(?P<s3>[ziomhds]) ?S)?)?)?"
    r"|(?P<h7>(?<=H )[ziomh]|[ziomh](?=,[omhds] ?H)),(?P<m7>[omhds])"
    r"|(?P<h4>[im])(?= ?A)"
    r"|(?P<h5>[qgjb])(?= ?Z| ?H(?![a-z]))"
    r"|(?:m ?)?(?P<h6>V))"
)
_TAIL: Final = rf"{_HALF}(?: ?H(?![a-z]))?(?:[ ,.]{{0,3}}\(?{_ZONE}\)?)?{_HALF.replace('half', 'late')}"
TIME: Final = re.compile(_CLOCK + _TAIL)
"""A time of the day with its half and zone."""

_LOOSE: Final = r"[ ,.:|()/\-FTDOKLWXYEN@]"
_AHEAD: Final = r"(?P<ahead>Z(?:[+\-][omh]:?[omhds])?)[ ,():]{1,3}"
"""A zone before its time: "2024年1月1日 UTC 0:00"."""
_BETWEEN: Final = (
    rf"{_LOOSE}{{0,10}}(?:(?:{_AHEAD}|(?:U|Z(?:[+\-][omh]:?[omhds])?){_LOOSE}{{1,6}})(?=(?:A ?)?[ziomh] ?:))?"
    r"(?:H\.? (?=[ziomh] ?[:.,]))?"
)
_BACK: Final = rf"(?: ?\((?:[gjbq]|[ziomh]:[omhds]) ?Z\))?(?:{_LOOSE}{{0,3}}U)?{_LOOSE}{{0,10}}"
TIME_BEHIND: Final = re.compile(rf"{_BETWEEN}(?P<clock>{_CLOCK}){_TAIL}")
"""The time behind a date."""
TIME_BEFORE: Final = re.compile(rf"(?P<time>{_CLOCK}{_TAIL}){_BACK}$")
"""The time before a date, searched up to where the date begins."""

WEEKDAY_BEFORE: Final = re.compile(r"[WX][ ,.()/FDO\-]{0,4}$")
WEEKDAY_BEHIND: Final = re.compile(r"[ ,.(F]{0,3}W\)?")
ERA_BEHIND: Final = re.compile(r"[ .]{0,2}E")
ZONE_BEFORE: Final = re.compile(r"Z[ ,:]{0,2}$")
ZONE_BEHIND: Final = re.compile(rf"[ ,]{{0,2}}\(?{_ZONE}\)?")
LABEL: Final = re.compile("[LK]")
LABEL_BEFORE: Final = re.compile(r"([LK])[ :,.|()/\-FTWDHA']{0,8}$")
LABEL_BEHIND: Final = re.compile(r"[ ,.|(\-]{0,3}([LK])[ ).]{0,2}$|[ ,.(]{0,2}([LK])\)? ?[|/](?! ?$)| ?\(([LK])\)")
"""A label at the end, or set off from what follows but not from the date."""
LABEL_LAST: Final = re.compile(r"[LK][ ).]{0,2}$")
LABEL_NEXT: Final = re.compile(r"[ ,.(]{0,3}([LK])(?! ?:)")
"""The label behind a date in a line that has them so: "2021.11.03 입력 2021.11.04 수정"."""
HOURS_OF: Final = re.compile(" ?[FTO]? ?[UQ]")
"""What makes hours the length of something, behind them: "3 hours of video"."""
LOOSE_DAY: Final = re.compile(r"[imhd][ ,.'\-]{0,3}(?:[UOAF][ ,.'\-]{0,3}){1,2}$")
"""A number and words without meaning, before a month."""
