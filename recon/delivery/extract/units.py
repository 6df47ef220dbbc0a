"""Units in which the same amount can be told exactly: how many of one make another, as fractions and never as floats.

Only what is so by definition stands here. An amount of a substance in moles and its mass are not the same without its
molar mass; mmHg and kPa are defined in more than one way. UCUM, https://ucum.org.
"""

from decimal import Decimal
from fractions import Fraction

_TENTHS = Fraction(1, 10)

# What is measured -> unit (UCUM) -> how many of the first unit one of it is.
SCALES: dict[str, dict[str, Fraction]] = {
    "mass concentration": {
        "g/L": Fraction(1),
        "g/dL": Fraction(10),
        "mg/mL": Fraction(1),
        "mg/dL": Fraction(1, 100),
        "mg/L": Fraction(1, 1000),
        "ug/mL": Fraction(1, 1000),
        "ug/dL": Fraction(1, 100_000),
        "ug/L": Fraction(1, 10**6),
        "ng/mL": Fraction(1, 10**6),
        "ng/L": Fraction(1, 10**9),
        "pg/mL": Fraction(1, 10**9),
    },
    "substance concentration": {
        "mol/L": Fraction(1000),
        "mmol/L": Fraction(1),
        "umol/L": Fraction(1, 1000),
        "nmol/L": Fraction(1, 10**6),
    },
    "catalytic concentration": {"U/L": Fraction(1), "kU/L": Fraction(1000), "ukat/L": Fraction(60)},
    "number concentration": {
        "10*12/L": Fraction(1000),
        "10*9/L": Fraction(1),
        "10*6/uL": Fraction(1000),
        "10*3/uL": Fraction(1),
        "/uL": Fraction(1, 1000),
        "10*6/L": Fraction(1, 1000),
    },
    "mass": {"kg": Fraction(1000), "g": Fraction(1), "mg": Fraction(1, 1000), "ug": Fraction(1, 10**6)},
    "length": {"m": Fraction(100), "cm": Fraction(1), "mm": _TENTHS},
    "volume": {"L": Fraction(1000), "dL": Fraction(100), "cL": Fraction(10), "mL": Fraction(1)},
    "flow": {"L/min": Fraction(60_000), "L/h": Fraction(1000), "mL/min": Fraction(60), "mL/h": Fraction(1)},
    "time": {"d": Fraction(86_400), "h": Fraction(3600), "min": Fraction(60), "s": Fraction(1)},
    "frequency": {"/s": Fraction(60), "/min": Fraction(1)},
}
# Temperatures: the degree, in kelvin, and where the scale begins, in kelvin.
_DEGREES = {
    "K": (Fraction(1), Fraction(0)),
    "Cel": (Fraction(1), Fraction("273.15")),
    "[degF]": (Fraction(5, 9), Fraction("273.15") - 32 * Fraction(5, 9)),
}


def converted(amount: Fraction, unit: str, wanted: str) -> Fraction | None:
    """Return ``amount`` in the ``wanted`` unit, exactly; None where nobody here knows that."""
    if unit == wanted:
        return amount
    if unit in _DEGREES and wanted in _DEGREES:
        (degree, start), (other, begin) = _DEGREES[unit], _DEGREES[wanted]
        return (amount * degree + start - begin) / other
    for scale in SCALES.values():
        if unit in scale and wanted in scale:
            return amount * scale[unit] / scale[wanted]
    return None


def in_digits(amount: Fraction, decimals: int | None) -> str | None:
    """Return ``amount`` with a point and ``decimals`` digits after it, a half being rounded away from zero.

    Without ``decimals`` it has as many digits as it takes; None where they do not end.
    """
    if decimals is None:
        found = _finite(amount)
        return None if found is None else f"{found:f}"
    whole = abs(amount) * 10**decimals
    rounded = (2 * whole.numerator + whole.denominator) // (2 * whole.denominator)
    text = str(rounded).rjust(decimals + 1, "0")
    sign = "-" if amount < 0 and rounded else ""
    return f"{sign}{text[:-decimals]}.{text[-decimals:]}" if decimals else f"{sign}{text}"


def _finite(amount: Fraction) -> Decimal | None:
    """Return the amount as a decimal number; None where its digits do not end, as of all that 2 and 5 do not divide."""
    rest, digits = amount.denominator, 0
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        digits = max(digits, power)
    if rest != 1:
        return None
    scaled = amount * 10**digits
    return Decimal(scaled.numerator).scaleb(-digits)
