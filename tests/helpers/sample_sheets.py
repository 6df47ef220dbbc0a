"""Invented patients and sheets to print."""

from datetime import UTC, date, datetime

from recon.design.art import Layout
from recon.design.prints import SheetPrint
from recon.model.patient import Patient

PRINTED_AT = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)
CLAIRE = Patient(
    ipp="8001234567",
    birth_name="Martin",
    given_names="Claire",
    birth_date=date(1931, 4, 2),
    used_name="Durand",
    sex="F",
    iep="26012345",
    ward="Médecine B",
    bed="214 P",
)
LONG = Patient(
    ipp="800123456789012345",
    birth_name="de La Rochefoucauld-Montmorency d’Estaing de Saint-Exupéry",
    given_names="Marie-Antoinette Élisabeth Françoise Geneviève Bérengère Clothilde Scholastique",
    birth_date=date(1931, 4, 2),
    used_name="Vandenbroucke-Châteauneuf-du-Pape-Saint-Symphorien",
    sex="F",
    iep="260123456789012",
    ward="Chirurgie orthopédique et traumatologique, unité de soins continus",
    bed="Chambre 214 côté porte",
)


def sheet_print(layout: Layout, patient: Patient | None = None, serial: str = "K7M29QXH4", copy: int = 1) -> SheetPrint:
    """Return a sheet of ``layout``, for ``patient`` or blank."""
    age = PRINTED_AT if patient else None
    return SheetPrint(layout, serial, PRINTED_AT, copy, patient, age, "PC-URG-01")
