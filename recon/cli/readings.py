"""``recon readings``: what was read."""

import json
from argparse import ArgumentParser, Namespace
from typing import Any

from recon.cli.output import decimal, say, say_json, say_table
from recon.language import tr
from recon.workflow.opening import open_store
from recon.workflow.reading_out import readings


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--sheet", metavar=tr("cli.sheet"), help=tr("cli.readings.sheet"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        rows = readings(store, sheet=options.sheet)
    if options.json:
        say_json(rows)
    elif rows:
        say_table([_shown(row) for row in rows])
    else:
        say(tr("cli.readings.none"))
    return 0


def _shown(row: dict[str, Any]) -> tuple[str, ...]:
    place = row["field"] if row["row"] is None else f"{row['field']}:{row['row']}"
    value = "" if row["value"] is None else row["value"]
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    reason = tr(f"reasons.{row['reason'] or 'none'}")
    return row["sheet"], place, text, decimal(row["confidence"], 2), tr(f"cli.readings.{row['verdict']}"), reason
