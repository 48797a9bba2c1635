"""The keys of the clip, the same on the stage and on the timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround

Key = Qt.Key


class ClipKeys:
    """Carries out keys: Space plays, `,` and `.` step a frame, I and O set in and out, C marks a cue while it is held.

    Shift with `,` and `.` (or with the arrows, where `arrows` are taken) steps a second; Home and End go to the in and
    out points, Page Up and Page Down to what begins, ends or is asked next.
    """

    def __init__(self, ground: DeskGround, verbs: ClipVerbs, *, arrows: bool) -> None:
        self._ground, self._verbs, self._arrows = ground, verbs, arrows

    def press(self, event: QKeyEvent) -> bool:
        """Carry out a key that was pressed; False when it is none of these."""
        key, verbs, clip = Key(event.key()), self._verbs, self._ground.clip
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if clip.clip is None:
            return False
        if key is Key.Key_C:
            if not event.isAutoRepeat():
                verbs.begin_cue()
            return True
        if key is Key.Key_Escape and clip.cue_from is not None:
            verbs.cancel_cue()
            return True
        return self._step(event, key) or self._act(key)

    def release(self, event: QKeyEvent) -> bool:
        """Carry out a key that was let go; False when it is none of these."""
        if Key(event.key()) is not Key.Key_C:
            return False
        if not event.isAutoRepeat():
            self._verbs.end_cue()
        return True

    def _step(self, event: QKeyEvent, key: Qt.Key) -> bool:
        """Steps through the clip."""
        sign = {Key.Key_Comma: -1, Key.Key_Less: -1, Key.Key_Semicolon: -1}.get(key, 0)
        sign = sign or {Key.Key_Period: 1, Key.Key_Greater: 1, Key.Key_Colon: 1}.get(key, 0)
        if self._arrows:
            sign = sign or {Key.Key_Left: -1, Key.Key_Right: 1}.get(key, 0)
        if not sign:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._verbs.step_ms(1000 * sign)
        else:
            self._verbs.step_frames(sign)
        return True

    def _act(self, key: Qt.Key) -> bool:
        """What is done at a frame, and jumps."""
        verbs, clip = self._verbs, self._ground.clip
        if key is Key.Key_Space:
            verbs.toggle_play()
        elif key is Key.Key_I:
            verbs.set_in()
        elif key is Key.Key_O:
            verbs.set_out()
        elif key is Key.Key_Home:
            clip.go(clip.in_ms)
        elif key is Key.Key_End:
            clip.go(max(clip.in_ms, clip.out_ms - 1))
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            verbs.go_to_mark(key is Key.Key_PageDown)
        else:
            return False
        return True
