"""A network scanner of the test's own making: it speaks eSCL as real ones do, and fails when told.

``sane-airscan`` scans from it as well (tests/peers): what is tested here is not our own idea of the protocol alone.
"""

import re
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import cv2
import numpy as np

from tests.helpers.quiet_http import Quiet, listening

_NAMES = 'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"'
_WAY = """<scan:{name}><scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
<scan:MaxScanRegions>1</scan:MaxScanRegions>
<scan:SettingProfiles><scan:SettingProfile>
<scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
<scan:DocumentFormats>{formats}</scan:DocumentFormats>
<scan:SupportedResolutions><scan:DiscreteResolutions>{resolutions}</scan:DiscreteResolutions>
</scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>
<scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents></scan:{name}>"""


def sheet(shade: int, kind: str = ".png", dpi: int = 100) -> bytes:
    """Return a page on which nothing stands, A4, different for each shade."""
    picture = np.full((round(11.69 * dpi), round(8.27 * dpi)), shade, np.uint8)
    return bytes(cv2.imencode(kind, picture)[1])


@dataclass
class Pile:
    """One job: what it is to give, how much of it was given, and what became of it."""

    pages: list[bytes]
    wanted: str
    given: int = 0
    through: int = 0
    state: str = "Processing"
    cancelled: threading.Event = field(default_factory=threading.Event)


@dataclass
class EsclScanner:
    """A scanner with paper in it.

    ``faults`` says what happens when the page of that number is asked for: ``jam``, ``open``, ``cut`` (the line breaks
    in the middle), ``chunk`` (so it does where nobody was told how much comes), ``short`` (half a page, as if it were
    whole), ``nothing`` (a page of no bytes), ``gone`` (no answer any more), ``later`` (503, once), ``never``
    (503 for ever), ``lost`` (it goes through and is not given), ``abort``, ``cancel`` (at its panel), ``conflict``,
    ``large``, ``slow`` (as long as ``held`` is set), ``html``, ``endless`` (the feeder never ends).
    """

    feeder: list[bytes] = field(default_factory=list)
    platen: bytes = b""
    duplex: bool = True
    formats: tuple[str, ...] = ("image/jpeg", "image/png")
    dpi: tuple[int, ...] = (100, 200, 300, 600)
    content_type: str = "image/png"
    faults: dict[int, str] = field(default_factory=dict)
    busy: int = 0  # how often it says first that it is at work
    user: str = ""  # with its password, in Base64, if it asks for them
    seconds: float = 0.0  # that a page takes
    answers: dict[str, tuple[int, bytes]] = field(default_factory=dict)  # instead of its own, by the end of the path
    leads_to: str = ""  # where it sends whoever asks
    state: str = "Idle"
    feeder_state: str = ""
    is_gone: bool = False
    held: threading.Event = field(default_factory=threading.Event)
    piles: list[Pile] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    images: int = 1  # that each document has
    is_mute: bool = False  # it does not say how it is, as long as ``held`` is not set
    jobs_at: str = ""  # put before the job's path in Location
    before: Callable[[int], None] = lambda _number: None

    def adf(self) -> str:
        return self.feeder_state or ("ScannerAdfLoaded" if self.feeder else "ScannerAdfEmpty")


def capabilities(scanner: EsclScanner) -> bytes:
    formats = "".join(
        f"<pwg:DocumentFormat>{one}</pwg:DocumentFormat><scan:DocumentFormatExt>{one}</scan:DocumentFormatExt>"
        for one in scanner.formats
    )
    resolutions = "".join(
        f"<scan:DiscreteResolution><scan:XResolution>{dpi}</scan:XResolution>"
        f"<scan:YResolution>{dpi}</scan:YResolution></scan:DiscreteResolution>"
        for dpi in scanner.dpi
    )

    def way(name: str) -> str:
        return _WAY.format(name=name, formats=formats, resolutions=resolutions)

    both = way("AdfDuplexInputCaps") if scanner.duplex else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities {_NAMES}><pwg:Version>2.63</pwg:Version>
<pwg:MakeAndModel>Invented Press 4</pwg:MakeAndModel><pwg:SerialNumber>0001</pwg:SerialNumber>
<scan:UUID>4509a320-00a0-008f-00b6-002507510e00</scan:UUID>
<scan:Platen>{way("PlatenInputCaps")}</scan:Platen>
<scan:Adf>{way("AdfSimplexInputCaps")}{both}<scan:FeederCapacity>50</scan:FeederCapacity>
<scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption></scan:AdfOptions></scan:Adf>
</scan:ScannerCapabilities>""".encode()


def status(scanner: EsclScanner) -> bytes:
    jobs = "".join(
        f"<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/{number}</pwg:JobUri><pwg:JobUuid>{number}</pwg:JobUuid>"
        f"<scan:Age>1</scan:Age><pwg:ImagesCompleted>{pile.through}</pwg:ImagesCompleted>"
        f"<pwg:ImagesToTransfer>0</pwg:ImagesToTransfer><pwg:JobState>{pile.state}</pwg:JobState>"
        f"<pwg:JobStateReasons><pwg:JobStateReason>Job{pile.state}</pwg:JobStateReason></pwg:JobStateReasons>"
        "</scan:JobInfo>"
        for number, pile in enumerate(scanner.piles, start=1)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus {_NAMES}><pwg:Version>2.63</pwg:Version><pwg:State>{scanner.state}</pwg:State>
<scan:AdfState>{scanner.adf()}</scan:AdfState><scan:Jobs>{jobs}</scan:Jobs></scan:ScannerStatus>""".encode()


class _Handler(Quiet):
    scanner: ClassVar[EsclScanner]

    def answer(self, body: bytes) -> None:
        scanner = self.scanner
        path = self.path.removeprefix("/eSCL/")
        scanner.asked.append((self.command, path))
        if scanner.is_gone:
            self._hang_up()
        elif scanner.leads_to:
            self.reply(302, b"", Location=scanner.leads_to)
        elif scanner.user and self.headers.get("Authorization") != f"Basic {scanner.user}":
            self.reply(401, b"", WWW_Authenticate='Basic realm="scanner"')
        elif path in scanner.answers:
            code, content = scanner.answers[path]
            self.reply(code, content, content_type="text/xml")
        else:
            self._serve(path, body)

    def _serve(self, path: str, body: bytes) -> None:
        scanner = self.scanner
        job = re.fullmatch(r"ScanJobs/(\d+)(/NextDocument)?", path)
        pile = scanner.piles[int(job[1]) - 1] if job and 0 < int(job[1]) <= len(scanner.piles) else None
        if path == "ScannerCapabilities":
            self.reply(200, capabilities(scanner), content_type="text/xml")
        elif path == "ScannerStatus":
            if scanner.is_mute:
                scanner.held.wait(10)
            self.reply(200, status(scanner), content_type="text/xml")
        elif path == "ScanJobs" and self.command == "POST":
            self._begin(body.decode())
        elif pile is not None and self.command == "DELETE":
            pile.cancelled.set()
            if pile.state == "Processing":
                pile.state, scanner.state, scanner.feeder_state = "Canceled", "Idle", ""
            self.reply(200, b"")
        elif pile is not None and job and job[2]:
            self._next(pile)
        else:
            self.reply(404, b"")

    def _begin(self, wanted: str) -> None:
        scanner = self.scanner
        if scanner.busy:
            scanner.busy -= 1
            self.reply(503, b"", Retry_After="0")
            return
        if "<pwg:InputSource>Platen" in wanted:
            pages = [scanner.platen]
        elif not scanner.feeder:
            self.reply(409, b"")
            return
        else:
            pages, scanner.feeder = scanner.feeder, []
            scanner.feeder_state = "ScannerAdfProcessing"
        scanner.piles.append(Pile(pages, wanted))
        scanner.state = "Processing"
        self.reply(201, b"", Location=f"{scanner.jobs_at}/eSCL/ScanJobs/{len(scanner.piles)}")

    def _next(self, pile: Pile) -> None:
        scanner, number = self.scanner, pile.given + 1
        scanner.before(number)
        if pile.cancelled.wait(scanner.seconds) or pile.state != "Processing":
            self.reply(404, b"")
            return
        fault = scanner.faults.get(number, "")
        if fault:
            getattr(self, f"_{fault}")(pile)
        elif not pile.pages:
            self._end(pile, "Completed")
            self.reply(404, b"")
        else:
            self._give(pile)

    def _give(self, pile: Pile) -> None:
        page = self._through(pile)
        self.reply(200, page, content_type=self.scanner.content_type)

    def _through(self, pile: Pile) -> bytes:
        pile.given += 1
        pile.through += self.scanner.images
        return pile.pages.pop(0)

    def _end(self, pile: Pile, state: str, feeder: str = "") -> None:
        pile.state, self.scanner.state = state, "Idle"
        self.scanner.feeder_state = feeder

    # What can go wrong

    def _jam(self, pile: Pile) -> None:
        self._end(pile, "Aborted", "ScannerAdfJam")
        self.reply(409, b"")

    def _open(self, pile: Pile) -> None:
        self._end(pile, "Aborted", "ScannerAdfHatchOpen")
        self.reply(409, b"")

    def _cut(self, pile: Pile) -> None:
        page = self._through(pile)
        self.reply(200, page[: len(page) // 2], length=len(page))
        self._hang_up()

    def _chunk(self, pile: Pile) -> None:
        half = self._through(pile)[:4096]
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"%x\r\n%b\r\n" % (len(half), half))
        self.wfile.flush()
        self._hang_up()

    def _nothing(self, pile: Pile) -> None:
        self._through(pile)
        self.reply(200, b"", content_type=self.scanner.content_type)

    def _short(self, pile: Pile) -> None:
        """Give half a page and end as if it were whole."""
        page = self._through(pile)
        self.reply(200, page[: len(page) // 2], content_type=self.scanner.content_type)

    def _gone(self, pile: Pile) -> None:
        self.scanner.is_gone = True
        self._hang_up()

    def _later(self, pile: Pile) -> None:
        del self.scanner.faults[pile.given + 1]
        self.reply(503, b"", Retry_After="0")

    def _never(self, pile: Pile) -> None:
        self.reply(503, b"", Retry_After="0")

    def _lost(self, pile: Pile) -> None:
        """Let a page through that is never given, and say in the end that it went through."""
        pile.pages.pop(0)
        pile.through += 1
        del self.scanner.faults[pile.given + 1]
        self._next(pile)

    def _abort(self, pile: Pile) -> None:
        self._end(pile, "Aborted")
        self.reply(404, b"")

    def _cancel(self, pile: Pile) -> None:
        self._end(pile, "Canceled")
        self.reply(404, b"")

    def _left(self, pile: Pile) -> None:
        """Say that it is over although paper is left."""
        self._end(pile, "Completed", "ScannerAdfLoaded")
        self.reply(404, b"")

    def _conflict(self, pile: Pile) -> None:
        self.reply(409, b"")

    def _large(self, pile: Pile) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        part = b"10000\r\n" + bytes(0x10000) + b"\r\n"
        while not pile.cancelled.is_set():
            self.wfile.write(part)

    def _slow(self, pile: Pile) -> None:
        self.scanner.held.set()
        pile.cancelled.wait(30)
        self.reply(404, b"")

    def _html(self, pile: Pile) -> None:
        self._through(pile)
        self.reply(200, b"<html>an error of the firmware</html>", content_type="text/html")

    def _endless(self, pile: Pile) -> None:
        pile.through += 1
        self.reply(200, pile.pages[0], content_type=self.scanner.content_type)

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(2)


@contextmanager
def plugged_in(scanner: EsclScanner, secret: ssl.SSLContext | None = None) -> Iterator[str]:
    """Answer for the scanner; give its address."""
    handler = type("Handler", (_Handler,), {"scanner": scanner})
    with listening(handler, secret) as port:
        try:
            yield f"http{'s' if secret else ''}://127.0.0.1:{port}/eSCL"
        finally:
            for pile in scanner.piles:
                pile.cancelled.set()


def own_certificate(folder: Path, name: str = "scanner.invalid") -> ssl.SSLContext:
    """Return what a scanner shows: a certificate that it made itself, in another name, and that is over."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=800))
        .not_valid_after(now - timedelta(days=70))
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
