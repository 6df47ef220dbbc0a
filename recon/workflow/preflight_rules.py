"""What is good enough of a printer and a scanner, and what to say where it is not. Every bound stands here."""

from collections.abc import Iterator

from recon.model import testpage as page
from recon.model.testpage import Finding, Level, Seen, Written

SCALE, SCALE_BAD = 0.01, 0.015  # of the true size: scanners are off by the first, 'fit to page' by more than both
UNLIKE = 0.006  # between across and down
SKEW, SKEW_BAD = 1.5, 4.0  # degrees
OFFSET, OFFSET_BAD = 5.0, 9.0  # mm
MARGIN = 6.0  # mm
SPAN, SPAN_BAD = 0.6, 0.4  # of 255, from white to black
WHITE, BLACK = 190, 80
UNEVEN = 0.2
TOLD_APART = 0.025  # of the way from white to black, from one grey to the next
DPI, DPI_BAD = 190, 140
FINE = 0.25  # mm, of lines: what 200 dots an inch keep apart
SPECKS = 40  # a dm²
BENT, BENT_BAD = 0.6, 1.5  # mm
JPEG, JPEG_BAD = 10.0, 20.0  # steps: of quality 60, and of 30
SMALL_CODE = 0.4  # mm a module, that leave enough to spare for those of sheets
SAMPLES, SAMPLES_BAD = 10, 9
OWN, OWN_BAD = 9, 7
PEN = 110  # of 255, below which a pen is pale


def judge(seen: Seen, written: Written) -> tuple[Finding, ...]:
    """Return what is to be said of one page, in the order in which somebody would look."""
    return tuple(_judged(seen, written))


def _judged(seen: Seen, written: Written) -> Iterator[Finding]:
    yield _scale(seen)
    yield _offset(seen)
    yield _margins(seen)
    yield _skew(seen)
    yield _way(seen)
    yield _bent(seen)
    yield _contrast(seen)
    yield _black(seen)
    yield _grey(seen)
    yield _resolution(seen)
    yield _dirt(seen)
    yield _jpeg(seen)
    yield _codes(seen)
    yield _samples(written)
    yield _own(written)


def _graded(name: str, value: float, look: float, bad: float, **figures: float) -> Finding:
    """Return a finding whose words are those of its level: ``value`` is better the smaller it is."""
    level = Level.GOOD if value < look else Level.LOOK if value < bad else Level.BAD
    return Finding(name, level, level.value, tuple(figures.items()))


def _scale(seen: Seen) -> Finding:
    if seen.scale is None:
        return Finding("scale", Level.LOOK, "unknown")
    across, down = seen.scale
    figures = (("across", round(100 * across, 1)), ("down", round(100 * down, 1)))
    away = max(abs(across - 1), abs(down - 1))
    if away < SCALE:
        return Finding("scale", Level.GOOD, "good", figures)
    level = Level.BAD if away > SCALE_BAD else Level.LOOK
    if abs(across - down) > UNLIKE:
        return Finding("scale", level, "uneven", figures)
    return Finding("scale", level, "fit" if across < 1 else "large", figures)


def _offset(seen: Seen) -> Finding:
    if seen.offset is None:
        return Finding("offset", Level.LOOK, "unknown")
    right, down = (round(value, 1) for value in seen.offset)
    return _graded("offset", max(abs(right), abs(down)), OFFSET, OFFSET_BAD, right=right, down=down)


def _margins(seen: Seen) -> Finding:
    missing = len(page.MARKS) - seen.marks
    if missing:
        return Finding("margins", Level.BAD, "marks", (("missing", missing),))
    cut = [edge for edge, nearest in seen.margins if nearest is None]
    if cut:
        return Finding("margins", Level.BAD, "bad", (("edges", " ".join(cut)),))
    most = max(nearest for _, nearest in seen.margins if nearest is not None)
    if most <= MARGIN:
        return Finding("margins", Level.GOOD, "good", (("most", most),))
    edges = " ".join(edge for edge, nearest in seen.margins if nearest == most)
    return Finding("margins", Level.LOOK, "look", (("most", most), ("edges", edges)))


def _skew(seen: Seen) -> Finding:
    # Nobody lays a telephone straight: of a picture that is no A4 it says nothing.
    bad = SKEW_BAD if seen.offset is not None else 90.0
    return _graded("skew", abs(seen.skew), SKEW, bad, degrees=round(abs(seen.skew), 1))


def _way(seen: Seen) -> Finding:
    if seen.is_mirrored:
        return Finding("way", Level.BAD, "mirrored")
    if seen.turned:
        return Finding("way", Level.GOOD, "turned", (("degrees", seen.turned),))
    return Finding("way", Level.GOOD, "good")


def _bent(seen: Seen) -> Finding:
    return _graded("bent", seen.bent, BENT, BENT_BAD, mm=round(seen.bent, 1))


def _contrast(seen: Seen) -> Finding:
    figures = (("white", round(seen.white)), ("black", round(seen.black)))
    span = (seen.white - seen.black) / 255
    level = Level.GOOD if span >= SPAN else Level.LOOK if span >= SPAN_BAD else Level.BAD
    if level is Level.GOOD:
        return Finding("contrast", level, "good", figures)
    is_pale, is_dark = seen.black > BLACK, seen.white < WHITE
    said = "weak" if is_pale and is_dark else "pale" if is_pale else "dark"
    return Finding("contrast", level, said, figures)


def _black(seen: Seen) -> Finding:
    if seen.uneven < UNEVEN:
        return Finding("black", Level.GOOD, "good")
    return Finding("black", Level.LOOK, "look", (("percent", round(100 * seen.uneven)),))


def _grey(seen: Seen) -> Finding:
    if seen.is_bilevel:
        return Finding("grey", Level.LOOK, "bilevel")
    apart = [later - earlier > TOLD_APART for earlier, later in zip(seen.steps, seen.steps[1:], strict=False)]
    figures = (("seen", 1 + sum(apart)), ("steps", len(seen.steps)))
    if not apart[0]:
        return Finding("grey", Level.LOOK, "light", figures)
    if not all(apart):
        return Finding("grey", Level.LOOK, "dark", figures)
    return Finding("grey", Level.GOOD, "good", figures)


def _resolution(seen: Seen) -> Finding:
    dpi = round(seen.dpi)
    if dpi < DPI_BAD:
        return Finding("resolution", Level.BAD, "coarse", (("dpi", dpi),))
    if seen.finest is None:
        return Finding("resolution", Level.BAD, "blurred", (("dpi", dpi),))
    figures = (("dpi", dpi), ("finest", seen.finest))
    if dpi < DPI:
        return Finding("resolution", Level.LOOK, "few", figures)
    if seen.finest > FINE:
        return Finding("resolution", Level.LOOK, "soft", figures)
    return Finding("resolution", Level.GOOD, "good", figures)


def _dirt(seen: Seen) -> Finding:
    if seen.streaks:
        return Finding("dirt", Level.LOOK, "streaks", (("streaks", seen.streaks),))
    if seen.specks > SPECKS:
        return Finding("dirt", Level.LOOK, "specks", (("specks", seen.specks),))
    return Finding("dirt", Level.GOOD, "good")


def _jpeg(seen: Seen) -> Finding:
    return _graded("jpeg", seen.jpeg_step, JPEG, JPEG_BAD)


def _codes(seen: Seen) -> Finding:
    missing = sum(code.name not in seen.codes for code in page.CORNER_CODES)
    if missing:
        return Finding("codes", Level.BAD, "bad", (("missing", missing),))
    module = page.SHEET_CODE
    for code in page.SMALL_CODES:
        if code.name not in seen.codes:
            break
        module = round(code.module, 2)
    level = Level.GOOD if module <= SMALL_CODE else Level.LOOK
    return Finding("codes", level, level.value, (("module", module),))


def _samples(written: Written) -> Finding:
    level = Level.GOOD if written.printed >= SAMPLES else Level.LOOK if written.printed >= SAMPLES_BAD else Level.BAD
    return Finding("samples", level, level.value, (("right", written.printed),))


def _own(written: Written) -> Finding:
    if written.digits is None or written.ticks is None or written.pen is None:
        return Finding("own", Level.GOOD, "nobody")
    figures = (("digits", written.digits), ("ticks", written.ticks))
    if written.digits < OWN_BAD or written.ticks < len(page.TICKS) - 1:
        return Finding("own", Level.BAD, "bad", figures)
    if written.pen < PEN:
        return Finding("own", Level.LOOK, "pale", figures)
    is_good = written.digits >= OWN and written.ticks == len(page.TICKS)
    level = Level.GOOD if is_good else Level.LOOK
    return Finding("own", level, level.value, figures)
