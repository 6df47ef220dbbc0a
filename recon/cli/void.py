"""``recon void``: takes sheets out of the account."""

from argparse import ArgumentParser, Namespace

from recon.cli import explaining
from recon.model.sheet import Word


def configure(parser: ArgumentParser) -> None:
    explaining.configure(parser, Word.VOID)


def run(options: Namespace) -> int:
    return explaining.run(options, Word.VOID)
