"""A sheet as one FHIR R4 (4.0.1) transaction Bundle; docs/delivery.md explains every choice."""

from recon.delivery.fhir.bundle import bundle, to_bytes
from recon.delivery.fhir.options import FhirOptions

__all__ = ["FhirOptions", "bundle", "to_bytes"]
