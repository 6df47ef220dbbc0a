"""``recon key``: what opens an encrypted store, and making it another."""

from argparse import SUPPRESS, ArgumentParser, Namespace, _SubParsersAction
from functools import partial
from pathlib import Path
from typing import Any

from recon.cli.environment import NEW_PASSPHRASE, PASSPHRASE, secret
from recon.cli.output import complain, say, say_json, say_table
from recon.cli.parser import add_common
from recon.cli.unlocking import ask_when_locked, key_file, new_passphrase
from recon.errors import KeyRefused, StoreMissing
from recon.language import tr
from recon.store.keyslots import Kind
from recon.workflow import cups, keyjobs, keys, recovery_keys
from recon.workflow.opening import is_store, open_store

_DONE_EVERY = 50  # files


def configure(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(title=tr("keys.cli.acts"), metavar=tr("cli.verb"), required=True)
    status = _act(acts, "status", tr("keys.cli.status"))
    status.add_argument("--json", action="store_true", help=tr("cli.json"))
    status.set_defaults(act=_status)
    _act(acts, "passphrase", tr("keys.cli.passphrase")).set_defaults(act=_passphrase)
    add = _act(acts, "add-file", tr("keys.cli.add_file"))
    add.add_argument("file", type=Path, metavar=tr("cli.path"), help=tr("keys.cli.file"))
    add.set_defaults(act=_add_file)
    recovery = _act(acts, "recovery", tr("keys.cli.recovery"))
    where = recovery.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="PDF", help=tr("keys.cli.out"))
    where.add_argument("--printer", metavar=tr("cli.name"), help=tr("keys.cli.printer"))
    recovery.set_defaults(act=_recovery)
    remove = _act(acts, "remove", tr("keys.cli.remove"))
    remove.add_argument("slot", type=int, metavar="N", help=tr("keys.cli.slot"))
    remove.set_defaults(act=_remove)
    _act(acts, "rotate", tr("keys.cli.rotate")).set_defaults(act=_rotate)
    _act(acts, "encrypt", tr("keys.cli.encrypt")).set_defaults(act=_encrypt)


def _act(acts: "_SubParsersAction[Any]", name: str, words: str) -> ArgumentParser:
    one: ArgumentParser = acts.add_parser(name, help=words, description=words)
    add_common(one, SUPPRESS)
    return one


def run(options: Namespace) -> int:
    if not is_store(options.store):
        raise StoreMissing(store=options.store)
    ask_when_locked(options)
    code: int = options.act(options)
    return code


def _status(options: Namespace) -> int:
    found = keys.status(options.store)
    if options.json:
        slots = [{"slot": slot.id, "kind": slot.kind.value, "made": slot.made} for slot in found.slots]
        say_json({"encrypted": found.is_encrypted, "slots": slots, "unfinished": found.job or None})
    elif not found.is_encrypted:
        say(tr("keys.not_encrypted"))
    else:
        say(tr("keys.cli.is_encrypted"))
        say_table([(slot.id, tr(f"keys.kind.{slot.kind}"), slot.made[:10]) for slot in found.slots])
        if found.job:
            complain(tr(f"keys.cli.unfinished.{found.job}"))
    return 1 if found.job else 0


def _passphrase(options: Namespace) -> int:
    if not keys.status(options.store).is_encrypted:  # said before anybody is asked for anything
        raise KeyRefused(reason=tr("keys.not_encrypted"))
    with open_store(options.store) as store:
        keys.set_passphrase(store, _new(), operator=options.operator)
    say(tr("keys.cli.passphrase_set"))
    return 0


def _add_file(options: Namespace) -> int:
    with open_store(options.store) as store:
        keys.add_file(store, options.file, operator=options.operator)
    say(tr("keys.cli.file_added", file=options.file))
    return 0


def _recovery(options: Namespace) -> int:
    with open_store(options.store) as store:
        if options.printer is not None:
            cups.require()
            if options.printer not in cups.printers():  # the key that is on paper now stays good
                raise KeyRefused(reason=tr("keys.no_printer", printer=options.printer))
            send = partial(cups.send, printer=options.printer, title=tr("keys.sheet.title"), sides="one-sided")
            recovery_keys.print_recovery(store, send, operator=options.operator)
            say(tr("keys.cli.recovery_sent", printer=options.printer))
            return 0
        recovery_keys.set_recovery(store, options.out, operator=options.operator)
    say(tr("keys.cli.recovery_written", out=options.out))
    complain(tr("keys.cli.recovery_print"))
    return 0


def _remove(options: Namespace) -> int:
    with open_store(options.store) as store:
        keys.remove(store, options.slot, operator=options.operator)
    say(tr("keys.cli.removed", slot=options.slot))
    return 0


def _rotate(options: Namespace) -> int:
    open_store(options.store).close()  # whoever cannot open it is told before they are asked for anything
    before = keys.status(options.store)
    ways = _rotated_ways(options, before) if before.is_encrypted and not before.job else ()
    keyjobs.rotate(options.store, ways, operator=options.operator, told_of=_progress)
    say(tr(f"keys.cli.finished.{before.job}") if before.job else tr("keys.cli.rotated"))
    lost = {slot.kind for slot in before.slots} - {slot.kind for slot in keys.status(options.store).slots}
    for kind in sorted(lost):
        complain(tr(f"keys.cli.lost.{kind}"))
    return 0


def _rotated_ways(options: Namespace, before: keys.KeyStatus) -> tuple[keys.Way, ...]:
    """Return what is to open the store after it: what opened it now, and a new passphrase where one was given."""
    typed, file = secret(NEW_PASSPHRASE) or secret(PASSPHRASE), key_file(options)
    if typed is None and (file is None or any(slot.kind is Kind.PASSPHRASE for slot in before.slots)):
        typed = new_passphrase(check=keys.strong)
    return keys.ways(passphrase=typed, key_file=file)


def _encrypt(options: Namespace) -> int:
    before = keys.status(options.store)
    ways: tuple[keys.Way, ...] = ()
    if not before.is_encrypted:
        typed, file = secret(NEW_PASSPHRASE) or secret(PASSPHRASE), key_file(options)
        if typed is None and file is None:
            complain(tr("keys.cli.losing"))
            typed = new_passphrase(check=keys.strong)
        ways = keys.ways(passphrase=typed, key_file=file)
    keyjobs.encrypt(options.store, ways, operator=options.operator, told_of=_progress)
    say(tr(f"keys.cli.finished.{before.job}") if before.job else tr("keys.cli.encrypted"))
    complain(tr("keys.cli.disk_remembers"))
    complain(tr("keys.cli.print_recovery"))
    return 0


def _new() -> str:
    typed = secret(NEW_PASSPHRASE)
    return typed if typed is not None else str(new_passphrase(check=keys.strong))


def _progress(done: int, of: int) -> None:
    if done == of or not done % _DONE_EVERY:
        complain(tr("keys.cli.progress", done=done, of=of))
