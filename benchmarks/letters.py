"""Letters a second, ours beside Platypus with fonts and styles set up once; then our memory over 1,000 letters.

python -m benchmarks.letters [rounds]
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from kazrights.documents import press
from kazrights.documents.letter import LetterPage, render_letter
from tests.documents.papers import EN, KK, RU

LETTERS = 60
LANGUAGES = (EN, RU, KK)


def batch(count: int) -> list[LetterPage]:
    """Letters that differ in their addressee and facts, in three languages by turns."""
    return [
        replace(
            LANGUAGES[n % 3],
            subject=f"{LANGUAGES[n % 3].subject} – {n}",
            after=(*LANGUAGES[n % 3].after, f"EXAMPLE {n}."),
        )
        for n in range(count)
    ]


def platypus() -> Callable[[LetterPage], bytes]:
    """The same letter as Platypus paragraphs; fonts and styles are made once."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import HRFlowable, Paragraph, SimpleDocTemplate, Spacer

    for face in ("serif", "serif-bold", "sans", "sans-bold"):
        press.character_widths(face)
    text = ParagraphStyle("text", fontName="serif", fontSize=11, leading=15.4, spaceAfter=8)
    line = ParagraphStyle("line", parent=text, spaceAfter=0)
    bold = ParagraphStyle("bold", parent=text, fontName="serif-bold")
    small = ParagraphStyle("small", parent=text, fontName="sans", fontSize=8.5, leading=11.5)
    item = ParagraphStyle(
        "item", parent=text, leftIndent=20, bulletIndent=8, bulletFontName="serif", bulletFontSize=11
    )
    stamp = ParagraphStyle("stamp", parent=text, fontName="sans-bold", fontSize=10, alignment=1)

    def render(letter: LetterPage) -> bytes:
        story = [Paragraph(letter.stamp, stamp), Paragraph(letter.sender, bold)]
        story += [Paragraph(" · ".join(letter.sender_lines), small), HRFlowable(width="100%")]
        story += [Paragraph(letter.dateline, line), Paragraph(letter.channel, small)]
        story += [Paragraph(words, line) for words in letter.addressee]
        story += [Spacer(1, 12), Paragraph(letter.subject, bold), Paragraph(letter.salutation, text)]
        story += [Paragraph(words, text) for words in letter.before]
        story += [Paragraph(words, item, bulletText=f"{n}.") for n, words in enumerate(letter.requests, 1)]
        story += [Paragraph(words, text) for words in (*letter.after, letter.closing)]
        story += [Spacer(1, 40), HRFlowable(width="40%", hAlign="LEFT"), Paragraph(letter.sender, line)]
        story += [Paragraph("; ".join(letter.copies), small), Paragraph(letter.stamp, stamp)]
        out = BytesIO()
        SimpleDocTemplate(
            out, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=12 * mm, bottomMargin=12 * mm
        ).build(story)
        return out.getvalue()

    return render


def rate(render: Callable[[LetterPage], bytes]) -> float:
    """Letters a second."""
    letters = batch(LETTERS)
    gc.collect()
    start = time.perf_counter()
    for letter in letters:
        render(letter)
    return LETTERS / (time.perf_counter() - start)


def resident() -> float:
    """Megabytes of this process in memory, or 0 where the system does not say it in this way."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def main(rounds: int) -> None:
    """Alternate the two, print medians and their ratio, then the memory."""
    theirs = platypus()
    rate(render_letter), rate(theirs)
    pairs = [(rate(render_letter), rate(theirs)) for _ in range(rounds)]
    ours = statistics.median(ours for ours, _ in pairs)
    peer = statistics.median(peer for _, peer in pairs)
    print(f"kazrights {ours:7.0f} letters/s   {len(render_letter(KK)) / 1024:.0f} KiB each")
    print(f"Platypus  {peer:7.0f} letters/s   {len(theirs(KK)) / 1024:.0f} KiB each")
    print(
        f"ratio     {statistics.median(ours / peer for ours, peer in pairs):7.2f}   (goal: at least 1; {rounds} rounds)"
    )
    for number, letter in enumerate(batch(1001)):
        render_letter(letter)
        if number in (100, 400, 700, 1000):
            gc.collect()
            print(f"memory after {number:5} letters {resident():6.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
