"""What delivery took, in words and tables (docs/delivery-bench.md)."""

from typing import Any

from tests.helpers.fault_plan import HTTP, KILLS, MLLP

Measures = dict[str, Any]
WANTED = 0.2  # of the wall time that may be ours
_SERVERS = {"ours": "a small server of ours", "sekmet": "sekmet-fhir 0.1.1"}


def report(found: Measures) -> str:
    """Return the page."""
    parts = ["# Delivery measured\n", _INTRODUCTION]
    if rows := [_row(_SERVERS[name], found[name]) for name in _SERVERS if name in found]:
        parts += [_TIMES, *rows, "", _meaning(found)]
    if "steps" in found or "records" in found:
        parts += _of_faults(found)
    return "\n".join(parts).rstrip() + "\n"


_INTRODUCTION = """\
By `tests/bench/delivery.py`. Each sheet is one of vital signs as the kit has it: 72 values, six times, initials, two
pages scanned in black and white. It goes the whole way of `recon send`: staged, validated in every layer, approved,
written down, compared with what the server has, sent, written down again.
"""
_TIMES = """\
Server and recon share this machine, with others who work on it. *Ours* is the time of the processor that recon took, of
all the time that passed; *of both*, of what recon and the server took of it, which hangs on nobody else; *waiting*,
until the server had answered. What is left is waiting for the disk, where each sheet is written down before it goes and
after, and for others. *Each* is for a sheet, *asked* how many requests a sheet takes.

| server | sheets | values | s | a second | ours, s | ours | waiting | of both | ours each | server, s | asked | MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def _row(name: str, one: Measures) -> str:
    cells = (
        name,
        one["sheets"],
        one["values"],
        f"{one['wall']:.0f}",
        f"{one['sheets'] / one['wall']:.1f}",
        f"{one['own']:.0f}",
        f"{_share(one):.0%}",
        f"{one['waited'] / one['wall']:.0%}",
        f"{one['own'] / (one['own'] + one['server']):.0%}",
        f"{1000 * one['own'] / one['sheets']:.0f} ms",
        f"{one['server']:.0f}",
        f"{one['asked'] / one['sheets']:.1f}",
        f"{one['memory']:.0f}",
    )
    return f"| {' | '.join(map(str, cells))} |"


def _share(one: Measures) -> float:
    return float(one["own"] / one["wall"])


def _meaning(found: Measures) -> str:
    said = [f"Wanted: at most {WANTED:.0%} of the time is ours.\n"]
    for name, one in ((_SERVERS[key], found[key]) for key in _SERVERS if key in found):
        verdict = "reached" if _share(one) <= WANTED else "not reached"
        each = one["own"] / one["sheets"]
        rest = each / WANTED - each
        said.append(
            f"- With {name}: {_share(one):.0%}, {verdict}. {1000 * each:.0f} ms a sheet are at most {WANTED:.0%} where "
            f"server, line and\n  disk take {1000 * rest:.0f} ms or more for it."
        )
    return "\n".join((*said, "", _WHY))


_WHY = """\
What a sheet costs us does not hang on the server; the share does: a server that does nothing leaves only our work to be
measured, and busy neighbours make the share look smaller than it is. Ours is the sheet's record, made when it is staged
and once more for all steps after that; its transaction, made once; validation; the record as text for the ledger; and
requests. Each value that went is at the server once, and none twice: the script fails otherwise.
"""


def _of_faults(found: Measures) -> list[str]:
    parts = ["## Where everything fails\n", _FAULTS]
    if "steps" in found:
        steps = found["steps"]
        parts.append(
            f"Each of {steps['faults']} faults of a line to a FHIR server, begun at each of the {steps['steps']} "
            f"requests of a sheet and lasting for four: {steps['ways']} ways.\n"
            "In each, every value is there exactly once in the end.\n"
        )
    if "records" in found:
        parts += [_RECORDS, *(_fault_row(one) for one in found["records"])]
    return parts


_FAULTS = f"""\
A proxy of ours spoils the line: it cuts before, in and after a request and in its answer, delivers it late or twice,
answers half, rubbish, or with a status of its own before or after the server had the request, lets the server write
half of a transaction, and kills the sender as `kill -9` does. Sending is started again until all of it is through. Then
each value is looked for at the receiver. In the usual tests the same is done in small (`tests/faults`).

- HTTP: {", ".join(HTTP)}
- MLLP: {", ".join(MLLP)}
- the sender: {", ".join(KILLS)}
"""
_RECORDS = """\
By chance, from a fixed seed:

| way | sheets | values | steps | faults | kinds | senders killed | starts | lost | doubled |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def _fault_row(one: Measures) -> str:
    names = ("way", "sheets", "values", "steps", "faults", "kinds", "kills", "starts", "lost", "doubled")
    return f"| {' | '.join(str(one[name]) for name in names)} |"
