"""The settings ReportLab starts with: it reads this module instead of files in the home folder (see press.py)."""

invariant = 1
pageCompression = 1
useA85 = 0
pdfComments = 0
verbose = 0
ttfAsciiReadable = 0
toColorCanUse = None
trustedHosts: list[str] = []
trustedSchemes: list[str] = []
T1SearchPath: tuple[str, ...] = ()
TTFSearchPath: tuple[str, ...] = ()
CMapSearchPath: tuple[str, ...] = ()
documentLang = None

__all__ = [
    "CMapSearchPath",
    "T1SearchPath",
    "TTFSearchPath",
    "documentLang",
    "invariant",
    "pageCompression",
    "pdfComments",
    "toColorCanUse",
    "trustedHosts",
    "trustedSchemes",
    "ttfAsciiReadable",
    "useA85",
    "verbose",
]
