"""How a French name sounds, as a key: names that are said alike have the same one, however they are spelled.

The rules are read from top to bottom, each on what the one before has left. They are rough on purpose: a key finds
people to be compared, and the comparison looks at the letters again.
"""

import re
from functools import lru_cache

from recon.model.naming import joined

# Said once, in order. Digits stand for sounds that no letter has: 1 "an", 2 "in", 3 "on", 4 "ch", 5 "gn".
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        # How a word ends: what is written there and not said.
        (r"e?au(?:l?[tdsxz]*|lx)$", "o"),  # Renaud, Renault, Rousseau, Bordeaux
        (r"(?<=..)(?:er|ez|ets?|[ae]y|ai[tsx]?)$", "é"),  # Meyer, Gautier; Berger as Bergé
        (r"(?<=..)(?<!o)e+s?$|(?<=[^aeiouy])é$", "_"),  # Philippe, Georges, Aimée: the consonant before is said
        (r"(?<=[lr])[cg][dts]?$|(?<=n)g$|(?<=m)[pb]s?$", ""),  # Leclerc, Bourg, Champ
        (r"(?<=..)[tdsxz]+$", ""),  # Dupont, Dupond; Louis, Thomas
        # Consonants written with several letters, or that depend on what follows.
        (r"ph", "f"),
        (r"bv", "v"),  # Lefebvre
        (r"ch(?=[rl]|ae)", "k"),  # Christophe, Chloé, Michaël
        (r"s?ch|sh", "4"),
        (r"h", ""),
        (r"(?<![cg])uy", "ui"),
        (r"gn", "5"),
        (r"gu(?=[eiyé])", "G"),  # Guy, Miguel
        (r"ge(?=[aou])", "j"),  # Geoffroy, Georges
        (r"g(?=[eiyé])", "j"),
        (r"s?c(?=[eiyé])", "s"),
        (r"c?qu?|c[ck]?|k+", "k"),
        (r"w", "v"),
        (r"z", "s"),
        (r"x", "ks"),
        # Vowels through the nose, unless a vowel or a second n or m follows.
        (r"(?<=i)en(?![aeiouynmé_])", "2"),  # Julien
        (r"(?:[ae]i|[iyu])[nm](?![aeiouynmé_])", "2"),
        (r"[ae][nm](?![aeiouynmé_])", "1"),  # Quentin, Kantin
        (r"o[nm](?![aeiouynmé_])", "3"),
        # The other vowels.
        (r"_", ""),
        (r"o[iy]", "wa"),
        (r"e?au", "o"),
        (r"oeu|eu", "e"),
        (r"ou|oo", "u"),
        (r"[ae][iy]|é", "e"),
        (r"y", "i"),
        (r"G", "g"),
        (r"(.)\1+", r"\1"),  # what is doubled is said once
    )
)


@lru_cache(maxsize=1 << 16)
def french_sound(name: str) -> str:
    """Return how ``name``, one word, sounds in French: letters a to z and digits; empty where it has no letter.

    "Lefèvre" and "Lefebvre", "Dupond" and "Dupont", "Geoffroy" and "Joffroi" have one key each.
    """
    sound = joined(name)
    for pattern, said in _RULES:
        sound = pattern.sub(said, sound)
    return sound
