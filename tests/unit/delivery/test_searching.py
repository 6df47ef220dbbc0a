"""All pages of an answer are read, and none at another address."""

from typing import Any

import pytest

from recon.delivery.searching import Server
from recon.errors import DestinationRefused

Json = dict[str, Any]
BASE = "http://fhir.invalid:8080/fhir/r4"


class Pages:
    """Answers with one Observation a page; ``links`` are where each page says that the next one is."""

    def __init__(self, *links: str) -> None:
        self.links = links
        self.asked: list[str] = []

    def __call__(self, query: str) -> Json:
        self.asked.append(query)
        at = len(self.asked) - 1
        link = [{"relation": "next", "url": self.links[at]}] if at < len(self.links) else []
        found = {"resource": {"resourceType": "Observation", "id": str(at)}}
        return {"resourceType": "Bundle", "type": "searchset", "link": link, "entry": [found]}


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        (f"{BASE}/Observation?page=2", "Observation?page=2"),
        (f"{BASE}?_getpages=x&_bundletype=searchset", "?_getpages=x&_bundletype=searchset"),
        ("Observation?page=2", "Observation?page=2"),
        ("/fhir/r4/Observation?page=2", "Observation?page=2"),
        ("?page=2", "?page=2"),
    ],
)
def test_the_next_page_is_asked_for_in_the_servers_own_words(link: str, asked: str) -> None:
    pages = Pages(link)
    found = Server(pages, BASE).search("Observation", "identifier=x")
    assert [one["id"] for one in found] == ["0", "1"]
    assert pages.asked == ["Observation?identifier=x", asked]


@pytest.mark.parametrize(
    "link",
    [
        "http://elsewhere.invalid/fhir/r4/Observation?page=2",
        "https://fhir.invalid:8080/fhir/r4?x",
        "/other/Observation",
    ],
)
def test_a_page_at_another_address_is_never_asked_for(link: str) -> None:
    pages = Pages(link)
    with pytest.raises(DestinationRefused):
        Server(pages, BASE).search("Observation", "identifier=x")
    assert len(pages.asked) == 1


def test_a_server_that_goes_round_in_circles_is_left() -> None:
    with pytest.raises(DestinationRefused):
        Server(Pages(*[f"{BASE}/Observation?page=2"] * 1000), BASE).search("Observation", "identifier=x")
