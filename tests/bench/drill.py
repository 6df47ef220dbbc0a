"""A whole drill, run by script: made, worked through by clerks who slip now and then, and reported on.

    python -m tests.bench.drill WORK [--sheets 60] [--minutes 90] [--seed 7] [--before REPORT.json] [--lang fr]
        [--to-fill [--ink PACK.npz ...]]

It leaves the exercise and its report (PDF and JSON) in WORK, and says its figures.
"""

import argparse
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from recon import language
from recon.workflow.drilling.making import Plan, make
from recon.workflow.drilling.reporting import earlier, report, write_report
from recon.workflow.drilling.running import open_exercise
from tests.helpers.drill_clerks import LEADER, Clerks
from tests.helpers.drill_nurses import Nurses
from tests.helpers.real_ink import RealInk


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--sheets", type=int, default=60)
    parser.add_argument("--minutes", type=int, default=90)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--lang", default="fr")
    parser.add_argument("--blind", type=float, default=0.15)
    parser.add_argument("--slips", type=float, default=0.004)
    parser.add_argument("--to-fill", action="store_true", help="nurses fill the sheets from their list")
    parser.add_argument("--ink", type=Path, nargs="*", default=[], help="packs of characters that nurses write with")
    options = parser.parse_args()
    language.choose(options.lang)
    folder = options.work / f"exercise-{options.seed}"
    begun = perf_counter()
    if not folder.exists():
        plan = Plan("Médecine B", options.sheets, options.minutes, options.seed, folder, options.lang)
        make(replace(plan, is_to_fill=options.to_fill), operator=LEADER)
    nurses = Nurses(folder, seed=options.seed, ink=RealInk(options.ink) if options.ink else None)
    piles = nurses.fill(options.work / f"piles-{options.seed}") if options.to_fill else ()
    made = perf_counter()
    clerks = Clerks(folder, slips=options.slips, blind=options.blind, seed=options.seed, piles=piles)
    clerks.really = nurses.really or None
    clerks.run()
    ran = perf_counter()
    with open_exercise(folder, clock=clerks.clock) as store:
        told = report(store)
    before = earlier(options.before) if options.before else None
    out = options.work / f"report-{options.seed}.pdf"
    write_report(told, before, out, options.lang)
    print(f"made in {made - begun:.0f} s, run in {ran - made:.0f} s, reported in {perf_counter() - ran:.1f} s: {out}")
    for name, value in told.figures.items():
        print(f"{name:18} {value}")
    for one in told.planted:
        print(f"{one.fate:9} {one.by:7} {one.kind} {one.sheet} {one.field} {one.who}")
    for wrong in (*told.patients, *told.wrong):
        print(wrong)
    print(dict(told.left))


if __name__ == "__main__":
    main()
