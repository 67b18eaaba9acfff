"""Print each line of a part table on standard input whose part this system lacks, by asking the loader itself."""

from __future__ import annotations

import ctypes
import shutil
import sys


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_font(language: str) -> bool:
    """Whether fontconfig knows a font with all the letters of `language`."""
    if not has_library("libfontconfig.so.1"):
        return False
    fontconfig = ctypes.CDLL("libfontconfig.so.1")
    fontconfig.FcNameParse.restype = ctypes.c_void_p
    fontconfig.FcObjectSetBuild.restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(ctypes.c_int)  # an FcFontSet opens with its count
    fontconfig.FcFontList.argtypes = [ctypes.c_void_p] * 3
    pattern = fontconfig.FcNameParse(f":lang={language}".encode())
    fields = fontconfig.FcObjectSetBuild(b"family", None)
    fonts = fontconfig.FcFontList(None, pattern, fields)
    return bool(fonts) and fonts[0] > 0


def has(part: str) -> bool:
    kind, _, name = part.rpartition(":")
    if kind == "program":
        return shutil.which(name) is not None
    return has_font(name) if kind == "font" else has_library(name)


for line in sys.stdin:
    if not has(line.split()[0]):
        print(line, end="")
