"""``recon ledger``: whether the ledger was altered, and anchors, by which that shows on paper."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recon.cli.output import complain, say, say_json
from recon.cli.progress import Progress
from recon.design.anchors import full_text, mark_text
from recon.errors import UsageError
from recon.language import LANGUAGES, current, tr
from recon.workflow import anchoring
from recon.workflow.anchoring import Given, Standing, Verdict
from recon.workflow.checking import flaw_message
from recon.workflow.opening import open_store
from recon.workflow.signing import name_of

_MOST = 20  # flaws that are told one by one


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=["verify", "anchor"], help=tr("proof.cli.action"))
    parser.add_argument(
        "--anchor", action="append", default=[], metavar=tr("proof.cli.text"), help=tr("proof.cli.anchor")
    )
    parser.add_argument("--key", metavar=tr("proof.cli.hex"), help=tr("proof.cli.key"))
    parser.add_argument("--out", type=Path, metavar=tr("cli.file"), help=tr("proof.cli.out"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("cli.report.lang"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.action == "anchor":
        if options.anchor or options.key:
            raise UsageError(reason=tr("proof.cli.only_verify"))
        return _anchor(options)
    if options.out is not None:
        raise UsageError(reason=tr("proof.cli.only_anchor"))
    return _verify(options) if options.key is None else _verify_offline(options)


def _anchor(options: Namespace) -> int:
    with open_store(options.store) as store:
        made = anchoring.anchor(store, operator=options.operator)
        if options.out is not None:
            lang = options.lang or current()
            anchoring.write_anchor(made, options.out, lang, store.timezone, is_exercise=store.is_exercise)
    signed = made.signed
    if options.json:
        told = {"number": signed.number, "digest": signed.digest, "station": signed.station, "public": signed.public}
        say_json({"anchor": mark_text(signed.mark), "whole": full_text(signed), **told, "key": made.key})
        return 0
    say(tr("proof.cli.made", number=signed.number))
    say(f"  {mark_text(signed.mark)}")
    say(tr("proof.cli.key_is", name=made.key, public=signed.public))
    say(tr("proof.cli.keep" if options.out is None else "proof.cli.written", out=options.out))
    return 0


def _verify(options: Namespace) -> int:
    anchors = [anchoring.given(text) for text in options.anchor]
    with open_store(options.store) as store, Progress() as progress:
        found = anchoring.verify_ledger(store, anchors, told=lambda count: progress.tell(tr("proof.step.chain"), count))
    if options.json:
        say_json(_json(found))
    else:
        _tell(found)
    return 0 if found.is_sound else 1


def _verify_offline(options: Namespace) -> int:
    """Tell, with the public key alone, whether anchors are signed by it."""
    if not options.anchor:
        raise UsageError(reason=tr("proof.cli.no_anchor"))
    public = anchoring.public_key(options.key)
    judged = [(one, anchoring.is_signed_by(one, public)) for one in map(anchoring.given, options.anchor)]
    if options.json:
        say_json([{"anchor": one.text, "signed": is_signed} for one, is_signed in judged])
    else:
        for one, is_signed in judged:
            word = "signed" if is_signed else "not_whole" if one.signed is None else "not_signed"
            say(tr(f"proof.offline.{word}", anchor=one.text, number=one.mark.number, name=name_of(public)))
    return 0 if all(is_signed for _, is_signed in judged) else 1


def _tell(found: Verdict) -> None:
    problems = list(_problems(found))
    for problem in problems:
        complain(problem)
    for seq in found.chain.set_back[:_MOST]:
        say(tr("proof.set_back", entry=seq))
    for one, standing in found.compared:
        (say if standing is Standing.HOLDS else complain)(_standing_message(one, standing))
    if not problems:
        say(tr("proof.whole", entries=found.chain.entries))
    if not found.compared:
        say(tr("proof.no_anchor_given"))
    if not found.is_sound:
        complain(tr("proof.what_to_do"))


def _problems(found: Verdict) -> Iterator[str]:
    flaws = found.chain.flaws
    yield from map(flaw_message, flaws[:_MOST])
    if len(flaws) > _MOST:
        yield tr("proof.more", count=len(flaws) - _MOST)
    yield from (tr("proof.problem.stranger", entry=seq) for seq in found.strangers[:_MOST])
    yield from (tr("proof.problem.anchor", entry=seq) for seq in found.forged[:_MOST])


def _standing_message(one: Given, standing: Standing) -> str:
    return tr(f"proof.standing.{standing}", anchor=one.text, number=one.mark.number)


def _json(found: Verdict) -> dict[str, Any]:
    number, digest = found.chain.end
    return {
        "sound": found.is_sound,
        "entries": found.chain.entries,
        "end": {"number": number, "digest": digest},
        "flaws": [
            {
                "wrong": flaw.wrong.value,
                "first": flaw.first,
                "last": flaw.last,
                "after": flaw.after,
                "before": flaw.before,
                "message": flaw_message(flaw),
            }
            for flaw in found.chain.flaws
        ],
        "clock_set_back": list(found.chain.set_back),
        "strangers": list(found.strangers),
        "forged_anchors": list(found.forged),
        "anchors": [
            {"anchor": one.text, "standing": standing.value, "message": _standing_message(one, standing)}
            for one, standing in found.compared
        ],
    }
