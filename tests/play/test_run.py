"""A run plays clips to exact moments, remembers what was done, and is rebuilt from its acts."""

from __future__ import annotations

import pytest

from empathy_studio.course.conditions import (
    CLOCK,
    RAPPORT,
    SPENT,
    Add,
    Chose,
    Compare,
    Known,
    Learn,
    Not,
    Set,
    SkillPoints,
    Visited,
)
from empathy_studio.course.ids import ChoiceId, MomentId, SceneId, VariableId
from empathy_studio.course.model import Variable
from empathy_studio.course.moments import Reflect, Spot
from empathy_studio.course.scenes import Way
from empathy_studio.play import acts
from empathy_studio.play.acts import ActRefused, Continue, Reach, Tap
from empathy_studio.play.run import replay, start, step
from empathy_studio.play.salvage import Salvaged, salvage
from empathy_studio.play.state import Asking, Ended, Feedback, Playing, Reading
from tests.play.lessons import (
    FEET,
    LISTENING,
    choice,
    choose,
    clip,
    cue,
    message,
    offer,
    on_offer,
    pick,
    played,
    points,
    program,
    scene,
    told,
)

TOLD = VariableId("told")


def test_the_first_act_is_the_beginning_and_nothing_else() -> None:
    hello = program(scene("a", choose("q", choice("yes"))))
    assert on_offer(hello, start(hello)) == {"begin"}
    with pytest.raises(ActRefused, match=r"lessons/hello\.json: .*“pick” is not on offer before the lesson began"):
        step(hello, start(hello), pick("yes"))


def test_a_clip_stops_at_each_moment_and_then_at_its_end() -> None:
    late, early = choose("late", choice("x"), at_ms=7000), choose("early", choice("x"), at_ms=2500)
    last = choose("last", choice("x"))
    hello = program(scene("a", late, early, last, clip=clip(in_ms=500, out_ms=9000)))
    run = played(hello)
    assert run.phase == Playing(500, 2500, MomentId("early"))
    run, _ = step(hello, run, Reach(position_ms=2500))
    assert run.phase == Asking(MomentId("early"))
    run, _ = step(hello, run, pick("x"))
    assert run.phase == Playing(2500, 7000, MomentId("late"))
    run = played(hello, Reach(position_ms=2500), pick("x"), Reach(position_ms=7000), pick("x"))
    assert run.phase == Playing(7000, 9000, None)
    run, _ = step(hello, run, Reach(position_ms=9000))
    assert run.phase == Asking(MomentId("last"))
    assert run.clock_s == pytest.approx(8.5)


def test_only_the_next_stop_is_reached() -> None:
    hello = program(scene("a", choose("q", choice("x"), at_ms=4000), clip=clip()))
    with pytest.raises(ActRefused, match="5000 ms is outside 4000 ms to 4000 ms"):
        step(hello, played(hello), Reach(position_ms=5000))


def test_a_clip_of_unknown_length_ends_when_the_player_says_so() -> None:
    hello = program(scene("a", choose("q", choice("x")), clip=clip()), durations={})
    run = played(hello)
    assert run.phase == Playing(0, None, None)
    run, _ = step(hello, run, Reach(position_ms=3210))
    assert run.phase == Asking(MomentId("q"))
    assert run.clock_s == pytest.approx(3.21)


def test_moments_outside_the_clip_are_asked_at_its_nearer_end() -> None:
    hello = program(scene("a", choose("q", choice("x"), at_ms=60_000), clip=clip()))
    assert played(hello).phase == Playing(0, 10_000, MomentId("q"))


def test_a_scene_without_clip_or_question_is_read() -> None:
    hello = program(scene("a", messages=(message("m", "Hello?"),), leads_to=SceneId("b")), scene("b", prose="The end."))
    run = played(hello)
    assert run.phase == Reading()
    run, said = step(hello, run, Continue())
    assert (run.phase, run.scene) == (Reading(), "b")
    assert [one.verb for one in said] == ["continued", "entered"]
    run, said = step(hello, run, Continue())
    assert run.phase == Ended(SceneId("b"))
    assert [one.verb for one in said] == ["continued", "completed"]


def test_feedback_is_read_before_the_answer_leads_on() -> None:
    hello = program(
        scene(
            "a", choose("q", choice("warm", feedback="She hears you.", leads_to=SceneId("b"))), leads_to=SceneId("b")
        ),
        scene("b"),
    )
    run = played(hello, pick("warm"))
    assert run.phase == Feedback(MomentId("q"), ("She hears you.",), SceneId("b"))
    assert on_offer(hello, run) == {"continue", "draft", "suspend", "resume"}
    run, _ = step(hello, run, Continue())
    assert run.scene == "b"


def test_an_assessment_gives_no_feedback_until_the_end() -> None:
    hello = program(
        scene("a", choose("q", choice("x", feedback="Why.")), leads_to=SceneId("b")), scene("b"), purpose="assessment"
    )
    run = played(hello, pick("x"))
    assert run.scene == "b"
    assert run.answered[0].reasons[0].author == "Why."
    ended, _ = step(hello, run, Continue())
    assert "repair" not in on_offer(hello, ended)


def test_an_answer_may_leave_in_the_middle_of_a_clip() -> None:
    hello = program(
        scene(
            "a", choose("q", choice("go", leads_to=SceneId("b")), at_ms=3000), choose("never", choice("x")), clip=clip()
        ),
        scene("b"),
    )
    run = played(hello, Reach(position_ms=3000), pick("go"))
    assert run.scene == "b"
    assert run.clock_s == pytest.approx(3.0)


def test_the_first_way_that_holds_is_taken() -> None:
    hello = program(
        scene(
            "a",
            choose("q", choice("warm", effects=(Add(variable=RAPPORT, amount=12),)), choice("cold")),
            ways=(
                Way(when=Compare(variable=RAPPORT, comparison="at_least", value=20), leads_to=SceneId("best")),
                Way(when=Compare(variable=RAPPORT, comparison="more_than", value=0), leads_to=SceneId("good")),
            ),
            leads_to=SceneId("plain"),
        ),
        scene("best"),
        scene("good"),
        scene("plain"),
    )
    assert played(hello, pick("warm")).scene == "good"
    assert played(hello, pick("cold")).scene == "plain"


def test_a_moment_whose_condition_does_not_hold_is_not_asked() -> None:
    asked = choose("asked", choice("x"), when=Not(that=Known(fact=FEET)))
    hidden = choose("hidden", choice("x"), when=Known(fact=FEET))
    assert played(program(scene("a", hidden, asked))).phase == Asking(MomentId("asked"))


def test_a_question_with_nothing_on_offer_is_passed_by() -> None:
    empty = choose("empty", choice("x", when=Known(fact=FEET)))
    run, said = told(program(scene("a", empty, choose("next", choice("x")))))
    assert run.phase == Asking(MomentId("next"))
    assert [(one.verb, one.moment) for one in said] == [("attempted", None), ("entered", None), ("passed", "empty")]


def test_points_of_spotting_can_decide_what_is_asked_later_in_the_clip() -> None:
    praise = choose("praise", choice("x"), at_ms=6000, when=SkillPoints(skill=LISTENING, points=1))
    hello = program(
        scene(
            "a",
            Spot(id=MomentId("s"), skill=LISTENING, until_ms=4000),
            praise,
            clip=clip(),
            cues=(cue("c", 1000, 1500),),
        )
    )
    found = played(hello, Tap(position_ms=1200), Reach(position_ms=6000))
    assert found.phase == Asking(MomentId("praise"))
    missed = played(hello, Reach(position_ms=6000))
    assert missed.phase == Playing(6000, 10_000, None)


def test_effects_change_what_they_name_within_their_bounds() -> None:
    effects = (
        Add(variable=RAPPORT, amount=300),
        Add(variable=CLOCK, amount=-50),
        Add(variable=SPENT, amount=7.5),
        Set(variable=TOLD, value=True),
        Learn(fact=FEET),
        Learn(fact=FEET),
    )
    hello = program(scene("a", choose("q", choice("x", effects=effects))), variables=(Variable(id=TOLD, value=False),))
    run = played(hello, pick("x"))
    assert (run.rapport, run.clock_s, run.spent) == (100.0, 0.0, 7.5)
    assert run.variables[TOLD] is True
    assert run.facts == (FEET,)


def test_an_effect_that_fades_loses_its_share_of_what_is_left_at_each_later_scene() -> None:
    fading = choice("x", effects=(Add(variable=RAPPORT, amount=40, fades=0.5), Add(variable=RAPPORT, amount=3)))
    hello = program(
        scene("a", choose("q", fading), leads_to=SceneId("b")), scene("b", leads_to=SceneId("c")), scene("c")
    )
    assert played(hello, pick("x")).rapport == pytest.approx(23.0)
    assert played(hello, pick("x"), Continue()).rapport == pytest.approx(13.0)


def test_only_what_could_be_added_fades() -> None:
    fading = choice("x", effects=(Add(variable=RAPPORT, amount=60, fades=1.0),))
    hello = program(scene("a", choose("q", fading), leads_to=SceneId("b")), scene("b"), rapport_start=90)
    assert played(hello, pick("x")).rapport == pytest.approx(90.0)


def test_setting_a_variable_ends_what_was_fading_on_it() -> None:
    count = VariableId("count")
    hello = program(
        scene(
            "a",
            choose(
                "q", choice("x", effects=(Add(variable=count, amount=8, fades=1.0), Set(variable=count, value=3.0)))
            ),
            leads_to=SceneId("b"),
        ),
        scene("b"),
        variables=(Variable(id=count, value=0.0),),
    )
    assert played(hello, pick("x")).variables[count] == 3.0


def test_the_live_clock_counts_the_time_an_answer_takes_and_not_the_reading_of_feedback() -> None:
    asked = scene("a", choose("q", choice("x", feedback="Why.")), Reflect(id=MomentId("r")))
    acts_done = (pick("x", took_ms=4000), Continue(took_ms=9000), acts.WriteJournal(text="So.", took_ms=60_000))
    assert played(program(asked, live_clock=True), *acts_done).clock_s == pytest.approx(4.0)
    assert played(program(asked), *acts_done).clock_s == 0.0


def test_a_circle_offers_a_way_out_after_the_visits_the_lesson_allows() -> None:
    again = choose("q", choice("again", leads_to=SceneId("a")), choice("on"))
    hello = program(scene("a", again), visits_before_way_out=2)
    run = played(hello, pick("again"))
    assert run.visits == {"a": 2}
    assert "leave" not in on_offer(hello, run)
    run, _ = step(hello, run, pick("again"))
    run, said = step(hello, run, acts.Leave())
    assert run.phase == Ended(SceneId("a"), way_out=True)
    assert [one.verb for one in said] == ["left"]


def test_conditions_look_at_visits_and_choices() -> None:
    hello = program(
        scene(
            "a",
            choose("q", choice("again", leads_to=SceneId("a")), choice("on")),
            ways=(
                Way(when=Visited(scene=SceneId("a"), times=3), leads_to=SceneId("thrice")),
                Way(when=Chose(moment=MomentId("q"), choice=ChoiceId("again")), leads_to=SceneId("twice")),
            ),
            leads_to=SceneId("once"),
        ),
        scene("once"),
        scene("twice"),
        scene("thrice"),
    )
    assert played(hello, pick("on")).scene == "once"
    assert played(hello, pick("again"), pick("on")).scene == "twice"
    assert played(hello, pick("again"), pick("again"), pick("on")).scene == "thrice"


def test_a_stopped_run_only_goes_on() -> None:
    hello = program(scene("a", choose("q", choice("x"), at_ms=5000), clip=clip()))
    run = played(hello, acts.Suspend(position_ms=3200))
    assert (run.suspended, run.position_ms, on_offer(hello, run)) == (True, 3200, {"resume"})
    run, said = step(hello, run, acts.Resume())
    assert (run.suspended, run.position_ms, run.phase) == (False, 3200, Playing(0, 5000, MomentId("q")))
    assert [one.verb for one in said] == ["resumed"]


def test_a_draft_keeps_place_and_words_and_changes_nothing_else() -> None:
    hello = program(scene("a", choose("q", choice("x"), at_ms=5000), clip=clip()))
    before = played(hello)
    run, said = step(hello, before, acts.Draft(position_ms=4100, text="I am"))
    assert (run.position_ms, run.draft) == (4100, acts.Draft(position_ms=4100, text="I am"))
    assert (run.line, run.phase, run.clock_s) == (before.line, before.phase, before.clock_s)
    assert [one.verb for one in said] == ["drafted"]
    after = played(hello, acts.Draft(text="I am"), Reach(position_ms=5000), pick("x"))
    assert after.draft is None


def test_every_statement_has_its_act_on_the_first_of_its_step_only() -> None:
    hello = program(scene("a", choose("q", choice("x", leads_to=SceneId("b")))), scene("b", clip=clip()))
    run, said = told(hello, pick("x", took_ms=1500))
    assert [one.verb for one in said] == ["answered", "entered"]
    assert said[0].act is not None
    assert acts.from_json(bytes(said[0].act)) == pick("x", took_ms=1500)
    assert said[1].act is None
    assert said[0].result is not None
    assert said[0].result.duration_ms == 1500
    assert replay(hello, run.acts) == run


def test_the_seed_decides_the_order_in_which_answers_are_shown() -> None:
    names = [f"c{number}" for number in range(6)]
    hello = program(scene("a", choose("q", *(choice(name) for name in names), shuffle=True)))
    orders = {offer(hello, played(hello, seed=seed), "pick").ids for seed in range(20)}
    assert len(orders) > 10
    assert all(sorted(order) == names for order in orders)
    assert offer(hello, played(hello, seed=3), "pick").ids == offer(hello, played(hello, seed=3), "pick").ids


def test_of_several_answers_to_one_moment_the_best_counts_in_each_skill() -> None:
    hello = program(
        scene(
            "a",
            choose(
                "q",
                choice("low", leads_to=SceneId("a"), points=points(-2)),
                choice("high", points=points(3)),
                choice("mid", points=points(1), leads_to=SceneId("a")),
            ),
        )
    )
    assert played(hello, pick("low")).skill_points(LISTENING) == -2
    assert played(hello, pick("low"), pick("mid"), pick("high")).skill_points(LISTENING) == 3
    assert played(hello, pick("mid"), pick("low")).skill_points(LISTENING) == 1


def test_an_act_that_cannot_be_read_is_told_in_one_sentence() -> None:
    with pytest.raises(ActRefused, match=r"A kept act cannot be read: .*pick_two"):
        acts.from_json(b'{"act":"pick_two"}')


def test_a_run_survives_a_change_of_the_lesson_as_far_as_it_still_fits() -> None:
    first = choose("q", choice("warm", leads_to=SceneId("b")), choice("cold"))
    before = program(scene("a", first), scene("b", choose("q2", choice("x")), choose("q3", choice("x"))))
    after = program(scene("a", first), scene("b", choose("q2", choice("y")), choose("q3", choice("x"))))
    run = played(before, pick("warm"), pick("x"), pick("x"))
    assert salvage(before, run.acts) == Salvaged(run, 4, "")
    kept = salvage(after, run.acts)
    assert (kept.taken, kept.run.phase) == (2, Asking(MomentId("q2")))
    assert "“x” is not on offer" in kept.why


def test_a_text_that_no_file_can_keep_is_refused() -> None:
    hello = program(scene("a", choose("q", choice("x"))))
    with pytest.raises(ActRefused, match="half a sign"):
        step(hello, played(hello), acts.Draft(text="I am \ud83d"))
