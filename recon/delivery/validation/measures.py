"""What is measured in a hospital, by LOINC code: in which unit, what is usual, and what no living person can have.

``usual`` is the widest range that a form of the kit takes for the code: beyond it a person has confirmed the value
already, and whoever approves the sheet is told. ``possible`` is much wider and refuses: what lies outside was misread
or belongs to another field, whoever confirmed it.

Sources of ``possible``: scales and percentages by their definition. Temperature: survivors of 13.7 °C (Gilbert et al.,
Lancet 2000;355:375) and of 46.5 °C (Slovis et al., Ann Emerg Med 1982;11:269), with some room. Pressure: up to 480/350
mmHg in arteries of weight lifters (MacDougall et al., J Appl Physiol 1985;58:785), but cuffs end near 300. Weight and
height: the heaviest (635 kg), tallest (272 cm) and smallest (212 g) persons that are documented. All else is our own
choice: well beyond what bedside monitors and laboratory analysers show. Units and codes: LOINC, https://loinc.org.
"""

from dataclasses import dataclass

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit that a code's amounts are in, any commensurable one being as good; empty for a bare number."""

    unit: str
    possible: Range
    usual: Range | None = None


MEASURES = {
    # vital signs
    "8310-5": Measure("Cel", (10, 47), (25, 43)),
    "8867-4": Measure("/min", (0, 350), (20, 270)),
    "9279-1": Measure("/min", (0, 150), (3, 99)),
    "8480-6": Measure("mm[Hg]", (0, 400), (30, 280)),
    "8462-4": Measure("mm[Hg]", (0, 300), (10, 180)),
    "2708-6": Measure("%", (0, 100), (30, 100)),
    "59408-5": Measure("%", (0, 100), (30, 100)),
    "3151-8": Measure("L/min", (0, 150), (0, 60)),
    "3150-6": Measure("%", (0, 100)),
    "72514-3": Measure("{score}", (0, 10), (0, 10)),
    "38208-5": Measure("{score}", (0, 10)),
    "9269-2": Measure("", (3, 15), (3, 15)),
    "9267-6": Measure("", (1, 4), (1, 4)),
    "9270-0": Measure("", (1, 5), (1, 5)),
    "9268-4": Measure("", (1, 6), (1, 6)),
    # the body
    "29463-7": Measure("kg", (0.2, 650), (0.3, 350)),
    "8302-2": Measure("cm", (15, 280), (25, 230)),
    "8306-3": Measure("cm", (15, 280), (20, 65)),
    "9843-4": Measure("cm", (10, 80), (15, 45)),
    # birth
    "8339-4": Measure("g", (200, 11000), (300, 7000)),
    "49051-6": Measure("", (15, 50), (20, 45)),
    "49052-4": Measure("", (0, 6), (0, 6)),
    "57722-1": Measure("", (1, 12), (1, 6)),
    "73771-8": Measure("", (1, 12), (1, 6)),
    "9272-6": Measure("{score}", (0, 10), (0, 10)),
    "9274-2": Measure("{score}", (0, 10), (0, 10)),
    "9271-8": Measure("{score}", (0, 10), (0, 10)),
    # the Braden scale
    "38222-6": Measure("", (1, 4), (1, 4)),
    "38229-1": Measure("", (1, 4), (1, 4)),
    "38223-4": Measure("", (1, 4), (1, 4)),
    "38224-2": Measure("", (1, 4), (1, 4)),
    "38225-9": Measure("", (1, 4), (1, 4)),
    "38226-7": Measure("", (1, 3), (1, 3)),
    "38227-5": Measure("", (6, 23), (6, 23)),
    # what goes in and out
    "9000-1": Measure("mL", (0, 50000), (0, 6000)),
    "8953-2": Measure("mL", (0, 50000), (0, 4000)),
    "9103-3": Measure("mL", (0, 100000), (0, 20000)),
    "9187-6": Measure("mL", (0, 50000), (0, 9999)),
    "9217-1": Measure("mL", (0, 50000), (0, 9999)),
    "9257-7": Measure("mL", (0, 100000), (0, 20000)),
    # the laboratory
    "2951-2": Measure("mmol/L", (50, 300), (90, 200)),
    "2823-3": Measure("mmol/L", (0.5, 25), (1, 9.9)),
    "2075-0": Measure("mmol/L", (20, 250), (50, 170)),
    "2028-9": Measure("mmol/L", (0, 120), (2, 60)),
    "22664-7": Measure("mmol/L", (0, 200), (0.5, 99.9)),
    "14682-9": Measure("umol/L", (0, 10000), (5, 3000)),
    "14749-6": Measure("mmol/L", (0, 250), (0.3, 99.9)),
    "41653-7": Measure("g/L", (0, 45), (0.1, 9.99)),
    "2000-8": Measure("mmol/L", (0.2, 10), (0.5, 6)),
    "1988-5": Measure("mg/L", (0, 2000), (0, 999)),
    "1920-8": Measure("U/L", (0, 200000), (1, 30000)),
    "1742-6": Measure("U/L", (0, 200000), (1, 30000)),
    "14631-6": Measure("umol/L", (0, 3000), (0, 900)),
    "3040-3": Measure("U/L", (0, 200000), (1, 30000)),
    "718-7": Measure("g/dL", (0.5, 40), (2, 28)),
    "6690-2": Measure("10*9/L", (0, 3000), (0.1, 900)),
    "777-3": Measure("10*9/L", (0, 10000), (1, 3000)),
    "6301-6": Measure("1", (0.1, 100), (0.5, 20)),
    "3255-7": Measure("g/L", (0, 50), (0.2, 20)),
    "2744-1": Measure("[pH]", (6, 8.5), (6.5, 7.99)),
    "2518-9": Measure("mmol/L", (0, 100), (0.1, 40)),
    "2019-8": Measure("mm[Hg]", (0, 400), (5, 200)),
    "2703-7": Measure("mm[Hg]", (0, 2500), (10, 700)),
}

# LOINC codes of the kit that are no amounts: answers, texts, whole documents.
WORDS = frozenset(
    {
        "883-9",
        "8716-3",
        "10154-3",
        "10331-7",
        "11459-5",
        "11502-2",
        "11504-8",
        "18748-4",
        "18761-7",
        "18782-3",
        "19005-8",
        "21112-8",
        "29299-5",
        "29549-3",
        "34109-9",
        "34744-3",
        "46098-0",
        "46209-3",
        "54094-8",
        "59284-0",
        "67775-7",
        "LA9340-6",
        "LA9343-0",
        "LA17107-6",
        "LA17108-4",
    }
)
