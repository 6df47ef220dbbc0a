"""How sure somebody is of an identity, in the codes of FR Core, and what of it recon may say to others.

Source: HL7 table 0445 as France uses it (FR Core 2.1 and 2.2, CodeSystem fr-core-cs-v2-0445; IHE PAM France, PID-32);
the national rules of identity vigilance (RNIV), which know four degrees of trust and three attributes. To be
*qualified*, an identity was confirmed by the national service INSi and compared with a proof of identity. Up to FR Core
2.1 there is no code for that: VALI beside an INS says it. From 2.2 on there are RECUP and QUAL.

Offline nobody can ask INSi, and recon sees no proof of identity. So whatever a source or a form says, what leaves recon
is PROV: the first Patient that a destination makes from paper has to be looked at by its own people. What warns of an
identity (doubtful, fictitious, a namesake) goes with it, for a warning may not be lost on the way.
"""

# Degrees of trust; one at a time. VIDE is none at all.
PROVISIONAL = "PROV"
TRUST = ("VIDE", PROVISIONAL, "RECUP", "VALI", "QUAL")
# What warns of an identity. It may stand beside any degree of trust.
WARNINGS = ("DOUT", "FICT", "HOMD", "HOMA", "DOUB", "DPOT", "DOUA", "COLP", "COLV", "USUR", "INVA", "ANOM", "CACH")
# Where an identity comes from, or what became of it: of no use to others.
OTHERS = ("DESA", "FILI", "IDVER", "RECD", "IDRA")
CODES = frozenset({*TRUST, *WARNINGS, *OTHERS})
# The attributes that RNIV names, as people write them.
_WORDS = {"DOUTEUSE": "DOUT", "DOUTEUX": "DOUT", "FICTIVE": "FICT", "HOMONYME": "HOMA"} | {
    "PROVISOIRE": "PROV",
    "RÉCUPÉRÉE": "RECUP",
    "RECUPEREE": "RECUP",
    "VALIDÉE": "VALI",
    "VALIDEE": "VALI",
    "QUALIFIÉE": "QUAL",
    "QUALIFIEE": "QUAL",
}


def status_of(text: str) -> str:
    """Return the codes in ``text``, each once, separated by spaces: "PROV DOUT". Empty where one of them is unknown."""
    named = [_WORDS.get(word, word) for word in text.upper().replace("~", " ").replace(",", " ").split()]
    return " ".join(dict.fromkeys(named)) if CODES.issuperset(named) else ""


def leaving(status: str) -> tuple[str, ...]:
    """Return the codes that may leave recon for an identity of ``status``: PROV, then what warns of it."""
    return (PROVISIONAL, *(code for code in status.split() if code in WARNINGS))
