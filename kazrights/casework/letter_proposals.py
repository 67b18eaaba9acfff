"""Which template to propose for a case, and what a letter from it would ask for."""

from __future__ import annotations

from kazrights.base.wording import Wording
from kazrights.casework import letter_case, letter_fields, letter_templates
from kazrights.casework.letter_paper import Choice
from kazrights.casework.officials import holder_now
from kazrights.casework.records import load
from kazrights.documents.filling import Filling
from kazrights.documents.letter_text import Request
from kazrights.documents.seams import ended
from kazrights.model.letter import Sender
from kazrights.model.official import Office
from kazrights.store.vault import Vault

_BY_CATEGORY = (
    ("death_in_custody", "death-in-custody"),
    ("death_in_care", "death-in-care"),
    ("torture", "torture-investigation"),
    ("torture_alleged", "torture-investigation"),
    ("torture_survivor", "torture-investigation"),
    ("threats_hate_speech", "failure-to-protect"),
    ("interethnic_violence", "failure-to-protect"),
    ("prisoner_of_conscience", "prisoner-of-conscience"),
    ("prisoner_of_conscience", "noncustodial-conviction"),
    ("judicial_harassment", "defender-harassment"),
    ("peaceful_protester", "noncustodial-conviction"),
    ("human_rights_defender", "defender-harassment"),
    ("unfair_trial", "fair-trial"),
    ("positive_outcome", "thank-you"),
    ("medical_care", "medical-care"),
    ("freedom_of_expression", "noncustodial-conviction"),
    ("freedom_of_assembly", "law-or-promise"),
    ("child_labour", "law-or-promise"),
    ("legal_capacity", "law-or-promise"),
)
"""The gravest concern comes first: it decides where a case has several."""


def template(vault: Vault, case_id: int) -> str:
    """The code of the template to propose for a case, or "" where none fits; raises NotFound.

    Release is proposed only for someone who is held, a review of the sentence only for someone sentenced and free.
    """
    with vault.read() as session:
        case = letter_case.load(session, case_id)
    concerns = {row.category for row in case.case.categories}
    held = case.custody() is not None
    sentenced = any(s.opponent_id is None for decision in case.decisions() for s in decision.sanctions)
    fits = {"prisoner-of-conscience": held, "noncustodial-conviction": sentenced and not held}
    proposed = (code for concern, code in _BY_CATEGORY if concern in concerns and fits.get(code, True))
    return next(proposed, "")


def requests(vault: Vault, choice: Choice) -> list[Request]:
    """What the letter can ask for, each request with its id and words; those that fall away are left out."""
    made = letter_templates.load(choice.template, choice.language)
    with vault.read() as session:
        case = letter_case.load(session, choice.case_id)
        office = load(session, Office, choice.office_id) if choice.office_id else None
    found = letter_fields.values(
        case, choice.language, _nobody(), vault.stands_at, office, holder_now(office) if office else None
    )
    filling = Filling(found)
    asked = [(id, text) for id, nodes in made.requests.items() if (text := filling.line(nodes))]
    texts = ended([text for _id, text in asked])
    return [Request(id, text) for (id, _raw), text in zip(asked, texts, strict=True)]


def _nobody() -> Sender:
    """A sender of whom nothing is known: requests are the same whoever signs."""
    empty = Wording()
    return Sender(
        name="", name_cyrillic="", presentation=empty, address="", town=empty, country=empty, email=""
    )
