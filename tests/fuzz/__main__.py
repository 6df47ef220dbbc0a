"""A fuzzing run: ``python -m tests.fuzz [--inputs 1000000] [--target NAME]… [--engine own|atheris] [--minutes 60]``.

Without --target all of them get their share of the inputs: those that take long, less. What is found is kept under
``tests/fuzz/found/TARGET`` and is an input of the ordinary tests from then on. Ends with 1 if anything was found.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

# How many parts of all inputs a target gets: in milliseconds they cost from 0.05 (a code) to 7 (a form laid out).
SHARES = {
    "sheet_code": 200,
    "label_code": 150,
    "hl7_text": 120,
    "cell": 120,
    "hl7": 110,
    "letters": 60,
    "mllp": 60,
    "extract": 50,
    "mapping": 30,
    "systems": 20,
    "roster": 40,
    "fhir": 60,
    "fhir_carrier": 2,
    "mllp_port": 12,
    "questionnaire": 30,
    "signed_receipt": 8,
    "image": 10,
    "form": 30,
    "keys": 30,
    "recovery": 60,
    "anchor": 60,
    "scanner": 60,
    "exercise": 30,
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.fuzz", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--inputs", type=int, default=1_000_000, help="of all targets together (default 1000000)")
    parser.add_argument("--target", action="append", choices=sorted(SHARES), help="only this one; may be repeated")
    parser.add_argument("--engine", choices=("own", "atheris"), default="own")
    parser.add_argument("--minutes", type=float, default=0.0, help="no longer than this; 0 is as long as it takes")
    parser.add_argument("--seed", type=int, default=None, help="default: another one each time, which is told")
    parser.add_argument("--json", type=Path, default=None, help="write the counts to this file")
    options = parser.parse_args(arguments)
    targets = options.target or list(SHARES)
    if options.engine == "atheris":
        # Nothing of the program is imported before: atheris looks into modules as they are.
        from tests.fuzz.guided import guided

        return guided(targets[0], options.inputs, options.minutes)
    from recon.language import choose
    from tests.fuzz.running import fuzz

    choose("fr")
    seed = options.seed if options.seed is not None else int.from_bytes(os.urandom(4))
    print(f"seed {seed}")
    until = time.monotonic() + 60 * options.minutes if options.minutes else float("inf")
    share = sum(SHARES[target] for target in targets)
    outcomes = []
    for target in targets:
        outcome = fuzz(target, options.inputs * SHARES[target] // share, seed=seed, until=until)
        outcomes.append(outcome)
        counts = f"{outcome.inputs:>9} inputs, {outcome.taken:>8} taken, {len(outcome.found):>3} found"
        print(f"{target:15} {counts}, {outcome.seconds:8.1f} s", flush=True)
        for told in outcome.found:
            print(f"  {told}", flush=True)
    inputs, found = sum(one.inputs for one in outcomes), sum(len(one.found) for one in outcomes)
    print(f"{'all':15} {inputs:>9} inputs, {found} found, {sum(one.seconds for one in outcomes):.1f} s")
    if options.json:
        options.json.write_text(json.dumps({"seed": seed, "targets": [asdict(one) for one in outcomes]}, indent=1))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
