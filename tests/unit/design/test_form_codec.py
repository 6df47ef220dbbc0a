import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.codec import form_from_json, form_to_json
from recon.design.kit import load_kit
from recon.model.form import Check, Coding, Field, Form, Kind, Option, Role, Rule, Zone
from recon.model.geometry import Rect, Size

KIT = load_kit()

texts = st.text(max_size=8)
numbers = st.floats(-1000, 1000)
rects = st.builds(Rect, numbers, numbers, numbers, numbers)
codings = st.none() | st.builds(Coding, texts, texts, texts)
zones = st.builds(
    Zone,
    st.integers(1, 9),
    st.none() | st.integers(0, 9),
    st.lists(rects, max_size=3).map(tuple),
    st.none() | rects,
)
rules = st.builds(Rule, st.booleans(), st.none() | numbers, st.none() | numbers, st.integers(0, 3), texts, texts)
options = st.builds(Option, texts, texts, codings)
fields = st.builds(
    Field,
    texts,
    st.sampled_from(Kind),
    texts,
    st.lists(zones, max_size=2).map(tuple),
    rules,
    st.booleans(),
    codings,
    texts,
    st.lists(options, max_size=2).map(tuple),
    texts,
    st.sampled_from(Role),
)
forms = st.builds(
    Form,
    texts,
    texts,
    texts,
    texts,
    st.builds(Size, numbers, numbers),
    st.integers(1, 9),
    st.lists(fields, max_size=2).map(tuple),
    st.lists(rects, max_size=2).map(tuple),
    st.lists(rects, max_size=2).map(tuple),
    st.lists(st.builds(Check, texts, texts, texts), max_size=2).map(tuple),
    codings,
)


@pytest.mark.parametrize("key", KIT.keys)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_forms_of_the_kit_come_back_as_they_were(key: str, language: str) -> None:
    form = KIT.form(key, language)
    assert form_from_json(form_to_json(form)) == form


@given(forms)
def test_any_form_comes_back_as_it_was(form: Form) -> None:
    text = form_to_json(form)
    assert form_from_json(text) == form
    assert form_to_json(form_from_json(text)) == text


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"key": 1}', '{"key": "a", "colour": "red"}', "null"])
def test_what_is_no_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a form|Expecting|character"):
        form_from_json(text)


def test_a_number_is_not_taken_for_a_text() -> None:
    text = form_to_json(KIT.form("vitals", "fr"))
    with pytest.raises(ValueError, match="not a form"):
        form_from_json(text.replace('"key":"vitals"', '"key":7'))
