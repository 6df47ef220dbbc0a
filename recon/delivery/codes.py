"""Code systems that delivery speaks, and the little of each that it must know by itself.

Sources: HL7 FHIR R4 (4.0.1) vital signs profiles, https://hl7.org/fhir/R4/observation-vitalsigns.html; LOINC's
check digit (modulus 10, LOINC Users' Guide); UCUM, https://ucum.org.
"""

import re

from stdnum import luhn

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
HL7 = "http://terminology.hl7.org/CodeSystem"

SYSTOLIC, DIASTOLIC, BLOOD_PRESSURE = "8480-6", "8462-4", "85354-9"
SATURATION_PULSE, SATURATION_ARTERIAL = "59408-5", "2708-6"
NO_KNOWN_ALLERGY = "716186003"

# LOINC code of what stands in a vital signs column -> name of its R4 profile.
VITAL_SIGNS = {
    SYSTOLIC: "bp",
    DIASTOLIC: "bp",
    BLOOD_PRESSURE: "bp",
    "8867-4": "heartrate",
    "9279-1": "resprate",
    "8310-5": "bodytemp",
    SATURATION_ARTERIAL: "oxygensat",
    SATURATION_PULSE: "oxygensat",
    "29463-7": "bodyweight",
    "8302-2": "bodyheight",
    "3151-8": "vitalsigns",  # inhaled oxygen flow rate
    "3150-6": "vitalsigns",  # inhaled oxygen concentration
    "38208-5": "vitalsigns",  # pain severity, reported
    "72514-3": "vitalsigns",  # pain severity, 0-10 verbal numeric rating
    "11454-5": "vitalsigns",  # responsiveness at first encounter
    "67775-7": "vitalsigns",  # level of responsiveness (AVPU)
    "80288-4": "vitalsigns",  # level of consciousness
}

# UCUM code -> how people write it: the units that a form may use, and no other.
UNITS = {
    "mm[Hg]": "mmHg",
    "/min": "/min",
    "Cel": "°C",
    "%": "%",
    "L/min": "L/min",
    "{score}": "/10",
    "kg": "kg",
    "g": "g",
    "cm": "cm",
    "mL": "mL",
    "mL/h": "mL/h",
    "L": "L",
    "mmol/L": "mmol/L",
    "g/L": "g/L",
    "mg/dL": "mg/dL",
    "g/dL": "g/dL",
    "mg/L": "mg/L",
    "ug/L": "µg/L",
    "ng/L": "ng/L",
    "umol/L": "µmol/L",
    "U/L": "U/L",
    "10*9/L": "10⁹/L",
    "[pH]": "",
    "h": "h",
    "min": "min",
    "a": "a",
    "1": "",
}

_LOINC_CODE = re.compile(r"[0-9]{1,7}-[0-9]")


def is_loinc(code: str) -> bool:
    """Tell whether ``code`` has the form of a LOINC code and the right check digit."""
    return _LOINC_CODE.fullmatch(code) is not None and bool(luhn.is_valid(code.replace("-", "")))
