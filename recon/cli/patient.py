"""``recon patient``: all that a patient's sheets tell, whether they are complete, and why they are not ready."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from recon.cli import patientjson
from recon.cli.output import say, say_json, say_table
from recon.language import tr
from recon.workflow.completing import (
    Completeness,
    PatientLine,
    SheetLine,
    dossier,
    patients_with_sheets,
    remarks_in_words,
)
from recon.workflow.doubts import in_words
from recon.workflow.opening import open_store
from recon.workflow.timelines import Event, find_person


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("patient", nargs="*", metavar="IPP", help=tr("patient.cli.patient"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    text = " ".join(options.patient).strip()
    with open_store(options.store) as store:
        if not text:
            return _list(patients_with_sheets(store), as_json=options.json)
        told, found = dossier(store, find_person(store, text))
    if options.json:
        say_json(patientjson.dossier_json(told, found))
    else:
        _tell(found, told.events)
    return 0 if found.is_ready else 1


def _list(found: tuple[PatientLine, ...], *, as_json: bool) -> int:
    """List everybody who has sheets; 1 where somebody's are not ready."""
    if as_json:
        say_json([patientjson.line_json(one) for one in found])
    elif not found:
        say(tr("patient.cli.nobody"))
    else:
        say_table([tuple(tr(f"patient.cli.{name}") for name in patientjson.COLUMNS), *map(_row, found)])
    return 0 if all(one.is_ready for one in found) else 1


def _row(one: PatientLine) -> tuple[object, ...]:
    who = one.patient
    place = f"{who.ward} {who.bed}".strip() if one.is_present else tr("roster.state.left")
    ready = tr("patient.cli.yes" if one.is_ready else "patient.cli.no")
    return (who.ipp, f"{who.birth_name} {who.given_names}".strip(), place, *patientjson.counts(one), ready)


def _tell(found: Completeness, events: Iterable[Event]) -> None:
    say(in_words(found.patient))
    if len(found.numbers) > 1:
        say(tr("roster.state.former", numbers=", ".join(found.numbers[1:])))
    if found.sheets:
        say()
        say_table([_sheet_row(line) for line in found.sheets])
    rows = [_event_row(event) for event in events]
    if rows:
        say()
        say(tr("patient.cli.timeline"))
        say_table(rows)
    _tell_each(tr("patient.cli.remarks"), remarks_in_words(found))
    _tell_each(tr("patient.cli.not_ready"), found.reasons)
    if found.is_ready:
        say()
        say(tr("patient.cli.is_ready"))


def _tell_each(heading: str, sentences: tuple[str, ...]) -> None:
    if not sentences:
        return
    say()
    say(heading)
    for sentence in sentences:
        say(f"  {sentence}")


def _sheet_row(line: SheetLine) -> tuple[object, ...]:
    pages = tr("patient.cli.pages", back=len(line.back), pages=line.pages)
    return line.serial, line.title, pages, tr(f"states.{line.state}"), line.number


def _event_row(event: Event) -> tuple[object, ...]:
    at = tr("account.moment", at=event.at) if event.at else _day(event)
    page = "" if event.page is None else tr("patient.cli.page", page=event.page)
    said = "; ".join(f"{label}: {text}" for label, text in event.values)
    return at, event.sheet, page, event.author, " ".join([said, *_marks(event)]).strip()


def _day(event: Event) -> str:
    return event.day.strftime(tr("roster.date")) if event.day else tr("patient.cli.undated")


def _marks(event: Event) -> Iterator[str]:
    marks = {
        "late": event.is_late,
        "early": event.is_early,
        "ahead": event.is_ahead,
        "doubted": event.is_doubted,
        "waiting": event.waiting,
    }
    yield from (tr(f"patient.mark.{name}", None, count=event.waiting) for name, holds in marks.items() if holds)
