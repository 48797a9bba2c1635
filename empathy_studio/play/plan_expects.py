"""What a plan's lines look for: what is seen now, and what must follow."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from empathy_studio.course.ids import SkillId
from empathy_studio.play.plan_text import PlanLine, Token, Words
from empathy_studio.play.program import Program
from empathy_studio.play.scoring import score
from empathy_studio.play.sentences import plain
from empathy_studio.play.state import Asking, Comparing, Ended, Feedback, Run

Reached = Callable[[Run], bool]
Why = Callable[[Program, Run], str]

SEE = 'see scene <id>, see moment <id>, see feedback "words", see end'
EXPECT = (
    "expect rapport >= 10, expect clock <= 120, expect spent = 0, expect <variable> = <value>, "
    "expect skill <id> >= 60%, expect score >= 70%, expect fact <id>, expect visited <scene>, expect picked <choice>, "
    "expect reason <kind>, expect end <scene or tone>, expect passed; each also with: not"
)

_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class Check:
    """What a line looks for: how far to play on first (None: not at all), and why it is not so (empty: it is)."""

    why_not: Why
    goes_to: Reached | None = None


def parse(line: PlanLine) -> Check:
    """What a `see` or `expect` line looks for. Raises CourseError naming file, line and column."""
    words = Words(line, SEE if line.verb == "see" else EXPECT)
    check = _see(words) if line.verb == "see" else _expect(words)
    words.done()
    return check


def _see(words: Words) -> Check:
    token = words.next("what is seen")
    if token.text == "end":
        return Check(lambda _program, run: "" if run.ended else _here(run), lambda run: run.ended)
    name = words.name()
    match token.text:
        case "scene":
            return Check(lambda _program, run: "" if run.scene == name else _here(run), lambda run: run.scene == name)
        case "moment":
            return Check(
                lambda _program, run: "" if _asked(run) == name else _here(run), lambda run: _asked(run) == name
            )
        case "feedback":
            return Check(lambda _program, run: _no_feedback(run, name))
    raise words.fault(f"“{token.text}” is nothing that can be seen.", token)


def _asked(run: Run) -> str:
    return run.phase.moment if isinstance(run.phase, Asking | Comparing) else ""


def _here(run: Run) -> str:
    if run.ended:
        return f"the lesson has ended, at “{run.scene}”."
    asked = f", where “{_asked(run)}” is asked" if _asked(run) else ""
    return f"the run stands in “{run.scene}”{asked}."


def _no_feedback(run: Run, text: str) -> str:
    shown = run.phase.texts if isinstance(run.phase, Feedback) else ()
    if any(text in one for one in shown):
        return ""
    return f"the feedback is “{' '.join(shown)}”." if shown else "no feedback is shown."


def _expect(words: Words) -> Check:
    wanted = not words.take("not")
    token = words.next("what is expected")
    if token.text in _PLAIN:
        return _turned(_PLAIN[token.text](words), wanted)
    if token.text in ("skill", "score"):
        return _turned(_share(words, token.text), wanted)
    return _turned(_variable(words, token), wanted)


def _turned(check: Check, wanted: bool) -> Check:
    if wanted:
        return check
    return Check(lambda program, run: "" if check.why_not(program, run) else "it is so.", check.goes_to)


def _sign(words: Words) -> str:
    token = words.next("a sign such as >=")
    if token.text not in _SIGNS:
        raise words.fault(f"“{token.text}” is not a sign such as >=.", token)
    return token.text


def _variable(words: Words, name: Token) -> Check:
    """A variable by its name, or rapport, clock and spent."""
    sign, value = _sign(words), words.next("a value")

    def why(program: Program, run: Run) -> str:
        found = next((one for variable, one in run.variables.items() if variable == name.text), None)
        if found is None:
            return f"there is no variable “{name.text}” in this lesson."
        if isinstance(found, bool):
            good = sign in ("=", "!=") and (found is _FLAGS.get(value.text)) == (sign == "=")
            return "" if good else f"it is {'yes' if found else 'no'}."
        if isinstance(found, str):
            good = sign in ("=", "!=") and (found == value.text) == (sign == "=")
            return "" if good else f"it is “{found}”."
        return _compared(found, sign, value.text)

    return Check(why)


def _compared(found: float, sign: str, value: str) -> str:
    try:
        wanted = float(value)
    except ValueError:
        return f"it is {plain(found)}, and “{value}” is no number."
    return "" if _SIGNS[sign](round(found, 6), wanted) else f"it is {plain(found)}."


def _share(words: Words, what: str) -> Check:
    """Points (a plain number) or their share of the best (with %), of one skill or of all."""
    skill = SkillId(words.name("a skill")) if what == "skill" else None
    sign, token = _sign(words), words.next("a number, or a share such as 60%")
    try:
        wanted = float(token.text.removesuffix("%"))
    except ValueError:
        raise words.fault(f"“{token.text}” is not a number.", token) from None

    def why(program: Program, run: Run) -> str:
        figures = score(program, run)
        if skill is not None and skill not in program.skills:
            return f"there is no skill “{skill}” in this course."
        one = figures if skill is None else figures.skill(skill)
        told = f"it is {plain(float(one.points))} of {plain(float(one.most))} points."
        if not token.text.endswith("%"):
            return "" if _SIGNS[sign](round(one.points, 6), wanted) else told
        if one.share is None:
            return "nothing can be earned there."
        return "" if _SIGNS[sign](round(one.share * 100, 6), wanted) else told

    return Check(why)


def _fact(words: Words) -> Check:
    name = words.name("a fact")
    return Check(lambda _program, run: "" if name in run.facts else "it is not known.")


def _visited(words: Words) -> Check:
    name = words.name("a scene")
    return Check(lambda _program, run: "" if name in run.visits else "it was not entered.")


def _picked(words: Words) -> Check:
    name = words.name("a choice")
    return Check(
        lambda _program, run: "" if any(name in chosen for chosen in run.chosen.values()) else "it was not picked."
    )


def _reason(words: Words) -> Check:
    """A kind of reason (`assumed`, `false_alarm`) among those of all answers so far."""
    kind = words.name("a kind of reason")
    return Check(
        lambda _program, run: (
            ""
            if any(reason.kind == kind for answered in run.answered for reason in answered.reasons)
            else "no answer has such a reason."
        )
    )


def _end(words: Words) -> Check:
    name = words.name("a scene or a tone") if words.more else ""

    def why(program: Program, run: Run) -> str:
        if not isinstance(run.phase, Ended):
            return _here(run)
        if run.phase.way_out:
            return "the lesson was left by the way out." if name != "way-out" else ""
        ending = program.scenes[run.phase.scene].scene.ending
        tone = ending.tone if ending is not None else "none"
        return "" if name in ("", run.phase.scene, tone) else f"it ended at “{run.phase.scene}”, which is {tone}."

    return Check(why, lambda run: run.ended)


def _passed(_words: Words) -> Check:
    def why(program: Program, run: Run) -> str:
        passed = score(program, run).passed
        return "" if passed else "no end is reached yet." if passed is None else "it is not passed."

    return Check(why, lambda run: run.ended)


_PLAIN: Mapping[str, Callable[[Words], Check]] = {
    "fact": _fact,
    "visited": _visited,
    "picked": _picked,
    "reason": _reason,
    "end": _end,
    "passed": _passed,
}
