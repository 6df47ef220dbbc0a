"""Makes the manual page of recon out of what it says of itself: ``python packaging/debian/manpage.py LANGUAGE DATE``.

The page is written to standard output. It has the help of the program and of every verb, in the order of the journey.
"""

import io
import re
import sys
from contextlib import redirect_stdout, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from recon import __version__, language
from recon.cli.parser import VERBS, parse
from recon.language import tr

_WORDS = {
    "en": {
        "name": "NAME",
        "synopsis": "SYNOPSIS",
        "options": "OPTIONS AND VERBS",
        "files": "FILES",
        "codes": "EXIT STATUS",
        "title": "recon manual",
        "store": "the store, where no other folder is named by --store or RECON_STORE",
        "exit": "0 when all went well, 1 when something was found to be wrong, 2 for a command that cannot be; "
        "every other error has a number of its own, and says what to do.",
    },
    "fr": {
        "name": "NOM",
        "synopsis": "SYNOPSIS",
        "options": "OPTIONS ET COMMANDES",
        "files": "FICHIERS",
        "codes": "CODE DE RETOUR",
        "title": "Manuel de recon",
        "store": "le dossier de données, si --store ou RECON_STORE n’en nomme pas d’autre",
        "exit": "0 si tout s’est bien passé, 1 si un défaut a été trouvé, 2 pour une commande impossible ; "
        "toute autre erreur a son propre numéro, et dit quoi faire.",
    },
}


def helped(*words: str) -> str:
    """Return what ``recon WORDS --help`` says."""
    said = io.StringIO()
    with redirect_stdout(said), suppress(SystemExit):
        parse([*words, "--help"])
    return said.getvalue().rstrip()


def escaped(text: str) -> str:
    """Return text as roff takes it: what would be a request, or an escape, is a letter."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def page(lang: str, date: str) -> str:
    """Return the whole page."""
    words = _WORDS[lang]
    parts = [
        f'.TH RECON 1 "{date}" "recon {__version__}" "{words["title"]}"',
        f".SH {words['name']}",
        escaped("recon - " + tr("cli.description").partition(".")[0]),
        f".SH {words['synopsis']}",
        ".B recon",
        escaped("[--store DIR] [--language fr|en] VERB ..."),
        f'.SH "{words["options"]}"',
        _block(helped()),
    ]
    for verb in VERBS:
        parts += [f'.SS "recon {verb}"', _block(helped(verb))]
    parts += [f".SH {words['files']}", ".TP", ".I recon\\-store", words["store"]]
    parts += [f'.SH "{words["codes"]}"', escaped(words["exit"])]
    return "\n".join(parts) + "\n"


def _block(text: str) -> str:
    return f".nf\n{escaped(text)}\n.fi"


if __name__ == "__main__":
    import os

    os.environ["COLUMNS"] = "78"
    sys.argv[0] = "recon"
    chosen = sys.argv[1]
    language.choose(chosen)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page(chosen, sys.argv[2]))
