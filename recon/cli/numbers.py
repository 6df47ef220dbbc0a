"""``recon numbers``: temporary numbers, and the ranges that they come from."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, say, say_json, say_table
from recon.errors import UsageError
from recon.language import tr
from recon.model.number import NumberKind, NumberRange
from recon.workflow import numbers
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=["reserve", "import"], help=tr("cli.numbers.action"))
    parser.add_argument("file", nargs="?", type=Path, metavar=tr("cli.file"), help=tr("cli.numbers.file"))
    parser.add_argument("--kind", choices=[kind.value for kind in NumberKind], help=tr("cli.numbers.kind"))
    parser.add_argument("--size", type=int, metavar="N", help=tr("cli.numbers.size"))
    parser.add_argument("--station", default="", metavar=tr("cli.name"), help=tr("cli.numbers.station"))
    parser.add_argument("--out", type=Path, metavar=tr("cli.file"), help=tr("cli.numbers.out"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.action == "reserve":
        return _reserve(options)
    return _list(options) if options.action is None else _import(options)


def _list(options: Namespace) -> int:
    with open_store(options.store) as store:
        ranges, given, warnings = numbers.number_ranges(store), numbers.given_ranges(store), numbers.warnings(store)
    if options.json:
        told = {"ranges": [_json(one) for one in ranges], "given": [_json(one) for one in given]}
        say_json(told | {"warnings": list(warnings)})
        return 1 if warnings else 0
    say(tr("cli.numbers.title"))
    say_table([_row(one) for one in ranges])
    if given:
        say(tr("cli.numbers.given"))
        say_table([(tr(f"numbers.kind.{one.kind}"), f"{one.first} – {one.last}", one.size, one.name) for one in given])
    for warning in warnings:
        complain(warning)
    return 1 if warnings else 0


def _row(one: NumberRange) -> tuple[object, ...]:
    kind, left = tr(f"numbers.kind.{one.kind}"), tr("cli.numbers.left", left=one.left)
    return kind, f"{one.first} – {one.last}", one.used, left, one.name


def _reserve(options: Namespace) -> int:
    if None in (options.kind, options.size, options.out):
        raise UsageError(reason=tr("cli.numbers.reserve_what"))
    kind = NumberKind(options.kind)
    with open_store(options.store) as store:
        given = numbers.reserve(store, kind, options.size, options.out, name=options.station, operator=options.operator)
    say(tr("cli.numbers.reserved", size=given.size, kind=tr(f"numbers.kind.{kind}"), out=options.out))
    return 0


def _import(options: Namespace) -> int:
    if options.file is None:
        raise UsageError(reason=tr("cli.numbers.import_what"))
    kind = options.kind and NumberKind(options.kind)
    with open_store(options.store) as store:
        taken = numbers.import_range(store, options.file, kind=kind, operator=options.operator)
    say(tr("cli.numbers.imported", size=taken.size, kind=tr(f"numbers.kind.{taken.kind}")))
    return 0


def _json(one: NumberRange) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "first": one.first,
        "last": one.last,
        "size": one.size,
        "used": one.used,
        "left": one.left,
        "listed": one.listed,
        "name": one.name,
        "at": one.at and one.at.isoformat(),
    }
