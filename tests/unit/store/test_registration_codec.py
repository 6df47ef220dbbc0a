"""A registration is kept whole, and those kept by earlier versions are still read."""

import json

from recon.model.bend import Bend
from recon.model.page import Registration
from recon.store.codec import canonical, registration_from_json, registration_to_json

STRAIGHT = (10.0, 0.0, 0.5, 0.0, 10.0, 0.25, 0.0, 0.0, 1.0)


def kept(registration: Registration) -> Registration:
    return registration_from_json(json.loads(canonical(registration_to_json(registration))))


def test_a_flat_page_and_a_bent_one_come_back_as_they_were() -> None:
    flat = Registration(STRAIGHT, 0.1, 4, local=((10.0, 20.5, 0.031), (30.0, 40.0, 10.0)))
    bent = Registration(STRAIGHT, 0.1, 3, Bend(35.0, 4, ((0.125, -0.5),) * 16), flat.local)
    assert kept(flat) == flat
    assert kept(bent) == bent


def test_a_registration_of_an_earlier_version_is_read() -> None:
    old = {"transform": list(STRAIGHT), "residual_mm": 0.1, "fiducials": 4}
    assert registration_from_json(old) == Registration(STRAIGHT, 0.1, 4)
