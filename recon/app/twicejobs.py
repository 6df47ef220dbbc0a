"""What the panel of what is typed twice asks of the program: jobs for the background."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recon.language import current
from recon.model.form import Form
from recon.store import Store
from recon.workflow.keying import Rule, rule
from recon.workflow.keying_choice import keep

if TYPE_CHECKING:
    from recon.workflow.kits import Kit


@dataclass(frozen=True, slots=True)
class Twice:
    """What is typed twice now, and the forms that can be, in the language in use where they have it."""

    rule: Rule
    forms: tuple[Form, ...]


def look(store: Store, kit: "Callable[[], Kit]") -> Twice:
    """Return what is typed twice now; forms stand by their titles."""
    forms = kit()
    found = (forms.form(key, _language(forms, key)) for key in forms.keys)
    return Twice(rule(store), tuple(sorted(found, key=lambda form: form.title)))


def put(store: Store, chosen: Rule, operator: str) -> None:
    """Keep what is to be typed twice."""
    keep(store, chosen, operator=operator)


def _language(kit: "Kit", key: str) -> str:
    languages = kit.languages(key)
    return current() if current() in languages else languages[0]
