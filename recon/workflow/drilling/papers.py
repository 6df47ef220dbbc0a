"""The papers of an exercise: who does what, what is handed out, and what only the one who runs it may see."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from recon.delivery.files import write_whole
from recon.drill.casting import Company
from recon.drill.telling import name_of
from recon.language import tr
from recon.model.exercise import PAPERS, Exercise, Part
from recon.model.patient import Patient
from recon.workflow.drilling.marking import Marked

_LABELS = "L7160"
_OF_A_PATIENT = 3


def write_papers(folder: Path, exercise: Exercise, marked: Marked, company: Company) -> tuple[str, ...]:
    """Write the papers into ``folder`` and return their names in it.

    Raises:
        OutputError: if one cannot be written.
    """
    (folder / PAPERS).mkdir()
    made = []
    for name, pdf in _papers(exercise, marked, company):
        made.append(f"{PAPERS}/{tr(f'drill.paper.{name}_file', exercise.language)}.pdf")
        write_whole(folder / made[-1], pdf)
    return tuple(made)


def _papers(exercise: Exercise, marked: Marked, company: Company) -> Iterator[tuple[str, bytes]]:
    from recon.design.exercise_papers import render_leader, render_tasks

    names = {patient.ipp: name_of(patient) for patient in (*company.patients, *company.temporary)}
    yield "nurses", render_tasks(exercise, Part.NURSE, names)
    yield "clerks", render_tasks(exercise, Part.CLERK, names)
    yield "leader", render_leader(exercise, marked.answers, names)
    if exercise.is_to_fill:
        yield "labels", _labels(on_the_ward(company), exercise.language)


def on_the_ward(company: Company) -> tuple[Patient, ...]:
    """Return everybody as the ward knows them: who came without a number, under the temporary one."""
    under = {one.bed: one for one in company.temporary}
    return tuple(under.get(one.bed, one) for one in company.patients)


def _labels(patients: Sequence[Patient], lang: str) -> bytes:
    """Return the labels of everybody: nurses stick them on sheets that were printed for nobody."""
    from io import BytesIO

    from recon.design.label_pdf import render_labels
    from recon.design.labels import Label
    from recon.design.stocks import STOCKS

    pdf = BytesIO()
    labels = [Label(patient, lang, is_exercise=True) for patient in patients for _ in range(_OF_A_PATIENT)]
    render_labels(labels, STOCKS[_LABELS], pdf)
    return pdf.getvalue()
