"""The rows of the form for a new case, in the order in which a first report tells them."""

from __future__ import annotations

from collections.abc import Callable

from kazrights.base.i18n import _
from kazrights.gui.cases.facility_field import FacilityField
from kazrights.gui.cases.new_case_rows import ChargeRow, MeasureRow, OtherPersonRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers, terms, text
from kazrights.gui.parts.choice_field import ChoiceField
from kazrights.gui.parts.choices_field import ChoicesField
from kazrights.gui.parts.date_field import DateField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.name_field import NameField
from kazrights.gui.parts.planned_day import NextStepField
from kazrights.gui.parts.repeat_field import RepeatField
from kazrights.gui.parts.text_field import LineField
from kazrights.model.case import Case
from kazrights.model.custody import DetentionPeriod
from kazrights.model.person import Person
from kazrights.model.proceeding import Proceeding


def new_case_form(desk: Desk, open_case: Callable[[int], object]) -> Form:
    """Only the name is needed; custody, proceedings and source open when they are wanted.

    `open_case` is called for the case of someone with a like name.
    """
    form, name = Form(), NameField(desk.vault)
    name.opened.connect(open_case)
    form.add(_("Name"), name, ("name",))
    form.add(_("Name in another script"), NameField(desk.vault, of=name), ("other_name",))
    form.add_column(Person, "sex")
    form.add(_("Categories"), ChoicesField(terms.choices("case_category")), ("categories",))
    form.add_column(Case, "victim_status")
    others = RepeatField(lambda: OtherPersonRow(desk.vault, open_case), _("Add another person"), least=0)
    form.add(_("Other people"), others, ("others",))
    form.add_section(_("Detention"))
    form.add_column(DetentionPeriod, "basis")
    form.add_column(DetentionPeriod, "from_on")
    form.add(_("Facility"), FacilityField(desk.vault), ("facility",))
    _add_proceeding(form, desk)
    form.add_section(_("Source"))
    form.add(_("Kind of source"), ChoiceField(terms.choices("source_kind")), ("source_kind",))
    form.add(_("Title"), LineField(), ("source_title",))
    form.add(_("Where in it, or its address"), LineField(), ("source_locator",))
    form.add_heading(text.section(_("Next")))
    form.add(_("Next step and when"), NextStepField(desk.today), ("next",))
    form.add_column(Case, "summary")
    return form


def _add_proceeding(form: Form, desk: Desk) -> None:
    provisions = offers.provisions(desk.vault)
    form.add_section(_("Proceedings"))
    form.add(_("Charges"), RepeatField(lambda: ChargeRow(provisions), _("Add another charge")), ("charges",))
    form.add_column(Proceeding, "track")
    form.add(_("Hearing on"), DateField(), ("hearing_on",))
    form.add(_("Kind of decision"), ChoiceField(terms.choices("decision_kind")), ("decision_kind",))
    form.add(_("Decided on"), DateField(), ("decision_on",))
    form.add(_("Measures"), RepeatField(MeasureRow, _("Add another measure")), ("sanctions",))
