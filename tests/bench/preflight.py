"""What ``recon preflight`` says of a test page that was printed and scanned badly.

    python tests/bench/preflight.py [--lang fr] [--press PRESS.py] [--keep FOLDER]

The page is drawn at 600 dpi, written on with drawn digits, spoiled, reduced to what the scanner gives, and read back.
``--press`` adds whole scanners, copiers, faxes and telephones of a press program, if it is there.
"""

import importlib.util
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from recon import language
from recon.design import exemplars
from recon.design.testpage import render_page
from recon.language import tr
from recon.model import testpage as page
from recon.model.testpage import Level
from recon.workflow import preflight

Gray = npt.NDArray[np.uint8]
Spoil = Callable[[Gray], Gray]
DPI = 600
MM = DPI / 25.4


def printed(lang: str, *, sides: int = 1, side: int = 1) -> Gray:
    """Return one side of the page as a good printer prints it, 600 dpi."""
    document = pdfium.PdfDocument(render_page(lang, sides=sides))
    pixels = document[side - 1].render(scale=DPI / 72, grayscale=True).to_numpy()
    return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


def written(sheet: Gray, dark: int = 30, names: str = page.WRITTEN) -> Gray:
    """Return the page with the digits copied and the boxes ticked, as with a pen that leaves ``dark``."""
    sheet = sheet.copy()
    for name, box in zip(names, page.WRITTEN_BOXES, strict=True):
        height = 4.4
        x, y = box.x + (box.w - height * exemplars.ASPECT) / 2 + 0.15, box.y + (box.h - height) / 2 - 0.1
        for stroke in exemplars.exemplar(name, x, y, height, 0.5):
            _pen(sheet, stroke.start, stroke.steps, dark)
    for is_ticked, box in zip(page.TICKED, page.TICKS, strict=True):
        if is_ticked:
            _pen(sheet, (box.x + 0.6, box.y + 0.5), ((box.right - 0.5, box.bottom - 0.6),), dark)
            _pen(sheet, (box.right - 0.6, box.y + 0.4), ((box.x + 0.4, box.bottom - 0.5),), dark)
    return sheet


def _pen(sheet: Gray, start: tuple[float, float], steps: tuple[tuple[float, ...], ...], dark: int) -> None:
    points, at = [start], start
    for step in steps:
        if len(step) == 2:
            points.append((step[0], step[1]))
        else:
            a, b, c = np.array(step).reshape(3, 2)
            for t in np.linspace(0.1, 1, 10):
                one = (1 - t) ** 3 * np.array(at) + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t**2 * b + t**3 * c
                points.append((float(one[0]), float(one[1])))
        at = points[-1]
    cv2.polylines(sheet, [np.round(np.array(points) * MM).astype(np.int32)], False, dark, round(0.45 * MM), cv2.LINE_AA)


def scanned(sheet: Gray, dpi: int = 300, noise: float = 4.0, blur: float = 0.6) -> Gray:
    """Return what a good scanner makes of the paper."""
    size = round(210 / 25.4 * dpi), round(297 / 25.4 * dpi)
    small = cv2.GaussianBlur(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA), (0, 0), blur)
    grain = np.random.default_rng(5).normal(0, noise, small.shape)
    return np.clip(25 + small.astype(np.float32) * (245 - 25) / 255 + grain, 0, 255).astype(np.uint8)


def moved(
    sheet: Gray, *, scale: tuple[float, float] = (1, 1), degrees: float = 0, mm: tuple[float, float] = (0, 0)
) -> Gray:
    """Return the page's print elsewhere on the same paper."""
    height, width = sheet.shape
    turn = np.vstack((cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1), (0, 0, 1)))
    fit = np.diag([scale[0], scale[1], 1.0])
    fit[:2, 2] = (1 - scale[0]) * width / 2 + mm[0] * MM, (1 - scale[1]) * height / 2 + mm[1] * MM
    return np.asarray(cv2.warpAffine(sheet, (turn @ fit)[:2], (width, height), borderValue=(255,)), np.uint8)


def levels(scan: Gray, low: float, high: float) -> Gray:
    return np.asarray(low + scan.astype(np.float32) * (high - low) / 255).clip(0, 255).astype(np.uint8)


def streaked(scan: Gray) -> Gray:
    scan = scan.copy()
    for x in (0.31, 0.62):
        cv2.line(scan, (int(x * scan.shape[1]), 0), (int(x * scan.shape[1]) + 2, scan.shape[0]), 130, 1)
    return scan


def specked(scan: Gray) -> Gray:
    scan, chance = scan.copy(), np.random.default_rng(1)
    for _ in range(1200):
        at = int(chance.integers(scan.shape[1])), int(chance.integers(scan.shape[0]))
        cv2.circle(scan, at, int(chance.integers(1, 3)), int(chance.integers(120)), -1)
    return scan


def bent(scan: Gray, mm: float) -> Gray:
    height, width = scan.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return cv2.remap(scan, x + mm * width / 210 * np.sin(np.pi * y / height), y, cv2.INTER_LINEAR, borderValue=(255,))  # type: ignore[return-value]


def cropped(scan: Gray, mm: float) -> Gray:
    """Return the page of which the scanner takes ``mm`` less on the right, and says it is white."""
    scan = scan.copy()
    scan[:, -round(mm * scan.shape[1] / 210) :] = 255
    return scan


def jpeg(scan: Gray, quality: int) -> Gray:
    return cv2.imdecode(cv2.imencode(".jpg", scan, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)  # type: ignore[return-value]


def enlarged(scan: Gray) -> Gray:
    return cv2.resize(scan, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)  # type: ignore[return-value]


def cases(lang: str) -> Iterator[tuple[str, Gray]]:
    """Yield the spoiled pages, by what was done to them."""
    blank = printed(lang)
    sheet = written(blank)
    good = scanned(sheet)
    yield "good", good
    yield "good, 200 dpi", scanned(sheet, 200)
    yield "nobody wrote", scanned(blank)
    yield "fit to page, 97 %", scanned(moved(sheet, scale=(0.97, 0.97)))
    yield "enlarged, 102 %", scanned(moved(sheet, scale=(1.02, 1.02)))
    yield "stretched, 98 % down", scanned(moved(sheet, scale=(1.0, 0.98)))
    yield "askew, 2.5 degrees", scanned(moved(sheet, degrees=2.5))
    yield "off by 6 mm", scanned(moved(sheet, mm=(6, 1)))
    yield "right edge cut, 10 mm", cropped(good, 10)
    yield "upside down", np.ascontiguousarray(np.rot90(good, 2))
    yield "turned", np.ascontiguousarray(np.rot90(good))
    yield "mirrored", np.ascontiguousarray(good[:, ::-1])
    yield "bent, 2 mm", bent(good, 2)
    yield "pale print", levels(good, 110, 255)
    yield "grey paper", levels(good, 0, 130)
    yield "low contrast", levels(good, 95, 185)
    yield "black and white", np.asarray((good > 140) * 255, np.uint8)
    yield "light greys washed out", np.clip(good.astype(np.float32) * 1.35, 0, 255).astype(np.uint8)
    yield "150 dpi", scanned(sheet, 150)
    yield "100 dpi", scanned(sheet, 100)
    yield "100 dpi, enlarged to 300", enlarged(scanned(sheet, 100))
    yield "out of focus", scanned(sheet, blur=3.0)
    yield "two streaks", streaked(good)
    yield "specks", specked(good)
    yield "JPEG 75", jpeg(good, 75)
    yield "JPEG 40", jpeg(good, 40)
    yield "JPEG 20", jpeg(good, 20)
    yield "pale pen", scanned(written(blank, 170))
    yield "wrong digits", scanned(written(blank, 30, "9876543210"))


def pressed(press: Path, lang: str) -> Iterator[tuple[str, Gray]]:
    """Yield the page as each of the press's machines gives it."""
    spec = importlib.util.spec_from_file_location("press", press)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sheet = written(printed(lang))
    for name, profile in module.PROFILES.items():
        size = round(210 / 25.4 * profile["dpi"]), round(297 / 25.4 * profile["dpi"])
        small = np.ascontiguousarray(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA))
        scan = module.degrade(small, profile, np.random.default_rng(3))
        yield f"press: {name}", scan if profile.get("bilevel") else jpeg(scan, profile["q"])


def said(scan: Gray) -> preflight.Tested:
    return preflight.look_at(cv2.imencode(".png", scan)[1].tobytes())


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--press", type=Path)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    language.choose(options.lang)
    every = [*cases(options.lang), *(pressed(options.press, options.lang) if options.press else ())]
    print("| what was done | what is said |\n| --- | --- |")
    for name, scan in every:
        tested = said(scan)
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            cv2.imwrite(str(options.keep / f"{name.replace(' ', '-').replace('%', '')}.png"), scan)
        if tested.fault is not None:
            print(f"| {name} | **{preflight.fault_words(tested.fault)}** |")
            continue
        told = [one for one in tested.findings if one.level is not Level.GOOD]
        lines = [f"{tr(f'preflight.name.{one.name}')} ({one.level}): {preflight.words(one)}" for one in told]
        print(f"| {name} | {'<br>'.join(lines) or 'all good'} |", flush=True)
        if "-v" in sys.argv or not options.keep:
            print("   ", tested.seen, tested.written, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
