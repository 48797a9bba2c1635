"""How the cells of the captions are typed in: times on a line, words on several."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from empathy_studio.ui.make.captions.captions_model import TEXT

Index = QModelIndex | QPersistentModelIndex


class CellEditors(QStyledItemDelegate):
    """Makes the editors. In words, Enter takes over and Shift+Enter begins a new line; Esc takes back."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a cell."""
        if index.column() == TEXT:
            words = QPlainTextEdit(parent)
            words.setTabChangesFocus(True)
            words.setAccessibleName(self.tr("Words of the caption"))
            return words
        made = super().createEditor(parent, option, index)
        made.setAccessibleName(self.tr("Time"))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is there, the cursor behind it."""
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.moveCursor(QTextCursor.MoveOperation.End)
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take over what was typed."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Words get room for three lines."""
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, QPlainTextEdit):
            box = option.rect
            editor.setGeometry(box)
            editor.resize(QSize(box.width(), max(box.height(), editor.fontMetrics().height() * 3 + 28)))
            editor.raise_()
        elif editor.height() < editor.sizeHint().height():
            editor.resize(max(editor.width(), editor.sizeHint().width()), editor.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the words over; with Shift it begins a new line."""
        if isinstance(watched, QPlainTextEdit) and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.type() is QEvent.Type.KeyPress:
                if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    watched.insertPlainText("\n")
                else:
                    self.commitData.emit(watched)
                    self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(watched, event)
