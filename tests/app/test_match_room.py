"""The match room by keyboard and mouse: whose a sheet is, said by a person who reads it off the paper."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget

from recon.app import keys
from recon.app.candidates import Bar
from recon.app.matchacts import Intent
from recon.app.matchjobs import Group
from recon.model.patient import Patient
from recon.store import Store, identities
from recon.workflow.rosters import add_patients
from tests.helpers.match_store import COLLEAGUE, HUGO, MAELLE, ODILE, SISTER, whose
from tests.helpers.matcher import Matcher
from tests.helpers.readable import assert_nothing_is_cut_off, texts

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)
OWN = {
    "recon",
    "claire",
    "FR",
    "EN",
    "français",
    "English",
    "Admission",
    "carte d’identité vue",
    "reconnu par sa fille",
}


def visible(matcher: Matcher) -> str:
    """Return every word of the room that can be seen, hovered or heard."""
    found: list[str] = []
    for widget in filter(QWidget.isVisible, matcher.room.findChildren(QWidget)):
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found += [widget.text(), widget.placeholderText()]
        if isinstance(widget, QListView):
            model = widget.model()
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            found += [str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in roles]
        found += [widget.toolTip(), widget.accessibleName()]
    return "\n".join(found)


def digit_of(matcher: Matcher, patient: Patient) -> Qt.Key:
    return DIGITS[keys.CARDS.index(matcher.key_of(patient))]


def test_the_room_is_entered_by_its_key_with_the_keyboard_on_the_lines(matcher: Matcher) -> None:
    matcher.press(Qt.Key.Key_1, held=CTRL)
    matcher.press(Qt.Key.Key_5, held=CTRL)
    assert matcher.window.room.command is keys.MATCHING
    assert matcher.focus is matcher.room.queue.list


def test_a_sheet_is_matched_with_the_keyboard_alone(matcher: Matcher) -> None:
    serial = matcher.lines[0]
    matcher.press(digit_of(matcher, ODILE))
    assert matcher.focus is matcher.choosing.retype.initials
    matcher.type("LO1950")
    assert matcher.choosing.retype.year.text() == "1950", "the keyboard went on by itself"
    matcher.press(Qt.Key.Key_Return)
    assert "Odette" in matcher.choosing.retype.message.text(), "her sister has the same initials, born the same day"
    assert whose(matcher.folder)[serial] is None
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: whose(matcher.folder)[serial] == ODILE.ipp)
    matcher.wait(lambda: serial not in matcher.lines)
    assert matcher.focus is matcher.room.queue.list
    assert "LEMAIRE" in matcher.choosing.message.text()


def test_a_sheet_is_matched_with_the_mouse(matcher: Matcher) -> None:
    serial = matcher.lines[0]
    card = matcher.choosing.cards[keys.CARDS.index(matcher.key_of(ODILE))]
    matcher.click(card.name)
    matcher.type("LO1950")
    matcher.click(matcher.choosing.retype.done)
    matcher.click(matcher.choosing.retype.done)
    matcher.wait(lambda: whose(matcher.folder)[serial] == ODILE.ipp)


def test_a_mismatch_blocks_and_says_so_plainly(matcher: Matcher) -> None:
    before = whose(matcher.folder)
    matcher.press(digit_of(matcher, SISTER))
    matcher.type("XY1950")
    matcher.press(Qt.Key.Key_Return)
    retype = matcher.choosing.retype
    matcher.wait(retype.message.isVisible)
    assert "Rien n" in retype.message.text()
    assert whose(matcher.folder) == before
    assert matcher.focus is retype.initials
    assert retype.initials.selectedText() == "XY"
    assert "1950" not in retype.message.text()


def test_nothing_can_be_copied_while_the_sheet_is_typed_off(matcher: Matcher) -> None:
    assert "11 févr. 1950" in visible(matcher), "there is something to hide"
    matcher.choose(ODILE)
    QApplication.processEvents()
    seen = visible(matcher)
    for told in ("LEMAIRE", "Lemaire", "Odile", "ODILE", "1950", "févr", "Odette"):
        assert told not in seen
    assert ODILE.ipp in seen
    assert "URG" in seen
    assert all(crop.isVisible() for _, crop in matcher.evidence.crops), "but the paper is there to be read"


def test_the_sheets_of_the_chosen_cannot_be_opened_meanwhile(matcher: Matcher) -> None:
    matcher.choose(ODILE)
    matcher.press(Qt.Key.Key_P, held=ALT)
    matcher.press(Qt.Key.Key_F, held=CTRL)
    QApplication.processEvents()
    assert matcher.room.middle.currentWidget() is matcher.evidence
    assert not matcher.choosing.search.isVisible()
    matcher.desk.open(ODILE.ipp)
    with matcher._bot.waitSignal(matcher.desk.opened, timeout=20_000):
        pass
    assert matcher.room.middle.currentWidget() is matcher.evidence


def test_escape_goes_back_to_the_cards(matcher: Matcher) -> None:
    matcher.press(DIGITS[0])
    matcher.type("LO")
    matcher.press(Qt.Key.Key_Escape)
    assert matcher.desk.plan is None
    assert matcher.choosing.cards[0].isVisible()
    matcher.press(DIGITS[0])
    assert matcher.choosing.retype.initials.text() == ""


@pytest.mark.parametrize(("typed", "told"), [("", "initiales"), ("LO19", "quatre chiffres")])
def test_what_is_not_typed_whole_is_asked_for(matcher: Matcher, typed: str, told: str) -> None:
    before = whose(matcher.folder)
    matcher.press(digit_of(matcher, ODILE))
    matcher.type(typed)
    matcher.press(Qt.Key.Key_Return)
    assert told in matcher.choosing.retype.message.text()
    assert not matcher.desk.is_busy
    assert whose(matcher.folder) == before


def test_digits_typed_into_the_search_choose_nobody(matcher: Matcher) -> None:
    matcher.press(Qt.Key.Key_F, held=CTRL)
    matcher.type("80040004")
    assert matcher.desk.plan is None
    matcher.wait(lambda: [one.patient.ipp for one in matcher.desk.cards] == [HUGO.ipp])
    matcher.press(Qt.Key.Key_Return)
    assert matcher.desk.is_typing
    assert matcher.desk.plan is not None
    assert matcher.desk.plan.pair[1] == HUGO.ipp


def test_a_wristband_that_is_scanned_into_the_search_chooses_its_patient(matcher: Matcher) -> None:
    matcher.press(Qt.Key.Key_F, held=CTRL)
    matcher.type(HUGO.ipp)
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: matcher.desk.plan is not None)
    assert matcher.desk.plan is not None
    assert matcher.desk.plan.pair[1] == HUGO.ipp


def test_who_came_to_stand_on_a_key_just_now_is_not_chosen_by_it(matcher: Matcher) -> None:
    first = matcher.desk.cards[0].patient.ipp
    with Store.open(matcher.folder) as store, store.transaction(COLLEAGUE) as journal:
        twin = Patient("80040000", "LEMAIRE", "Odile", ODILE.birth_date, sex="F", ward="URG", bed="B2")
        add_patients(store, journal, [twin])
    matcher.desk.refresh()
    matcher.wait(lambda: len(matcher.desk.cards) > 4 or matcher.desk.cards[0].patient.ipp != first)
    matcher.press(DIGITS[0])
    assert matcher.desk.plan is None
    matcher._bot.wait(800)
    matcher.press(DIGITS[0])
    assert matcher.desk.is_typing


def test_a_card_says_why_and_how_much(matcher: Matcher) -> None:
    card = matcher.choosing.cards[keys.CARDS.index(matcher.key_of(SISTER))]
    bars = [bar for bar, _ in card.reasons if bar.isVisible()]
    words = [text.text() for _, text in card.reasons if text.isVisible()]
    assert any(bar.weight > 0 for bar in bars)
    assert any(bar.weight < 0 for bar in bars)
    assert all(text.startswith("+" if bar.weight > 0 else "−") for bar, text in zip(bars, words, strict=True))
    assert isinstance(bars[0], Bar)
    assert card.word.text() in card.key.accessibleName()
    assert "LEMAIRE Odette" in card.key.accessibleName()


def test_the_places_that_say_whose_it_is_are_shown_as_scanned(matcher: Matcher) -> None:
    crops = [crop for _, crop in matcher.evidence.crops if crop.isVisible()]
    assert len(crops) == 2
    assert all(crop.page is not None for crop in crops)
    dark = crops[0].grab().toImage()
    shades = {dark.pixelColor(x, y).lightness() for x in range(0, dark.width(), 2) for y in range(0, dark.height(), 2)}
    assert min(shades) < 90, "ink of what was written is on the picture"


def test_the_whole_page_is_shown_on_demand(matcher: Matcher) -> None:
    matcher.press(Qt.Key.Key_I, held=ALT)
    assert matcher.evidence.is_whole
    assert matcher.evidence.page.isVisible()
    matcher.click(matcher.evidence.whole)
    assert not matcher.evidence.is_whole


def test_the_arrows_move_and_the_groups_change_by_key(matcher: Matcher) -> None:
    matcher.press(Qt.Key.Key_Down)
    assert matcher.desk.item is not None
    assert matcher.desk.item.name == matcher.lines[1]
    matcher.press(Qt.Key.Key_Right, held=ALT)
    assert matcher.desk.group is Group.DOUBT
    matcher.ready()
    assert matcher.evidence.doubts.isVisible()
    matcher.press(Qt.Key.Key_Left, held=ALT)
    assert matcher.desk.item.name == matcher.lines[1], "each group keeps its place"


def test_a_group_is_chosen_with_the_mouse(matcher: Matcher) -> None:
    groups = matcher.room.queue.groups
    spot = groups.visualRect(groups.lines.index(2)).center()
    matcher._bot.mouseClick(groups.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert matcher.desk.group is Group.DECIDE


def test_a_doubt_shows_what_was_expected_and_what_was_found(matcher: Matcher) -> None:
    matcher.go(Group.DOUBT, 1)
    seen = visible(matcher)
    assert "Attendu" in seen
    assert "MOREAU Hugo" in seen
    assert "LEMAIRE" in seen
    marked = [cell for row in matcher.evidence.pair._cells for cell in row if cell.property("differs")]
    assert {"≠ 12 mars 1951", "≠ 11 févr. 1950"} <= {cell.text() for cell in marked}


def test_a_doubt_is_settled_with_a_reason_only(matcher: Matcher) -> None:
    matcher.go(Group.DOUBT)
    matcher.room.enter()
    matcher.press(Qt.Key.Key_S, held=ALT)
    matcher.press(Qt.Key.Key_Return)
    assert "raison" in matcher.choosing.reason.message.text()
    matcher.type("revu avec le service")
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: len(matcher.lines) == 1)
    with Store.open(matcher.folder) as store:
        settled = [one for one in identities.doubts(store, settled=True) if one.settled_by]
    assert [(one.settled_by, one.why) for one in settled] == [("claire", "revu avec le service")]


def test_detaching_and_the_way_back_to_the_sheets_to_match(matcher: Matcher) -> None:
    matcher.go(Group.DOUBT, 1)
    assert not matcher.choosing.cards[0].isVisible()
    matcher.click(matcher.choosing.acts[Intent.UNMATCH])
    matcher.type("mauvaise ligne")
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: [len(matcher.desk.items[group]) for group in (Group.MATCH, Group.DOUBT)] == [4, 1])


def test_the_last_match_is_taken_back_by_key(matcher: Matcher) -> None:
    serial = matcher.lines[0]
    matcher.press(digit_of(matcher, ODILE))
    matcher.type("LO1950")
    matcher.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    matcher.wait(lambda: serial not in matcher.lines)
    matcher.press(Qt.Key.Key_Z, held=CTRL)
    matcher.type("mauvaise ligne")
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: serial in matcher.lines)
    assert whose(matcher.folder)[serial] is None


def test_another_patient_is_proposed_and_nothing_changes_yet(matcher: Matcher) -> None:
    matcher.go(Group.DOUBT)
    serial = matcher.lines[0]
    matcher.room.enter()
    matcher.press(digit_of(matcher, SISTER))
    assert "LE GOFF" in visible(matcher), "here both are shown"
    matcher.type("collage de la voisine")
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: len(matcher.desk.items[Group.DECIDE]) == 3)
    assert whose(matcher.folder)[serial] == MAELLE.ipp


def test_ones_own_proposal_waits_for_somebody_else(matcher: Matcher) -> None:
    matcher.go(Group.DECIDE, 1)
    assert not matcher.choosing.acts[Intent.CONFIRM].isVisible()
    assert "une autre personne" in matcher.choosing.hint.text()
    matcher.press(Qt.Key.Key_O, held=ALT)
    assert matcher.desk.plan is None


def test_a_colleagues_proposal_is_confirmed_by_key(matcher: Matcher) -> None:
    matcher.go(Group.DECIDE)
    matcher.room.enter()
    assert COLLEAGUE in matcher.evidence.proposed.what.text()
    assert "carte d’identité vue" in matcher.evidence.proposed.why.text()
    assert matcher.evidence.pair.isVisible()
    matcher.press(Qt.Key.Key_O, held=ALT)
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: len(matcher.desk.items[Group.DECIDE]) == 1)
    with Store.open(matcher.folder) as store:
        assert [one.is_confirmed for one in identities.proposals(store, waiting=False)] == [True, None]


def test_the_sheets_of_a_candidate_are_shown_and_left_again(matcher: Matcher) -> None:
    matcher.go(Group.DOUBT)
    matcher.room.enter()
    matcher.press(Qt.Key.Key_P, held=ALT)
    matcher.wait(matcher.room.record.isVisible)
    assert "LE GOFF" in matcher.room.record.title.text()
    assert "Pas encore prêt" in matcher.room.record.ready.text()
    assert matcher.room.record.sheets.lines.rowCount() == 1
    matcher.press(Qt.Key.Key_P, held=ALT)
    assert matcher.evidence.isVisible()


def test_a_patients_sheets_are_told_with_what_keeps_them(matcher: Matcher) -> None:
    matcher.go(Group.PATIENTS)
    record = matcher.room.record
    assert record.isVisible()
    assert "MOREAU" in record.title.text()
    assert "doute" in record.why.text()
    assert record.events.lines.rowCount() == 1


def test_a_temporary_number_is_proposed_to_be_somebodys(matcher: Matcher) -> None:
    temporary = next(place for place, one in enumerate(matcher.desk.items[Group.PATIENTS]) if one.name[:2] == "TP")
    matcher.go(Group.PATIENTS, temporary)
    matcher.room.enter()
    matcher.press(digit_of(matcher, SISTER))
    assert "ancien numéro" in matcher.choosing.reason.about.text()
    matcher.type("reconnue par une amie")
    matcher.press(Qt.Key.Key_Return)
    matcher.wait(lambda: matcher.choosing.reason.message.isVisible() or len(matcher.desk.items[Group.DECIDE]) == 3)
    assert "proposé" in matcher.choosing.reason.message.text(), "something is proposed about that number already"


def test_an_empty_room_says_so(matcher: Matcher) -> None:
    for serial in list(matcher.lines):
        matcher.desk.go(serial)
        matcher.ready()
        matcher.desk.look_for("MOREAU")
        matcher.wait(lambda: matcher.desk.cards and matcher.desk.cards[0].patient.ipp == HUGO.ipp)
        matcher.desk.choose(0)
        matcher.desk.match("MH", 1951)
        matcher.wait(lambda name=serial: name not in matcher.lines)
    assert "Aucune feuille n’attend" in visible(matcher)
    assert matcher.desk.case is None
    matcher.press(DIGITS[0], Qt.Key.Key_Return)


def test_the_language_changes_live_and_what_was_typed_stays(matcher: Matcher) -> None:
    matcher.press(DIGITS[0])
    matcher.type("LO19")
    matcher.press(Qt.Key.Key_F9)
    assert matcher.choosing.retype.title.text() == "Type again what stands on the sheet"
    assert matcher.choosing.retype.year.text() == "19"


# Every word, in both languages, with room for it.


def visit(matcher: Matcher) -> Iterator[str]:
    """Go where the room has something to say, telling where."""
    for group in Group:
        for place in range(len(matcher.desk.items[group])):
            matcher.go(group, place)
            yield f"{group} {place}"
            if matcher.desk.cards:
                matcher.desk.choose(0)
                yield f"{group} {place}, somebody chosen"
                step = matcher.choosing.step
                assert step is not None
                step.finish()
                yield f"{group} {place}, nothing typed"
                matcher.desk.back()
            for intent in Intent:
                if matcher.desk.can(intent):
                    matcher.desk.turn(intent)
                    yield f"{group} {place}, {intent}"
                    matcher.desk.back()
    matcher.go(Group.MATCH)
    matcher.desk.look_for("NOBODY AT ALL")
    with matcher._bot.waitSignal(matcher.desk.found, timeout=20_000):
        pass
    yield "nobody found"
    matcher.evidence.switch_page()
    yield "the whole page"


@pytest.mark.parametrize("matcher", ["fr", "en"], indirect=True)
def test_nothing_is_cut_off_in_the_smallest_window(matcher: Matcher) -> None:
    matcher.window.resize(matcher.window.minimumSize())
    for place in visit(matcher):
        assert_nothing_is_cut_off(matcher.window, place)


def test_every_word_is_in_both_languages(matcher: Matcher) -> None:
    for place in visit(matcher):
        french = texts(matcher.room)
        matcher.window._languages.choose("en")
        english = texts(matcher.room)
        matcher.window._languages.choose("fr")
        same = [text for where, text in french.items() if english.get(where) == text and not is_own(text)]
        assert same == [], place


def is_own(text: str) -> bool:
    """Tell whether a text has no word of any language, or keeps its own: names, serials, what the ledger has."""
    is_word = any(part.isalpha() and part.islower() and len(part) > 2 for part in text.split())
    return text in OWN or text.startswith("•") or not is_word


def test_every_control_has_a_name(matcher: Matcher) -> None:
    for place in visit(matcher):
        for widget in filter(QWidget.isVisible, matcher.window.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                own = widget.text() if isinstance(widget, QAbstractButton) else ""
                inside = isinstance(widget.parent(), QLineEdit) or widget.objectName().startswith("qt_")
                assert widget.accessibleName() or own or inside, (place, widget)
