"""Bytecode beside the source: Python runs it instead of the source, and no wheel brings it, so no digest is of it.

Who may write to the folder could plant some that the source does not give, with the time and the size of the source in
it. So each is held against what its source gives here and now; one without a source, or of another Python, is refused.
"""

import importlib.util
import marshal
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

from recon.language import tr

_NAME = re.compile(rf"(.+)\.{re.escape(sys.implementation.cache_tag or '')}(?:\.opt-([12]))?\.pyc")
_HEADER = 16  # bytes: magic number, flags, time or digest of the source


def wrong_caches(site: Path) -> Iterator[str]:
    """Yield each file of bytecode in ``site`` that its source does not give."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about the style of other people's source
        for cache in sorted(site.rglob("*.pyc")):
            if not _is_sound(cache):
                yield tr("install.cache", file=cache.relative_to(site).as_posix())


def _is_sound(cache: Path) -> bool:
    named = _NAME.fullmatch(cache.name)
    if named is None or cache.parent.name != "__pycache__" or cache.is_symlink():
        return False
    source = cache.parent.parent / f"{named[1]}.py"
    try:
        data = cache.read_bytes()
        if data[:4] != importlib.util.MAGIC_NUMBER:
            return False
        # Nothing of it is run.
        found = marshal.loads(data[_HEADER:])  # noqa: S302
        made = compile(source.read_bytes(), str(source), "exec", dont_inherit=True, optimize=int(named[2] or 0))
    except (OSError, ValueError, EOFError, TypeError, SyntaxError, RecursionError):
        return False
    return isinstance(found, CodeType) and _is_same(found, made)


def _is_same(one: CodeType, other: CodeType) -> bool:
    """Tell whether two pieces of code do the same; Python's own comparison leaves out two members."""
    return (
        one == other
        and (one.co_flags, one.co_exceptiontable) == (other.co_flags, other.co_exceptiontable)
        and all(_is_same(mine, theirs) for mine, theirs in zip(_inner(one), _inner(other), strict=True))
    )


def _inner(code: CodeType) -> list[CodeType]:
    return [one for one in code.co_consts if isinstance(one, CodeType)]
