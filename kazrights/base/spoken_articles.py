"""Names an article of a law the way a letter in each language does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Law:
    """What a code is called after "of the"; the Russian and Kazakh names are genitives."""

    en: str
    ru: str
    kk: str


_LAWS = {
    "CC2014": _Law("Criminal Code", "Уголовного кодекса", "Қылмыстық кодекстің"),
    "CC1997": _Law("Criminal Code of 1997", "Уголовного кодекса 1997 года", "1997 жылғы Қылмыстық кодекстің"),
    "CAO2014": _Law(
        "Code of Administrative Offences",
        "Кодекса об административных правонарушениях",
        "Әкімшілік құқық бұзушылық туралы кодекстің",
    ),
    "CPC": _Law(
        "Criminal Procedure Code", "Уголовно-процессуального кодекса", "Қылмыстық-процестік кодекстің"
    ),
    "CEC": _Law("Criminal Executive Code", "Уголовно-исполнительного кодекса", "Қылмыстық-атқару кодексінің"),
    "CIVIL": _Law("Civil Code", "Гражданского кодекса", "Азаматтық кодекстің"),
    "CIVPC": _Law(
        "Civil Procedure Code", "Гражданского процессуального кодекса", "Азаматтық процестік кодекстің"
    ),
    "CONSTITUTION": _Law("Constitution", "Конституции", "Конституцияның"),
    "ICCPR": _Law(
        "International Covenant on Civil and Political Rights",
        "Международного пакта о гражданских и политических правах",
        "Азаматтық және саяси құқықтар туралы халықаралық пактінің",
    ),
}
_KEYS = {
    "Criminal Code": "CC2014",
    "Уголовный кодекс": "CC2014",
    "Қылмыстық кодекс": "CC2014",
    "Code of Administrative Offences": "CAO2014",
    "Кодекс об административных правонарушениях": "CAO2014",
    "Әкімшілік құқық бұзушылық туралы кодекс": "CAO2014",
}


def article_in_words(code_name: str, article: str, part: str, language: str) -> str:
    """Say "Article 274, part 4, of the Criminal Code" in each language; `part` may be "".

    `code_name` is a key such as "CC2014" or the plain name of a well-known code. Any other name is never
    declined: it follows in brackets.
    """
    law = _LAWS.get(_KEYS.get(code_name, code_name))
    if law is None:
        bare = _without_law(article, part, language)
        return f"{bare} ({code_name})" if code_name else bare
    if language == "ru":
        return f"{_without_law(article, part, 'ru')} {law.ru}"
    if language == "kk":
        return f"{law.kk} {article}-бабының {part}-бөлігі" if part else f"{law.kk} {article}-бабы"
    return f"{_without_law(article, part, 'en')}{',' if part else ''} of the {law.en}"


def _without_law(article: str, part: str, language: str) -> str:
    if language == "ru":
        return f"часть {part} статьи {article}" if part else f"статья {article}"
    if language == "kk":
        return f"{article}-баптың {part}-бөлігі" if part else f"{article}-бап"
    return f"Article {article}, part {part}" if part else f"Article {article}"
