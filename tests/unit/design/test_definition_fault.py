"""A fault is the text it always was, and knows where it stands."""

import copy
import pickle
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recon.design.kit import check_form
from recon.design.tables import DefinitionFault
from recon.errors import FormDefinitionError
from tests.helpers.definitions import write_form

FIELD = '[[section]]\nkey = "part"\n[[section.field]]\nkey = "pulse"\nkind = "digits"\ncells = 90\n'


@given(st.text(), st.integers(1, 10_000), st.text(), st.text())
def test_it_crosses_borders_whole(file: str, line: int, key: str, reason: str) -> None:
    fault = DefinitionFault(file, line, key, reason)
    assert fault == f"{file}:{line}: {key}: {reason}"
    for again in (pickle.loads(pickle.dumps(fault)), copy.deepcopy(fault)):  # noqa: S301
        assert again == fault
        assert (again.file, again.line, again.key, again.reason) == (file, line, key, reason)


def test_a_wrong_definition_says_where(tmp_path: Path) -> None:
    file = write_form(tmp_path, FIELD)
    words = tmp_path / "round.en.toml"
    words.write_text(words.read_text(encoding="utf-8").replace('label = "Pulse"', 'label = ""'), encoding="utf-8")
    try:
        check_form(file)
    except FormDefinitionError as error:
        cells, label = error.faults
    assert isinstance(cells, DefinitionFault)
    assert (cells.file, cells.line, cells.key) == (str(file), 8, "section.field.cells")
    assert isinstance(label, DefinitionFault)
    assert (Path(label.file).name, label.key) == ("round.en.toml", "fields.pulse.label")
