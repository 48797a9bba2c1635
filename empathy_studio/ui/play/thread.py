"""The written conversation of a run: every message that came and every answer given, by channel and by person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import CharacterId, ItemId, SceneId
from empathy_studio.course.model import Character
from empathy_studio.course.moments import Ask, Reply
from empathy_studio.course.scenes import Channel, Scene
from empathy_studio.play import acts
from empathy_studio.play.program import Program
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Run

ThreadKey = tuple[Channel, CharacterId | None]
"""A conversation: its channel and the person at the other end."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of a conversation.

    A `message` came from `speaker`; a `reply` was sent by the learner; a `deed` is what the learner did instead of
    writing. `marks` are the places (in signs) that were marked in a message while its words were to be spotted.
    """

    kind: Literal["message", "reply", "deed"]
    text: str
    speaker: CharacterId | None = None
    message: ItemId | None = None
    subject: str = ""
    quoted: str = ""
    marks: tuple[int, ...] = ()


def agents(cast: Mapping[CharacterId, Character]) -> frozenset[CharacterId]:
    """The characters whose part the learner plays."""
    return frozenset(one.id for one in cast.values() if one.role.casefold() == "agent")


def own_name(program: Program) -> str:
    """The name of the one whose part the learner plays in this lesson; empty where it cannot be told."""
    mine = agents(program.cast)
    spoken: set[CharacterId] = set()
    for plan in program.scenes.values():
        spoken.update(message.speaker for message in plan.scene.messages)
        if plan.scene.storyboard is not None:
            spoken.update(line.speaker for line in plan.scene.storyboard.lines)
    found = mine & spoken or mine
    return program.cast[next(iter(found))].name if len(found) == 1 else ""


def key_of(mine: frozenset[CharacterId], scene: Scene) -> ThreadKey | None:
    """The conversation a scene belongs to; None when nothing is written in it, or a clip tells it."""
    if not scene.messages or scene.clip is not None:
        return None
    others = (message.speaker for message in scene.messages if message.speaker not in mine)
    return scene.channel, scene.speaker if scene.speaker not in mine and scene.speaker else next(others, None)


class Threads:
    """The conversations of one run, read forward as the run goes on."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._mine = agents(program.cast)
        self._run = start(program)
        self._done: tuple[acts.Act, ...] = ()
        self._threads: dict[ThreadKey, list[Entry]] = {}
        self._began = 0

    def read(self, run: Run) -> None:
        """Take in what was done since; a run that is not the one before gone further is read from its start."""
        done = tuple(trace.act for trace in run.line)
        if done[: len(self._done)] != self._done:
            self._run, self._done, self._threads, self._began = start(self._program), (), {}, 0
        for act in done[len(self._done) :]:
            before = self._run
            self._run, _ = step(self._program, before, act)
            self._answered(before, act)
            if self._run.scene is not None and self._run.visits != before.visits:
                self._entered(self._run.scene)
        self._done = done

    def before(self, scene: SceneId) -> tuple[Entry, ...]:
        """What was written in the conversation of `scene` before its last visit began."""
        key = key_of(self._mine, self._program.scenes[scene].scene)
        return tuple(self._threads.get(key, ())[: self._began]) if key is not None else ()

    def all(self, scene: SceneId) -> tuple[Entry, ...]:
        """What was written in the conversation of `scene`, the messages of its last visit included."""
        key = key_of(self._mine, self._program.scenes[scene].scene)
        return tuple(self._threads.get(key, ())) if key is not None else ()

    def _entered(self, scene: SceneId) -> None:
        shown = self._program.scenes[scene].scene
        key = key_of(self._mine, shown)
        if key is None:
            return
        thread = self._threads.setdefault(key, [])
        self._began = len(thread)
        for one in shown.messages:
            thread.append(Entry("message", one.text, one.speaker, one.id, one.subject, one.quoted))

    def _answered(self, before: Run, act: acts.Act) -> None:
        if before.scene is None:
            return
        shown = self._program.scenes[before.scene].scene
        key = key_of(self._mine, shown)
        if key is None:
            return
        thread = self._threads[key]
        if isinstance(act, acts.Tap) and act.message is not None:
            for place, entry in enumerate(thread[self._began :], self._began):
                if entry.message == act.message:
                    thread[place] = replace(entry, marks=(*entry.marks, act.at))
        elif shown.ending is None or isinstance(act, acts.Write):
            thread.extend(self._said(before, act, key))

    def _said(self, before: Run, act: acts.Act, key: ThreadKey) -> Iterator[Entry]:
        name = getattr(before.phase, "moment", None)
        moment = self._program.moment(name) if name is not None else None
        if isinstance(act, acts.Write) and isinstance(moment, Reply):
            yield Entry("reply", act.text)
        elif isinstance(act, acts.Pick):
            choices = {one.id: one for one in choices_of(moment)} if moment is not None else {}
            for choice in (choices[one] for one in act.choices if one in choices):
                yield Entry("deed" if choice.deed else "reply", choice.text)
        elif isinstance(act, acts.AskQuestion) and isinstance(moment, Ask):
            asked = next(one for one in moment.questions if one.id == act.question)
            yield Entry("reply", asked.text)
            if asked.answer:
                yield Entry("message", asked.answer, key[1])
