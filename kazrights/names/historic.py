"""Beginnings of names that Russian papers wrote by no rule; see names.md, 4. By stem, never by person."""

from __future__ import annotations

STEMS = (
    ("konae", "kunae"),  # Қонаев, Кунаев
    ("ondas", "undas"),  # Оңдасынов, Ундасынов
    ("xingis", "cingis"),  # Шыңғыс, Чингис
    ("xingis", "cingiz"),
    ("xinar", "cinar"),  # Шынар, Чинара
    ("xokan", "cokan"),  # Шоқан, Чокан
    ("xokai", "cokai"),
    ("xokae", "cokae"),
    ("xolpan", "colpan"),
    ("xolban", "colban"),
    ("ximken", "cimken"),
    ("bakit", "bahit"),  # Бақыт, Бахыт
    ("bakti", "bahti"),
    ("abil", "abul"),  # Әбілқасым, Абулкасым
    ("abdi", "abdu"),
    ("turekul", "turakul"),  # Төреқұлов, Тюрякулов
    ("kudaib", "hudaib"),  # Құдайберген, Худайберген
    ("janbil", "janbul"),  # Жамбыл, Джамбул
    ("abilai", "ablai"),  # Абылай, Аблай
    ("suindik", "suiundik"),  # Сүйіндік, Суюндик
    ("koja", "hoja"),  # Қожа, Ходжа
)
WHOLE = {"xinar": "cinara", "cinara": "xinar"}
"""Two keys that begin one name: the first from the Kazakh, the second from the historic Russian form."""

_BY_START: dict[str, list[tuple[str, str]]] = {}
for _one, _other in STEMS:
    _BY_START.setdefault(_one[:3], []).append((_one, _other))
    _BY_START.setdefault(_other[:3], []).append((_other, _one))


def also(key: str) -> list[str]:
    """The same key with the other beginning, for each stem it begins with."""
    if key in WHOLE:
        return [WHOLE[key]]
    return [other + key[len(one) :] for one, other in _BY_START.get(key[:3], ()) if key.startswith(one)]
