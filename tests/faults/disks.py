"""Disks as a power cut may leave them, made from the journal of what a program wrote (tests/faults/unsynced.c).

What was synced is there. Of everything else any part may be there, in any order: bytes written to a file, torn at 512
or 4096, its length, and names that were made, changed and taken away in a folder that was not synced since. A new file
may lack its name though its content was synced. File systems in use keep more than that; this one owes nobody anything.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from random import Random

_HEADER = struct.Struct("<IIQqQII")
_MAGIC = 0x554E5359
_TEARS = (512, 4096)


class Op(IntEnum):
    CREATED = 1
    WRITTEN = 2
    TRUNCATED = 3
    RENAMED = 4
    UNLINKED = 5
    LINKED = 6
    FOLDER_MADE = 7
    FOLDER_GONE = 8
    SYNCED = 9
    FOLDER_SYNCED = 10
    NOTED = 11


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the journal."""

    op: Op
    inode: int
    offset: int
    path: str
    other: str
    data: bytes


def entries(journal: Path) -> Iterator[Entry]:
    data, at = journal.read_bytes(), 0
    while at < len(data):
        magic, op, inode, offset, length, path, other = _HEADER.unpack_from(data, at)
        assert magic == _MAGIC
        at += _HEADER.size
        names = data[at : at + path].decode(), data[at + path : at + path + other].decode()
        at += path + other
        held = length if op in (Op.WRITTEN, Op.NOTED) else 0
        yield Entry(Op(op), inode, offset, *names, data[at : at + held])
        at += held


@dataclass(slots=True, eq=False)
class File:
    """A file: what is on the disk of it for certain, and what was written since it was synced."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)  # at, what; None: cut to that length

    def sync(self) -> None:
        for one in self.pending:
            _write(self.synced, *one)
        self.pending.clear()


@dataclass(slots=True, eq=False)
class Folder:
    """A folder: the names in it as programs see them now, and as they are on the disk for certain."""

    live: "dict[str, File | Folder]" = field(default_factory=dict)
    synced: "dict[str, File | Folder]" = field(default_factory=dict)


Node = File | Folder
Edit = tuple[Folder, str, Node | None]  # where, which name, what it names from then on


class Disk:
    """The disk as it was before the journal began.

    ``before`` is a copy of it as it was, ``root`` the folder that the journal is of, ``inodes`` the number that each
    file there had, by its path; ``deaf`` are the kinds of syncing that do nothing.
    """

    def __init__(self, before: Path, root: Path, inodes: dict[str, int], deaf: frozenset[Op] = frozenset()) -> None:
        self._before, self._root, self._deaf = before, str(root.resolve()), deaf
        self._inodes: dict[int, Node] = {}
        self._names: list[tuple[Edit, ...]] = []
        self._top = self._found(before, inodes)

    def _found(self, path: Path, inodes: dict[str, int]) -> Node:
        node: Node
        if path.is_dir():
            inside = {one.name: self._found(one, inodes) for one in path.iterdir() if not one.name.endswith("-shm")}
            node = Folder(dict(inside), dict(inside))
        else:
            node = File(bytearray(path.read_bytes()))
        self._inodes[inodes[str(path.relative_to(self._before))]] = node
        return node

    def take(self, entry: Entry) -> None:
        """Let happen what the journal tells."""
        match entry.op:
            case Op.WRITTEN | Op.TRUNCATED:
                data = entry.data if entry.op is Op.WRITTEN else None
                self._file(entry.inode).pending.append((entry.offset, data))
            case Op.SYNCED | Op.FOLDER_SYNCED:
                if entry.op not in self._deaf:
                    self._sync(self._inodes[entry.inode])
            case Op.CREATED | Op.FOLDER_MADE:
                self._inodes[entry.inode] = node = File() if entry.op is Op.CREATED else Folder()
                self._edit((*self._place(entry.path), node))
            case Op.UNLINKED | Op.FOLDER_GONE:
                self._edit((*self._place(entry.path), None))
            case Op.RENAMED | Op.LINKED:
                folder, name = self._place(entry.path)
                node = folder.live[name]
                went: tuple[Edit, ...] = () if entry.op is Op.LINKED else ((folder, name, None),)
                self._edit(*went, (*self._place(entry.other), node))

    def _file(self, inode: int) -> File:
        node = self._inodes[inode]
        assert isinstance(node, File)
        return node

    def _place(self, path: str) -> tuple[Folder, str]:
        *above, name = path.removeprefix(self._root + "/").split("/")
        folder = self._top
        for one in above:
            assert isinstance(folder, Folder)
            folder = folder.live[one]
        assert isinstance(folder, Folder)
        return folder, name

    def _edit(self, *edits: Edit) -> None:
        for folder, name, node in edits:
            _name(folder.live, name, node)
        self._names.append(edits)

    def _sync(self, node: Node) -> None:
        if isinstance(node, File):
            node.sync()
            return
        left = []
        for edits in self._names:
            if any(folder is node for folder, *_ in edits):
                for folder, name, what in edits:
                    _name(folder.synced, name, what)
            else:
                left.append(edits)
        self._names = left

    @property
    def is_all_synced(self) -> bool:
        return not self._names and not any(isinstance(one, File) and one.pending for one in self._inodes.values())

    def left(self, out: Path, how: str, random: Random) -> None:
        """Make the folder ``out`` as a power cut now leaves the disk; ``how`` is one of ``WAYS``."""
        share = {"nothing": 0.0, "everything": 1.0}.get(how, random.random())
        upto = random.randint(0, len(self._names)) if how == "in order" else len(self._names)
        views: dict[int, dict[str, Node]] = {}
        for edits in self._names[:upto]:
            if how == "in order" or random.random() < (1.0 if how == "names only" else share):
                for folder, name, node in edits:
                    _name(views.setdefault(id(folder), dict(folder.synced)), name, node)
        self._put(self._top, out, views, "nothing" if how == "names only" else how, share, random)

    def _put(
        self, node: Node, out: Path, views: dict[int, dict[str, Node]], how: str, share: float, random: Random
    ) -> None:
        if isinstance(node, File):
            out.write_bytes(_content(node, how, share, random))
            return
        out.mkdir()
        for name, inside in views.get(id(node), node.synced).items():
            self._put(inside, out / name, views, how, share, random)


# Of what was not synced: none is there; all is; what came first, up to somewhere; any part of it; any part of it, some
# of that torn; the names of files and nothing of their content.
WAYS = ("nothing", "everything", "in order", "any", "torn", "names only")


def _content(file: File, how: str, share: float, random: Random) -> bytes:
    content = bytearray(file.synced)
    upto = random.randint(0, len(file.pending)) if how == "in order" else len(file.pending)
    for at, data in file.pending[:upto]:
        if how == "in order" or random.random() < share:
            _write(content, at, _torn(at, data, random) if how == "torn" and data else data)
    return bytes(content)


def _torn(at: int, data: bytes, random: Random) -> bytes:
    """Return the part of what was written up to a sector's or a page's end, or from there on to its own."""
    size = random.choice(_TEARS)
    ends = [end - at for end in range((at // size + 1) * size, at + len(data), size)]
    return data[: random.choice(ends)] if ends else data


def _write(content: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        content[:] = content[:at].ljust(at, b"\0")
        return
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data


def _name(names: dict[str, Node], name: str, node: Node | None) -> None:
    if node is None:
        names.pop(name, None)
    else:
        names[name] = node
