"""What a SANE scanner says that can be set of it, and how to ask it for what recon wants: each has names of its own."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recon.intake.scanner import DPI, Abilities, Settings, Source

_A4_MM = {"-x": 210, "-y": 297, "--page-width": 210, "--page-height": 297}
# Before what they have a say in: the size of the paper before the part of it that is scanned.
_SIZES = ("--page-width", "--page-height", "-x", "-y")
_LINE = re.compile(r"^ {2,6}(-{1,2}[A-Za-z][\w-]*)(?:\[?=\[?|\s+)?(.*?)\s*\[([^\[\]]*)\]\s*$")
_SWITCH = re.compile(r"^\((.*)\)\]?$")  # yes or no, which the program lists as [=(yes|no)]
_RANGE = re.compile(r"(-?[\d.]+)\.\.(-?[\d.]+)")
_UNIT = re.compile(r"(?<=\d)(?:dpi|mm|bit)$")
_FLATBED = re.compile(r"flat ?bed|document table|platen", re.IGNORECASE)
_FEEDER = re.compile(r"adf|feeder", re.IGNORECASE)
_DUPLEX = re.compile(r"duplex|both sides", re.IGNORECASE)
_BACK = re.compile(r"back|rear", re.IGNORECASE)
_GREY = re.compile(r"^(true |8[- ]?bit |)gr[ae]y(scale)?$", re.IGNORECASE)
# Options other than the source that some backends have for the two sides, with the word for both and for one.
_SIDES = ("--adf-mode", "--adf_mode", "--scan-mode", "--ScanMode", "--duplex")
_YES = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Offered:
    """One option: the words that it takes, or how small and large a number."""

    choices: tuple[str, ...] = ()
    smallest: float = 0.0
    largest: float = 0.0


def offered(text: str) -> dict[str, Offered]:
    """Return the options that ``scanimage -A`` lists, by name, without those that cannot be set now."""
    found = (_LINE.match(line) for line in text.splitlines())
    return {one[1]: _offered(one[2]) for one in found if one and one[3] not in ("inactive", "read-only")}


def abilities(options: Mapping[str, Offered]) -> Abilities:
    """Return what the device can do of what recon asks for; one that names no source is a flatbed."""
    sources = options["--source"].choices if "--source" in options else ()
    kinds = {kind for kind in Source if _named(sources, kind)}
    is_duplex = _duplex_source(sources) is not None or _sides(options, is_duplex=True) is not None
    dpi = tuple(dpi for dpi in DPI if _can(options.get("--resolution"), dpi))
    return Abilities(frozenset(kinds or {Source.FLATBED}), is_duplex and Source.FEEDER in kinds, dpi or DPI)


def arguments(settings: Settings, options: Mapping[str, Offered]) -> list[str]:
    """Return what to tell the program so that it scans as ``settings`` say, as far as the device can."""
    sources = options["--source"].choices if "--source" in options else ()
    source = _duplex_source(sources) if settings.duplex else None
    named = source or _named(sources, settings.source)
    how = ["--format=png", "--batch=%06d.png", "--batch-print"]
    if settings.source is Source.FLATBED or not sources:
        how.append("--batch-count=1")
    how += [f"--source={named}"] if named else []
    sides = _sides(options, is_duplex=settings.duplex and source is None)
    how += [sides] if sides and settings.source is Source.FEEDER else []
    how += _grey(options)
    how += [f"--resolution={_nearest(options['--resolution'], settings.dpi)}"] if "--resolution" in options else []
    return how + [part for name in _SIZES if name in options for part in _size(name, options[name])]


def _offered(text: str) -> Offered:
    numbers = _RANGE.match(text)
    if numbers:
        return Offered(smallest=float(numbers[1]), largest=float(numbers[2]))
    inside = _SWITCH.match(text)
    words = (inside[1] if inside else text).split("|")
    return Offered(tuple(_UNIT.sub("", word.strip()) for word in words if word.strip() and word[0] != "<"))


def _named(sources: Iterable[str], kind: Source) -> str | None:
    """Return what the device calls the source; of several feeders, the one that takes front sides."""
    wanted = _FLATBED if kind is Source.FLATBED else _FEEDER
    plain = [one for one in sources if wanted.search(one) and not _DUPLEX.search(one)]
    return next((one for one in plain if not _BACK.search(one)), None)


def _duplex_source(sources: Iterable[str]) -> str | None:
    return next((one for one in sources if _DUPLEX.search(one)), None)


def _sides(options: Mapping[str, Offered], *, is_duplex: bool) -> str | None:
    """Return the option, with its word, that has a device without a source for both sides scan both, or one."""
    for name in _SIDES:
        words = options[name].choices if name in options else ()
        if words[:2] == _YES:
            return f"{name}={_YES[not is_duplex]}"
        found = next((word for word in words if bool(_DUPLEX.search(word)) is is_duplex), None)
        if found is not None and any(map(_DUPLEX.search, words)):
            return f"{name}={found}"
    return None


def _grey(options: Mapping[str, Offered]) -> list[str]:
    modes = options["--mode"].choices if "--mode" in options else ()
    grey = next((mode for mode in modes if _GREY.match(mode)), None)
    deep = "8" in options["--depth"].choices if "--depth" in options else False
    return ([f"--mode={grey}"] if grey else []) + (["--depth=8"] if deep else [])


def _can(option: Offered | None, dpi: int) -> bool:
    return option is not None and (option.smallest <= dpi <= option.largest or str(dpi) in option.choices)


def _nearest(option: Offered, dpi: int) -> int:
    """Return ``dpi`` if the device has it, else the next finer one that it has, else its finest."""
    numbers = [int(word) for word in option.choices if word.isdecimal()]
    if numbers:
        return min((number for number in numbers if number >= dpi), default=max(numbers))
    return round(min(max(dpi, option.smallest), option.largest))


def _size(name: str, option: Offered) -> list[str]:
    """Return A4, or as much of it as there is glass for."""
    size = min(_A4_MM[name], option.largest or _A4_MM[name])
    return [f"{name}={size:g}"] if name.startswith("--") else [name, f"{size:g}"]
