"""Lines as Qt's lists ask for them: each is whole under ``UserRole``, and says itself in words."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_IN_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class LineModel(QAbstractListModel):
    """``lines`` are of any kind that has its words in ``spoken``."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Any, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        return line.spoken if role in _IN_WORDS else None
