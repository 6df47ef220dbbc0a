"""Invented people with accounts, in a store whose passwords are hashed fast: nobody guesses them in a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argon2 import PasswordHasher

from recon.model.people import ADMINISTRATOR, CLERK, IT, NURSE, How
from recon.store import Store, sessions
from recon.workflow import passwords, people
from recon.workflow.signing_in import sign_in

WEAK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

ANNE, CLAIRE, ODILE, BRUNO = "Anne Le Goff", "Claire Martin", "Odile Petit", "Bruno Roux"
WHO = {ANNE: ADMINISTRATOR, CLAIRE: CLERK, ODILE: NURSE, BRUNO: IT}
PASSWORDS = {
    ANNE: "un grand phare vert",
    CLAIRE: "sept barques rouges",
    ODILE: "la pluie sur le quai",
    BRUNO: "trois corbeaux muets",
}
PINS = {CLAIRE: "581936", ODILE: "720461"}
BADGES = {CLAIRE: "0A-4417-ZX", ODILE: "0A-9920-QT"}


@contextmanager
def fast() -> Iterator[None]:
    """Hash fast in the block, and have nobody signed in after it."""
    with passwords.weaker(WEAK):
        try:
            yield
        finally:
            for folder in list(sessions._sessions):
                sessions.leave_all(folder)


def give_accounts(store: Store) -> None:
    """Give everybody an account and a password of their own; nobody is signed in after it."""
    people.add(store, ANNE, ADMINISTRATOR, PASSWORDS[ANNE], operator=ANNE)
    sign_in(store, ANNE, PASSWORDS[ANNE])
    for name in (CLAIRE, ODILE, BRUNO):
        people.add(store, name, WHO[name], f"first {PASSWORDS[name]}", operator=ANNE)
        sign_in(store, name, f"first {PASSWORDS[name]}")
        people.change_password(store, f"first {PASSWORDS[name]}", PASSWORDS[name], operator=name)
        for how, kept in ((How.PIN, PINS), (How.BADGE, BADGES)):
            if name in kept:
                people.set_quick(store, how, kept[name], operator=name)
    sessions.leave_all(store.folder)


def with_accounts(folder: Path) -> Path:
    """Give the store in ``folder`` its accounts; return the folder."""
    with Store.open(folder) as store:
        give_accounts(store)
    return folder


def enter(store: Store, *names: str) -> None:
    """Sign these people in."""
    for name in names:
        sign_in(store, name, PASSWORDS[name])
