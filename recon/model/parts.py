"""Of what a field is a part, in the form's own words: a dose, an infusion, an act, an allergy (docs/forms.md)."""

import re

# A field's coding in this system says of what it is a part, and is no code of its value.
PART_SYSTEM = "urn:recon:part"

_PART = re.compile(
    r"dose\.(drug|amount|unit|route|as_needed|(due|given|by|not_given)(\.[1-9]\d?)?)"
    r"|infusion\.(drug|rate|end)|act\.(what|start|end|by)|allergy\.(known|which)"
)


def is_part(code: str) -> bool:
    """Tell whether the code names something that a field can be a part of."""
    return _PART.fullmatch(code) is not None
