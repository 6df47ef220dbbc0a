"""``recon unused``: says that nobody wrote on sheets: put away, or destroyed."""

from argparse import ArgumentParser, Namespace

from recon.cli import explaining
from recon.model.sheet import Word


def configure(parser: ArgumentParser) -> None:
    explaining.configure(parser, Word.UNUSED)


def run(options: Namespace) -> int:
    return explaining.run(options, Word.UNUSED)
