"""``recon print --large``: the same forms in large type, and a word about those that have none."""

import json
from pathlib import Path
from random import Random

from recon.drill.patients import invent_patients, roster_csv
from tests.helpers.command import done, recon


def test_large_type_from_the_command_line(tmp_path: Path) -> None:
    store = tmp_path / "store"
    done(recon("init", store=store))
    (tmp_path / "roster.csv").write_text(roster_csv(invent_patients(1, Random(1))), encoding="utf-8")
    told = {}
    for name, more in (("usual", []), ("large", ["--large"])):
        out = ["--out", str(tmp_path / f"{name}.pdf"), "--manifest", str(tmp_path / f"{name}.json")]
        ran = recon("print", "triage,census", "--roster", str(tmp_path / "roster.csv"), *out, *more, store=store)
        done(ran)
        told[name] = ran.err
    pages = {name: json.loads((tmp_path / f"{name}.json").read_text())["pages"] for name in told}
    count = {name: [page["form"] for page in some] for name, some in pages.items()}
    assert count == {"usual": ["census"] * 2 + ["triage"], "large": ["census"] * 2 + ["triage"] * 3}
    cells = {name: cell_of(some) for name, some in pages.items()}
    assert cells["large"] > 1.2 * cells["usual"]
    assert "ensus" in told["large"]
    assert "ensus" not in told["usual"]
    again = recon("reprint", pages["large"][-1]["sheet"], "--out", str(tmp_path / "again.pdf"), store=store)
    assert "3" in done(again)


def cell_of(pages: list[dict[str, object]]) -> float:
    """Return the height of the first box of the triage form, mm."""
    page = next(page for page in pages if page["form"] == "triage")
    fields = page["fields"]
    assert isinstance(fields, list)
    return next(float(field["cells"][0]["h"]) for field in fields if field.get("cells"))
