"""``recon report``: the custody report, as a PDF to sign and as JSON."""

import os
from argparse import ArgumentParser, Namespace
from datetime import datetime, time
from pathlib import Path
from typing import Any

from recon.cli.output import say, say_json
from recon.design.anchors import mark_text
from recon.errors import UsageError
from recon.language import LANGUAGES, current, tr
from recon.model.custody import (
    AsidePage,
    CustodyGroup,
    CustodyReport,
    Envelope,
    Explanation,
    Gap,
    Hand,
    PrintedPage,
    StrangePage,
)
from recon.model.people import Emergency
from recon.model.sheet import PageState
from recon.workflow.accounting import contradiction_to_json
from recon.workflow.custody import SHIFTS, custody_report, write_report
from recon.workflow.opening import open_store

_DEFAULT_SHIFTS = ",".join(f"{shift:%H:%M}" for shift in SHIFTS)


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--ward", metavar=tr("cli.name"), help=tr("cli.report.ward"))
    parser.add_argument("--since", metavar="T", help=tr("cli.report.since"))
    parser.add_argument("--until", metavar="T", help=tr("cli.report.until"))
    parser.add_argument("--downtime", metavar=tr("cli.name"), help=tr("cli.report.downtime"))
    parser.add_argument("--shifts", metavar="HH:MM,…", help=tr("cli.report.shifts", default=_DEFAULT_SHIFTS))
    parser.add_argument("--out", type=Path, metavar="PDF", help=tr("cli.report.out"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("cli.report.lang"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.out is None and not options.json:
        raise UsageError(reason=tr("cli.report.nothing"))
    shifts = _shifts(options.shifts or os.environ.get("RECON_SHIFTS") or _DEFAULT_SHIFTS)
    with open_store(options.store) as store:
        report = custody_report(
            store,
            operator=options.operator,
            ward=options.ward,
            since=_moment(options.since),
            until=_moment(options.until),
            downtime=options.downtime,
            shifts=shifts,
        )
    language = options.lang or current()
    if options.out is not None:
        write_report(report, options.out, language)
    if options.json:
        say_json(_json(report, language))
    else:
        say(tr("cli.report.done", pages=len(report.pages), open=len(report.out), out=options.out))
        if kept := report.totals[PageState.RESERVE]:
            say(tr("reserve.cli.report", pages=kept, envelopes=len(report.reserve)))
    return 1 if report.out or report.strange else 0


def _moment(text: str | None) -> datetime | None:
    try:
        return None if text is None else datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(reason=tr("cli.report.no_moment", text=text)) from error


def _shifts(text: str) -> tuple[time, ...]:
    try:
        return tuple(sorted({time.fromisoformat(part.strip()) for part in text.split(",")}))
    except ValueError as error:
        raise UsageError(reason=tr("cli.report.no_shifts", text=text)) from error


def _json(report: CustodyReport, language: str) -> dict[str, Any]:
    downtime = report.downtime
    return {
        "station": report.station,
        "made_at": report.made_at.isoformat(),
        "made_by": report.made_by,
        "ward": report.ward,
        "since": report.since and report.since.isoformat(),
        "until": report.until and report.until.isoformat(),
        "downtime": downtime and {"id": downtime.id, "name": downtime.name, "open": downtime.is_open},
        "anchor": report.anchor and mark_text(report.anchor.signed.mark),
        "issued": len(report.pages),
        "pages": {state.value: count for state, count in report.totals.items()},
        "groups": [_group(one) for one in report.groups],
        "out": [_page(one) for one in report.out],
        "copies": [_page(one) for one in report.copied],
        "reserve": [_envelope(one) for one in report.reserve],
        "gaps": [_gap(one) for one in report.gaps],
        "explanations": [_explanation(one) for one in report.explanations],
        "contradictions": [contradiction_to_json(one, language) for one in report.contradictions],
        "foreign": [_strange(one) for one in report.strange],
        "set_aside": [_aside(one) for one in report.aside],
        "emergencies": [_emergency(one) for one in report.emergencies or ()],
        "people": [_hand(one) for one in report.hands],
    }


def _envelope(one: Envelope) -> dict[str, Any]:
    return {
        "batch": one.batch,
        "wards": list(one.wards),
        "forms": list(one.forms),
        "sheets": one.kept,
        "operator": one.operator,
        "at": one.at.isoformat(),
    }


def _explanation(one: Explanation) -> dict[str, Any]:
    return {
        "sheet": one.serial,
        "copy": one.copy,
        "word": one.word.value,
        "why": one.why,
        "replaced_by": one.replaced_by,
        "operator": one.operator,
        "at": one.at.isoformat(),
    }


def _strange(one: StrangePage) -> dict[str, Any]:
    return {
        "image": one.image,
        "position": one.position,
        "code": one.code,
        "sheet": one.serial,
        "at": one.at.isoformat(),
    }


def _aside(one: AsidePage) -> dict[str, Any]:
    return {
        "image": one.image,
        "position": one.position,
        "why": one.why,
        "operator": one.by,
        "at": one.at.isoformat(),
    }


def _emergency(one: Emergency) -> dict[str, Any]:
    return {"person": one.person, "why": one.why, "at": one.at.isoformat(), "until": one.until.isoformat()}


def _hand(one: Hand) -> dict[str, Any]:
    return {
        "name": one.name,
        "printed": one.printed,
        **{word.value: count for word, count in one.explained.items()},
    }


def _group(one: CustodyGroup) -> dict[str, Any]:
    return {
        "ward": one.ward,
        "from": one.start.isoformat(),
        "to": one.end.isoformat(),
        "issued": sum(one.counts.values()),
        "pages": {state.value: count for state, count in one.counts.items()},
        "operators": list(one.operators),
    }


def _page(one: PrintedPage) -> dict[str, Any]:
    return {
        "sheet": one.serial,
        "form": one.form,
        "page": one.page,
        "pages": one.pages,
        "copy": one.copy,
        "state": one.state.value,
        "patient": one.patient,
        "ward": one.ward,
        "operator": one.operator,
        "at": one.at.isoformat(),
    }


def _gap(one: Gap) -> dict[str, Any]:
    return {
        "sheet": one.serial,
        "pages": one.pages,
        "back": list(one.back),
        "out": list(one.out),
        "patient": one.patient,
        "ward": one.ward,
        "state": one.state.value,
    }
