"""The shape of a language table's section `[quotes]`: how its papers mark speech, and the words that tell who speaks.

Written as `words` says of all sections.
"""

from attrs import frozen

Words = tuple[str, ...]


@frozen(kw_only=True)
class QuoteWords:
    """Section `[quotes]`: marks, verbs of saying, and the words by which a speaker is told."""

    marks: tuple[tuple[str, str], ...] = ()
    """Pairs of opening and closing marks, the usual outer pair first."""
    dialogue_dash: bool = False
    """Whether papers open a paragraph of speech with a dash and no marks."""
    dash_goes_on: bool = False
    """Whether such speech goes on behind its source without a second dash."""
    verb_second: bool = False
    """Whether the subject stands behind its verb when something else opens the sentence (German, Swedish)."""
    subject_first: bool = False
    """Whether the subject always stands before its verb but at the border of a quote or clause (English)."""
    bare_clauses: bool = False
    """Whether reported clauses need no conjunction: "He said the plan failed"."""
    cues: Words = ()
    """Reporting verbs in the forms that news uses, of one or more words: "said", "pointed out"."""
    claims: Words = ()
    """Verbs of saying that are often something else, so that they need a clause behind them: "found", "showed"."""
    noun_forms: Words = ()
    """Those of the cues and claims that nouns share: "claims", "fears", "pledge"."""
    clausal: Words = ()
    """Those of the cues that report clauses alone: what else stands behind them is done, not said ("added two rooms")."""
    days: Words = ()
    """Starters that say when something was said, between a verb and its clause: "Monday", "yesterday"; none where clauses need a conjunction."""
    stances: Words = ()
    """Adjectives that behind a form of to be, and before a clause, say what somebody holds: "confident", "adamant"."""
    negations: Words = ()
    """Words that negate a verb of saying, which then reports nothing: those before it, "not", "didn't"; behind it, where the verb comes second, German "nicht"."""
    telling: Words = ()
    """Reporting verbs whose object is the listener: "told", "reminded"."""
    listeners: Words = ()
    """Pronouns for those who are told, right behind such a verb: "me", "them"."""
    adding: Words = ()
    """Participles, or infinitives with what opens them, that go on with the speech of the same speaker: "adding", "avant d'ajouter"."""
    going_on: Words = ()
    """Verbs by which a pronoun goes on as whoever spoke last, though somebody else was named since: "added", "poursuit"."""
    verdicts: Words = ()
    """Verbs that govern a marked fragment: "called", "branded", "described"."""
    naming: Words = ()
    """Those that give something a name, and report nothing where people at large, or nobody, are their subject: "called", "nennt"."""
    quantifiers: Words = ()
    """Words for several people that beside a verb of saying are its subject alone, and articles before a noun: "viele"."""
    quoted: Words = ()
    """Nouns for somebody's words whom the text names beside them, and another who reports them: "слова", Arabic "قوله"."""
    sources: Words = ()
    """Prepositions before a source: "according to", "laut", "selon"."""
    own_sources: Words = ()
    """Phrases of source whose clause has that source for its subject: "nach eigenen Angaben"."""
    bare_sources: bool = False
    """Whether no comma parts a source that opens its sentence from what it says: "Według policji most stoi"."""
    measures: Words = ()
    """Nouns behind such a preposition that say what something depends on, and no source: "size", "saison"."""
    idioms: Words = ()
    """Phrases with a verb or preposition of saying that report nothing: "most wanted", "empfiehlt sich"."""
    sources_behind: Words = ()
    """Postpositions behind a source: "zufolge", "mukaan"."""
    that: Words = ()
    """Conjunctions that open reported speech: "that", "dass"."""
    pronouns: Words = ()
    """Third-person pronouns that may be a source: "he", "she", "they"."""
    group_pronouns: Words = ()
    """Those of them that stand for several people or a body: "they", "it"."""
    object_pronouns: Words = ()
    """Those of them that right before a name are what its verb is about: "es" in "So fand es Brook gut, dass"."""
    there: Words = ()
    """Adverbs that stand for the body where it was said: "там" in "Там добавили, что"."""
    impersonal: Words = ()
    """Those of the pronouns that mean nobody of whom the article spoke: writer, reader, people at large (German "man")."""
    contracted: Words = ()
    """Helpers that are written onto such a pronoun: "'d" in "he'd said"."""
    relatives: Words = ()
    """Relative pronouns: "who", "which"."""
    people: Words = ()
    """Nouns for persons without a name: "officials", "spokesman", "residents"."""
    anonymous: Words = ()
    """Those of them that papers use for people whom they do not name: "spokesman", "source"."""
    epithets: Words = ()
    """Those of them by which papers speak again of somebody named, whatever their office: "politician", "midfielder"."""
    bodies: Words = ()
    """Nouns for organizations, alone or within their names: "ministry", "police", "News"."""
    agencies: Words = ()
    """News agencies among the bodies, which stand beside a verb as those that were told, in any case: "řekl ČTK starosta"."""
    firms: Words = ()
    """First or last words of names of organizations, that alone are other nouns: "Holdings", "FC", "GmbH"."""
    papers: Words = ()
    """Nouns for documents that say something: "report", "study", "estimates"."""
    terms: Words = ()
    """Words before marks that hold a name, title or term: "so-called", "titled", "book"."""
    asides: Words = ()
    """Phrases that open the journalist's own remark behind reported speech: "in line with"."""
    passives: Words = ()
    """Forms of to be, after which a verb of saying has no speaker as its subject: "was", "been"."""
    subjunctives: Words = ()
    """Verb forms of reported speech that goes on without a verb of saying: "sei", "habe"."""
    conditionals: Words = ()
    """Verb forms that tell reported speech behind a verb of saying and its comma, and not alone: "könnten"."""
    written: Words = ()
    """Those of the cues whose subject nobody is, and which a document or body says where it stands beside them: "говорится"."""
    parted_cues: Words = ()
    """Reporting verbs of two words with others between, the second at the end of their clause: "gab … zu"."""
    parted_idioms: Words = ()
    """Verbs of two such words that report nothing, though the first alone would: "findet … statt"."""
    masculine: Words = ()
    """Pronouns, courtesies, articles and nouns of one person that is a man: "he", "Mr", "spokesman"."""
    feminine: Words = ()
    """The same of a woman: "she", "Mrs", "spokeswoman"."""
    adverb_endings: Words = ()
    """Endings of adverbs that may stand between subject and verb: "-ly", "-mente"."""
    several_endings: Words = ()
    """Endings of nouns for several people, who are nobody named: "ts" in "residents"; with an article where that tells it: "die er" in "die Anwohner"."""
    several_verbs: Words = ()
    """Endings of verbs of saying whose subject is several people, where it may be left out: "n" in "dijeron"."""
    thing_endings: Words = ()
    """Endings of nouns for what is no single person, and stands for nobody named: "tion" in "congregation", "dad"."""
    body_verbs: Words = ()
    """Endings of verbs of saying whose subject is a body or several people, so that the first word of a sentence is no name before one: "ло", "ли"."""
    women_verbs: Words = ()
    """Endings of verbs of saying whose subject is a woman: "ła", "ла"."""
    men_verbs: Words = ()
    """Endings of verbs of saying whose subject is a man: "ł", "л"."""
    infinitives: Words = ()
    """Words before an infinitive that reports after a verb of saying or wanting: "vowed to"."""
    auxiliaries: Words = ()
    """Forms of to have that stand right before the participle of a verb of saying and belong to it: "a déclaré"."""
    agents: Words = ()
    """Prepositions before who does what a passive says: "by" in "asked by a reporter"."""
    announcers: Words = ()
    """Words before a verb of saying that announce its clause, which then needs no conjunction: Hungarian "azt mondta, …"."""
    demonstratives: Words = ()
    """Words behind a noun that say that it was spoken of before: Indonesian "itu", "tersebut"."""
    manner: Words = ()
    """Words that open a clause of saying beside what is said: "as", "wie", "comme"."""
    subordinators: Words = ()
    """Conjunctions that open a clause before or behind the main one: "when", "while", "because"."""
    anonymity: Words = ()
    """Phrases that say on what terms a source spoke: "on background"."""
    relative_that: Words = ()
    """Those of `that` that are a relative pronoun behind a noun, whose own clause has a preposition: Spanish "que" beside "la idea de que"."""
    releasing: Words = ()
    """Verbs of a body that issues a document: "released", "published"."""
    resuming: Words = ()
    """Words by which a sentence goes on behind its topic or source, with a comma or none: Arabic "فقد", "فإن"."""
    starters: Words = ()
    """Function words that begin sentences, and capitalised words that are no names: "But", "On", "Monday"."""
    links: Words = ()
    """Words that end the noun phrase before them: conjunctions."""
    prepositions: Words = ()
    """Prepositions: a name behind one is no subject."""
    determiners: Words = ()
    """Articles and possessives: "the", "his"; in Japanese what is written onto an office: "前" in "前市長", "米" in "米大統領"."""
    definite: Words = ()
    """The definite articles among them; none where the language has none or hangs them to the noun."""
    oblique: Words = ()
    """Articles in a case that no subject has: Greek "τον"."""
    indefinite: Words = ()
    """Those before one person who is not yet known: "a", "eine", and where no article is, "jeden", "anonimowy", "jego"; none has a later "he" or "the woman" mean somebody named before."""
    definite_endings: Words = ()
    """The article, where it is written onto the end of a noun or adjective: Bulgarian "ът", "та"."""
    helpers: Words = ()
    """Words that may stand between a subject and its verb: auxiliaries and adverbs ("has", "also")."""
    endings: Words = ()
    """What stands behind a closing mark and makes the words before it speech (と, 라고, Tamil "என்று"); with a hyphen what is written
    onto the last word of a clause: Malayalam "-െന്ന്"."""
    attachments: Words = ()
    """What stands behind a closing mark and makes the words before it a name or term (の, 을)."""
    binders: Words = ()
    """Particles that bind a word to what follows, so that it is no subject and holds no title: で, 를."""
    things: Words = ()
    """Nouns that stand where a subject can, and never speak: こと."""
    topics: Words = ()
    """Those of the particles behind a subject that mark what is spoken of: Japanese "は"."""
    behind_names: Words = ()
    """What stands right behind a name and is no sign of it, where no blank parts them: 对, を."""
    subjects: Words = ()
    """Particles behind a subject (は, 는, Hindi "ने"); with a hyphen those that are written onto a name: Gujarati "-એ"."""
