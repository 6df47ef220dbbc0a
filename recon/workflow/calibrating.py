"""A store's own calibration, from the fields that its people verified; it never leaves the store."""

from dataclasses import asdict, dataclass

from recon.errors import CalibrationUnchanged
from recon.language import tr
from recon.model.calibration import NEVER, Curve, Graded, Source
from recon.model.ledger import Act
from recon.model.policy import Policy
from recon.model.reading import Watched
from recon.reading.calibration import reader
from recon.reading.calibration.fitting import TARGETS, fit
from recon.reading.calibration.risk import fields_needed
from recon.store import Store, trust
from recon.verification import sampling
from recon.workflow.quality import calibration, tightened


@dataclass(frozen=True, slots=True)
class Found:
    """What a store's own fields say of one source.

    ``fields`` were drawn and verified, ``missing`` more are needed at the very least; ``curve`` is the new one, None
    where none was found and the present one stays. ``before`` is the threshold until now.
    """

    source: Source
    target: float
    fields: int
    missing: int
    before: float
    curve: Curve | None


def calibrate(store: Store, *, operator: str, dry_run: bool = False, policy: Policy | None = None) -> tuple[Found, ...]:
    """Find curves and thresholds on the verified fields of this store, and judge later scans by them.

    Thresholds are tested on fields drawn evenly from all that were read, whether they were accepted or not: every one
    has the same chance to be among them, so none needs a weight. Curves are drawn through every verified field.

    Args:
        store: whose fields; what is found stays there.
        operator: who asks for it.
        dry_run: nothing is recorded.
        policy: from which the share comes that is drawn evenly.
    """
    share = (policy or Policy()).sample_share
    now = calibration(store)
    with store.transaction(operator) as journal:
        drawn = {source: _drawn(store, source, share) for source in TARGETS}
        curves = fit({source: _shape(store, source) for source in TARGETS}, drawn)
        better = {source: curve for source, curve in curves.items() if curve.threshold < NEVER}
        if better and not dry_run:
            plain = {source.value: asdict(curve) for source, curve in better.items()}
            journal.record(Act.CALIBRATED, store.station, {"reader": reader(), "curves": plain})
    return tuple(
        Found(
            source=source,
            target=target,
            fields=len(drawn[source]),
            missing=max(0, fields_needed(target) - len(drawn[source])),
            before=now.curve(source).threshold,
            curve=better.get(source),
        )
        for source, target in TARGETS.items()
    )


def reset(store: Store, source: Watched, *, operator: str) -> None:
    """Accept of the source again what its calibration allows, or believe what is blank again, and count samples anew.

    Fields that went to a person meanwhile stay with them.

    Raises:
        CalibrationUnchanged: if its acceptance was not tightened.
    """
    with store.transaction(operator) as journal:
        if source not in tightened(store):
            raise CalibrationUnchanged(source=tr(f"quality.source.{source}"))
        journal.record(Act.ACCEPTANCE_RESET, source.value, {})


def _drawn(store: Store, source: Source, share: float) -> list[Graded]:
    return [
        Graded(one.reading.score, sampling.is_right(one.reading, one.verification))
        for one in trust.samples(store, source, reader())
        if one.draw < share and one.verification is not None and sampling.left_to_score(one.reading)
    ]


def _shape(store: Store, source: Source) -> list[Graded]:
    return [
        Graded(reading.score, sampling.is_right(reading, verification))
        for reading, verification in trust.verified(store, source, reader())
        if sampling.left_to_score(reading)
    ]
