"""What happens when the sound device goes in the middle of a lesson: it is told, and captions are shown meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject

from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.bar import LessonBar
from empathy_studio.ui.video.sound import SOUND_GONE, SoundWatch


class SoundLoss(QObject):
    """Tells each time that the last sound device went; the lesson goes on, and the sound comes back with a device."""

    def __init__(self, notices: NoticeStack, bar: LessonBar, parent: QObject) -> None:
        super().__init__(parent)
        self._notices, self._bar = notices, bar
        self._switched = False
        watch = SoundWatch(self)
        watch.gone.connect(self._gone)
        watch.back.connect(self._back)

    def _gone(self) -> None:
        if not self._bar.as_text.isChecked():
            self._notices.tell(SOUND_GONE.message)
        self._switched = not self._bar.captions.isChecked()
        self._bar.captions.setChecked(True)

    def _back(self) -> None:
        if self._switched:
            self._bar.captions.setChecked(False)
