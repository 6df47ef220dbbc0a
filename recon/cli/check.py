"""``recon check``: verifies the whole store, and says what to do about what is wrong."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import complain, say, say_json
from recon.cli.progress import Progress
from recon.errors import StoreDamaged, StoreUnread
from recon.language import tr
from recon.workflow.checking import Problem, examine, unopened
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    is_encrypted = True
    try:
        with open_store(options.store) as store, Progress() as progress:
            found = examine(store, lambda step, count: progress.tell(tr(f"proof.step.{step}"), count))
            is_encrypted = store.vault.is_encrypted
    except (StoreDamaged, StoreUnread) as error:
        found = (unopened(error),)
    problems = [problem for problem in found if not problem.is_harmless]
    if options.json:
        say_json([_json(problem) for problem in found])
    else:
        _tell(problems, [problem for problem in found if problem.is_harmless])
        if not is_encrypted:
            say(tr("keys.cli.clear"))
    return 1 if problems else 0


def _tell(problems: list[Problem], harmless: list[Problem]) -> None:
    if problems:
        say(tr("cli.check.problems", count=len(problems)))
        for problem in problems:
            complain(problem.message())
        # What to do is said once for all that want the same.
        for remedy in dict.fromkeys(problem.remedy() for problem in problems):
            complain(f"  {remedy}")
    else:
        say(tr("cli.check.sound"))
    if harmless:
        say(tr("proof.left", count=len(harmless)))
        for problem in harmless:
            say(f"  {problem.message()}")


def _json(problem: Problem) -> dict[str, object]:
    told = {"code": problem.code, "message": problem.message(), "remedy": problem.remedy()}
    return told | {"harmless": problem.is_harmless}
