"""``recon missing``: says that sheets were looked for and are lost."""

from argparse import ArgumentParser, Namespace

from recon.cli import explaining
from recon.model.sheet import Word


def configure(parser: ArgumentParser) -> None:
    explaining.configure(parser, Word.MISSING)


def run(options: Namespace) -> int:
    return explaining.run(options, Word.MISSING)
