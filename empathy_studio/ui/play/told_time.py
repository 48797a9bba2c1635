"""How long a lesson has lasted, in words that fit it: handling time where it runs, else the time the answers took."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from empathy_studio.course.model import Lesson
from empathy_studio.play.debrief import Debrief


def clock(seconds: int) -> str:
    """Seconds as people read them: 3:12."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def clock_runs(lesson: Lesson) -> bool:
    """True when handling time runs in this lesson: a clip plays, or the trainee's own time counts."""
    return lesson.live_clock or any(scene.clip is not None for scene in lesson.scenes)


def told_time(lesson: Lesson, found: Debrief) -> str:
    """What the debrief says of the time: of the conversation, or of the answers in a lesson that is only written."""
    if clock_runs(lesson):
        told = QCoreApplication.translate("ToldTime", "Conversation {0} min").format(clock(round(found.clock_s)))
    else:
        took_s = sum(one.took_ms for one in found.answers) / 1000
        told = QCoreApplication.translate("ToldTime", "Your answers took {0} min").format(clock(round(took_s)))
    if found.handling_s:
        aimed = QCoreApplication.translate("ToldTime", "of {0} aimed at").format(clock(round(found.handling_s)))
        told = f"{told} {aimed}"
    return told
