import tomllib

from hypothesis import given
from hypothesis import strategies as st

from recon.design.tables import line_index

TEXT = """\
top = 1 # comment
inline = { a = 1, b = [1, 2] }
long = [
  "x = 1",
  "[not.a.table]",
]
block = '''
fake = 1
'''

[plain]
dotted.key = 2
"quoted key" = 3

[[many]]
key = "first"

[[many.inner]]
key = "inner"

[[many]]
key = "second"

[[many.inner]]
[[many.inner]]
key = "last"
"""


def test_every_key_and_table_has_its_line() -> None:
    index = line_index(TEXT)
    assert index[("top",)] == 1
    assert index[("long",)] == 3
    assert index[("block",)] == 7
    assert index[("plain",)] == 11
    assert index[("plain", "dotted", "key")] == 12
    assert index[("plain", "quoted key")] == 13
    assert index[("many", 0, "key")] == 16
    assert index[("many", 0, "inner", 0, "key")] == 19
    assert index[("many", 1, "key")] == 22
    assert index[("many", 1, "inner", 1, "key")] == 26
    assert not any("fake" in place or "x" in place for place in index)


names = st.sampled_from(["a", "b", "c"])
values = st.sampled_from(["1", '"x = 2"', "[\n1,\n2,\n]", '"""\n[z]\ny = 1\n"""', "{ d = 1 }"])
sections = st.lists(st.tuples(names, st.dictionaries(names, values, min_size=1)), max_size=5)


@given(sections)
def test_the_line_of_a_key_holds_that_key(written: list[tuple[str, dict[str, str]]]) -> None:
    text = "".join(f"[[{name}]]\n" + "".join(f"{k} = {v}\n" for k, v in body.items()) for name, body in written)
    lines, index = text.splitlines(), line_index(text)
    for name, tables in tomllib.loads(text).items():
        for number, table in enumerate(tables):
            assert lines[index[name, number] - 1] == f"[[{name}]]"
            for key in table:
                assert lines[index[name, number, key] - 1].startswith(f"{key} = ")
    assert len(index) == sum(1 + len(body) for _, body in written)
