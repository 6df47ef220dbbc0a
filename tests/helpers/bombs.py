"""Files that were made to do harm: small ones that want to become large, endless, or something else than they seem."""

import io
import struct
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise

import numpy as np
from PIL import Image, PngImagePlugin

A4 = b"0 0 595 842"


# PNG


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int,
    height: int,
    *,
    kind: int = 0,
    depth: int = 8,
    data: bytes | None = None,
    more: bytes = b"",
    lace: int = 0,
) -> bytes:
    """Return a PNG of one colour of ``kind`` (0 grey, 2 RGB, 6 RGBA); ``data`` instead of its rows, ``more`` chunks."""
    samples = {0: 1, 2: 3, 6: 4}[kind]
    if data is None:
        data = zeros(height * (1 + width * samples * depth // 8))
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, lace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def zeros(count: int) -> bytes:
    """Return ``count`` zeros compressed, a thousand times smaller; they are nowhere in memory at once."""
    whole, rest = divmod(count, 1 << 20)
    packed = _block(1 << 20) * whole + _block(rest)
    adler = count % 65_521 << 16 | 1  # of zeros
    return b"\x78\xda" + packed + b"\x03\x00" + struct.pack(">I", adler)


@cache
def _block(count: int) -> bytes:
    """Return zeros as deflate packs them, ended in such a way that anything may follow."""
    squeezer = zlib.compressobj(9, wbits=-15)
    return squeezer.compress(bytes(count)) + squeezer.flush(zlib.Z_FULL_FLUSH)


def large_png(kind: int = 0, depth: int = 8) -> bytes:
    """Return as many pixels as recon still decodes, in a file of some 100 kB."""
    return png(10_900, 10_900, kind=kind, depth=depth)


def too_large_png() -> bytes:
    return png(60_000, 60_000, data=zeros(1_000_000))


def talkative_png() -> bytes:
    """A small picture with text that inflates to a gigabyte, and a hundred more of a megabyte."""
    long = chunk(b"zTXt", b"Comment\0\0" + zeros(1 << 30))
    many = chunk(b"zTXt", b"Comment\0\0" + zeros((1 << 20) - 1)) * 100
    return png(500, 500, more=long + many)


def coloured_png() -> bytes:
    """A picture whose colour profile inflates to a gigabyte."""
    return png(500, 500, more=chunk(b"iCCP", b"profile\0\0" + zeros(1 << 30)))


def overfull_png() -> bytes:
    """A small picture whose rows go on for a gigabyte after its last one."""
    return png(500, 500, data=zeros(1 << 30))


def moving_png(frames: int = 2_000) -> bytes:
    """An animation; only its first picture is a page."""
    control = chunk(b"acTL", struct.pack(">II", frames, 0))
    frame = struct.pack(">IIIIIHHBB", 0, 500, 500, 0, 0, 1, 100, 0, 0)
    later = b"".join(
        chunk(b"fcTL", struct.pack(">I", n) + frame[4:]) + chunk(b"fdAT", struct.pack(">I", n + 1) + zeros(500 * 501))
        for n in range(1, 2 * frames, 2)
    )
    whole = png(500, 500, more=control + chunk(b"fcTL", frame))
    return whole[:-12] + later + whole[-12:]


# TIFF

_SHORT, _LONG = 3, 4


def tiff(entries: Iterable[tuple[int, int, int, int]], data: bytes = b"", *, after: int = 0) -> bytes:
    """Return a little TIFF: (tag, type, count, value) each, and ``data`` from byte 8; ``after`` is the next."""
    rows = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    directory = struct.pack("<H", len(rows) // 12) + rows + struct.pack("<I", after)
    return b"II*\0" + struct.pack("<I", 8 + len(data)) + data + directory


def tags(width: int, height: int, squeezed: int, size: int, **other: int) -> list[tuple[int, int, int, int]]:
    """Return the entries of a grey picture in one strip of ``size`` bytes that begins at byte 8."""
    bits, samples, rows = other.get("bits", 8), other.get("samples", 1), other.get("rows", height)
    return [
        (256, _LONG, 1, width),
        (257, _LONG, 1, height),
        (258, _SHORT, 1, bits),
        (259, _SHORT, 1, squeezed),
        (262, _SHORT, 1, other.get("meaning", 1)),
        (273, _LONG, other.get("strips", 1), 8),
        (277, _SHORT, 1, samples),
        (278, _LONG, 1, rows),
        (279, _LONG, other.get("strips", 1), size),
    ]


def long_tiff(pages: int) -> bytes:
    """Return so many pages in black and white, every one the same few bytes."""
    strip = b"\xff" * (500 * 63)
    entries = tags(500, 500, 1, len(strip), bits=1)
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    first, size = 8 + len(strip), 2 + len(rows) + 4
    parts = [b"II*\0", struct.pack("<I", first), strip]
    for page in range(pages):
        after = first + (page + 1) * size if page + 1 < pages else 0
        parts.append(struct.pack("<H", len(entries)) + rows + struct.pack("<I", after))
    return b"".join(parts)


def circular_tiff() -> bytes:
    """A page after which it comes again, and so for ever."""
    strip = bytes([255]) * (500 * 500)
    return tiff(tags(500, 500, 1, len(strip)), strip, after=8 + len(strip))


def deflated_tiff() -> bytes:
    """As many pixels as recon still decodes, all in one strip."""
    rows = zeros(10_900 * 10_900)
    return tiff(tags(10_900, 10_900, 8, len(rows)), rows)


def overfull_tiff() -> bytes:
    """A small picture whose strip inflates to four gigabytes."""
    rows = zeros(1 << 32)
    return tiff(tags(500, 500, 8, len(rows)), rows)


def lzw_tiff() -> bytes:
    """As many pixels as recon still decodes, as Pillow packs them by LZW."""
    out = io.BytesIO()
    Image.new("L", (10_900, 10_900), 255).save(out, "TIFF", compression="tiff_lzw")
    return out.getvalue()


def boastful_tiffs() -> dict[str, bytes]:
    """Small files whose numbers are absurd."""
    strip = bytes(500 * 500)
    most = (1 << 32) - 1
    huge = {
        "strips": tags(500, 500, 1, most, strips=most),
        "strip": tags(500, 500, 1, most),
        "samples": tags(500, 500, 1, len(strip), samples=65_535),
        "bits": tags(500, 500, 1, len(strip), bits=65_535),
        "side": tags(most, most, 1, len(strip)),
        "line": tags(100_000_000, 1, 1, len(strip)),
        "rows": tags(500, 500, 8, len(strip), rows=most),
        "tile": [*tags(500, 500, 8, len(strip)), (322, _LONG, 1, most), (323, _LONG, 1, most), (324, _LONG, 1, 8)],
        "text": [*tags(500, 500, 1, len(strip)), (270, 2, most, 8)],
        "profile": [*tags(500, 500, 1, len(strip)), (34675, 7, most, 8)],
        "turn": [*tags(500, 500, 1, len(strip)), (274, _SHORT, 1, 65_535)],
        "dpi": [*tags(500, 500, 1, len(strip)), (282, 5, 1, 8), (283, 5, 1, 8)],
    }
    return {name: tiff(entries, strip) for name, entries in huge.items()}


# JPEG


def jpeg(width: int = 500, height: int = 500, mode: str = "L", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, "JPEG", **options)
    return out.getvalue()


def boastful_jpeg() -> bytes:
    """A small picture that says it is as large as a JPEG can be."""
    data = bytearray(jpeg())
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    return bytes(data)


def patient_jpeg(scans: int = 30_000) -> bytes:
    """A picture that is refined again and again: every scan goes over all of it, and takes a few bytes."""
    data = jpeg(8_000, 8_000, progressive=True)
    starts = [at for at in range(len(data) - 1) if data[at : at + 2] == b"\xff\xda"]
    last = data[starts[-1] : data.rindex(b"\xff\xd9")]
    return data[: data.rindex(b"\xff\xd9")] + last * scans + b"\xff\xd9"


def lying_jpeg(orientation: int, icc: bytes = b"") -> bytes:
    """A picture that says it lies in a way that there is none of, with a profile that is none."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return jpeg(500, 700, exif=exif.tobytes(), icc_profile=icc)


# PDF


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a PDF of these objects, numbered from 1; the reader finds them by itself."""
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<<" + trailer + b">>\n%%EOF"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<" + entries + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def one_page(
    drawing: bytes, *more: bytes, box: bytes = A4, resources: bytes = b"", catalog: bytes = b"", page: bytes = b""
) -> bytes:
    """Return a PDF of one page; its ``more`` objects are numbered from 5."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox["
        + box
        + b"]/Contents 4 0 R/Resources<<"
        + resources
        + b">>"
        + page
        + b">>",
        stream(drawing),
        *more,
    )


def picture_pdf(width: int, height: int, data: bytes, entries: bytes = b"/Filter/FlateDecode", depth: int = 8) -> bytes:
    size = b"/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent %d" % (width, height, depth)
    return one_page(
        b"q 595 0 0 842 0 0 cm /I Do Q",
        stream(data, b"/Type/XObject/Subtype/Image" + size + entries),
        resources=b"/XObject<</I 5 0 R>>",
    )


def too_large_picture_pdf() -> bytes:
    return picture_pdf(40_000, 40_000, zeros(1_000_000))


def twice_squeezed_pdf() -> bytes:
    """A page whose drawing is squeezed twice: a few kB become gigabytes of it."""
    return one_page(b"", stream(b"")).replace(
        stream(b""), stream(zlib.compress(zeros(3 << 30), 9), b"/Filter[/FlateDecode/FlateDecode]"), 1
    )


def layered_pdf(layers: int) -> bytes:
    """A page of so many pictures over each other, each a third of what is decoded."""
    size = b"/Type/XObject/Subtype/Image/Width 6300/Height 6300/ColorSpace/DeviceGray/BitsPerComponent 8"
    picture = stream(zeros(6_300 * 6_300), size + b"/Filter/FlateDecode")
    names = b"".join(b"/I%d %d 0 R" % (n, 5 + n) for n in range(layers))
    drawing = b"".join(b"q 595 0 0 842 0 0 cm /I%d Do Q " % n for n in range(layers))
    return one_page(drawing, *[picture] * layers, resources=b"/XObject<<" + names + b">>")


def hidden_picture_pdf() -> bytes:
    """A picture of any size, where the pictures of a page are not looked for: in the pattern that fills it."""
    size = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8"
    tile = b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 595 842]/XStep 595/YStep 842"
    return one_page(
        b"/Pattern cs /P scn 0 0 595 842 re f",
        stream(b"q 595 0 0 842 0 0 cm /I Do Q", tile + b"/Resources<</XObject<</I 6 0 R>>>>"),
        stream(zeros(60_000 * 60_000), size + b"/Filter/FlateDecode"),
        resources=b"/Pattern<</P 5 0 R>>",
    )


def form(drawing: bytes, *inside: int) -> bytes:
    """Return a form that draws ``drawing``, with other objects of the file to draw as /F0, /F1, …"""
    names = b"".join(b"/F%d %d 0 R" % pair for pair in enumerate(inside))
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<<" + names + b">>>>"
    return stream(drawing, entries)


def recursive_pdf() -> bytes:
    """A form that draws itself, and two that draw each other."""
    forms = (form(b"/F0 Do", 5), form(b"/F0 Do", 7), form(b"/F0 Do", 6))
    return one_page(b"/A Do /B Do", *forms, resources=b"/XObject<</A 5 0 R/B 6 0 R>>")


def branching_pdf(deep: int = 14, wide: int = 12) -> bytes:
    """Forms that each draw the next one a dozen times: more strokes than there are grains of sand."""
    branches = [form(b"/F0 Do " * wide, after) for _, after in pairwise(range(5, 5 + deep))]
    return one_page(b"/A Do", *branches, form(b"0 0 m 9 9 l S"), resources=b"/XObject<</A 5 0 R>>")


def deep_pdf(depth: int = 200_000) -> bytes:
    """Arrays in arrays, as deep as some programs' stack is not."""
    return one_page(b"", b"[" * depth + b"]" * depth, page=b"/Deep 5 0 R", catalog=b"/Deep 5 0 R")


def circular_pdf() -> bytes:
    """A tree of pages whose branch is its own trunk."""
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 9>>")


def long_pdf(pages: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[" + A4 + b"]>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % pages, page)


def acting_pdf(target: str) -> bytes:
    """A page that would run a script, start a program and open ``target`` as soon as somebody looks at it."""
    place = target.encode()
    actions = (
        b"<</S/JavaScript/JS(app.launchURL\\('" + place + b"'\\);)>>",
        b"<</S/Launch/F(" + place + b")>>",
        b"<</S/URI/URI(" + place + b")>>",
        b"<</S/GoToR/F(" + place + b")/D[0 /Fit]>>",
        b"<</S/SubmitForm/F(" + place + b")>>",
    )
    opening = actions[0].replace(b"/S/JavaScript", b"/S/JavaScript/Next[6 0 R 7 0 R 8 0 R 9 0 R]")
    return one_page(
        b"100 100 200 200 re f",
        opening,
        *actions[1:],
        catalog=b"/OpenAction 5 0 R/AA<</WC 6 0 R>>/Names<</JavaScript<</Names[(a) 5 0 R]>>>>",
        page=b"/AA<</O 5 0 R/C 7 0 R>>",
    )


def outward_pdf(file: str) -> bytes:
    """A page whose picture and whose drawing lie in another file of the machine."""
    place = b"/F(" + file.encode() + b")/FFilter[]"
    size = b"/Type/XObject/Subtype/Image/Width 500/Height 500/ColorSpace/DeviceGray/BitsPerComponent 8"
    return one_page(
        b"q 595 0 0 842 0 0 cm /I Do Q",
        stream(b"", size + place),
        resources=b"/XObject<</I 5 0 R>>",
    )


# Two files in one


def _zip() -> bytes:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../etc/passwd", "root::0:0")
    return out.getvalue()


def polyglots() -> dict[str, tuple[bytes, str]]:
    """Return files that are of two kinds, each with the one that recon takes it for."""
    inner = one_page(b"0 0 595 842 re f")
    comment = b"\xff\xfe" + struct.pack(">H", len(inner) + 2) + inner
    picture = jpeg()
    return {
        "jpeg with a pdf inside": (picture[:2] + comment + picture[2:], "image/jpeg"),
        "jpeg with a zip behind": (picture + _zip(), "image/jpeg"),
        "png with a pdf behind": (png(500, 500) + inner, "image/png"),
        "tiff with a pdf in its strip": (tiff(tags(500, 500, 1, 250_000), inner.ljust(250_000, b"\0")), "image/tiff"),
        "pdf with a zip behind": (inner + _zip(), "application/pdf"),
        "gif with a pdf inside": (b"GIF89a\x01\0\x01\0\0\0\0!\xfe\xff" + inner, "application/pdf"),
        "text with a pdf after it": (b"From: somebody\r\n\r\n".ljust(1000) + inner, "application/pdf"),
    }


def plain(kind: str) -> bytes:
    """Return a sound file of ``kind`` with something to see in it."""
    gray = np.full((500, 420), 255, np.uint8)
    gray[100:400, 100:300] = np.random.default_rng(3).integers(0, 256, (300, 200), np.uint8)
    out = io.BytesIO()
    image = Image.fromarray(gray)
    options: dict[str, object] = {"pnginfo": PngImagePlugin.PngInfo()} if kind == "PNG" else {}
    image.save(out, kind, **options)
    return out.getvalue()


BOMBS: dict[str, Callable[[], bytes]] = {
    "PNG, as large as may be, grey": large_png,
    "PNG, as large as may be, RGBA of 16 bits": lambda: large_png(6, 16),
    "PNG of 60,000 x 60,000": too_large_png,
    "PNG, text of 1 GB": talkative_png,
    "PNG, colour profile of 1 GB": coloured_png,
    "PNG, rows of 1 GB too many": overfull_png,
    "PNG, moving, 2,000 pictures": moving_png,
    "TIFF of 100,000 pages": lambda: long_tiff(100_000),
    "TIFF, pages in a circle": circular_tiff,
    "TIFF, as large as may be, deflate": deflated_tiff,
    "TIFF, as large as may be, LZW": lzw_tiff,
    "TIFF, a strip of 4 GB": overfull_tiff,
    "JPEG of 65,535 x 65,535": boastful_jpeg,
    "JPEG, 30,000 scans": patient_jpeg,
    "PDF, a picture of 40,000 x 40,000": too_large_picture_pdf,
    "PDF, a picture of 60,000 x 60,000 in a pattern": hidden_picture_pdf,
    "PDF, a drawing of 3 GB": twice_squeezed_pdf,
    "PDF, forms that draw themselves": recursive_pdf,
    "PDF, forms that draw 12^13 forms": branching_pdf,
    "PDF, 200,000 arrays deep": deep_pdf,
    "PDF, pages in a circle": circular_pdf,
    "PDF of 100,000 pages": lambda: long_pdf(100_000),
    "PDF, a page of 10 km": lambda: one_page(b"0 0 9 9 re f", box=b"0 0 28346456 28346456"),
}
