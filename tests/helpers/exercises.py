"""An exercise of a few lines, without sheets: enough for its clock."""

from datetime import UTC, date, datetime
from pathlib import Path

from recon.model.exercise import ANSWERS_FILE, EXERCISE_FILE, STORE, Answers, Exercise, Inject, InjectKind, Part, Task
from recon.model.exercise_files import answers_to_json, exercise_to_json
from recon.workflow.opening import make_store

MADE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def with_key(folder: Path) -> Path:
    """Write the key beside the exercise: of no sheet at all."""
    (folder / ANSWERS_FILE).write_text(answers_to_json(Answers(1, date(2026, 11, 19), (), (), ())), encoding="utf-8")
    return folder


def small_exercise(folder: Path, *, is_exercise: bool = True) -> Path:
    """Make the exercise in ``folder``: ten minutes, two injects, two tasks."""
    exercise = Exercise(
        ward="Nord", sheets=1, minutes=10, seed=1, language="fr", made_at=MADE, day=date(2026, 11, 19),
        forms=("vitals",), is_to_fill=False, patients=1, pages=1, scanned=0, scans=(), papers=(),
        tasks=(Task(0, Part.NURSE, "Apportez la pile."), Task(5, Part.CLERK, "Vérifiez.")),
        injects=(
            Inject(2, InjectKind.PRINTER, Part.NURSE, "Imprimante en panne", "Elle ne répond pas."),
            Inject(8, InjectKind.POWER, Part.CLERK, "Coupure de courant", "Le poste s’éteint."),
        ),
    )  # fmt: skip
    folder.mkdir(parents=True)
    make_store(folder / STORE, operator="claire", exercise=is_exercise).close()
    (folder / EXERCISE_FILE).write_text(exercise_to_json(exercise), encoding="utf-8")
    return folder
