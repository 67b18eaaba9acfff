"""Numbers as each letter language writes them, and the form of the noun that follows."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_HUNDREDTH = Decimal("0.01")


def exact(number: int | float | Decimal) -> Decimal:
    """`number` to the hundredth, without idle zeros; ValueError if negative or not a number."""
    value = Decimal(str(number))
    if not value.is_finite() or value < 0:
        raise ValueError("a length or a sum is a number of zero or more")
    value = value.quantize(_HUNDREDTH, ROUND_HALF_UP)
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def number_in(value: Decimal, language: str) -> str:
    """Digits with the thousands and decimal signs of `language`; spaces don't break."""
    text = f"{value:,f}"
    if language == "en":
        return text
    return text.replace(",", "\u00a0").replace(".", ",")


def russian_form(value: Decimal, one: str, few: str, many: str, part: str) -> str:
    """The noun after a number: 1 год, 2 года, 5 лет; `part` after a fraction: 5,5 года."""
    if value != value.to_integral_value():
        return part
    last, last_two = int(value) % 10, int(value) % 100
    if 11 <= last_two <= 14:
        return many
    if last == 1:
        return one
    return few if 2 <= last <= 4 else many
