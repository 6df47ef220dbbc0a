"""What stands in the way of closing the downtime, by ward and shift; the way out is the custody report."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from recon.app import keys, values
from recon.app.accountdesk import AccountDesk
from recon.app.accountjobs import Account, WardShift
from recon.app.flow import Flow
from recon.app.style import GAP, NEAR, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import View, button, label, tone
from recon.language import tr
from recon.model.custody import Contradiction

_LEAST = 116  # two lines


class Closing(View):
    """The open downtime, what keeps it open in one sentence, every ward and shift, and what came back unasked."""

    def __init__(self, desk: AccountDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.stands = label("heading", wrap=True), label("message", wrap=True)
        self.report, self.close_down = button(), button()
        self._wards_title, self._odd_title = label("heading"), label("heading")
        self.wards, self.odd = TickList(has_boxes=False), TickList(has_boxes=False)
        row, layout = Flow(), QVBoxLayout(self)
        row.addWidget(self.close_down)
        row.addWidget(self.report)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addWidget(self.title)
        layout.addWidget(self.stands)
        layout.addLayout(row)
        layout.addWidget(self._wards_title)
        layout.addWidget(self.wards, 3)
        layout.addWidget(self._odd_title)
        layout.addWidget(self.odd, 2)
        self.close_down.clicked.connect(desk.close_downtime)
        for told in (desk.changed, desk.grouped):
            told.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        for one in (self.wards, self.odd):
            one.setMinimumHeight(sized(_LEAST))
        account = self._desk.account
        is_open = account is not None and account.downtime is not None
        self.title.setText(account.name if account and is_open else tr("app.account.no_downtime"))
        self.close_down.setText(tr("app.account.close"))
        self.close_down.setEnabled(is_open and account is not None and not account.unexplained)
        words = tr("app.command.report")
        self.report.setText(tr("app.button", words=words, press=keys.spelled(keys.REPORT.keys)))
        self.report.setToolTip(tr("app.does.report"))
        self._wards_title.setText(tr("app.account.by_ward"))
        self.wards.setAccessibleName(tr("app.account.by_ward"))
        self.wards.show_lines([_group(one, place) for place, one in enumerate(self._desk.groups)], ())
        self._show_odd(account)
        waits = _waits(account) if account else ""
        self.stands.setText(tr("app.account.in_the_way", what=waits) if waits else tr("app.account.nothing_waits"))
        self.stands.setVisible(is_open)
        tone(self.stands, "caution" if waits else "good")

    def _show_odd(self, account: Account | None) -> None:
        lines = list(_odd(account)) if account else []
        self._odd_title.setText(tr("app.account.odd", count=len(lines)))
        self.odd.setAccessibleName(self._odd_title.text())
        self.odd.show_lines(lines, ())
        for widget in (self._odd_title, self.odd):
            widget.setVisible(bool(lines))


def _waits(account: Account) -> str:
    """Return what a person has still to do, the greatest obstacle first; empty where there is nothing."""
    counts = {
        "unexplained": account.unexplained,
        "batches": account.batches,
        "strange": len(account.strange),
    }
    return ", ".join(tr(f"app.account.waits.{name}", count=count) for name, count in counts.items() if count)


def _group(one: WardShift, place: int) -> Line:
    when = tr("app.account.shift", start=one.start, end=one.end)
    printed = one.back + one.out + one.said + one.kept
    below = tr("app.account.pages", printed=printed, back=one.back, said=one.said)
    below += tr("reserve.app.pages", kept=one.kept) if one.kept else ""
    ward = one.ward or tr("custody.no_ward")
    right = tr("app.account.out", count=one.out) if one.out else "✓"
    return Line(str(place), f"{ward} · {when}", below, right)


def _odd(account: Account) -> Iterator[Line]:
    """Yield what came back although it should not have, and what is no page of this store."""
    for place, one in enumerate(account.contradictions):
        yield Line(f"contradiction {place}", _paper(one), tr(f"app.account.came.{one.word}", by=one.said_by or "?"))
    for place, page in enumerate(account.strange):
        image = tr("app.page.caption", page=page.position + 1, file=page.image)
        yield Line(f"strange {place}", image, tr("app.account.strange"))


def _paper(one: Contradiction) -> str:
    return tr("app.account.paper", sheet=values.serial(one.serial), page=one.page, copy=one.copy)
