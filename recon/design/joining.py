"""PDF files joined into one, part after part, in the memory that one part takes.

A PDF's objects name each other by number. Each part's objects are copied as they are with all their numbers raised by
as many as were written before, its page tree becomes a branch of the whole's, and where each object starts goes into
the table at the end (ISO 32000-1, 7.5).
"""

from array import array
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_CATALOG, _TREE = 1, 2
_FREE = 0


def join(parts: Iterable[Path], out: Path) -> None:
    """Write all pages of ``parts`` to ``out``, in order; title and author are those of the first.

    Raises:
        OSError: if a file cannot be read or written.
    """
    import pikepdf

    with out.open("wb") as file:
        whole = _Whole(file)
        for part in parts:
            with pikepdf.open(part) as pdf:
                whole.add(pdf)
        whole.finish()


class _Whole:
    """The file being written: ``_starts`` says where each object starts, from number 1 on."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._starts = array("Q", [_FREE] * _TREE)
        self._branches: list[tuple[int, int]] = []
        self._info = 0
        file.write(_HEAD)

    def add(self, pdf: Any) -> None:
        """Copy the objects of an open part."""
        raised = len(self._starts)
        tree, info = pdf.Root.Pages, pdf.trailer.get("/Info")
        self._branches.append((raised + tree.objgen[0], len(pdf.pages)))
        dropped = {pdf.Root.objgen}
        if info is not None and self._info:
            dropped.add(info.objgen)
        elif info is not None:
            self._info = raised + info.objgen[0]
        for one in pdf.objects:
            number = raised + one.objgen[0]
            self._starts.extend([_FREE] * (number - len(self._starts)))
            if one.objgen not in dropped:
                above = b" /Parent %d 0 R" % _TREE if one.objgen == tree.objgen else b""
                self._write(number, _body(one, raised, above))

    def finish(self) -> None:
        """Write what holds the parts together, and where everything starts."""
        kids = b" ".join(b"%d 0 R" % number for number, _ in self._branches)
        count = sum(pages for _, pages in self._branches)
        self._write(_TREE, b"<< /Type /Pages /Count %d /Kids [ %s ] >>" % (count, kids))
        self._write(_CATALOG, b"<< /Type /Catalog /Pages %d 0 R >>" % _TREE)
        table = self._file.tell()
        size = len(self._starts) + 1
        self._file.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for start in self._starts:
            self._file.write(b"%010d %05d %c \n" % (start, 0 if start else 65535, b"n" if start else b"f"))
        info = b" /Info %d 0 R" % self._info if self._info else b""
        trailer = b"trailer\n<< /Size %d /Root %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n"
        self._file.write(trailer % (size, _CATALOG, info, table))

    def _write(self, number: int, body: bytes) -> None:
        self._starts[number - 1] = self._file.tell()
        self._file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))


def _body(one: Any, raised: int, more: bytes) -> bytes:
    """Return an object of a part as it stands in a file, with ``more`` entries where it is a dictionary."""
    import pikepdf

    if isinstance(one, pikepdf.Stream):
        data = one.read_raw_bytes()
        entries = {name: value for name, value in one.stream_dict.items() if name != "/Length"}
        head = _dictionary(entries, raised, b" /Length %d" % len(data))
        return b"%s\nstream\n%s\nendstream" % (head, data)
    if isinstance(one, pikepdf.Dictionary):
        return _dictionary(dict(one.items()), raised, more)
    return _value(one, raised, named=False)


def _value(value: Any, raised: int, *, named: bool = True) -> bytes:
    """Return a value as it stands in a file; where it is an object of its own (and ``named``), its number."""
    import pikepdf

    if not isinstance(value, pikepdf.Object):
        return _scalar(value)
    if named and value.is_indirect:
        return b"%d 0 R" % (raised + value.objgen[0])
    if isinstance(value, pikepdf.Array):
        return b"[ %s ]" % b" ".join(_value(item, raised) for item in value)
    if isinstance(value, pikepdf.Dictionary):
        return _dictionary(dict(value.items()), raised)
    return bytes(value.unparse())


def _scalar(value: bool | int | Decimal | None) -> bytes:
    """Return what pikepdf gives as a value of Python's own."""
    if value is None:
        return b"null"
    return str(value).lower().encode() if isinstance(value, bool) else f"{Decimal(value):f}".encode()


def _dictionary(entries: Mapping[str, Any], raised: int, more: bytes = b"") -> bytes:
    body = b" ".join(name.encode() + b" " + _value(value, raised) for name, value in entries.items())
    return b"<< %s%s >>" % (body, more)
