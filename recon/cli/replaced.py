"""``recon replaced``: says that sheets were written again on another one."""

from argparse import ArgumentParser, Namespace

from recon.cli import explaining
from recon.model.sheet import Word


def configure(parser: ArgumentParser) -> None:
    explaining.configure(parser, Word.REPLACED)


def run(options: Namespace) -> int:
    return explaining.run(options, Word.REPLACED)
