"""What is typed twice is chosen at once and whole, by whoever may, and written down once."""

from pathlib import Path

from recon.model.ledger import Act
from recon.store import Store, ledger
from recon.workflow.keying import CRITICAL, FIELDS, FORMS, Rule, rule
from recon.workflow.keying_choice import keep, typable
from tests.helpers.store_samples import OPERATOR, blank_store, sample_form


def acts(store: Store) -> list[str]:
    return [entry.subject for _, entry in ledger.entries(store.db) if entry.act is Act.CHOICE_MADE]


def test_what_is_chosen_is_the_rule_and_only_what_changed_is_written(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as store:
        keep(store, Rule(), operator=OPERATOR)
        assert acts(store) == []
        wanted = Rule(True, frozenset({"vitals"}), frozenset({"vitals:pulse"}))
        keep(store, wanted, operator=OPERATOR)
        assert rule(store) == wanted
        assert acts(store) == [CRITICAL, FORMS, FIELDS]
        keep(store, Rule(True), operator=OPERATOR)
        assert rule(store) == Rule(True)
        assert acts(store) == [CRITICAL, FORMS, FIELDS, FORMS, FIELDS]


def test_what_nobody_can_type_is_not_offered() -> None:
    form = sample_form()
    assert {field.key for field in form.fields} - {field.key for field in typable(form)} == {"signed", "sticker"}
