"""Takes a picture of every page of every paper: all letter templates and the case sheets, in three languages.

The three people of whom the report tells what is folded and internal stay out; their templates are shown on an
invented case.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import LANGUAGES
from kazrights.base.wording import Wording
from kazrights.casework import cases, events, letters, officials, reports, sample
from kazrights.casework.letter_paper import Choice
from kazrights.casework.opening import NewCase
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

LETTERS = (
    ("prisoner-of-conscience", "KZ-2020-003", "prosecutor_general"),
    ("defender-harassment", "KZ-2020-006", "prosecutor_general"),
    ("torture-investigation", "KZ-2020-013", "prosecutor_general"),
    ("death-in-custody", "KZ-2020-005", "prosecutor_general"),
    ("medical-care", "KZ-2020-003", "kuis"),
    ("fair-trial", "KZ-2020-006", "supreme_court"),
    ("solidarity-card", "KZ-2020-003", ""),
    ("unanswered", "KZ-2020-003", "prosecutor_general"),
    ("embassy", "KZ-2020-003", "embassy"),
    ("un-summary", "KZ-2020-003", ""),
    ("noncustodial-conviction", "KZ-2020-001", "prosecutor_general"),
    ("noncustodial-conviction", "KZ-2020-002", "president"),
    ("failure-to-protect", "EXAMPLE", "mia"),
    ("death-in-care", "KZ-2020-009", "minlabour"),
    ("law-or-promise", "KZ-2020-011", "president"),
    ("law-or-promise", "KZ-2020-002", "president"),
    ("thank-you", "EXAMPLE", "ombudsman"),
)
SHEETS = ("001", "002", "003", "005", "006", "009", "010", "011", "012", "013")
_SIZE, _GAP, _COLUMNS = QSize(620, 877), 14, 6
Page = tuple[str, QImage]


def main(folder: Path) -> None:
    """Write the contact sheets into `folder`."""
    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        vault = sample.build(Path(place) / "sample", cost=Cost(1024, 1, 1))
        pages = [page for name, pdf in _papers(vault) for page in _drawn(name, pdf)]
        vault.close()
    for number, start in enumerate(range(0, len(pages), _COLUMNS * 2), 1):
        _contact_sheet(pages[start : start + _COLUMNS * 2]).save(str(folder / f"papers-{number:02}.png"))
    sys.stdout.write(f"{len(pages)} pages of papers in {folder}\n")
    del app


def _papers(vault: Vault) -> Iterator[tuple[str, bytes]]:
    example = _example(vault)
    for template, ref, code in LETTERS:
        case_id = example if ref == "EXAMPLE" else cases.find(vault, ref)
        office_id = officials.by_code(vault, code).id if code else None
        for language in LANGUAGES:
            choice = Choice(case_id, office_id, template, language)
            yield f"{template} {language}", letters.preview(vault, choice)
            if template == "prisoner-of-conscience":
                letters.write(vault, choice)  # what the follow-up and the embassy letter speak of
    for number in SHEETS:
        for language in LANGUAGES:
            pdf = reports.case_sheet(vault, cases.find(vault, f"KZ-2020-{number}"), language)
            yield f"case sheet {number} {language}", pdf


def _example(vault: Vault) -> int:
    """A case of nobody, for the templates whose people stay out of pictures."""
    title = Wording("Case of Aizhan Example", "Дело: Айжан Пример", "Айжан Үлгінің ісі")
    case_id = cases.open_case(vault, NewCase(name="Aizhan Example", title=title, sex="female"))
    told = Wording(
        "An invented person was threatened in an invented town; this sentence is an EXAMPLE.",
        "Вымышленному человеку угрожали в вымышленном городе; это предложение – ПРИМЕР.",
        "Ойдан шығарылған адамға ойдан шығарылған қалада қоқан-лоқы жасалды; бұл сөйлем — ҮЛГІ.",
    )
    good = Wording(
        "An invented court gave an invented person her rights back; this sentence is an EXAMPLE.",
        "Вымышленный суд вернул вымышленному человеку его права; это предложение – ПРИМЕР.",
        "Ойдан шығарылған сот ойдан шығарылған адамның құқықтарын қайтарды; бұл сөйлем — ҮЛГІ.",
    )
    events.add(vault, case_id, "threats", FuzzyDate.parse("May 2020"), told, in_letters=True)
    events.add(vault, case_id, "reinstatement_of_rights", FuzzyDate.parse("Nov 2020"), good, in_letters=True)
    return case_id


def _drawn(name: str, pdf: bytes) -> Iterator[Page]:
    data, device, document = QByteArray(pdf), QBuffer(), QPdfDocument()
    device.setData(data)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(device)
    for number in range(document.pageCount()):
        image = QImage(_SIZE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.drawImage(0, 0, document.render(number, _SIZE))
        painter.end()
        yield f"{name} {number + 1}", image
    document.close()


def _contact_sheet(pages: list[Page]) -> QImage:
    rows = -(-len(pages) // _COLUMNS)
    wide, high = _SIZE.width() + _GAP, _SIZE.height() + _GAP + 22
    sheet = QImage(_COLUMNS * wide + _GAP, rows * high + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(sheet)
    for at, (name, image) in enumerate(pages):
        left, top = _GAP + at % _COLUMNS * wide, _GAP + at // _COLUMNS * high
        painter.drawText(QRect(left, top, _SIZE.width(), 20), name)
        painter.drawImage(left, top + 22, image)
    painter.end()
    return sheet


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: paper_pictures.py FOLDER")
    main(Path(sys.argv[1]))
