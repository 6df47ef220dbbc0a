"""What a server says that it can do (its CapabilityStatement), held against a transaction before anything goes.

Source: HL7 FHIR R4 (4.0.1), https://hl7.org/fhir/R4/capabilitystatement.html. What a statement does not say is not held
against the server; only what it denies is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from recon.delivery.answers import objects
from recon.delivery.fhir.resources import Json
from recon.language import tr

# They tell nothing that the other resources do not: a server that does not take them gets the rest.
OPTIONAL = frozenset({"Composition", "QuestionnaireResponse"})


@dataclass(frozen=True, slots=True)
class TypeCapability:
    """What a server does with one type; of what it does not say, the value is None."""

    interactions: frozenset[str] | None = None
    search: frozenset[str] | None = None
    conditional_create: bool | None = None
    update_create: bool | None = None
    has_versions: bool = True

    def allows(self, interaction: str) -> bool:
        return self.interactions is None or interaction in self.interactions

    def searches(self, *parameters: str) -> bool:
        return self.search is None or self.search.issuperset(parameters)


@dataclass(frozen=True, slots=True)
class Capability:
    """A server: ``types`` is None where it has no statement, and it is then asked for no more than is necessary."""

    software: str = ""
    transaction: bool = True
    types: Mapping[str, TypeCapability] | None = field(default=None)

    @property
    def is_stated(self) -> bool:
        return self.types is not None

    def of(self, kind: str) -> TypeCapability | None:
        """Return what the server does with a type, None if it does not take it."""
        if self.types is None:
            return None if kind in OPTIONAL else TypeCapability()
        return self.types.get(kind)

    def may_delete(self, kind: str) -> bool:
        """Tell whether the server says that it deletes: silence is no leave to try."""
        held = self.types.get(kind) if self.types is not None else None
        return held is not None and held.interactions is not None and "delete" in held.interactions

    def has_versions(self, kind: str) -> bool:
        """Tell whether a version means something: a server may show one and the same for ever."""
        held = self.of(kind)
        return held is None or held.has_versions

    def warnings(self) -> tuple[str, ...]:
        """Return what somebody should know of the server before anything is sent to it."""
        return () if self.is_stated else (tr("delivery.capability.unstated"),)


MINIMAL = Capability()


def read_capability(answer: object) -> Capability:
    """Return what a CapabilityStatement says; anything else is a server that says nothing."""
    if not isinstance(answer, dict) or answer.get("resourceType") != "CapabilityStatement":
        return MINIMAL
    rest = next((one for one in objects(answer.get("rest")) if one.get("mode", "server") == "server"), {})
    software = answer.get("software")
    told: Json = software if isinstance(software, dict) else {}
    whole = _codes(rest.get("interaction"))
    return Capability(
        software=" ".join(str(told[name]) for name in ("name", "version") if told.get(name)),
        transaction=whole is None or "transaction" in whole,
        types={str(one.get("type")): _type(one) for one in objects(rest.get("resource"))},
    )


def lacks(bundle: Json, capability: Capability) -> list[str]:
    """Return, by resource type, what the transaction needs and the server says that it cannot do."""
    needs: dict[str, set[str]] = {}
    for entry in bundle["entry"]:
        needs.setdefault(entry["resource"]["resourceType"], set()).add(entry["request"]["method"])
    found = [] if capability.transaction else [tr("delivery.capability.transaction")]
    for kind, methods in needs.items():
        wanting = _wanting(capability.of(kind), methods)
        if wanting:
            found.append(tr("delivery.capability.lacks", kind=kind, what=", ".join(wanting)))
    return found


def fitting(bundle: Json, capability: Capability) -> tuple[Json, tuple[str, ...]]:
    """Return the transaction without the optional resources that the server does not take, and their types."""
    left = dict.fromkeys(e["resource"]["resourceType"] for e in bundle["entry"] if _is_spared(e, capability))
    if not left:
        return bundle, ()
    entries = [entry for entry in bundle["entry"] if not _is_spared(entry, capability)]
    return {**bundle, "entry": entries}, tuple(left)


def _is_spared(entry: Json, capability: Capability) -> bool:
    kind = entry["resource"]["resourceType"]
    return kind in OPTIONAL and bool(_wanting(capability.of(kind), {entry["request"]["method"]}))


def _wanting(held: TypeCapability | None, methods: set[str]) -> list[str]:
    """Return what a type would need and has not, in words."""
    if held is None:
        return [tr("delivery.capability.type")]
    found = []
    if "POST" in methods:
        found += [] if held.allows("create") else ["create"]
        found += ["conditionalCreate"] if held.conditional_create is False else []
        found += [] if held.searches("identifier") else [tr("delivery.capability.identifier")]
    if "PUT" in methods:
        found += [] if held.allows("update") else ["update"]
        found += ["updateCreate"] if held.update_create is False else []
    return found


def _type(told: Json) -> TypeCapability:
    return TypeCapability(
        interactions=_codes(told.get("interaction")),
        search=_names(told.get("searchParam")),
        conditional_create=_said(told, "conditionalCreate"),
        update_create=_said(told, "updateCreate"),
        has_versions=told.get("versioning") != "no-version",
    )


def _codes(listed: object) -> frozenset[str] | None:
    return frozenset(str(one.get("code")) for one in objects(listed)) if isinstance(listed, list) else None


def _names(listed: object) -> frozenset[str] | None:
    return frozenset(str(one.get("name")) for one in objects(listed)) if isinstance(listed, list) else None


def _said(told: Json, name: str) -> bool | None:
    value = told.get(name)
    return value if isinstance(value, bool) else None
