"""What the three languages call months, years and the bounds of a date."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class MonthWords:
    """Twelve words for each form; a form the language lacks repeats the nominative."""

    nominative: tuple[str, ...]
    of: tuple[str, ...]
    """Genitive: after a day, "before" and "after" in Russian."""
    at: tuple[str, ...]
    """Locative or prepositional: when something happened."""
    joined: tuple[str, ...]
    """After "between": the Russian instrumental."""
    towards: tuple[str, ...]
    """Dative: Kazakh "until"."""
    away: tuple[str, ...]
    """Ablative: Kazakh "since", "after"."""
    short: tuple[str, ...]
    """Abbreviated, standing alone."""
    short_of: tuple[str, ...]
    """Abbreviated, after a day or a preposition."""
    also: tuple[tuple[str, int], ...] = ()
    """Further spellings that are read, never written."""

    def readings(self) -> dict[str, int]:
        """Every form and the number of its month."""
        forms = (
            self.nominative,
            self.of,
            self.at,
            self.joined,
            self.towards,
            self.away,
            self.short,
            self.short_of,
        )
        pairs = chain.from_iterable(((word, n) for n, word in enumerate(form, 1)) for form in forms)
        return dict(chain(pairs, self.also))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_EN = _words("January February March April May June July August September October November December")
_EN_SHORT = _words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
_RU = _words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
_KK = _words("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан")
_KK_AT = _words(
    "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада"
    " желтоқсанда"
)
_KK_SHORT = _words("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.")

MONTHS = {
    "en": MonthWords(_EN, _EN, _EN, _EN, _EN, _EN, _EN_SHORT, _EN_SHORT, (("sept", 9),)),
    "ru": MonthWords(
        nominative=_RU,
        of=_words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        at=_words("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"),
        joined=_words(
            "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём"
        ),
        towards=_RU,
        away=_RU,
        short=_words("янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек."),
        short_of=_words("янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек."),
        also=(("фев", 2), ("мар", 3), ("июн", 6), ("июл", 7), ("сен", 9), ("ноя", 11)),
    ),
    "kk": MonthWords(
        nominative=_KK,
        of=_words(
            "қаңтардың ақпанның наурыздың сәуірдің мамырдың маусымның шілденің тамыздың қыркүйектің"
            " қазанның қарашаның желтоқсанның"
        ),
        at=_KK_AT,
        joined=_KK,
        towards=_words(
            "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға"
            " қарашаға желтоқсанға"
        ),
        away=_words(
            "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен"
            " қазаннан қарашадан желтоқсаннан"
        ),
        short=_KK_SHORT,
        short_of=_KK_SHORT,
    ),
}

KAZAKH_AND = _words("мен мен бен мен мен мен мен бен пен мен мен мен")
"""The Kazakh "and" after each month's name, by the sound the name ends in."""


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Phrases with {} for a date, and words that say nothing ("года", "ж.") beside one."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    about: tuple[str, ...]
    between: tuple[str, ...]
    from_to: tuple[str, ...]
    estimated: tuple[str, ...]
    """The first is the one written; so with `calculated`."""
    calculated: tuple[str, ...]
    fillers: tuple[str, ...]


SIGNS = BoundWords(
    before=("<{}",),
    after=(">{}",),
    about=("~{}", "≈{}"),
    between=(),
    from_to=("{}–{}", "{} - {}", "{}-{}"),
    estimated=(),
    calculated=(),
    fillers=(),
)

BOUNDS = {
    "en": BoundWords(
        before=("before {}", "prior to {}"),
        after=("after {}",),
        about=("about {}", "around {}", "circa {}", "c. {}", "ca. {}", "approx. {}", "approximately {}"),
        between=("between {} and {}",),
        from_to=("from {} to {}", "{} to {}"),
        estimated=("estimated", "est."),
        calculated=("calculated", "calc."),
        fillers=("in", "on", "of", "the"),
    ),
    "ru": BoundWords(
        before=("до {}", "ранее {}", "раньше {}"),
        after=("после {}", "позже {}"),
        about=("около {}", "ок. {}", "примерно {}", "приблизительно {}"),
        between=("между {} и {}",),
        from_to=("с {} по {}", "со {} по {}", "с {} до {}", "со {} до {}", "{} по {}"),
        estimated=("по оценке", "оценка"),
        calculated=("по расчёту", "расчёт"),
        fillers=("в", "г", "гг", "год", "года", "году", "годом", "годами", "годы"),
    ),
    "kk": BoundWords(
        before=("{} дейін", "{} бұрын"),
        after=("{} кейін",),
        about=("шамамен {}",),
        between=tuple(
            f"{{}} {conjunction} {{}} {noun}"
            for conjunction in ("мен", "бен", "пен")
            for noun in ("аралығы", "аралығында", "арасында")
        ),
        from_to=("{} бастап {} дейін",),
        estimated=("болжамды", "болжам"),
        calculated=("есептелген", "есеп"),
        fillers=_words("ж жж жыл жылы жылғы жылдың жылға жылдан жылдар жылдары ай айы айында айының"),
    ),
}
