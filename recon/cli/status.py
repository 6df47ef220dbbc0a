"""``recon status``: the account, every sheet in one state."""

from argparse import ArgumentParser, Namespace
from typing import Any

from recon.cli.output import complain, percent, say, say_json, say_table
from recon.language import tr
from recon.model.sheet import Sheet, SheetState
from recon.workflow.accounting import sheets_in, status
from recon.workflow.doubts import count_doubts
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    states = [state.value for state in SheetState]
    parser.add_argument("--list", choices=["all", *states], dest="wanted", help=tr("cli.status.list"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        account = status(store) | {"doubts": count_doubts(store), "encrypted": store.vault.is_encrypted}
        account["exercise"] = store.is_exercise
        wanted = () if options.wanted in (None, "all") else (SheetState(options.wanted),)
        listed = sheets_in(store, *wanted) if options.wanted else ()
    if options.json:
        say_json(account | ({"list": [_json(sheet) for sheet in listed]} if options.wanted else {}))
        return 0
    if options.wanted:
        if listed:
            say_table([(s.serial, s.form, tr(f"states.{s.state}"), s.patient or "") for s in listed])
        return 0
    _tell_store(account)
    say(tr("cli.status.sheets", count=sum(account["sheets"].values())))
    say_table([(count, tr(f"states.{state}")) for state, count in account["sheets"].items()])
    say(tr("cli.status.fields", count=sum(account["fields"].values())))
    say_table([(count, tr(f"cli.status.{verdict}")) for verdict, count in account["fields"].items()])
    _tell_papers(account)
    _tell_quality(account["quality"])
    if doubts := sum(account["doubts"].values()):
        complain(tr("cli.status.doubts", count=doubts))
    if account["batches"]:
        complain(tr("cli.status.batches", count=len(account["batches"])))
    for fault in account["faults"]:
        place = "" if fault["position"] is None else tr("cli.status.place", page=fault["position"] + 1)
        complain(f"{fault['path']}{place}: {fault['message']}")
    return 0


def _tell_store(account: dict[str, Any]) -> None:
    """Tell what has to be known of the store before any figure of it: an exercise's, or in the clear."""
    if account["exercise"]:
        say(tr("drill.mark.margin"))
    if not account["encrypted"]:
        say(tr("keys.cli.clear"))


def _tell_papers(account: dict[str, Any]) -> None:
    """Tell the printed pages by state, as far as there are any, and what about paper and numbers needs a person."""
    pages = {state: count for state, count in account["pages"].items() if count}
    say(tr("cli.status.pages", count=sum(pages.values())))
    if pages:
        say_table([(count, tr(f"custody.one.{state}")) for state, count in pages.items()])
    for one in account["contradictions"]:
        complain(one["message"])
    for warning in account["numbers"]:
        complain(warning)


def _tell_quality(quality: dict[str, Any]) -> None:
    """Tell how much of what was looked at again was wrong; nothing where nothing was."""
    seen = [one for one in quality["sources"] if one["samples"]]
    if seen:
        say(tr("quality.samples", count=sum(one["samples"] for one in seen)))
        names = [tr(f"quality.source.{one['source']}") for one in seen]
        say_table([(name, _estimate(one["samples"], one["wrong"], one)) for name, one in zip(names, seen, strict=True)])
    people = quality["people"]
    if people["repeated"]:
        say(tr("quality.people", estimate=_estimate(people["repeated"], people["differing"], people)))
    for one in quality["sources"]:
        if one["tightened"]:
            complain(one["warning"])


def _estimate(seen: int, wrong: int, row: dict[str, Any]) -> str:
    low, high = map(percent, row["interval"])
    return tr("quality.estimate", wrong=wrong, seen=seen, low=low, high=high)


def _json(sheet: Sheet) -> dict[str, str | None]:
    return {"sheet": sheet.serial, "form": sheet.form, "state": sheet.state.value, "patient": sheet.patient}
