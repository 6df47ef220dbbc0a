"""What a room had under way when the program ended goes on though nobody has entered the room."""

from recon.app import keys
from tests.helpers.clerk import Clerk


def test_a_room_takes_up_its_work_without_being_entered(clerk: Clerk) -> None:
    clerk.window.wake(keys.SCANNING)
    assert [room.command for room in clerk.window.made] == [keys.VERIFY, keys.SCANNING]
    assert clerk.window.room.command is keys.VERIFY


def test_only_if_it_is_the_persons(clerk: Clerk) -> None:
    clerk.window.show_role("it")
    clerk.window.wake(keys.VERIFY)
    clerk.window.show_role("nurse")
    clerk.window.wake(keys.SCANNING)
    assert [room.command for room in clerk.window.made] == [keys.VERIFY]
