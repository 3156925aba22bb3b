"""How people say in their languages that something comes again, and until when they need it."""

from dataclasses import dataclass

MORNING, MIDDAY, AFTERNOON, EVENING, NIGHT = 9, 12, 15, 18, 21


@dataclass(frozen=True, slots=True)
class Speech:
    """One language: words for "every", for units and counts, for "by", for parts of a day."""

    every: tuple[str, ...]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months: tuple[str, ...]
    twice: tuple[str, ...]  # "two", "second", "other"
    three: tuple[str, ...]
    daily: tuple[str, ...]
    weekly: tuple[str, ...]
    fortnightly: tuple[str, ...]
    monthly: tuple[str, ...]
    by: tuple[str, ...] = ()
    parts: tuple[tuple[str, int], ...] = ()
    article: str = ""  # stands at the beginning of a day's name, but not behind "every"
    bare: bool = False  # "tuesdays" alone says that it comes again


ENGLISH = Speech(
    ("every", "each"),
    ("day", "days"),
    ("week", "weeks"),
    ("month", "months"),
    ("other", "second", "two"),
    ("three", "third"),
    ("daily",),
    ("weekly",),
    ("fortnightly",),
    ("monthly",),
    bare=True,
)
SPEECH = {
    "es": Speech(
        ("cada", "todos los", "todas las"),
        ("día", "días", "dia", "dias"),
        ("semana", "semanas"),
        ("mes", "meses"),
        ("dos", "segundo", "segunda"),
        ("tres",),
        ("diario", "a diario", "diariamente"),
        ("semanal", "semanalmente"),
        ("quincenal", "cada quince días"),
        ("mensual", "mensualmente"),
        ("para el", "antes del", "hasta el", "el", "para", "antes de", "hasta"),
        (
            ("por la mañana", MORNING),
            ("al mediodía", MIDDAY),
            ("por la tarde", AFTERNOON),
            ("esta tarde", AFTERNOON),
            ("por la noche", NIGHT),
            ("esta noche", NIGHT),
        ),
    ),
    "fr": Speech(
        ("chaque", "tous les", "toutes les"),
        ("jour", "jours"),
        ("semaine", "semaines"),
        ("mois",),
        ("deux",),
        ("trois",),
        ("quotidien", "quotidiennement"),
        ("hebdomadaire",),
        ("tous les quinze jours",),
        ("mensuel", "mensuellement"),
        ("avant", "d'ici", "pour", "jusqu'à", "le"),
        (
            ("matin", MORNING),
            ("midi", MIDDAY),
            ("après-midi", AFTERNOON),
            ("ce soir", EVENING),
            ("soir", EVENING),
        ),
    ),
    "de": Speech(
        ("jeden", "jede", "jedes", "alle"),
        ("tag", "tage"),
        ("woche", "wochen"),
        ("monat", "monate"),
        ("zwei", "zweite", "zweiten"),
        ("drei", "dritte", "dritten"),
        ("täglich",),
        ("wöchentlich",),
        ("zweiwöchentlich", "vierzehntägig", "14-täglich"),
        ("monatlich",),
        ("bis zum", "bis", "vor", "am"),
        (
            ("früh", MORNING),
            ("vormittag", MORNING),
            ("mittag", MIDDAY),
            ("nachmittag", AFTERNOON),
            ("abend", EVENING),
        ),
        bare=True,
    ),
    "pl": Speech(
        ("w każdy", "w każdą", "każdy", "każdą", "każda", "każde", "co"),
        ("dzień", "dni"),
        ("tydzień", "tygodnie", "tygodni"),
        ("miesiąc", "miesiące", "miesięcy"),
        ("dwa", "drugi", "drugą", "druga"),
        ("trzy", "trzeci", "trzecią"),
        ("codziennie",),
        ("tygodniowo", "cotygodniowo"),
        ("dwutygodniowo",),
        ("miesięcznie", "comiesięcznie"),
        ("do", "przed", "w", "we", "na"),
        (("rano", MORNING), ("w południe", MIDDAY), ("po południu", AFTERNOON)),
    ),
    "pt": Speech(
        ("cada", "todos os", "todas as", "todo o", "toda a", "todo", "toda"),
        ("dia", "dias"),
        ("semana", "semanas"),
        ("mês", "meses"),
        ("dois", "duas", "segundo", "segunda"),
        ("três",),
        ("diário", "diariamente"),
        ("semanal", "semanalmente"),
        ("quinzenal", "quinzenalmente"),
        ("mensal", "mensalmente"),
        ("até", "até a", "até o", "antes de", "para", "na", "no"),
        (
            ("de manhã", MORNING),
            ("ao meio-dia", MIDDAY),
            ("à tarde", AFTERNOON),
            ("à noite", NIGHT),
        ),
    ),
    "hi": Speech(
        ("हर", "प्रत्येक"),
        ("दिन",),
        ("हफ्ते", "हफ़्ते", "सप्ताह"),
        ("महीने", "माह"),
        ("दो", "दूसरे"),
        ("तीन", "तीसरे"),
        ("रोज़", "रोज", "प्रतिदिन"),
        ("साप्ताहिक",),
        ("पाक्षिक",),
        ("मासिक",),
    ),
    "ur": Speech(
        ("ہر",),
        ("دن", "روز"),
        ("ہفتے", "ہفتہ"),
        ("مہینے", "ماہ"),
        ("دو", "دوسرے"),
        ("تین", "تیسرے"),
        ("روزانہ",),
        ("ہفتہ وار",),
        ("ہر دو ہفتے",),
        ("ماہانہ",),
    ),
    "ar": Speech(
        ("كل يوم", "كل"),
        ("يوم", "أيام"),
        ("أسبوع", "أسابيع"),
        ("شهر", "أشهر"),
        ("ثاني",),
        ("ثلاثة",),
        ("يوميا", "يومياً"),
        ("أسبوعيا", "أسبوعياً"),
        ("كل أسبوعين",),
        ("شهريا", "شهرياً"),
        article="ال",
    ),
}


def spoken(language: str) -> tuple[Speech, ...]:
    """Return how a group speaks; English is understood everywhere."""
    own = SPEECH.get(language)
    return (own, ENGLISH) if own else (ENGLISH,)
