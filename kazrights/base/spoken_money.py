"""Says a sum of money, or a fine counted in monthly calculation indices."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kazrights.base.spoken_numbers import exact, number_in, russian_form


@dataclass(frozen=True, slots=True)
class _Currency:
    """English one and many; Russian one, few, many and after a fraction; Kazakh has one form."""

    en: tuple[str, str]
    ru: tuple[str, str, str, str]
    kk: str


_CURRENCIES = {
    "KZT": _Currency(("tenge", "tenge"), ("тенге", "тенге", "тенге", "тенге"), "теңге"),
    "EUR": _Currency(("euro", "euros"), ("евро", "евро", "евро", "евро"), "еуро"),
    "USD": _Currency(
        ("US dollar", "US dollars"),
        ("доллар США", "доллара США", "долларов США", "доллара США"),
        "АҚШ доллары",
    ),
    "MCI": _Currency(
        ("monthly calculation index", "monthly calculation indices"),
        (
            "месячный расчётный показатель",
            "месячных расчётных показателя",
            "месячных расчётных показателей",
            "месячного расчётного показателя",
        ),
        "айлық есептік көрсеткіш",
    ),
}


def money_in_words(amount: int | float | Decimal, currency: str, language: str) -> str:
    """Say "50,000 tenge", "50 000 тенге", "50 000 теңге"; MCI is the index that fines are counted in.

    A currency without words here keeps its code; ValueError for a negative amount.
    """
    value = exact(amount)
    number = number_in(value, language)
    words = _CURRENCIES.get(currency)
    if words is None:
        return f"{number} {currency}"
    if language == "ru":
        return f"{number} {russian_form(value, *words.ru)}"
    if language == "kk":
        return f"{number} {words.kk}"
    return f"{number} {words.en[0] if value == 1 else words.en[1]}"
