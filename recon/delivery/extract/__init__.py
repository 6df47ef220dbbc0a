"""For what speaks neither FHIR nor HL7: CSV as a destination wants it, and a documented extract (docs/extract.md).

``CsvCarrier`` writes CSV by a mapping, a file that says which columns, codes and units a destination takes.
``ExtractCarrier`` keeps an SQLite database, with Parquet files beside it where a folder is asked for; ``write_extract``
writes either whole.
"""

from recon.delivery.extract.carrier import ExtractCarrier
from recon.delivery.extract.csv_carrier import CsvCarrier
from recon.delivery.extract.mapping import Mapping
from recon.delivery.extract.mapping_file import mapping_of, read_mapping, read_values
from recon.delivery.extract.options import ExtractOptions, read_extract_options
from recon.delivery.extract.writing import Written, write_extract

__all__ = [
    "CsvCarrier",
    "ExtractCarrier",
    "ExtractOptions",
    "Mapping",
    "Written",
    "mapping_of",
    "read_extract_options",
    "read_mapping",
    "read_values",
    "write_extract",
]
