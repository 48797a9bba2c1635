"""What a plan's lines do: each verb as an act, and the playing on that lies between two lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from empathy_studio.course.ids import ChoiceId, CriterionId, ItemId
from empathy_studio.course.moments import Point
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, ActRefused
from empathy_studio.play.moments.point import centre
from empathy_studio.play.moves import reach_of
from empathy_studio.play.offers import seat_of
from empathy_studio.play.plan_text import PlanLine, Words
from empathy_studio.play.program import Program
from empathy_studio.play.run import step
from empathy_studio.play.state import Comparing, Feedback, Playing, Reading, Run
from empathy_studio.play.statement import Statement

USAGE: Mapping[str, str] = {
    "tap": 'tap at 4.2s, or: tap on "words of a message", or: tap message <id> at <sign>',
    "pick": "pick <choice>, <choice>",
    "timeout": "timeout",
    "feel": "feel <feeling> <strength 1 to 5>",
    "ask": "ask <question>",
    "done": "done",
    "write": 'write "the answer"',
    "record": 'record <seconds>s, or: record <seconds>s "file name"',
    "score": "score <criterion> <score>, <criterion> <score>",
    "rate": "rate <statement> <rating>, <statement> <rating>",
    "order": "order <item>, <item>",
    "match": "match <left> = <right>, <left> = <right>",
    "fill": 'fill <gap> = "text", <gap> = "text"',
    "number": "number <value>",
    "point": "point <x> <y>, or: point at <area>",
    "journal": 'journal "text", or: journal "text" shared',
    "skip": "skip",
    "reach": "reach",
    "continue": "continue",
    "leave": "leave",
    "stop": "stop, or: stop at 3.5s",
    "resume": "resume",
    "repair": "repair <moment>, or: repair practice <moment>",
}
"""Each verb of a plan and how its line is written."""

_ASIDE = ("reach", "continue", "leave", "stop", "resume", "repair", "tap")
"""Verbs before which nothing is played on, or not in the common way."""


@dataclass(slots=True)
class Stage:
    """A plan being played: the program, the run as it stands, and all that was said."""

    program: Program
    run: Run
    said: list[Statement] = field(default_factory=list)

    def do(self, *done: Act) -> None:
        """Take the acts in order. Raises ActRefused for one that is not on offer."""
        for act in done:
            self.run, more = step(self.program, self.run, act)
            self.said += more


@dataclass(frozen=True, slots=True)
class _Repair:
    moment: str
    practice: bool


@dataclass(frozen=True, slots=True)
class _TapOn:
    words: str


@dataclass(frozen=True, slots=True)
class _PointAt:
    area: str


@dataclass(frozen=True, slots=True)
class _ReachStop:
    pass


Said = Act | _Repair | _TapOn | _PointAt | _ReachStop


def parse(line: PlanLine) -> Said:
    """What a line does. Raises CourseError naming file, line and column when it is not written as it should be."""
    words = Words(line, USAGE[line.verb])
    said = _PARSERS[line.verb](words)
    words.done()
    return said


def carry_out(stage: Stage, line: PlanLine) -> None:
    """Play on to where the line's act can be done, and do it. Raises ActRefused when it is not on offer there."""
    said = parse(line)
    if line.verb == "tap":
        _to_tap(stage, said)
    elif line.verb not in _ASIDE:
        _to_question(stage, line.verb)
    stage.do(_act(stage, said))


def go_on(stage: Stage, until: Callable[[Run], bool]) -> None:
    """Play clips to their stops and leave feedback and pages, until `until` holds or a question stands open."""
    while not until(stage.run) and _play_on(stage):
        pass


def _play_on(stage: Stage) -> bool:
    """One step without a decision; False where one is needed."""
    match stage.run.phase:
        case Playing() as phase:
            stage.do(reach_of(phase))
        case Feedback() | Reading():
            stage.do(acts.Continue())
        case _:
            return False
    return True


def _to_question(stage: Stage, verb: str) -> None:
    while True:
        if isinstance(stage.run.phase, Comparing) and verb != "score":
            stage.do(acts.Continue())
        elif not _play_on(stage):
            return


def _to_tap(stage: Stage, said: Said) -> None:
    """As far as the stretch of the clip, or the message, that the tap is for."""
    while isinstance(stage.run.phase, Feedback | Reading):
        stage.do(acts.Continue())
    while isinstance(said, acts.Tap) and said.message is None:
        phase = stage.run.phase
        if not isinstance(phase, Playing) or phase.until_ms is None or said.position_ms <= phase.until_ms:
            return
        _play_on(stage)


def _act(stage: Stage, said: Said) -> Act:
    match said:
        case _Repair(moment=moment, practice=practice):
            return acts.Repair(to=_answer_number(stage.run, moment, practice), practice=practice)
        case _TapOn(words=words):
            return _tap_on(stage, words)
        case _PointAt(area=area):
            return _point_at(stage, area)
        case _ReachStop():
            phase = stage.run.phase
            return reach_of(phase) if isinstance(phase, Playing) else acts.Reach()
        case _:
            return said


def _answer_number(run: Run, moment: str, practice: bool) -> int:
    line = run.line if practice else (run.official or run).line
    numbers = [trace.number for trace in line if trace.moment == moment]
    if not numbers:
        raise ActRefused(f"The moment “{moment}” was not answered in this run.", "Name one that was.")
    return numbers[0]


def _tap_on(stage: Stage, words: str) -> Act:
    scene = stage.run.scene
    messages = stage.program.scenes[scene].scene.messages if scene is not None else ()
    for message in messages:
        if words in message.text:
            return acts.Tap(message=message.id, at=message.text.index(words))
    raise ActRefused(f"No message in scene “{scene}” says “{words}”.", "Copy the words exactly.")


def _point_at(stage: Stage, area: str) -> Act:
    seat = seat_of(stage.program, stage.run)
    areas = seat.moment.areas if seat is not None and isinstance(seat.moment, Point) else ()
    found = next((one for one in areas if one.id == area), None)
    if found is None:
        raise ActRefused(f"There is no area “{area}” to point at here.", "Name an area of the moment that is asked.")
    return centre(found)


def _tap(words: Words) -> Said:
    if words.take("on"):
        return _TapOn(words.name("what the message says"))
    message = ItemId(words.name("a message")) if words.take("message") else None
    if not words.take("at"):
        raise words.fault("“at” is missing.")
    if message is not None:
        return acts.Tap(message=message, at=_whole(words, "the number of a sign"))
    return acts.Tap(position_ms=words.seconds())


def _whole(words: Words, what: str) -> int:
    number = words.number(what)
    if number < 0 or number != int(number):
        raise words.fault(f"{number:g} is not {what}.")
    return int(number)


def _feel(words: Words) -> Said:
    feeling, strength = words.name("a feeling"), _whole(words, "a strength from 1 to 5")
    if not 1 <= strength <= 5:
        raise words.fault(f"{strength} is not a strength from 1 to 5.")
    return acts.NameFeeling(feeling=feeling, strength=strength)


def _record(words: Words) -> Said:
    length_ms = words.seconds("a length")
    name = words.name() if words.more else "plan.wav"
    return acts.KeepRecording(recording=name, length_ms=length_ms)


def _numbered(words: Words, what: str) -> list[tuple[str, int]]:
    found = [(words.name(what), _whole(words, "a whole number"))]
    while words.take(","):
        found.append((words.name(what), _whole(words, "a whole number")))
    return found


def _joined(words: Words, what: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    while not found or words.take(","):
        left = words.name(what)
        if not words.take("="):
            raise words.fault("“=” is missing.")
        found.append((left, words.name(what)))
    return found


def _point(words: Words) -> Said:
    if words.take("at"):
        return _PointAt(words.name("an area"))
    x, y = words.number("a share from the left"), words.number("a share from the top")
    if not (0.0 <= x <= 1.0 and 0.0 <= y <= 1.0):
        raise words.fault("A place is given in shares of the picture, 0 to 1.")
    return acts.PointAt(x=x, y=y)


def _journal(words: Words) -> Said:
    text = words.name("the text")
    return acts.WriteJournal(text=text, share=bool(words.take("shared")))


def _stop(words: Words) -> Said:
    return acts.Suspend(position_ms=words.seconds() if words.take("at") else None)


def _repair(words: Words) -> Said:
    practice = bool(words.take("practice"))
    return _Repair(words.name("a moment"), practice)


_PARSERS: Mapping[str, Callable[[Words], Said]] = {
    "tap": _tap,
    "pick": lambda words: acts.Pick(choices=tuple(ChoiceId(name) for name in words.names("a choice"))),
    "timeout": lambda _words: acts.Pick(timed_out=True),
    "feel": _feel,
    "ask": lambda words: acts.AskQuestion(question=ItemId(words.name("a question"))),
    "done": lambda _words: acts.StopAsking(),
    "write": lambda words: acts.Write(text=words.name("the answer")),
    "record": _record,
    "score": lambda words: acts.ScoreSelf(
        scores=tuple(
            acts.CriterionScore(criterion=CriterionId(name), score=score)
            for name, score in _numbered(words, "a criterion")
        )
    ),
    "rate": lambda words: acts.RateItems(
        ratings=tuple(
            acts.ItemRating(item=ItemId(name), rating=rating) for name, rating in _numbered(words, "a statement")
        )
    ),
    "order": lambda words: acts.PutInOrder(items=tuple(ItemId(name) for name in words.names("an item"))),
    "match": lambda words: acts.PairUp(
        pairs=tuple(acts.Together(left=ItemId(left), right=ItemId(right)) for left, right in _joined(words, "a pair"))
    ),
    "fill": lambda words: acts.FillGaps(
        gaps=tuple(acts.GapText(gap=ItemId(gap), text=text) for gap, text in _joined(words, "a gap"))
    ),
    "number": lambda words: acts.GiveNumber(value=words.number()),
    "point": _point,
    "journal": _journal,
    "skip": lambda _words: acts.Skip(),
    "reach": lambda _words: _ReachStop(),
    "continue": lambda _words: acts.Continue(),
    "leave": lambda _words: acts.Leave(),
    "stop": _stop,
    "resume": lambda _words: acts.Resume(),
    "repair": _repair,
}
