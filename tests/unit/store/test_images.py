"""Originals are kept byte for byte, and a file that changed is known."""

import errno
import stat
from pathlib import Path

import pytest

from recon.errors import StoreDamaged, StoreFull, StoreReadOnly
from recon.store.images import Images, digest_of


@pytest.fixture
def images(tmp_path: Path) -> Images:
    return Images(tmp_path / "images")


def test_what_is_put_is_there_byte_for_byte_under_its_digest(images: Images) -> None:
    digest = images.put(b"\x00\xff scan")
    assert digest == digest_of(b"\x00\xff scan")
    assert images.get(digest) == b"\x00\xff scan"
    assert images.path(digest) == images.folder / digest[:2] / digest[2:]
    assert stat.S_IMODE(images.path(digest).stat().st_mode) == 0o444
    assert images.is_sound(digest)


def test_the_same_content_twice_is_one_file(images: Images) -> None:
    assert images.put(b"page") == images.put(b"page")
    assert list(images.digests()) == [digest_of(b"page")]


def test_a_changed_file_is_not_sound_and_a_lost_one_is_damage(images: Images) -> None:
    digest = images.put(b"page")
    images.path(digest).chmod(0o600)
    images.path(digest).write_bytes(b"pagE")
    assert not images.is_sound(digest)
    images.path(digest).unlink()
    assert not images.is_sound(digest)
    with pytest.raises(StoreDamaged) as raised:
        images.get(digest)
    assert digest in raised.value.message("en")


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, StoreFull), (errno.EROFS, StoreReadOnly)])
def test_a_disk_that_says_no_leaves_nothing_half_written(
    images: Images, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("recon.store.vault.os.fsync", refuse)
    with pytest.raises(kind):
        images.put(b"page")
    assert [path for path in images.folder.rglob("*") if path.is_file()] == []
