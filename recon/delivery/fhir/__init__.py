"""A sheet as one FHIR R4 (4.0.1) transaction Bundle; docs/delivery.md explains every choice."""

from recon.delivery.fhir.bundle import bundle, to_bytes
from recon.delivery.fhir.options import FhirOptions, read_options

__all__ = ["FhirOptions", "bundle", "read_options", "to_bytes"]
