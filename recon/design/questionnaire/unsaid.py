"""What a Questionnaire has and a sheet of paper cannot: told item by item, so that nothing is lost in silence."""

from collections.abc import Mapping
from typing import Any

from recon.design.questionnaire import vocabulary as v
from recon.design.questionnaire.nodes import missing_in, plain
from recon.design.questionnaire.notes import Notes
from recon.design.questionnaire.vocabulary import Json

_TAKEN = frozenset(
    {
        v.RECON,
        v.TRANSLATION,
        v.MIN_VALUE,
        v.MAX_VALUE,
        v.MAX_DECIMALS,
        v.ORDINAL,
        v.XHTML,
        v.UNIT,
        v.UNIT_OPTION,
        v.MIN_OCCURS,
        v.MAX_OCCURS,
        v.HIDDEN,
        # How a screen shows it: on paper, the form language does.
        v.ITEM_CONTROL,
        v.ORIENTATION,
    }
)
_UNSAID_OF_ITEM = ("initial", "readOnly", "modifierExtension", "answerConstraint", "disabledDisplay")
_UNSAID_OF_FORM = (
    "description",
    "purpose",
    "publisher",
    "contact",
    "copyright",
    "modifierExtension",
    "approvalDate",
    "effectivePeriod",
    "useContext",
    "jurisdiction",
    "derivedFrom",
)


def tell_unsaid(item: Json, link: str, notes: Notes) -> None:
    """Tell what of one item the form will not have."""
    for name in _UNSAID_OF_ITEM:
        if item.get(name):
            notes.tell(link, "unsaid", name=name)
    if item.get("type") == "display" and item.get("enableWhen"):
        notes.tell(link, "unsaid", name="enableWhen")
    for option in _list(item, "answerOption"):
        if isinstance(option, dict):
            _extensions(option, link, notes, own=False)
            if option.get("initialSelected"):
                notes.tell(link, "unsaid", name="initialSelected")
    if missing := missing_in(item):
        notes.tell(link, "glyph", value=" ".join(sorted(missing)))
    # The constraints of recon's own items are told by recon's extension, which says the same.
    _extensions(item, link, notes, own=link.startswith(v.SECTION_LINK))


def tell_unsaid_of_form(whole: Json, notes: Notes, *, own: bool) -> None:
    """Tell what of the Questionnaire itself the form will not have."""
    names = [name for name in _UNSAID_OF_FORM if whole.get(name)]
    if names:
        notes.tell("-", "unsaid", name=", ".join(names))
    _extensions(whole, "-", notes, own=own)


def _extensions(node: Mapping[str, Any], link: str, notes: Notes, *, own: bool) -> None:
    for one in _list(node, "extension"):
        url = one.get("url") if isinstance(one, dict) else None
        if isinstance(url, str) and url not in _TAKEN and not (own and url == v.CONSTRAINT):
            notes.tell(link, "extension", url=plain(url))


def _list(node: Mapping[str, Any], name: str) -> list[Any]:
    found = node.get(name)
    return found if isinstance(found, list) else []
