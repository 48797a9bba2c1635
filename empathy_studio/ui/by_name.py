"""Sets properties of Qt's objects by the names of their values, which the first screen does for the sake of the start.

Whoever names one constant of the namespace `Qt` makes PySide6 create all of them: 93 classes with nearly 1,400 values,
and a tenth of the time from the start to the first screen. What that screen is made of therefore sets by name what has
to be set, and names constants (`QtCore.Qt.…`) only in what happens later.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


def set_by_name(target: QObject, **values: str) -> None:
    """Set the properties that Qt itself declares, as in `set_by_name(label, textFormat="PlainText")`.

    Raises ValueError for a property that `target` has not, and for a value that the property does not take.
    """
    for name, value in values.items():
        if not target.setProperty(name, value):
            raise ValueError(f"{type(target).__name__} cannot take {value!r} as its {name}")
