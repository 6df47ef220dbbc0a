"""Any number of sheets in one PDF: drawn in parts, joined, nothing lost, no part left."""

import json
from pathlib import Path

import pikepdf
import pytest

from recon.design import assembly
from recon.design.assembly import assemble
from recon.design.joining import join
from recon.design.kit import load_kit
from recon.design.manifest import manifest
from recon.design.manifest_file import write_manifest
from recon.design.prints import SheetPrint
from recon.design.serials import new_serial
from recon.errors import PrintStopped
from recon.vision.codes import identify
from recon.vision.raster import count_pages, decode
from tests.helpers.sample_sheets import CLAIRE, sheet_print

KIT = load_kit()


@pytest.fixture
def prints(monkeypatch: pytest.MonkeyPatch) -> list[SheetPrint]:
    monkeypatch.setattr(assembly, "PART", 2)
    keys = ("vitals", "registration", "vitals", "vitals", "registration")
    return [sheet_print(KIT.layout(key, "fr"), CLAIRE, new_serial()) for key in keys]


@pytest.mark.parametrize("duplex", [False, True])
def test_pages_stand_in_order_whatever_the_parts(prints: list[SheetPrint], duplex: bool, tmp_path: Path) -> None:
    out, told = tmp_path / "s.pdf", []
    assemble(prints, out, duplex=duplex, progress=told.append)
    write_manifest(prints, tmp_path / "m.json", duplex=duplex)
    written = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))
    assert written == manifest(prints, duplex=duplex)
    data = out.read_bytes()
    assert count_pages(data) == sum(sheet.sides(duplex=duplex) for sheet in prints)
    for page in written["pages"]:
        code = identify(decode(data, page["page_index"]).gray)[0].code
        assert (code.serial, code.page) == (page["sheet"], page["page"])
    assert told == list(range(1, len(prints) + 1))
    assert {path.name for path in tmp_path.iterdir()} == {"s.pdf", "m.json"}


def test_what_is_joined_is_a_sound_file(prints: list[SheetPrint], tmp_path: Path) -> None:
    assemble(prints, tmp_path / "s.pdf")
    with pikepdf.open(tmp_path / "s.pdf") as whole:
        assert whole.check_pdf_syntax() == []
        assert str(whole.docinfo["/Title"]) == prints[0].form.title


def test_values_of_every_kind_outlive_joining(tmp_path: Path) -> None:
    part = pikepdf.new()
    page = part.add_blank_page(page_size=(200, 300))
    kinds = "<< /A [ 1 -2.50 true false null /B#20C (a \\(b\\) 5 0 R) <00ff> ] /D << /E 0.000001 >> >>"
    page.obj.Kinds = pikepdf.Object.parse(kinds.encode())
    page.obj.Apart = part.make_indirect(pikepdf.Object.parse(b"[ 7 ]"))
    part.save(tmp_path / "part.pdf")
    join([tmp_path / "part.pdf"] * 3, tmp_path / "s.pdf")
    with pikepdf.open(tmp_path / "s.pdf") as whole:
        assert whole.check_pdf_syntax() == []
        assert [copy.obj.Kinds.unparse() for copy in whole.pages] == [page.obj.Kinds.unparse()] * 3
        assert [copy.obj.Apart[0] for copy in whole.pages] == [7] * 3


def test_a_run_that_is_stopped_leaves_no_part(prints: list[SheetPrint], tmp_path: Path) -> None:
    def stop(done: int) -> None:
        if done == 3:
            raise PrintStopped(reason="enough")

    with pytest.raises(PrintStopped):
        assemble(prints, tmp_path / "s.pdf", progress=stop)
    assert {path.name for path in tmp_path.iterdir()} <= {"s.pdf"}
