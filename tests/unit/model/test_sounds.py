"""Names that are said alike in French have one key, however they are spelled; others have their own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.naming import joined
from recon.model.sounds import french_sound

ALIKE = """
Dupond Dupont Duppont DUPON
Lefèvre Lefebvre LEFEVRE
Philippe Filip Philip
Geoffroy Joffroi
Quentin Kantin Quantin
Renaud Renault Renaut Reno
Thibault Thibaud Thibaut Thibeau
Rousseau Rouseau Rousseaux Roussot
Moreau Moreaux Morot
Berger Bergez Bergé
Georges George
Jacques Jack
Éric Erik Eryck
Rémy Rémi
Leroy Leroi
Christophe Kristof
Michaël Mickaël Mikael
Chloé Cloé
Schmitt Schmidt
Meyer Mayer Maier
Henri Henry
Stéphane Stefane
Sylvie Silvy
Mathieu Matthieu
Gauthier Gautier
Hélène Elene
Boucher Bouchez Bouché
Leclerc Leclair
Mohamed Mohammed
Martin Martain
Walter Valter
Guillaume Guilaume
Nathalie Natalie
"""
APART = """
Martin Morin
Dupont Dupuis
Julien Juliette
Bernard Bernadette
Louis Louise
Marie Marion
Petit Picard
Jean Jeanne
Simon Simone
"""


@pytest.mark.parametrize("names", ALIKE.strip().splitlines())
def test_names_that_sound_alike_have_one_key(names: str) -> None:
    assert len({french_sound(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", APART.strip().splitlines())
def test_names_that_sound_different_have_two(names: str) -> None:
    one, other = names.split()
    assert french_sound(one) != french_sound(other)


@given(st.text())
def test_a_key_is_short_and_plain(name: str) -> None:
    assert re.fullmatch("[a-z0-9]*", french_sound(name))


@given(st.text())
def test_case_and_accents_do_not_matter(name: str) -> None:
    assert french_sound(name) == french_sound(joined(name))
