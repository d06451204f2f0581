"""The shape of a language table: what `data/<code>.toml` may say, section by section.

A section is a frozen class; a key of the TOML section is an attribute here, with its meaning. Lists become tuples.
All words are written as they stand in running text (NFC); comparison folds case where the room that reads them does.
A key that is not named here is an error of the table, found by a test and refused by the loader.
"""

from collections.abc import Mapping

from attrs import field, frozen

from .quote_words import QuoteWords, Words


@frozen(kw_only=True)
class BylineWords:
    """Section `[byline]`: how articles are credited."""

    openers: Words = ()
    """Words before the first name: "By", "Von", "Reported by"."""
    joiners: Words = ()
    """Words between two names: "and", "und"."""
    prefixed_joiners: Words = ()
    """Those that are written as one word with the name behind them: Arabic "و"."""
    unjoined: Words = ()
    """Names that begin as if one of those stood before them: "وليد"."""
    roles: Words = ()
    """Job titles that follow or precede a name: "Political Editor", "Korrespondentin"."""
    desks: Words = ()
    """Words that make a credit an organization: "Staff", "Redaktion", "Desk", "Agencies"."""
    weak_desks: Words = ()
    """Those of the desks that name a newsroom only together with other words: "News", "Press"."""
    nobody: Words = ()
    """Accounts and placeholders that stand where a name should: "admin", "Unknown author"."""
    places: Words = ()
    """Names of places in two words or more, which reporters write from and which could be people's: "New York"."""
    cities: Words = ()
    """Cities of one word that stand alone before the colon of a dateline: "Kigali" in "Kigali: Two ferries …"; no words or surnames."""
    stops: Words = ()
    """Words that stand in credit lines and are no name: "Follow", "Email the author", "min read"."""
    reporting: Words = ()
    """Words before the names of those who helped: "Additional reporting by", "Mitarbeit:"."""
    editing: Words = ()
    """Words before the names of those who edited or translated: "Editing by", "Traduction:"."""
    dispatches: Words = ()
    """What ends a dateline without blanks, behind its day: "电" in "新华社北京4月24日电"."""
    reports: Words = ()
    """What ends the place behind a name, where the writing sets no blanks: "報導" in "陳小明／台北報導"."""
    agency_endings: Words = ()
    """Endings of the names of agencies, by which one is told from the place behind it in such a dateline: "社"."""
    photographers: Words = ()
    """Words before, or titles behind, the names of those who took the pictures: "Photos by", "Photographer"."""
    lives: Words = ()
    """What follows the name in a line that tells of the writer: "is" in "Ada Brook is the shipping correspondent"."""


@frozen(kw_only=True)
class NameWords:
    """Section `[names]`: the parts of personal names and the courtesies before them."""

    honorifics: Words = ()
    """Courtesies and titles before a name: "Mr", "Dr", "Frau"."""
    genitives: Words = ()
    """Endings of a name to which the next words belong: "'s" in "Brook's claims"."""
    particles: Words = ()
    """Lower-case parts inside a name: "van", "de", "al-"."""
    suffixes: Words = ()
    """Parts after a name: "Jr", "III"."""
    titles: Words = ()
    """Offices and trades that are written before (East Asia: behind) a name and are no part of it: "President", "minister".
    Where the language builds compounds, a word that ends with one counts, too."""
    surnames: Words = ()
    """Surnames, where a closed list of short ones tells a name (Korean)."""
    compounds: bool = False
    """Whether a word that ends with a title is one, too: "Innenminister"."""
    capital_nouns: bool = False
    """Whether every noun has a capital, so that a capital alone makes no name (German)."""
    caseless: bool = False
    """Whether the script has no capitals, so that a name is told by its place alone (Arabic, Hindi)."""
    joined_courtesies: bool = False
    """Whether courtesies are written as one word with the name behind them (Thai)."""
    definite_prefixes: Words = ()
    """Articles that are written with their noun, where the script has no capitals: "ال"."""
    noun_endings: Words = ()
    """Endings of common nouns, where these have a capital: "ung" in "Meinung"."""
    inflected: bool = False
    """Whether names take case endings: "Nováková", "Novákovou"."""
    titles_behind: bool = False
    """Whether offices follow a name without a comma: "Kovács Péter polgármester"."""
    blank_parts_names: bool = False
    """Whether a blank stands between two names rather than within one (Chinese)."""
    place_titles: Words = ()
    """Offices that are always of a place, which stands between them and the name without a sign: "Bupati Sidoarjo Ahmad Brook"."""
    away_prefixes: Words = ()
    """Prepositions that are written onto the word behind a name, which is no part of it: "ב" in "בהכרעת"."""
    women_surnames: Words = ()
    """Last letters of surnames that only women have, in every case that a subject has: "ová", "ska"."""
    adjective_endings: Words = ()
    """Last letters of adjectives that stand between a name and the office behind it: "kulturális miniszter"; where nouns have a
    capital, of those that begin a sentence and no name: "ische" in "Politische Folgen"; of those that belong to a source:
    "nych" in "według służb sanitarnych most"."""
    genitive_endings: Words = ()
    """Endings of articles and adjectives of what belongs to the noun before them, where nouns have a capital: "er" in "Auskunft offizieller Stellen"."""
    inflections: Words = ()
    """Endings that all adjectives take, where nouns have a capital: a word that has one, and is in the text in lower case, too, begins no name."""
    plural_endings: Words = ()
    """Endings of verbs of which several are the subject, so that where it was said says who: "В Киеве заявили"."""
    possessive_endings: Words = ()
    """What makes an adjective of a name, before the ending of its case: "ev" in "Antolićevim riječima"."""
    place_endings: Words = ()
    """Endings of what an office is of, in the case that says "of", where a capitalised name of a person follows: "Prahy", "Украины"."""
    open_endings: Words = ()
    """Last letters of a man's given name in a case that no subject has, and of a woman's: no man's name behind an office has them."""
    nominative_endings: Words = ()
    """Last letters of given names in the subject's case, where the surname behind them has no ending: "a" in "Nemanja Lukić"."""
    adjective_surnames: Words = ()
    """Last letters of surnames to which the ending of a case is added whole: "i" in "Kowalski", "Kowalskiego"."""
    fleeting_vowels: Words = ()
    """Letters before the last of a name that a case may drop: "e" in "Marek", "Marka"."""
    women_endings: Words = ()
    """Last letters of women's offices: "mluvčí" has none of them, "starostka" has."""
    away_endings: Words = ()
    """Endings of a place or paper beside a name, in a case that no subject has: "Oulusta", "Blikknek"."""
    middle_endings: Words = ()
    """Endings of a second name, before which a first name stands and no place: "ович", "ić"."""
    title_links: Words = ()
    """Words that go on with a title: "of" in "Secretary of State"."""
    abbreviations: Words = ()
    """Words that are written with a stop and end no sentence: "Mrs.", "z.B.", "ca."."""
    ordinal_dots: bool = False
    """Whether a stop makes a number an ordinal, as in dates: "5. Mai"."""


@frozen(kw_only=True)
class TimestampWords:
    """Section `[timestamp]`: what stands beside dates, and what dateparser's language data lacks.

    Names of months, of weekdays and of the halves of the day come from dateparser; here stands only what it has not.
    """

    published: Words = ()
    """Labels of a first publication: "Published", "Veröffentlicht am"."""
    modified: Words = ()
    """Labels of a later change: "Updated", "Stand"."""
    other: Words = ()
    """Labels of dates that are not the article's: "Joined", "Accessed", "Registriert", "Abgerufen am"."""
    itself: Words = ()
    """How a sentence about its own page begins: "This page was", "Dieser Beitrag wurde"."""
    links: Words = ()
    """Words within a date, between its day, month and year: "of", "de", "г."."""
    clock: Words = ()
    """Words before a time of the day: "at", "um", "a las", "kl."."""
    months: tuple[Words, ...] = ()
    """Twelve lists, January first: names of the months that dateparser lacks."""
    weekdays: tuple[Words, ...] = ()
    """Seven lists, Monday first: names of the weekdays that dateparser lacks."""
    jalali: tuple[Words, ...] = ()
    """Twelve lists, Farvardin first: months of the Iranian calendar."""
    hijri: tuple[Words, ...] = ()
    """Twelve lists, Muharram first: months of the Islamic calendar."""
    ethiopian: tuple[Words, ...] = ()
    """Thirteen lists, Meskerem first: months of the Ethiopian calendar."""
    bikram: tuple[Words, ...] = ()
    """Twelve lists, Baisakh first: months of the Nepali calendar, Bikram Sambat."""
    morning: Words = ()
    """Words for the half of the day from midnight to noon: "a.m.", "午前"."""
    afternoon: Words = ()
    """Words for the half of the day from noon to midnight, evening and night included."""
    sunrise: Words = ()
    """Words for the half of the day whose hours count from sunrise, six hours behind midnight: Amharic "ከጠዋቱ"."""
    sunset: Words = ()
    """The same from sunset: "ከምሽቱ"."""
    noon: Words = ()
    """Words that are the time 12:00: "noon"."""
    midnight: Words = ()
    """Words that are the time 0:00: "midnight"."""
    units: Mapping[str, Words] = field(factory=dict)
    """What stands behind a number in a date or time, by `year`, `month`, `day`, `hour`, `minute`, `second`."""
    eras: Mapping[str, Words] = field(factory=dict)
    """Names of eras, by `gregorian`, `buddhist`, `hijri`, `jalali`, `ethiopian`, `bikram`, `roc`, `reiwa`, `heisei`, `showa`."""
    today: Words = ()
    """Words for the day of the reference, that dateparser lacks: "today"."""
    yesterday: Words = ()
    """Words for the day before."""
    relative: Mapping[str, Words] = field(factory=dict)
    """Other phrases for times past that dateparser lacks, by what they mean: "1 hour", or "# hour" for one with a number in it."""
    zones: Mapping[str, Words] = field(factory=dict)
    """Names of time zones, by what they mean: an offset such as "+03:00", or a key such as "Europe/Moscow"."""
    prefixes: Words = ()
    """What is written onto the front of a month or a weekday: Hebrew "ב"."""
    suffixes: Words = ()
    """What is written onto the end of a month or a weekday: Mongolian "ын"."""
    order: str = ""
    """The order of numbers between strokes, where dateparser does not know it: "DMY", "MDY" or "YMD"."""


@frozen(kw_only=True)
class InterviewWords:
    """Section `[interview]`: what tells that paragraphs without marks are questions and answers."""

    question_marks: Words = ()
    """Signs that end a question, beside those of most languages: Greek ";"."""
    asking: Words = ()
    """Labels of a turn that asks: "Q", "Question", "Interviewer"."""
    answering: Words = ()
    """Labels of a turn that answers without a name: "A", "Answer"."""
    talks: Words = ()
    """Words for an interview and its being held: "interview", "spoke"."""
    partners: Words = ()
    """Words between those and who is asked: "with", "to"."""
    addressing: Words = ()
    """Words by which a question turns to who is asked, as they are printed: "you", "your"."""
    speaking: Words = ()
    """Words by which one person speaks of themselves, as they are printed: "I", "my"."""


@frozen(kw_only=True)
class FurnitureWords:
    """Section `[furniture]`: lines that stand in the text and are not of it."""

    related: Words = ()
    """Openings of lines, and headings of boxes, that point to other articles: "Read also"."""
    promotion: Words = ()
    """Openings of lines that ask for something else: to follow, to install, to become a member, to donate."""
    newsletter: Words = ()
    """Openings of lines that offer a newsletter, and its form."""
    sharing: Words = ()
    """Buttons to share, print, save or listen to an article: "Share on Facebook", "Print"."""
    comments: Words = ()
    """Headings and calls of the readers' comments: "Leave a comment"."""
    paywall: Words = ()
    """What stands where the rest of an article is for subscribers: "Subscribe to continue reading"."""
    advertisement: Words = ()
    """Labels of advertisements: "Advertisement", "Anzeige"."""
    credits: Words = ()
    """Openings of picture credits: "Photo:", "Foto:"."""
    credit_ends: Words = ()
    """What ends the credit of a picture, behind the name: "摄" in "王小明 摄"."""
    shown: Words = ()
    """What begins a line that says what is on the picture beside it, wherever it stands among the paragraphs: "图为"."""
    pictures: Words = ()
    """Buttons at pictures, and labels read out before their words; "#" stands for a number: "Enlarge image", "View # images"."""
    corrections: Words = ()
    """Labels of corrections: "Correction", "Berichtigung"."""
    updates: Words = ()
    """Labels of notes that an article was added to: "This story has been updated"."""
    editors_notes: Words = ()
    """Labels of notes from the newsroom: "Editor's note"."""
    fronts: Words = ()
    """What breadcrumbs call a site's front page: "Home", "Startseite"."""
    sections: Words = ()
    """Further words of breadcrumbs that are no section, unless they lead to a page of their own: "News", "You are here"."""
    unfiled: Words = ()
    """What systems call the category of what was filed under none: "Uncategorized"."""
    topics: Words = ()
    """Labels of keywords and topics: "Tags", "More on"."""
    sources: Words = ()
    """Labels of what an article was made from: "Source", "Quelle"."""
    live: Words = ()
    """Words that mark a live blog, in its headline or label: "Live updates", "Liveticker"."""
    end: Words = ()
    """Openings of lines behind an article: rights, contact, about the author."""
    closings: Words = ()
    """What stands alone below a text to say that it is over, notes to editors behind it: "Ends"."""
    appeals: Words = ()
    """What a paper asks of its readers below a text, anywhere in a paragraph; "…" stands for words between: "sign up for … newsletter"."""
    machine_summaries: Words = ()
    """How a line says that a machine wrote the summary beside it; "…" stands for words between: "summary … by AI"."""
    notices: Words = ()
    """What a site says of itself on a page that holds no article: "page not found", "our partners", "log in to"."""


@frozen(kw_only=True)
class HeadlineWords:
    """Section `[headline]`: what stands over and before headlines."""

    kickers: Words = ()
    """Labels that say of what kind an article is: "Opinion", "Exclusive", "Interview"."""


@frozen(kw_only=True)
class Language:
    """All that articlekit knows of one language."""

    code: str
    name: str
    byline: BylineWords = field(factory=BylineWords)
    names: NameWords = field(factory=NameWords)
    timestamp: TimestampWords = field(factory=TimestampWords)
    quotes: QuoteWords = field(factory=QuoteWords)
    interview: InterviewWords = field(factory=InterviewWords)
    furniture: FurnitureWords = field(factory=FurnitureWords)
    headline: HeadlineWords = field(factory=HeadlineWords)


SECTIONS: Mapping[str, type] = {
    "byline": BylineWords,
    "names": NameWords,
    "timestamp": TimestampWords,
    "quotes": QuoteWords,
    "interview": InterviewWords,
    "furniture": FurnitureWords,
    "headline": HeadlineWords,
}
