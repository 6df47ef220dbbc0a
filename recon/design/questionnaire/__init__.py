"""Forms as FHIR R4 Questionnaires, and Questionnaires as forms. docs/questionnaires.md tells what becomes of what."""
