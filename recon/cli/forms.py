"""``recon forms``: lists the kit; its own verbs check, show and start a definition."""

import argparse
import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon import language
from recon.cli.output import complain, say, say_json, say_table
from recon.cli.parser import add_common
from recon.errors import UsageError
from recon.language import tr
from recon.workflow.defining import kit_of, own_folder
from recon.workflow.kits import Kit, check_definitions, chosen_layouts, draw_preview, listed, start_form

_DPI = range(30, 601)


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))
    add_folders(parser)
    parser.set_defaults(act=_list)
    verbs = parser.add_subparsers(title=tr("cli.verbs"), metavar=tr("cli.verb"))
    for verb, (options, act) in _VERBS.items():
        one = verbs.add_parser(verb, help=tr(f"cli.forms.{verb}"), description=tr(f"cli.forms.{verb}"))
        options(one)
        add_common(one, argparse.SUPPRESS)
        one.set_defaults(act=act)


def run(options: Namespace) -> int:
    done: int = options.act(options)
    return done


def add_folders(parser: ArgumentParser) -> None:
    """Add the option that names a hospital's own forms."""
    parser.add_argument(
        "--forms", action="append", type=Path, default=[], metavar=tr("cli.folder"), help=tr("cli.forms.folder")
    )


def chosen_kit(options: Namespace) -> Kit:
    """Return recon's forms with the hospital's, above all the store's; those that are wrong are told, and left out."""
    kit = kit_of(options.store, _folders(options))
    for fault in kit.faults:
        complain(fault)
    return kit


def _folders(options: Namespace) -> list[Path]:
    """Return the hospital's folders of forms: the one of the machine, then those that were named."""
    named = os.environ.get("RECON_FORMS")
    return [*([Path(named)] if named else []), *options.forms]


def _list(options: Namespace) -> int:
    kit = chosen_kit(options)
    rows = listed(kit)
    if options.json:
        say_json(rows)
    else:
        say_table(
            [
                (row["key"], lang, row["versions"][lang], row["titles"][lang])
                for row in rows
                for lang in row["languages"]
            ]
        )
    return 1 if kit.faults else 0


def _check_options(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar=tr("cli.file"), help=tr("cli.forms.files"))


def _check(options: Namespace) -> int:
    if not options.files:
        raise UsageError(reason=tr("cli.forms.no_file"))
    check_definitions(options.files)
    say(tr("cli.forms.sound", count=len(options.files)))
    return 0


def _preview_options(parser: ArgumentParser) -> None:
    parser.add_argument("form", metavar=tr("cli.forms.form"), help=tr("cli.forms.which"))
    parser.add_argument("--lang", choices=language.LANGUAGES, help=tr("cli.forms.lang"))
    _add_out(parser)
    parser.add_argument("--dpi", type=int, default=100, metavar="N", help=tr("cli.forms.dpi"))
    add_folders(parser)


def _preview(options: Namespace) -> int:
    if options.dpi not in _DPI:
        raise UsageError(reason=tr("cli.forms.dpi_range", least=_DPI[0], most=_DPI[-1]))
    path = Path(options.form)
    is_file = path.suffix == ".toml" or path.is_file()
    layouts = chosen_layouts(path if is_file else options.form, options.lang, lambda: chosen_kit(options))
    for drawn in draw_preview(layouts, options.out, options.dpi):
        say(str(drawn))
    return 0


def _new_options(parser: ArgumentParser) -> None:
    parser.add_argument("key", metavar=tr("cli.forms.key"), help=tr("cli.forms.new_key"))
    _add_out(parser)


def _new(options: Namespace) -> int:
    for path in start_form(options.key, options.out):
        say(str(path))
    return 0


def _export_options(parser: ArgumentParser) -> None:
    parser.add_argument("form", metavar=tr("cli.forms.form"), help=tr("cli.forms.which"))
    parser.add_argument("--lang", choices=language.LANGUAGES, help=tr("cli.forms.export_lang"))
    parser.add_argument("--out", type=Path, required=True, metavar=tr("cli.file"), help=tr("cli.forms.json_out"))
    add_folders(parser)


def _export(options: Namespace) -> int:
    from recon.workflow.questionnaires import export_form

    path = Path(options.form)
    is_file = path.suffix == ".toml" or path.is_file()
    own = own_folder(options.store)
    folders = [*_folders(options), *([own] if own.is_dir() else [])]
    form = export_form(path if is_file else options.form, folders, options.lang, options.out)
    done = {"form": form.title, "lang": form.lang, "version": form.version, "out": options.out}
    say(tr("questionnaire.done.exported", None, **done))
    return 0


def _import_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "questionnaire", type=Path, metavar=tr("cli.forms.questionnaire"), help=tr("cli.forms.questionnaire_file")
    )
    _add_out(parser)
    parser.add_argument("--key", metavar=tr("cli.forms.key"), help=tr("cli.forms.import_key"))


def _import(options: Namespace) -> int:
    from recon.workflow.questionnaires import import_form

    made = import_form(options.questionnaire, options.out, options.key)
    for path in made.files:
        say(str(path))
    if made.notes:
        complain(tr("questionnaire.done.notes", count=len(made.notes)))
    for note in made.notes:
        complain(f"  {note}")
    return 0


def _add_out(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path(), metavar=tr("cli.folder"), help=tr("cli.forms.out"))


# Each verb of ``recon forms`` with what adds its options and what does it.
_VERBS = {
    "check": (_check_options, _check),
    "preview": (_preview_options, _preview),
    "new": (_new_options, _new),
    "export": (_export_options, _export),
    "import": (_import_options, _import),
}
