"""What the reader gets wrong: counts, intervals, and how much it may read alone at which price."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from recon.reading.calibration.binomial import wilson_interval
from recon.reading.characters.reader import CLASSES, REJECT, CharacterReader
from recon.reading.training.samples import ALLOWED, Set

SHARES: Final = (1.0, 0.99, 0.98, 0.96, 0.94, 0.9)
THRESHOLDS: Final = (0.5, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)


@dataclass(frozen=True, slots=True)
class Answers:
    """The reader's answers to one pack: the best character of each, its probability, and the truth (REJECT: none)."""

    name: str
    best: npt.NDArray[np.intp]
    sure: npt.NDArray[np.float32]
    truth: npt.NDArray[np.uint8]

    @property
    def wrong(self) -> npt.NDArray[np.bool_]:
        different: npt.NDArray[np.bool_] = self.best != self.truth
        return different

    def at_threshold(self, threshold: float) -> tuple[int, int]:
        """Return how many are accepted from ``threshold`` on, and how many of them are wrong."""
        accepted = self.sure >= threshold
        return int(accepted.sum()), int((accepted & self.wrong).sum())

    def at_share(self, share: float) -> tuple[float, int]:
        """Return the threshold at which ``share`` is accepted, and how many of that share are wrong."""
        order = np.argsort(-self.sure)[: max(1, round(share * len(self.truth)))]
        return float(self.sure[order[-1]]), int(self.wrong[order].sum())

    def confusions(self, count: int = 8) -> list[tuple[str, int]]:
        """Return the commonest 'truth read as' pairs."""
        pairs = Counter(
            f"{CLASSES[t] if t < REJECT else '?'}→{CLASSES[b]}"
            for t, b in zip(self.truth[self.wrong], self.best[self.wrong], strict=True)
        )
        return pairs.most_common(count)


def answers(reader: CharacterReader, name: str, samples: Set, *, again: bool) -> Answers:
    """Return the answers of ``reader`` to ``samples``; reject is no answer, only doubt about the others."""
    likely = reader.probabilities(samples.glyphs, ALLOWED[samples.fields], again=again)[:, :REJECT]
    best = likely.argmax(axis=1)
    return Answers(name, best, likely[np.arange(len(best)), best], samples.targets)


def markdown(results: Sequence[Answers]) -> str:
    """Return the results as two tables: errors and confusions; accepted share and errors by threshold."""
    lines = ["| pack | characters | wrong | 95 % interval | commonest |", "| --- | ---: | ---: | --- | --- |"]
    for r in results:
        wrong, n = int(r.wrong.sum()), len(r.truth)
        low, high = wilson_interval(wrong, n)
        common = ", ".join(f"{pair} {count}" for pair, count in r.confusions())
        lines.append(f"| {r.name} | {n} | {wrong} ({wrong / n:.2%}) | {low:.2%} – {high:.2%} | {common} |")
    head = " | ".join(f"≥ {t:g}" for t in THRESHOLDS)
    lines += ["", f"| pack: accepted / wrong among them | {head} |", "| --- |" + " ---: |" * len(THRESHOLDS)]
    for r in results:
        cells = [r.at_threshold(t) for t in THRESHOLDS]
        lines.append(f"| {r.name} | " + " | ".join(f"{a / len(r.truth):.1%} / {w}" for a, w in cells) + " |")
    return "\n".join(lines)


def facts(results: Sequence[Answers]) -> dict[str, object]:
    """Return the results as what JSON can hold."""
    return {
        r.name: {
            "characters": len(r.truth),
            "wrong": int(r.wrong.sum()),
            "interval": wilson_interval(int(r.wrong.sum()), len(r.truth)),
            "confusions": dict(r.confusions(20)),
            "by_threshold": {str(t): r.at_threshold(t) for t in THRESHOLDS},
            "by_share": {str(s): r.at_share(s) for s in SHARES},
        }
        for r in results
    }
