"""ReportLab is loaded late, sealed, and opens nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest

from kazrights.documents import press
from kazrights.documents.marks import FaceName
from kazrights.documents.plain import MARK

ALPHABET = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя₸№«»“”–—…·•"


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_importing_letters_loads_no_reportlab() -> None:
    code = (
        "import sys; import kazrights.documents.letter, kazrights.documents.table, kazrights.documents.template;"
        "print([name for name in sys.modules if name.startswith('reportlab')])"
    )
    assert run(code).strip() == "[]"


def test_no_module_that_evaluates_or_unpickles_is_loaded_by_a_letter() -> None:
    code = (
        "import sys; from tests.documents.papers import EN; from kazrights.documents.letter import render_letter;"
        "render_letter(EN); print([n for n in ('reportlab.lib.fontfinder', 'reportlab.lib.extformat',"
        "'reportlab.platypus', 'reportlab.platypus.paraparser', 'reportlab.lib.pdfencrypt') if n in sys.modules])"
    )
    assert run(code).strip() == "[]"


def test_the_settings_are_ours() -> None:
    from reportlab import rl_config

    assert rl_config.invariant == 1
    assert rl_config.trustedHosts == rl_config.trustedSchemes == []
    assert rl_config.TTFSearchPath == []
    assert rl_config.T1SearchPath == []


def test_reportlab_opens_no_file() -> None:
    from reportlab.lib import utils
    from reportlab.pdfbase import pdfdoc

    for opener in (utils.open_for_read, pdfdoc.open_for_read):
        with pytest.raises(RuntimeError):
            opener(__file__)


@pytest.mark.parametrize("face", get_args(FaceName))
def test_every_face_has_the_letters_of_our_languages_and_the_mark_for_what_is_hidden(face: str) -> None:
    widths = press.character_widths(face)
    assert [character for character in ALPHABET + MARK if ord(character) not in widths] == []
