"""What was said in a run so far, in order, from the captions and the answers: the transcript as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.play import acts
from empathy_studio.play.program import Program
from empathy_studio.play.state import Playing, Run, Trace


class Heard(Protocol):
    """What is said in the clip of a scene, and what is told of its pictures; nothing where there is no clip."""

    def captions(self, scene: SceneId) -> tuple[Caption, ...]:
        """What is said."""
        ...

    def descriptions(self, scene: SceneId) -> tuple[Caption, ...]:
        """What the pictures show."""
        ...


@dataclass(frozen=True, slots=True)
class Spoken:
    """One entry of the transcript: `heard` or `seen` in the clip, `written` in a message; `mine` is an answer."""

    kind: Literal["scene", "heard", "seen", "written", "mine"]
    text: str
    speaker: str = ""


def transcript(program: Program, run: Run, clips: Heard, position_ms: int) -> tuple[Spoken, ...]:
    """Everything said up to now; of the clip that plays what was said and seen before `position_ms`."""
    said: list[Spoken] = []
    scene: SceneId | None = None
    heard_to = -1
    for trace in run.line:
        if scene is not None and isinstance(trace.act, acts.Reach):
            said += _heard(clips, scene, heard_to, trace.act.position_ms)
            heard_to = trace.act.position_ms
        answer = _answer(program, trace)
        if answer:
            said.append(Spoken("mine", answer))
        if trace.then != scene or _entered_again(trace):
            scene, heard_to = trace.then, -1
            said += _opened(program, scene)
    if isinstance(run.phase, Playing) and run.scene is not None:
        said += _heard(clips, run.scene, heard_to, position_ms)
    return tuple(said)


def _entered_again(trace: Trace) -> bool:
    return isinstance(trace.act, acts.Begin)


def _opened(program: Program, scene: SceneId) -> list[Spoken]:
    plan = program.scenes[scene].scene
    said = [Spoken("scene", plan.title)] if plan.title else []
    for message in plan.messages:
        person = program.cast.get(message.speaker)
        said.append(Spoken("written", message.text, person.name if person else ""))
    return said


def _heard(clips: Heard, scene: SceneId, after_ms: int, until_ms: int) -> list[Spoken]:
    """What is seen stands before what is said at the same time."""
    said = [(one.start_ms, 1, Spoken("heard", one.text)) for one in clips.captions(scene)]
    said += [(one.start_ms, 0, Spoken("seen", one.text)) for one in clips.descriptions(scene)]
    return [entry for at_ms, _, entry in sorted(said, key=lambda one: one[:2]) if after_ms <= at_ms < until_ms]


def _answer(program: Program, trace: Trace) -> str:
    """The words of an answer, where it has any."""
    act = trace.act
    if isinstance(act, acts.Write):
        return act.text
    if trace.moment is None:
        return ""
    moment = program.moment(trace.moment)
    if isinstance(act, acts.Pick):
        texts = {choice.id: choice.text for choice in choices_of(moment)}
        return " / ".join(texts[name] for name in act.choices if name in texts)
    if isinstance(act, acts.AskQuestion):
        questions = {one.id: one.text for one in getattr(moment, "questions", ())}
        return str(questions.get(act.question, ""))
    return ""
