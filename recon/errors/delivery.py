"""What leaves: records to a destination, and files to where they were asked for."""

from recon.errors.base import ReconError


class DeliveryError(ReconError):
    code, exit_code = "delivery", 50


class DestinationUnreachable(DeliveryError):
    code, exit_code = "destination_unreachable", 51


class DestinationRefused(DeliveryError):
    code, exit_code = "destination_refused", 52


class NothingTraced(DeliveryError):
    code, exit_code = "nothing_traced", 53


class ReceiptAltered(DeliveryError):
    code, exit_code = "receipt_altered", 56


class CopyAltered(DeliveryError):
    code, exit_code = "copy_altered", 57


class DrillNotDeliverable(DeliveryError):
    code, exit_code = "drill_not_deliverable", 58


class OutputError(ReconError):
    code, exit_code = "output", 55


class Unreadable(OutputError):
    """A file of recon's own, a receipt, a copy or a seal, that cannot be read where it is said to be."""

    code = "unreadable"
