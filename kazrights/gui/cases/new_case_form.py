"""The rows of the form for a new case, in the order in which a first report tells them."""

from __future__ import annotations

from kazrights.base.i18n import _
from kazrights.gui.cases.look_alikes import LookAlikes
from kazrights.gui.cases.sanctions_field import SanctionsField
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers, terms, text
from kazrights.gui.parts.choice_field import ChoiceField
from kazrights.gui.parts.choices_field import ChoicesField
from kazrights.gui.parts.date_field import DateField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.gui.parts.planned_day import NextStepField
from kazrights.gui.parts.text_field import LineField
from kazrights.model.case import Case
from kazrights.model.custody import DetentionPeriod
from kazrights.model.person import Person
from kazrights.model.proceeding import Proceeding


def new_case_form(desk: Desk, look_alikes: LookAlikes) -> Form:
    """The form; `look_alikes` stands under the name and follows it."""
    form = Form()
    name = form.add(_("Name"), LineField(), ("name",))
    form.add_heading(look_alikes)
    name.edited.connect(lambda: look_alikes.look_for(name.value()))
    form.add(_("Name in another script"), LineField(), ("other_name",))
    form.add_column(Person, "sex")
    form.add(_("Categories"), ChoicesField(terms.choices("case_category")), ("categories",))
    form.add_column(Case, "victim_status")
    form.add_heading(text.section(_("Detention")))
    form.add_column(DetentionPeriod, "basis")
    form.add_column(DetentionPeriod, "from_on")
    form.add(_("Facility"), FreeChoiceField(offers.facilities(desk.vault)), ("facility_id", "facility"))
    _add_proceeding(form, desk)
    form.add_heading(text.section(_("Source")))
    form.add(_("Kind of source"), ChoiceField(terms.choices("source_kind")), ("source_kind",))
    form.add(_("Title"), LineField(), ("source_title",))
    form.add(_("Where in it, or its address"), LineField(), ("source_locator",))
    form.add_heading(text.section(_("Next")))
    form.add(_("Next step and when"), NextStepField(desk.today), ("next",))
    form.add_column(Case, "summary")
    return form


def _add_proceeding(form: Form, desk: Desk) -> None:
    form.add_heading(text.section(_("Proceedings")))
    article = FreeChoiceField(offers.provisions(desk.vault), empty=_("type its number, such as 174"))
    form.add(_("Article"), article, ("provision", "charge"))
    form.add(_("Charge in words"), LineField(), ("charge_words",))
    form.add_column(Proceeding, "track")
    form.add(_("Hearing on"), DateField(), ("hearing_on",))
    form.add(_("Kind of decision"), ChoiceField(terms.choices("decision_kind")), ("decision_kind",))
    form.add(_("Decided on"), DateField(), ("decision_on",))
    form.add(_("Measures"), SanctionsField(), ("sanctions",))
