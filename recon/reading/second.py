"""A second, independent look at the fields that are critical or doubtful.

The second reader sees the whole field as one line, was trained by others on other writing, and knows nothing of what
the field may hold but its alphabet. Its word enters as evidence, by Bayes' rule; where it does not read what the first
reader read, a person looks.
"""

from dataclasses import replace

from recon.model.calibration import Source
from recon.model.form import Field, Kind, Zone
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Value, Verdict
from recon.reading.alphabet import CAPITALS, DIGITS
from recon.reading.answer import Answer
from recon.reading.checks import Answers
from recon.reading.context import Context
from recon.reading.engines import SecondLine, SecondReader
from recon.reading.fields import SETTLED, values
from recon.reading.fields.identity import is_somebody_else
from recon.vision.ink import Ink

_OF_NO_LIST = frozenset({Source.INITIALS, Source.LETTERS})
_ALPHABETS = {Kind.LETTERS: CAPITALS, Kind.ALNUM: DIGITS + CAPITALS}

AROUND_MM = 1.0  # a field's own share of the paper around its boxes
NARROW = 0.7  # characters in boxes stand further apart than in writing; measured best, and quicker
CANDIDATES = 4
# Both readers are misled by the same badly drawn shapes, so that the second's word counts for less than if they were
# independent. Measured on held-out hands: with the square root of its likelihood, and this much for misreading a field
# whatever is written, the fields misread rank lowest among those on which both agree.
TEMPER = 0.5
MISHEARD = 0.1


def look_again(
    answers: Answers,
    zones: list[tuple[Field, Zone]],
    ink: Ink,
    context: Context,
    reader: SecondReader | None,
    policy: Policy,
) -> Answers:
    """Return the answers with what the second reader has to say about those that are critical or doubtful."""
    if reader is None:
        return answers
    heard = {}
    for field, zone in zones:
        place = field.key, zone.row
        if _is_worth(field, answers[place], policy):
            written = ink.glyph(zone.bounds.grown(AROUND_MM)).pixels
            line = reader.read(written, _ALPHABETS.get(field.kind, DIGITS), NARROW)
            own = _value(field, zone, line.text, context, policy)
            answer = weighed(field, answers[place], line, own)
            # The neighbours of a field may have put another candidate first since it was decoded.
            other = is_somebody_else(field, answer.value, context.patient)
            heard[place] = answer.to_review(Reason.IDENTITY) if other else answer
    return answers | heard


def _is_worth(field: Field, answer: Answer, policy: Policy) -> bool:
    """Tell whether to listen: to what is critical, to a doubt, and to capitals of no list however sure the first is.

    Measured on held-out hands: where capitals spell no word of a list, a misreading that the first reader is sure of is
    often read right by the second; of digits it is nearly always misread by both.
    """
    if answer.verdict is Verdict.BLANK or answer.value is None:
        return False
    if field.critical:
        return True
    if answer.reason not in SETTLED or answer.candidates[0].confidence < policy.second_from:
        return False
    enough = policy.second_to_words if answer.source is Source.WORDS else policy.second_to
    return answer.source in _OF_NO_LIST or answer.candidates[0].confidence < enough


def weighed(field: Field, answer: Answer, line: SecondLine, own: Value) -> Answer:
    """Return ``answer`` after the second reader was heard on it; ``own`` is its value, None where it reads none.

    Agreement leaves it to the calibrated confidence whether a person must look; disagreement sends the field to one,
    with what each of them reads. A reason that no reader can remove (a date that does not exist) stands.
    """
    agree = line.text in spellings(field, answer.value)
    candidates = _weighed(field, answer, line, own)
    if answer.reason not in SETTLED:
        known = {c.value for c in answer.candidates}
        added = tuple(c for c in candidates if c.value not in known)
        return replace(answer, candidates=(answer.candidates + added)[:CANDIDATES])
    heard = replace(answer, candidates=candidates, source=answer.source and answer.source.with_second)
    if agree and candidates[0].value == answer.value:
        return replace(heard, verdict=Verdict.ACCEPTED, reason=Reason.NONE)
    return replace(heard, verdict=Verdict.REVIEW, reason=Reason.DISAGREE)


def _weighed(field: Field, answer: Answer, line: SecondLine, own: Value) -> tuple[Candidate, ...]:
    """Return the candidates, the second reader's own among them, by their probability once both were heard."""
    known = {c.value: c.confidence for c in answer.candidates if c.value is not None}
    unnamed = max(0.0, 1.0 - sum(known.values()))
    if own is not None and not any(line.text in spellings(field, value) for value in known):
        unnamed /= 2
        known[own] = unnamed  # half of what the first reader left to all that it did not name
    odds = {value: prior * _evidence(field, value, line) for value, prior in known.items()}
    whole = sum(odds.values()) + unnamed * MISHEARD
    ranked = sorted(odds.items(), key=lambda item: -item[1])
    return tuple(Candidate(value, weight / whole if whole else 0.0) for value, weight in ranked[:CANDIDATES])


def _evidence(field: Field, value: Value, line: SecondLine) -> float:
    likelihood = max(line.likelihood(text) for text in spellings(field, value))
    return float(MISHEARD + (1 - MISHEARD) * likelihood**TEMPER)


def spellings(field: Field, value: Value) -> tuple[str, ...]:
    """Return how ``value`` may stand in the field's boxes: its characters one after the other, without gaps."""
    text = "".join(c for c in str(value) if c.isalnum())
    if field.kind is Kind.DATE:
        year, month, day = text[:4], text[4:6], text[6:]
        order = field.rule.order
        return (order.replace("YYYY", year).replace("YY", year[2:]).replace("MM", month).replace("DD", day),)
    if field.kind is Kind.DECIMAL and text.startswith("0"):
        return text, text[1:]  # the nought before the mark is not always written
    return (text,)


def _value(field: Field, zone: Zone, characters: str, context: Context, policy: Policy) -> Value:
    """Return the value that the characters are, None where the field admits no such one."""
    if not 0 < len(characters) <= len(zone.cells):
        return None
    if field.kind in (Kind.DATE, Kind.TIME) and len(characters) < len(zone.cells):
        return None
    text = values.text_of(field, characters.rjust(len(zone.cells)))
    return None if values.misfit(field, text, policy, context.today) else text
