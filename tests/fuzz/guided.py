"""The same targets under atheris, which sees which lines an input reaches: for whoever has it installed.

``pip install --require-hashes -r packaging/locks/fuzz.txt`` brings it. One target a process, as libFuzzer wants it;
what it keeps goes into ``tests/fuzz/corpus/TARGET``, what it finds into ``tests/fuzz/found/TARGET``.
"""

import sys

from tests.fuzz.corpus import CORPUS, FOUND


def guided(target: str, inputs: int, minutes: float) -> int:
    """Run libFuzzer on one target; it ends the process itself."""
    try:
        import atheris
    except ImportError:
        print("atheris is not installed; use --engine own", file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=["recon"]):
        import recon.design.anchors
        import recon.intake.escl_answers
        import recon.intake.files
        import recon.intake.mllp
        import recon.model.exercise
        import recon.store.keyfile
        import recon.store.recovery
        import recon.workflow.anchoring
        import recon.workflow.receipts  # noqa: F401 - what targets import only when they run
        from tests.fuzz.targets import TARGETS

    corpus, found = CORPUS / target, FOUND / target
    found.mkdir(parents=True, exist_ok=True)
    arguments = [
        sys.argv[0],
        str(corpus),
        f"-artifact_prefix={found}/",
        f"-runs={inputs}",
        "-max_len=20000",
        "-timeout=5",
    ]
    if minutes:
        arguments.append(f"-max_total_time={round(60 * minutes)}")
    one = TARGETS[target]

    def look(data: bytes) -> None:
        one(data)

    atheris.Setup(arguments, look)
    atheris.Fuzz()
    return 0
