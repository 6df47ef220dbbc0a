"""What happens in an exercise, by the minute: what nurses and clerks do, and what the one who runs it lets happen."""

from collections.abc import Iterator, Sequence
from random import Random

from recon.drill.returning import Paper, back
from recon.drill.telling import bed_of, name_of, shown_serial, tell_rows, unit_of, value_of
from recon.language import tr
from recon.model.exercise import Exercise, Inject, InjectKind, Part, Plant, Task
from recon.model.form import Field, Kind

_SHORT = 20  # minutes of an exercise in which little else happens than the work itself
# When what is to be done begins, as a share of the exercise; the words are in the catalogue ``drill.task``.
_CLERK = (
    ("open", 0.0),
    ("scan", 0.02),
    ("verify", 0.08),
    ("doubts", 0.35),
    ("match", 0.45),
    ("merge", 0.6),
    ("missing", 0.75),
    ("report", 0.9),
)
_NURSE = (("bring", 0.0), ("arrival", 0.15), ("search", 0.7))
# Where nurses write, the first sheets are there only when some are written.
_CLERK_WAITS = (
    ("open", 0.0),
    ("scan", 0.37),
    ("verify", 0.42),
    ("doubts", 0.6),
    ("match", 0.65),
    ("merge", 0.7),
    ("missing", 0.82),
    ("report", 0.92),
)
_NURSE_WRITES = (("arrival", 0.15), ("hand_in", 0.35), ("hand_in_all", 0.72), ("search", 0.82))
_INJECTS = (
    (InjectKind.PRINTER, Part.NURSE, 0.15),
    (InjectKind.ABSENT, Part.CLERK, 0.3),
    (InjectKind.SCANNER, Part.CLERK, 0.4),
    (InjectKind.QUESTION, Part.CLERK, 0.52),
    (InjectKind.POWER, Part.CLERK, 0.62),
    (InjectKind.COUNT, Part.CLERK, 0.78),
)
_ALWAYS = frozenset({InjectKind.QUESTION, InjectKind.COUNT})
_FIRST_PILE, _LAST_PILE = 0.2, 0.6
_WRITTEN_BY = 0.7  # share of the exercise in which nurses write
_SHOWN = 12  # sheets named in an answer


def tasks_of(exercise: Exercise, papers: Sequence[Paper], foreign: int = 0) -> tuple[Task, ...]:
    """Return who does what from which minute on; ``foreign`` pages are slipped in by nurses, where they write."""
    lang, minutes, writes = exercise.language, exercise.minutes, exercise.is_to_fill
    found = [_task(Part.CLERK, name, share, minutes, lang) for name, share in (_CLERK_WAITS if writes else _CLERK)]
    found += [_task(Part.NURSE, name, share, minutes, lang) for name, share in (_NURSE_WRITES if writes else _NURSE)]
    if writes:
        found += _to_write(exercise, papers)
        slip, at = tr("drill.trap.foreign", lang), int(_WRITTEN_BY * minutes)
        found += [Task(at, Part.NURSE, slip, is_trap=True)] * foreign
    return tuple(sorted(found, key=lambda task: task.minute))


def injects_of(exercise: Exercise, papers: Sequence[Paper]) -> tuple[Inject, ...]:
    """Return what happens at which minute."""
    found = [*_piles(exercise), *_events(exercise, papers)]
    return tuple(sorted(found, key=lambda one: one.minute))


def _task(part: Part, name: str, share: float, minutes: int, lang: str) -> Task:
    return Task(int(share * minutes), part, tr(f"drill.task.{part}.{name}", lang))


def _to_write(exercise: Exercise, papers: Sequence[Paper]) -> Iterator[Task]:
    """Yield what nurses write, a row of a sheet after the other as the clock of the exercise goes."""
    lang = exercise.language
    told = [(number, one) for number, paper in enumerate(papers) for one in tell_rows(paper, lang)]
    told.sort(key=lambda one: (one[1].order, one[0]))
    for count, (number, one) in enumerate(told):
        paper = papers[number]
        minute = int(count / len(told) * _WRITTEN_BY * exercise.minutes)
        # Under the number on the sheet: nobody on the ward knows the other one yet.
        who = paper.cast.printed_for or paper.cast.patient
        yield Task(minute, Part.NURSE, one.words, one.at, who.ipp, bed_of(who), paper.serial, one.is_trap)


def _piles(exercise: Exercise) -> Iterator[Inject]:
    """Yield the piles after the first, evenly: that one is there from the start."""
    rest, lang = exercise.scans[1:], exercise.language
    for number, file in enumerate(rest):
        share = _FIRST_PILE + (_LAST_PILE - _FIRST_PILE) * number / max(1, len(rest) - 1)
        words = tr("drill.inject.pile.words", lang, file=file)
        title, answer = tr("drill.inject.pile.title", lang, number=number + 2), tr("drill.inject.pile.answer", lang)
        yield Inject(int(share * exercise.minutes), InjectKind.PILE, Part.CLERK, title, words, (file,), answer)


def _events(exercise: Exercise, papers: Sequence[Paper]) -> Iterator[Inject]:
    random, lang = Random(f"{exercise.seed}/injects"), exercise.language
    asked, answer = _question(papers, random, lang)
    said = {
        InjectKind.QUESTION: {"asked": asked, "answer": answer},
        InjectKind.COUNT: {"sheets": _missing(papers, lang)},
    }
    for kind, part, share in _INJECTS:
        if (exercise.minutes < _SHORT and kind not in _ALWAYS) or (kind is InjectKind.QUESTION and not asked):
            continue
        if exercise.is_to_fill and kind is InjectKind.COUNT:
            details: dict[str, str] = {"sheets": tr("drill.inject.count.by_you", lang)}
        else:
            details = said.get(kind, {})
        title, words, good = (
            tr(f"drill.inject.{kind}.{name}", lang, **details) for name in ("title", "words", "answer")
        )
        yield Inject(int(share * exercise.minutes), kind, part, title, words, (), good)


def _question(papers: Sequence[Paper], random: Random, lang: str) -> tuple[str, str]:
    """Return what somebody asks about a patient, and what stands on the sheet; "" where nothing can be asked."""
    quiet = [paper for paper in papers if paper.mistake is None and len(back(paper)) == paper.cast.form.pages]
    for paper in random.sample(quiet, len(quiet)):
        fields = [field for field in paper.cast.form.fields if _is_measure(field)]
        random.shuffle(fields)
        for field in fields:
            entries = [entry for entry in paper.written if entry.field == field.key and entry.row is not None]
            if entries:
                last = max(entries, key=lambda entry: entry.row or 0)
                name, value = name_of(paper.cast.patient), f"{value_of(field, last.value, lang)}{unit_of(field)}"
                asked = tr("drill.inject.question.asked", lang, field=field.label, name=name)
                where = {"serial": shown_serial(paper.serial), "row": (last.row or 0) + 1}
                return asked, tr("drill.inject.question.told", lang, value=value, **where)
    return "", ""


def _is_measure(field: Field) -> bool:
    return field.kind in (Kind.DIGITS, Kind.DECIMAL) and bool(field.unit) and len(field.zones) > 1


def _missing(papers: Sequence[Paper], lang: str) -> str:
    """Return the sheets that are not, or not wholly, back at the end."""
    gone = [paper for paper in papers if paper.mistake in (Plant.NOT_RETURNED, Plant.MISSING_PAGE)]
    told = [f"{shown_serial(paper.serial)} ({name_of(paper.cast.patient)})" for paper in gone[:_SHOWN]]
    more = ["…"] if len(gone) > _SHOWN else []
    return ", ".join([*told, *more]) or tr("drill.inject.count.none", lang)
