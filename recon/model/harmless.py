"""Text from outside, so that showing it does nothing: no colours, no erased lines, no letters that run backwards."""

import re

# What commands a terminal, what turns the direction of writing, and halves of characters that cannot be written out.
_COMMANDS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
COMMANDS = re.compile(f"[{_COMMANDS}]")
_IN_NAME = re.compile(f"[{_COMMANDS}\t\n]")


def harmless(text: str) -> str:
    """Return ``text`` with what would command a terminal written out (``\\x1b``); its lines stay."""
    return COMMANDS.sub(_written, text)


def harmless_name(name: str) -> str:
    """Return ``name``, which is one line, the same way: what breaks lines is written out too."""
    return _IN_NAME.sub(_written, name)


def _written(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
