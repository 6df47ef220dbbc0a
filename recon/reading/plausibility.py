"""What the fields of a page make likelier of each other: a diastolic below its systolic, times that ascend.

A field that is doubtful by itself leans on its neighbours here; none is accepted on their word alone. Where nothing is
doubtful, nothing changes: whatever then breaks a rule of the form is left to the rules, which show it to a person.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from recon.model.form import Check, Form
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer
from recon.reading.checks import ORDERINGS, Answers, Place, holds

# What is written breaks a rule of its form about so often: people err, and a night goes past midnight.
_BROKEN = 0.02
_SURE = 0.9999
_ORDERED = (*ORDERINGS, "ascending")

_Floats = npt.NDArray[np.float64]


def weigh(form: Form, answers: Answers) -> Answers:
    """Return the answers with their candidates' confidence weighed by the form's checks, best first.

    An answer whose first candidate changes goes to a person.
    """
    weighed = dict(answers)
    for check in (one for one in form.checks if one.operator in _ORDERED):
        for chain in _chains(check, answers):
            row = [weighed[place] for place in chain]
            if any(answer.candidates[0].confidence < _SURE for answer in row):
                operator = "<=" if check.operator == "ascending" else check.operator
                weighed |= zip(chain, _along(row, partial(holds, operator=operator)), strict=True)
    return weighed


def _chains(check: Check, answers: Answers) -> Iterator[list[Place]]:
    """Yield the places that the check compares, each with the next one."""
    places = [place for place in answers if place[0] == check.left and _is_written(answers[place])]
    if check.operator == "ascending":
        chain = sorted(places, key=lambda place: place[1] or 0)
        yield from [chain] if len(chain) > 1 else []
        return
    for place in places:
        other = check.right, place[1]
        if other in answers and _is_written(answers[other]):
            yield [place, other]


def _is_written(answer: Answer) -> bool:
    return answer.source is not None and answer.value is not None


def _along(chain: list[Answer], compatible: Callable[[str, str], bool]) -> list[Answer]:
    """Return the answers with the probability of each candidate given all others: the forward-backward algorithm."""
    masses = [_masses(answer) for answer in chain]
    links = [_link(a, b, compatible) for a, b in pairwise(chain)]
    before, after = [np.ones(len(masses[0]))], [np.ones(len(masses[-1]))]
    for mass, link in zip(masses, links, strict=False):
        before.append((before[-1] * mass) @ link)
    for mass, link in zip(masses[:0:-1], links[::-1], strict=True):
        after.append(link @ (after[-1] * mass))
    every = zip(chain, masses, before, after[::-1], strict=True)
    return [_reweighed(answer, mass * b * a) for answer, mass, b, a in every]


def _masses(answer: Answer) -> _Floats:
    """Return the candidates' probabilities, and what they leave for anything else."""
    known = np.array([candidate.confidence for candidate in answer.candidates])
    return np.append(known, max(0.0, 1.0 - known.sum()))


def _link(left: Answer, right: Answer, compatible: Callable[[str, str], bool]) -> _Floats:
    """Return how well each candidate goes with each of the next field; of what is no candidate nothing is known."""
    link = np.ones((len(left.candidates) + 1, len(right.candidates) + 1))
    for i, a in enumerate(left.candidates):
        for j, b in enumerate(right.candidates):
            link[i, j] = 1.0 if compatible(str(a.value), str(b.value)) else _BROKEN
    return link


def _reweighed(answer: Answer, weights: _Floats) -> Answer:
    shares = weights / weights.sum()
    candidates = [Candidate(c.value, float(share)) for c, share in zip(answer.candidates, shares, strict=False)]
    candidates.sort(key=lambda c: -c.confidence)
    again = replace(answer, candidates=tuple(candidates))
    kept = again.value == answer.value or answer.verdict is not Verdict.ACCEPTED
    return again if kept else again.to_review(Reason.UNSURE)
