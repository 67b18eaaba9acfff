"""How a letter says dates, durations, sums of money and articles of law: one door to the spoken_… files."""

from kazrights.base.spoken_articles import article_in_words
from kazrights.base.spoken_dates import DateStyle, date_in_words
from kazrights.base.spoken_durations import DurationUnit, add_duration, duration_in_words
from kazrights.base.spoken_money import money_in_words

__all__ = [
    "DateStyle",
    "DurationUnit",
    "add_duration",
    "article_in_words",
    "date_in_words",
    "duration_in_words",
    "money_in_words",
]
