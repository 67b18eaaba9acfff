"""The stages of a proceeding as words in their order; the one it is in stands out and is changed by a click."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout


class StageSteps(QWidget):
    """`choose` gets the stage that is clicked, or None for the present one: then it is not known any more."""

    def __init__(
        self, stages: Iterable[str], present: str | None, choose: Callable[[str | None], object]
    ) -> None:
        super().__init__()
        self.setAccessibleName(_("Stage of the proceeding"))
        flow = FlowLayout(self, gap=2)
        for at, stage in enumerate(stages):
            if at:
                mark = text.body("›", tone="secondary")
                mark.setContentsMargins(0, 5, 0, 0)
                flow.addWidget(mark)
            flow.addWidget(self._step(stage, stage == present, choose))

    def _step(self, stage: str, is_present: bool, choose: Callable[[str | None], object]) -> QWidget:
        words = terms.words("proceeding_stage", stage)
        step = button(words, in_row=True, kind="" if is_present else "quiet", writes=True)
        step.setCheckable(True)
        step.setChecked(is_present)
        said = _("Stage now: {stage}") if is_present else _("Set the stage: {stage}")
        step.setAccessibleName(said.format(stage=words))
        step.setToolTip(_("The stage it is in. Click to say that it is not known") if is_present else "")
        step.clicked.connect(lambda _checked=False: choose(None if is_present else stage))
        return step
