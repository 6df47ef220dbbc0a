"""What a network scanner says of itself by eSCL, and how it is asked for a pile. Nothing in its answers is trusted.

eSCL is the protocol of Mopria and AirPrint: XML in two name spaces, lengths in three hundredths of an inch.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, fromstring

from recon.intake.scanner import DPI, Abilities, Settings, Source
from recon.model.harmless import harmless_name

# What loses nothing comes first; a PDF may hold a whole pile, which is then in one file.
FORMATS = ("image/png", "image/tiff", "image/jpeg", "application/pdf")
_COLOURS = ("Grayscale8", "Grayscale16", "RGB24", "RGB48")
_A4 = (2480, 3508)
_MOST_WORDS = 80
_MOST_DEEP = 64  # elements within each other; scanners have ten

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"
 xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.0</pwg:Version>
<scan:Intent>Document</scan:Intent>
<pwg:ScanRegions><pwg:ScanRegion>
<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>
<pwg:Width>{width}</pwg:Width><pwg:Height>{height}</pwg:Height>
</pwg:ScanRegion></pwg:ScanRegions>
<pwg:InputSource>{source}</pwg:InputSource>
<scan:ColorMode>{colour}</scan:ColorMode>
<pwg:DocumentFormat>{format}</pwg:DocumentFormat>
<scan:DocumentFormatExt>{format}</scan:DocumentFormatExt>
<scan:XResolution>{dpi}</scan:XResolution><scan:YResolution>{dpi}</scan:YResolution>
{duplex}</scan:ScanSettings>
"""


class Unreadable(ValueError):
    """An answer is not what it should be."""


@dataclass(frozen=True, slots=True)
class Input:
    """What one way in can do: formats, colours, resolutions (listed, or from the first to the last), and its size."""

    formats: tuple[str, ...]
    colours: tuple[str, ...]
    dpi: tuple[int, ...]
    is_range: bool
    width: int
    height: int

    def has(self, dpi: int) -> bool:
        return self.dpi[0] <= dpi <= self.dpi[-1] if self.is_range else dpi in self.dpi

    def nearest(self, dpi: int) -> int:
        """Return ``dpi`` if it has it, else the next finer one that it has, else its finest."""
        if not self.dpi or self.has(dpi):
            return dpi
        if self.is_range:
            return min(max(dpi, self.dpi[0]), self.dpi[-1])
        return min((one for one in self.dpi if one > dpi), default=self.dpi[-1])


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a scanner can do: by its glass, by its feeder, by its feeder on both sides."""

    model: str
    platen: Input | None
    feeder: Input | None
    duplex: Input | None

    @property
    def abilities(self) -> Abilities:
        ways = {Source.FEEDER: self.feeder, Source.FLATBED: self.platen}
        there = [way for way in ways.values() if way is not None]
        dpi = tuple(dpi for dpi in DPI if any(way.has(dpi) for way in there if way.dpi))
        return Abilities(frozenset(one for one, way in ways.items() if way), self.duplex is not None, dpi or DPI)


@dataclass(frozen=True, slots=True)
class Job:
    """One pile as the scanner counts it: its state, why, and how many images went through."""

    path: str
    state: str
    reasons: tuple[str, ...]
    through: int | None


@dataclass(frozen=True, slots=True)
class Status:
    """How the scanner is: ``state`` of all of it, ``feeder`` of what lies in the feeder, and its last piles."""

    state: str
    feeder: str
    jobs: tuple[Job, ...]

    def job(self, path: str) -> Job | None:
        """Return the pile whose address ends as ``path`` does: some scanners spell its beginning in two ways."""
        wanted = _last_of(path)
        return next((one for one in self.jobs if wanted and _last_of(one.path) == wanted), None)


def capabilities(data: bytes) -> Capabilities:
    """Return what ``ScannerCapabilities`` says.

    Raises:
        Unreadable: if it is none.
    """
    root = _root(data, "ScannerCapabilities")
    simplex, both = _first(root, "AdfSimplexInputCaps"), _first(root, "AdfDuplexInputCaps")
    feeder = simplex if simplex is not None else both
    platen = _first(root, "PlatenInputCaps")
    if platen is None and feeder is None:
        raise Unreadable("no way in")
    return Capabilities(
        _text(root, "MakeAndModel"),
        None if platen is None else _input(platen, root),
        None if feeder is None else _input(feeder, root),
        None if both is None else _input(both, root),
    )


def status(data: bytes) -> Status:
    """Return what ``ScannerStatus`` says.

    Raises:
        Unreadable: if it is none.
    """
    root = _root(data, "ScannerStatus")
    # Some scanners give each pile a state by the same name: the scanner's own is not inside of anything.
    own = {_name(one): harmless_name((one.text or "").strip()[:_MOST_WORDS]) for one in root}
    return Status(own.get("State", ""), own.get("AdfState", ""), tuple(map(_job, _all(root, "JobInfo"))))


def request(settings: Settings, can: Capabilities) -> bytes:
    """Return what to ask for, as far as the scanner can: grey, A4, in a format that loses nothing if it has one."""
    is_feeder = settings.source is Source.FEEDER
    is_duplex = is_feeder and settings.duplex and can.duplex is not None
    way = (can.duplex if is_duplex else can.feeder) if is_feeder else can.platen
    way = way or can.feeder or can.platen
    if way is None:  # which capabilities() has seen to
        raise Unreadable("no way in")
    words = {
        "width": min(_A4[0], way.width or _A4[0]),
        "height": min(_A4[1], way.height or _A4[1]),
        "source": "Platen" if way is can.platen else "Feeder",
        "colour": next((one for one in _COLOURS if one in way.colours), _COLOURS[0]),
        "format": next((one for one in FORMATS if one in way.formats), "image/jpeg"),
        "dpi": way.nearest(settings.dpi),
        "duplex": f"<scan:Duplex>{str(is_duplex).lower()}</scan:Duplex>\n" if is_feeder else "",
    }
    return _SETTINGS.format(**words).encode()


def path_of(uri: str) -> str:
    """Return the path in an address that the scanner gives: no host that it names is ever gone to."""
    try:
        path = urlsplit(uri).path
    except ValueError:
        return ""
    return path if path.isascii() and path.isprintable() and " " not in path else ""


def _last_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _root(data: bytes, name: str) -> Element:
    """Return the root of an answer that declares nothing: no entity is ever put in another's place."""
    text = data.decode("utf-8-sig", "replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unreadable("it declares a document type")
    try:
        # Without a document type there is nothing that could grow.
        root = fromstring(text, XMLParser(target=_Shallow()))  # noqa: S314
    except (ParseError, ValueError, RecursionError) as error:
        raise Unreadable(str(error)) from error
    if _name(root) != name:
        raise Unreadable(f"{_name(root)[:_MOST_WORDS]} instead of {name}")
    return root


class _Shallow(TreeBuilder):
    """Refuses what is nested deeper than any answer: looking through it would take minutes."""

    _deep = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._deep += 1
        if self._deep > _MOST_DEEP:
            raise Unreadable("it is nested too deep")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._deep -= 1
        return super().end(tag)


def _input(found: Element, root: Element) -> Input:
    """Return one way in; what it only refers to stands elsewhere in the answer."""
    is_here = any(_first(found, name) is not None for name in ("DiscreteResolution", "XResolutionRange"))
    place = found if is_here else root
    listed = sorted({number for one in _all(place, "DiscreteResolution") if (number := _number(one, "XResolution"))})
    spans = [(_number(one, "Min"), _number(one, "Max")) for one in _all(place, "XResolutionRange")]
    span = next(((least, most) for least, most in spans if least and most and least <= most), None)
    return Input(
        formats=_texts(found if _first(found, "DocumentFormat") is not None else root, "DocumentFormat")
        + _texts(found, "DocumentFormatExt"),
        colours=_texts(place, "ColorMode"),
        dpi=tuple(listed) if listed else (span or ()),
        is_range=not listed and span is not None,
        width=_number(found, "MaxWidth") or 0,
        height=_number(found, "MaxHeight") or 0,
    )


def _job(found: Element) -> Job:
    return Job(
        path_of(_text(found, "JobUri")),
        _text(found, "JobState"),
        _texts(found, "JobStateReason"),
        _number(found, "ImagesCompleted"),
    )


def _name(element: Element) -> str:
    """Return an element's name without its name space, which some scanners have wrong."""
    return element.tag.rpartition("}")[2]


def _all(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element.iter() if _name(one) == name)


def _first(element: Element, name: str) -> Element | None:
    return next(_all(element, name), None)


def _texts(element: Element, name: str) -> tuple[str, ...]:
    return tuple(harmless_name((one.text or "").strip()[:_MOST_WORDS]) for one in _all(element, name))


def _text(element: Element, name: str) -> str:
    found: Sequence[str] = _texts(element, name)
    return found[0] if found else ""


def _number(element: Element, name: str) -> int | None:
    """Return a whole number that can be meant, None where there is none."""
    text = _text(element, name)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
