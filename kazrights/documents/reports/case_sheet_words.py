"""The fixed words of the case sheet: they follow the language of the paper, not that of the window."""

from __future__ import annotations

_WORDS = {
    "Case sheet": ("Справка по делу", "Іс бойынша анықтама"),
    "What happened": ("Что произошло", "Не болды"),
    "Current situation": ("Положение сейчас", "Қазіргі жағдайы"),
    "Charges": ("Обвинения", "Айыптаулар"),
    "What we ask": ("О чём мы просим", "Біз не сұраймыз"),
    "Whom to write to": ("Кому писать", "Кімге жазу керек"),
    "Office": ("Должность", "Лауазым"),
    "Salutation": ("Обращение", "Қаратпа"),
    "Next dates": ("Ближайшие даты", "Алдағы күндер"),
    "When": ("Когда", "Қашан"),
    "What": ("Что", "Не"),
    "Date not known": ("Дата неизвестна", "Күні белгісіз"),
    "As of {day}": ("По состоянию на {day}", "{day} жағдай бойынша"),
    "Consent": ("Согласие", "Келісім"),
    "not recorded: for internal use only": (
        "не зафиксировано: только для внутреннего пользования",
        "тіркелмеген: тек ішкі пайдалануға",
    ),
    "recorded": ("зафиксировано", "тіркелген"),
    "INTERNAL – NOT FOR PUBLICATION": (
        "ДЛЯ ВНУТРЕННЕГО ПОЛЬЗОВАНИЯ – НЕ ДЛЯ ПУБЛИКАЦИИ",
        "ІШКІ ҚҰЖАТ – ЖАРИЯЛАУҒА БОЛМАЙДЫ",
    ),
    "Concern": ("Предмет обеспокоенности", "Алаңдаушылық себебі"),
    "Occupation": ("Род занятий", "Қызметі"),
    "From": ("Откуда", "Тұрғылықты жері"),
    "Born": ("Дата рождения", "Туған күні"),
    "Held at": ("Место содержания", "Ұсталып отырған жері"),
    "Ends": ("Окончание срока", "Мерзімнің аяқталуы"),
    "Last verified": ("Последняя проверка", "Соңғы тексеру"),
    "Number of people": ("Число людей", "Адам саны"),
    "not known": ("неизвестно", "белгісіз"),
    "Hearing": ("Судебное заседание", "Сот отырысы"),
    "computed": ("расчётная дата", "есептелген күн"),
}


def say(words: str, language: str) -> str:
    """A fixed phrase in the language of the paper."""
    russian, kazakh = _WORDS[words]
    return {"ru": russian, "kk": kazakh}.get(language, words)
