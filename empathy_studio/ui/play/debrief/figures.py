"""What the debrief's curve is drawn from: the points worth showing, each with what was done in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from empathy_studio.course.graph import choices_of
from empathy_studio.course.moments import Ask
from empathy_studio.course.prose import plain_text
from empathy_studio.course.scenes import Scene
from empathy_studio.play import acts
from empathy_studio.play.debrief import Debrief
from empathy_studio.play.program import Program
from empathy_studio.play.scoring import Score
from empathy_studio.play.sentences import plain
from empathy_studio.play.state import Run, Trace
from empathy_studio.ui.play.feelings import feeling_word

_QUIET = frozenset(
    {"begin", "reach", "tap", "continue", "score_self", "stop_asking", "rate_items", "write_journal", "skip"}
)
"""Acts that get a point on the curve only when rapport moved with them, or there is something to say of them."""


@dataclass(frozen=True, slots=True)
class ShownPoint:
    """One act on the curve: its number on the line, what was done, rapport (-100 to 100) after it, what it moved."""

    number: int
    text: str
    rapport: float
    moved: float
    turning: bool = False


def shown_points(program: Program, run: Run, found: Debrief) -> tuple[ShownPoint, ...]:
    """A point for every act that answered something, moved rapport or is spoken of, in order."""
    told = {one.number for one in run.answered if one.kind != "spot" and one.reasons}
    turning = found.turning_point.number if found.turning_point is not None else None
    return tuple(
        ShownPoint(point.number, act_text(program, trace), point.rapport, point.change, point.number == turning)
        for point, trace in zip(found.curve, run.line, strict=True)
        if point.act not in _QUIET or abs(point.change) > 0.01 or point.number in told
    )


def score_text(score: Score) -> str:
    """The points of all skills together beside the most that could be reached, and the share of it in percent."""
    said = QCoreApplication.translate("Score", "{0} of {1} points").format(plain(score.points), plain(score.most))
    return said if score.share is None else f"{said} ({round(score.share * 100)} %)"


def act_text(program: Program, trace: Trace) -> str:
    """What was done, in the words of the lesson or of the learner."""
    act = trace.act
    moment = program.moment(trace.moment) if trace.moment is not None else None
    if went_on(trace):
        told = QCoreApplication.translate("Score", "On to: {0}")
        return told.format(_name(program.scenes[trace.then].scene))
    said = ""
    if isinstance(act, acts.Write):
        said = f"“{act.text}”"
    elif isinstance(act, acts.Pick) and moment is not None and act.choices:
        texts = {choice.id: choice.text for choice in choices_of(moment)}
        said = " / ".join(f"“{texts[name]}”" for name in act.choices)
    elif isinstance(act, acts.AskQuestion) and isinstance(moment, Ask):
        said = next((f"“{one.text}”" for one in moment.questions if one.id == act.question), "")
    elif isinstance(act, acts.NameFeeling):
        said = f"{feeling_word(act.feeling)} ({act.strength})"
    if said:
        return said
    if moment is not None and moment.prompt:
        return plain_text(moment.prompt)
    return _name(program.scenes[trace.then].scene)


def went_on(trace: Trace) -> bool:
    """True for an act that only left for another scene; what it moved is what wore off or what that scene brings."""
    return isinstance(trace.act, acts.Continue | acts.Reach) and trace.then != trace.scene


def _name(scene: Scene) -> str:
    return scene.title or (scene.ending.title if scene.ending is not None else "") or scene.id
