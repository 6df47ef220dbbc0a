"""What fields in doubt look like, and what characters are taken for: writes recon/verification/looks.json.

    python tests/bench/looks.py [--scale 0.04]

The sheets are those that the calibration is found on (tests/bench/calibrate.py), fewer of them. They are read as
``recon scan`` reads them, but for the confidences, which stay the readers' own scores.
"""

import argparse
import hashlib
import json
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.model.calibration import Calibration, Curve, Source  # noqa: E402
from recon.model.reading import Reading, Reason, Verdict  # noqa: E402
from recon.reading.calibration import SHIPPED  # noqa: E402
from recon.reading.context import Context  # noqa: E402
from recon.verification.looks import Look  # noqa: E402
from tests.bench import calibrate  # noqa: E402
from tests.bench.paper import Press, kit  # noqa: E402
from tests.bench.pressing import Series, Setup, SheetReader, today  # noqa: E402

FILE, READING = ROOT / "recon" / "verification" / "looks.json", ROOT / "recon" / "reading"
LOOKS, TAKEN = 12, 3  # kept of each source, and of each character
SHOWN = 3  # candidates that the window has room for
# Judged as ever, with the scores kept as they are.
RAW = Calibration(tuple((source, Curve(SHIPPED.curve(source).threshold)) for source in Source))
# Why a field in which nothing is wrong may be in doubt.
REASONS = {Source.MARKS: {Reason.STRUCK, Reason.FAINT, Reason.UNSURE}}
ELSE = {Reason.UNSURE, Reason.DISAGREE}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=0.04, help="share of the calibration's sheets")
    scale = parser.parse_args().scale
    with tempfile.TemporaryDirectory() as folder:
        held, _ = calibrate.hold_out(Path(folder))
        measured = _measured(_read(calibrate.series_of(held, scale)))
    FILE.write_text(json.dumps(_about(scale) | measured, indent=1) + "\n", encoding="utf-8")
    return 0


def _about(scale: float) -> dict[str, Any]:
    networks = sorted(READING.rglob("*.onnx"))
    return {
        "made": datetime.now(UTC).date().isoformat(),
        "scale": scale,
        "networks": {str(one.relative_to(READING)): hashlib.sha256(one.read_bytes()).hexdigest() for one in networks},
    }


def _measured(readings: Iterable[Reading]) -> dict[str, Any]:
    met: defaultdict[Source, list[Look]] = defaultdict(list)
    taken: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        source = _alone(reading)
        if source is None:
            continue
        for one, other in _differences(reading) if source is not Source.MARKS else ():
            taken[one][other] += 1
        if reading.verdict is Verdict.REVIEW and reading.reason in REASONS.get(source, ELSE):
            scores = tuple(round(candidate.confidence, 4) for candidate in reading.candidates[:SHOWN])
            met[source].append(Look(scores, reading.reason, heard=source is not reading.source))
    return {
        "in_doubt": {source: len(looks) for source, looks in sorted(met.items())},
        "looks": {source: [asdict(look) for look in _spaced(looks)] for source, looks in sorted(met.items())},
        "taken_for": {
            character: "".join(other for other, _ in others.most_common(TAKEN))
            for character, others in sorted(taken.items())
        },
    }


def _spaced(looks: Sequence[Look]) -> list[Look]:
    """Return some of the looks, evenly spaced in their order: those that both readers were heard on come last."""
    ordered = sorted(looks, key=lambda look: (look.heard, look.reason, look.scores))
    return [ordered[int((place + 0.5) * len(ordered) / LOOKS)] for place in range(LOOKS)]


def _read(series: Iterable[Series]) -> Iterator[Reading]:
    """Yield every reading of the sheets; a page that could not be read has none."""
    press, reader = Press(), SheetReader(Setup(calibration=RAW))
    for one in series:
        for index in range(one.sheets):
            layout = kit().layout(one.form, one.lang)
            seed = one.seed, zlib.crc32(one.name.encode()), index
            sheet = press.sheet(layout, one.writer, one.profile, seed)
            yield from reader.read(sheet, Context(today(), sticker=True)).readings


def _alone(reading: Reading) -> Source | None:
    """Return the reading's source before the second reader was heard."""
    return next((source for source in Source if reading.source in (source, source.with_second)), None)


def _differences(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the character of the first candidate and that of another, where they differ in just one."""
    first = str(reading.value)
    for other in (str(candidate.value) for candidate in reading.candidates[1:SHOWN]):
        apart = [(a, b) for a, b in zip(first, other, strict=False) if a != b]
        if len(first) == len(other) and len(apart) == 1:
            yield apart[0]


if __name__ == "__main__":
    raise SystemExit(main())
