"""What a process that handles casebooks leaves to others: nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither")
def test_files_are_the_owners_and_a_crash_leaves_no_memory_image() -> None:
    work = (
        "import os, resource\n"
        "from kazrights.base.oneself import keep_to_oneself\n"
        "keep_to_oneself()\n"
        "print(oct(os.umask(0)), *resource.getrlimit(resource.RLIMIT_CORE))"
    )
    told = subprocess.run([sys.executable, "-c", work], capture_output=True, check=True, text=True, cwd=ROOT)
    assert told.stdout.split() == ["0o77", "0", "0"]
