"""A sheet as HL7 v2 messages (2.3.1 to 2.5.1); docs/hl7v2.md explains every choice."""

from recon.delivery.hl7v2.admission import merged, renumbered
from recon.delivery.hl7v2.drafts import Draft, Message
from recon.delivery.hl7v2.messages import drafts, withdrawn
from recon.delivery.hl7v2.profile import Hl7Profile, read_profile

__all__ = ["Draft", "Hl7Profile", "Message", "drafts", "merged", "read_profile", "renumbered", "withdrawn"]
