"""What labels and wristbands are printed on: sheets of labels, rolls, bands; sizes in millimetres.

The labels of an Avery sheet lie in the middle of an A4 page. Their sizes and distances are those that Avery publishes
for its templates (avery.co.uk, avery.fr) and that glabels (avery-iso-templates.xml, L4736 as its equal Geha Z91) uses.
Rolls are DK-11209 of Brother (62 x 29), 99012 (89 x 36) and 11354 (57 x 32) of Dymo. Bands are Zebra's Z-Band for
adults, 25 x 279 mm, and a wider one; their ends are taken by the clasp and are left free.
"""

from dataclasses import dataclass

from recon.model.geometry import A4, Rect, Size

_TOUCHING = Size(0.0, 0.0)
_MARGIN = Size(2.0, 1.5)


@dataclass(frozen=True, slots=True)
class Stock:
    """``label`` is what one label measures, ``pitch`` how far one is from the next; ``free`` is kept clear of print.

    A band has its code at both ends, so that one of them shows however it lies on the arm.
    """

    name: str
    page: Size
    label: Size
    columns: int = 1
    rows: int = 1
    pitch: Size = _TOUCHING
    free: Size = _MARGIN
    is_band: bool = False

    @property
    def places(self) -> tuple[Rect, ...]:
        """Where the labels of a page lie, line by line."""
        left = (self.page.w - (self.columns - 1) * self.pitch.w - self.label.w) / 2
        top = (self.page.h - (self.rows - 1) * self.pitch.h - self.label.h) / 2
        return tuple(
            Rect(left + column * self.pitch.w, top + row * self.pitch.h, self.label.w, self.label.h)
            for row in range(self.rows)
            for column in range(self.columns)
        )


def _avery(name: str, label: Size, columns: int, rows: int, pitch: Size) -> Stock:
    return Stock(name, A4, label, columns, rows, pitch)


def _roll(name: str, size: Size) -> Stock:
    return Stock(name, size, size)


def _band(name: str, size: Size) -> Stock:
    return Stock(name, size, size, free=Size(size.w / 5, 2.0), is_band=True)


STOCKS = {
    stock.name: stock
    for stock in (
        _avery("L7160", Size(63.5, 38.1), 3, 7, Size(66.04, 38.1)),
        _avery("L7159", Size(63.5, 33.9), 3, 8, Size(66.04, 33.9)),
        _avery("L7163", Size(99.1, 38.1), 2, 7, Size(101.6, 38.1)),
        _avery("L4736", Size(45.7, 21.2), 4, 12, Size(48.3, 21.2)),
        _avery("L7651", Size(38.1, 21.2), 5, 13, Size(40.6, 21.2)),
        _roll("62x29", Size(62.0, 29.0)),
        _roll("89x36", Size(89.0, 36.0)),
        _roll("57x32", Size(57.0, 32.0)),
        _band("25x279", Size(279.0, 25.0)),
        _band("30x250", Size(250.0, 30.0)),
    )
}
