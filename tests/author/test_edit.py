"""Each edit does what its name says, tells what else changed, and has a name for undo."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from empathy_studio.author import edit
from empathy_studio.course.check import check
from empathy_studio.course.conditions import All, AnyOf, Chose, Compare, Known, Learn, Not, Visited
from empathy_studio.course.graph import links_of
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Character, Course, Fact, PassRule, Variable
from empathy_studio.course.moments import Choose, Reply, Spot
from empathy_studio.course.scenes import Clip, Ending, Scene, Way
from empathy_studio.errors import CourseError
from tests.author.small_courses import a_course


def scene(course: Course, name: str, lesson: int = 0) -> Scene:
    """A scene of a lesson."""
    return next(one for one in course.lessons[lesson].scenes if one.id == name)


def with_ways(course: Course, name: str, *ways: Way) -> Course:
    """The course with conditional ways from a scene."""
    return edit.with_scene(course, "one", SceneId(name), lambda found: replace(found, ways=ways))


def choices(course: Course, name: str) -> list[tuple[str, str | None]]:
    """The answers of a scene's first question: their text and where they lead."""
    moment = scene(course, name).moments[0]
    assert isinstance(moment, Choose)
    return [(choice.text, choice.leads_to) for choice in moment.choices]


def test_a_new_scene_gets_an_id_that_never_comes_back() -> None:
    course = a_course()
    seen = set()
    for _ in range(50):
        made = edit.add_scene(course, "one", "At the counter")
        assert made.label == "Add scene “At the counter”"
        seen.update(made.made)
        assert made.made[0].startswith("at-the-counter-")
        assert edit.delete_scenes(made.course, "one", {SceneId(made.made[0])}).course == course
    assert len(seen) == 50


def test_the_first_scene_of_a_lesson_is_its_start() -> None:
    empty = edit.delete_scenes(a_course(scenes=1), "one", {SceneId("s0")})
    assert empty.told == ("“One” has no scene to start with now.",)
    made = edit.add_scene(empty.course, "one", "Begin")
    assert made.course.lessons[0].start == made.made[0]


def test_deleting_a_scene_clears_what_leads_to_it_and_tells() -> None:
    course = edit.draw_line(a_course(), "one", SceneId("s2"), SceneId("s1"), "exit").course
    course = with_ways(
        course,
        "s0",
        Way(when=Visited(scene=SceneId("s1")), leads_to=SceneId("s2")),
        Way(when=Not(that=Visited(scene=SceneId("s1"))), leads_to=SceneId("s2")),
        Way(when=All(), leads_to=SceneId("s1")),
    )
    course = edit.with_lesson(course, "one", lambda one: replace(one, pass_rule=PassRule(ends=(SceneId("s1"),))))
    done = edit.delete_scenes(course, "one", {SceneId("s1")})
    assert done.label == "Delete scene “S1”"
    assert scene(done.course, "s2").leads_to is None
    assert choices(done.course, "s0")[0] == ("Yes, please.", None)
    assert scene(done.course, "s0").ways == (Way(when=All(), leads_to=SceneId("s2")),)
    assert done.course.lessons[0].pass_rule.ends == ()
    assert done.told == ("3 links to it were cleared.", "2 things that were only about it went with it.")


def test_a_condition_about_what_is_gone_never_holds_and_the_rest_of_it_stays() -> None:
    gone = Chose(moment="ask-s1", choice="yes")
    course = edit.with_moment(
        a_course(), "one", "ask-s0", lambda one: replace(one, when=AnyOf(of=(gone, Known(fact="birthday"))))
    )
    course = edit.with_moment(course, "one", "ask-s2", lambda one: replace(one, when=All(of=(gone, Not(that=gone)))))
    done = edit.delete_moments(course, "one", {"ask-s1"})
    assert scene(done.course, "s0").moments[0].when == AnyOf(of=(Known(fact="birthday"),))
    assert scene(done.course, "s2").moments[0].when == AnyOf()
    assert done.told == ("1 condition can never hold now.",)


def test_renaming_changes_every_reference() -> None:
    course = with_ways(a_course(), "s2", Way(when=Visited(scene=SceneId("s1")), leads_to=SceneId("s1")))
    done = edit.rename_id(course, edit.place_of(course, lesson="one", scene=SceneId("s1")), "the-middle")
    assert choices(done.course, "s0")[0][1] == "the-middle"
    assert scene(done.course, "s2").ways == (Way(when=Visited(scene="the-middle"), leads_to="the-middle"),)
    assert done.label == "Rename “s1” to “the-middle”"
    for name, why in (("s2", "is taken"), ("Not allowed", "cannot be an id")):
        with pytest.raises(CourseError, match=why):
            edit.rename_id(course, edit.place_of(course, lesson="one", scene=SceneId("s1")), name)


def test_renaming_a_choice_takes_its_condition_and_timeout_along() -> None:
    course = edit.with_moment(a_course(), "one", "ask-s0", lambda one: replace(one, on_timeout="yes"))
    way = Way(when=Chose(moment="ask-s0", choice="yes"), leads_to=SceneId("s2"))
    course = with_ways(course, "s1", way)
    place = edit.place_of(course, lesson="one", moment="ask-s0", field="choices[0]")
    after = edit.rename_id(course, place, "agree").course
    assert scene(after, "s1").ways[0].when == Chose(moment="ask-s0", choice="agree")
    moment = scene(after, "s0").moments[0]
    assert isinstance(moment, Choose)
    assert moment.on_timeout == "agree"
    gone = edit.remove_at(after, place)
    assert scene(gone.course, "s1").ways == ()
    assert gone.told[0] == "When time is out, the moment passes unanswered now."


def test_a_character_who_speaks_goes_only_when_another_takes_over() -> None:
    course = replace(a_course(), cast=(*a_course().cast, Character(id="ben", name="Ben")))
    place = edit.place_of(course, field="cast[0]")
    with pytest.raises(CourseError, match="“Ana” cannot be deleted: 3 messages cannot do without it"):
        edit.remove_at(course, place)
    after = edit.remove_at(course, place, instead="ben").course
    assert [one.id for one in after.cast] == ["ben"]
    assert scene(after, "s0").speaker == scene(after, "s0").messages[0].speaker == "ben"


def test_deleting_a_fact_or_a_variable_clears_conditions_and_effects() -> None:
    course = edit.with_lesson(
        a_course(), "one", lambda one: replace(one, variables=(Variable(id="told", value=False),))
    )
    course = edit.with_scene(course, "one", SceneId("s0"), lambda one: replace(one, effects=(Learn(fact="birthday"),)))
    asked = Not(that=Compare(variable="told", comparison="is", value=True))
    course = edit.with_moment(course, "one", "ask-s1", lambda one: replace(one, when=asked))
    after = edit.remove_at(course, edit.place_of(course, lesson="one", field="facts[0]")).course
    after = edit.remove_at(after, edit.place_of(after, lesson="one", field="variables[0]")).course
    assert scene(after, "s0").effects == ()
    assert scene(after, "s1").moments[0].when is None


def test_lines_are_drawn_as_choices_exits_and_ways() -> None:
    course = a_course()
    drawn = edit.draw_line(course, "one", SceneId("s0"), SceneId("s2"))
    assert drawn.label == "Connect to “S2”"
    assert choices(drawn.course, "s0")[-1] == ("", "s2")
    exit_ = edit.draw_line(course, "one", SceneId("s0"), SceneId("s2"), "exit").course
    assert (scene(exit_, "s0").leads_to, scene(exit_, "s0").ending) == ("s2", None)
    bare = edit.add_scene(course, "one", "Bare")
    made = edit.draw_line(bare.course, "one", SceneId(bare.made[0]), SceneId("s0"))
    assert len(made.made) == 2
    with pytest.raises(CourseError, match="no scene called “nowhere”"):
        edit.draw_line(course, "one", SceneId("s0"), SceneId("nowhere"))


def test_a_scene_is_put_on_a_line() -> None:
    course = edit.move_scenes(a_course(), "one", {SceneId("s0"): (0.0, 0.0), SceneId("s1"): (100.0, 40.0)}).course
    line = links_of(scene(course, "s0"))[0]
    done = edit.insert_scene(course, "one", line, "Between")
    new = scene(done.course, done.made[0])
    assert (new.position, new.leads_to, new.channel) == ((50.0, 20.0), "s1", "chat")
    assert choices(done.course, "s0")[0][1] == new.id
    assert [one.id for one in done.course.lessons[0].scenes][:2] == ["s0", new.id]


def test_a_scene_on_the_line_to_the_end_takes_over_the_ending() -> None:
    last = scene(a_course(), "s2")
    line = next(link for link in links_of(last) if link.target is None)
    done = edit.insert_scene(a_course(), "one", line)
    new = scene(done.course, done.made[0])
    assert new.ending == Ending(title="The end")
    assert (scene(done.course, "s2").ending, scene(done.course, "s2").leads_to) == (None, new.id)
    assert check(done.course) == check(a_course())


def test_duplicates_lead_among_themselves_and_out_as_before() -> None:
    done = edit.duplicate_scenes(a_course(), "one", {SceneId("s0"), SceneId("s1")})
    first, second = done.made
    assert choices(done.course, first)[0][1] == second
    assert choices(done.course, second)[0][1] == "s2"
    assert done.label == "Duplicate 2 scenes"
    moments = [moment.id for one in done.course.lessons[0].scenes for moment in one.moments]
    assert len(set(moments)) == len(moments)


def test_a_paste_elsewhere_brings_along_what_is_named_and_clears_the_rest() -> None:
    course = edit.with_scene(
        a_course(),
        "one",
        SceneId("s0"),
        lambda one: replace(one, effects=(Learn(fact="birthday"),), clip=Clip(media="a.mp4")),
    )
    fragment = edit.copy(course, "one", {SceneId("s0")})
    assert fragment.media == ("a.mp4",)
    other = replace(a_course("two"), id="other", cast=())
    other = edit.with_lesson(other, "two", lambda one: replace(one, facts=(Fact(id="birthday", text="Another fact."),)))
    done = edit.paste(other, "two", edit.decode_fragment(edit.encode_fragment(fragment)), at=(7.0, 9.0))
    new = scene(done.course, done.made[0])
    assert new.position == (7.0, 9.0)
    assert [one.name for one in done.course.cast] == ["Ana"]
    assert done.told == ("Came along: character “Ana”.", "1 link to scenes that were not copied was cleared.")
    facts = done.course.lessons[0].facts
    assert [fact.text for fact in facts] == ["Another fact.", "It was for a birthday."]
    assert new.effects == (Learn(fact=facts[1].id),)
    for data in (b"", b"{}", b'{"format":1,"course":"a","lesson":"b"}', b"[" * 100_000):
        with pytest.raises(CourseError):
            edit.decode_fragment(data)


def test_cut_is_one_step() -> None:
    done, fragment = edit.cut(a_course(), "one", {SceneId("s1"), SceneId("s2")})
    assert done.label == "Cut 2 scenes"
    assert [one.id for one in fragment.scenes] == ["s1", "s2"]
    assert [one.id for one in done.course.lessons[0].scenes] == ["s0"]


def test_fields_are_set_by_their_place_and_checked_by_the_model() -> None:
    course = a_course()
    place = edit.place_of(course, lesson="one", moment="ask-s1", field="choices[1].text")
    done = edit.set_at(course, place, "Not today.")
    assert (edit.value_at(done.course, place), done.label) == ("Not today.", "Change text of choice")
    titled = edit.set_at(course, edit.place_of(course, lesson="one", scene=SceneId("s0"), field="channel"), "phone")
    assert titled.label == "Change channel of scene “S0”"
    assert titled.course.lessons[0].scenes[1] is course.lessons[0].scenes[1]
    for field, value in (("at_ms", -1), ("at_ms", "soon"), ("nothing", 1), ("choices[9].text", ""), ("choices", 3)):
        where = edit.place_of(course, lesson="one", moment="ask-s1", field=field)
        with pytest.raises(CourseError, match=r"lessons/one\.json: scenes\[1\]\.moments\[0\]"):
            edit.set_at(course, where, value)
    timed = edit.place_of(course, lesson="one", moment="ask-s1", field="at_ms")
    back = edit.remove_at(edit.set_at(course, timed, 1500).course, timed)
    assert back.course == course
    with pytest.raises(CourseError, match="cannot be left out"):
        edit.remove_at(course, edit.place_of(course, lesson="one", moment="ask-s1", field="id"))


def test_items_of_any_list_are_added_moved_and_duplicated() -> None:
    course = a_course()
    place = edit.place_of(course, lesson="one", moment="ask-s0", field="choices")
    added = edit.add_at(course, place, {"text": "Perhaps"}, 1)
    assert [text for text, _ in choices(added.course, "s0")] == ["Yes, please.", "Perhaps", "No."]
    assert added.made[0].startswith("perhaps-")
    moved = edit.move_at(added.course, edit.below(place, 1), 0)
    assert (moved.label, choices(moved.course, "s0")[0][0]) == ("Move choice", "Perhaps")
    twice = edit.duplicate_at(moved.course, edit.below(place, 0))
    assert [text for text, _ in choices(twice.course, "s0")][:2] == ["Perhaps", "Perhaps"]
    effects = edit.place_of(course, lesson="one", moment="ask-s0", field="choices[0].effects")
    learned = edit.add_at(course, effects, {"do": "learn"})
    assert edit.value_at(learned.course, edit.below(effects, 0)) == Learn(fact="birthday")
    points = edit.place_of(course, lesson="one", moment="ask-s0", field="choices[0].points")
    assert edit.value_at(edit.add_at(course, points).course, edit.below(points, 0)).skill == "understanding"
    with pytest.raises(CourseError, match="the course has no skills yet"):
        edit.add_at(replace(course, skills=()), points)


@pytest.mark.parametrize(
    "kind",
    ["choose", "spot", "feel", "ask", "reply", "record", "grant", "rate", "order", "match", "blank", "number", "point"],
)
def test_every_kind_of_moment_begins_with_something_to_fill_in(kind: str) -> None:
    done = edit.add_moment(a_course(), "one", SceneId("s0"), kind, index=0)
    moment = scene(done.course, "s0").moments[0]
    assert moment.__struct_config__.tag == kind
    assert done.made == (moment.id,)
    empty = {"moment-empty", "survey-without-items", "limits-reversed", "words-not-found"}
    found = {finding.code for finding in check(done.course) if finding.place.moment == moment.id}
    assert found & empty <= ({"moment-empty"} if kind == "blank" else set())


def test_a_moment_becomes_another_kind_under_a_new_id() -> None:
    course = edit.set_time(a_course(), "one", "ask-s0", 900).course
    done = edit.change_kind(course, "one", "ask-s0", "reply")
    (moment,) = scene(done.course, "s0").moments
    assert isinstance(moment, Reply)
    assert (moment.prompt, moment.at_ms) == ("What do you say?", 900)
    assert moment.id != "ask-s0"
    assert done.label == "Change to reply"


def test_moments_move_within_a_scene_and_to_another() -> None:
    course = edit.add_moment(a_course(), "one", SceneId("s0"), "reflect").course
    second = scene(course, "s0").moments[1].id
    assert scene(edit.move_moment(course, "one", second, 0).course, "s0").moments[0].id == second
    there = edit.move_moment(course, "one", second, 0, SceneId("s2")).course
    assert [one.id for one in scene(there, "s2").moments] == [second, "ask-s2"]
    assert len(scene(there, "s0").moments) == 1


def test_cues_messages_and_lines_are_added_where_they_belong() -> None:
    course = edit.add_cue(a_course(), "one", SceneId("s0"), 3000, 3500, "Later").course
    course = edit.add_cue(course, "one", SceneId("s0"), 1000, 1500, "Sooner").course
    assert [cue.label for cue in scene(course, "s0").cues] == ["Sooner", "Later"]
    course = edit.add_quoted_cue(course, "one", SceneId("s0"), "hello", "parcel").course
    course = edit.add_message(course, "one", SceneId("s0"), "are you there?", 0).course
    assert scene(course, "s0").messages[0].speaker == "ana"
    gone = edit.remove_at(course, edit.place_of(course, lesson="one", scene=SceneId("s0"), field="messages[1]"))
    assert gone.told == ("1 cue in its words went with it.",)
    assert len(scene(gone.course, "s0").cues) == 2
    lined = edit.add_line(course, "one", SceneId("s1"), "I waited.", fields={"feeling": "tired"}).course
    board = scene(lined, "s1").storyboard
    assert board is not None
    assert (board.lines[0].speaker, board.lines[0].feeling) == ("ana", "tired")


def test_a_gap_that_goes_leaves_its_answer_in_the_text() -> None:
    course = edit.add_moment(
        a_course(),
        "one",
        SceneId("s0"),
        "blank",
        fields={"text": "For {a}.", "gaps": [{"id": "a", "answers": ["her"]}]},
    )
    place = edit.place_of(course.course, lesson="one", moment=course.made[0])
    after = edit.remove_at(course.course, edit.below(edit.below(place, "gaps"), 0)).course
    assert edit.value_at(after, place).text == "For her."


def test_remedies_of_the_checker_are_carried_out() -> None:
    course = edit.add_scene(a_course(), "one", "Lonely").course
    course = edit.set_at(course, edit.place_of(course, lesson="one", field="start"), "s00").course
    course = edit.set_time(course, "one", "ask-s1", 400).course
    for _ in range(10):
        fixable = [finding for finding in check(course) if finding.fix is not None]
        if not fixable:
            break
        done = edit.apply_fix(course, fixable[0])
        assert fixable[0].fix is not None
        assert done.label == fixable[0].fix.label
        course = done.course
    assert course == a_course()
    finding = next(one for one in check(edit.add_scene(course, "one").course) if one.fix is None)
    with pytest.raises(CourseError, match="no remedy"):
        edit.apply_fix(course, finding)


def test_what_nothing_uses_is_found_and_taken_out() -> None:
    course = edit.add_scene(a_course(), "one", "Lonely").course
    course = replace(course, cast=(*course.cast, Character(id="ben", name="Ben")))
    found = edit.orphans(course, ["a.mp4"])
    assert (len(found.scenes), len(found.facts), found.characters, found.media) == (1, 1, ("ben",), ("a.mp4",))
    done = edit.purge(course, found)
    assert done.label == "Take out 3 unused things"
    assert edit.orphans(done.course) == edit.Orphans()


def test_lessons_come_go_and_move() -> None:
    course = a_course("one", "two")
    added = edit.add_lesson(course, "Third", 0)
    assert [one.title for one in added.course.lessons] == ["Third", "One", "Two"]
    assert not [one for one in check(added.course) if one.severity == "error"]
    assert [one.id for one in edit.move_lesson(course, "two", 0).course.lessons] == ["two", "one"]
    copied = edit.duplicate_lesson(course, "one")
    assert [one.title for one in copied.course.lessons] == ["One", "One (copy)", "Two"]
    assert edit.delete_lesson(course, "one").label == "Delete lesson “One”"
    assert edit.set_start(course, "one", SceneId("s1")).course.lessons[0].start == "s1"
    with pytest.raises(CourseError, match="no lesson called “gone”"):
        edit.delete_lesson(course, "gone")


def test_spotting_keeps_its_skill_until_another_takes_over() -> None:
    course = edit.add_moment(a_course(), "one", SceneId("s0"), "spot").course
    place = edit.place_of(course, field="skills[0]")
    with pytest.raises(CourseError, match="cannot do without it"):
        edit.remove_at(course, place)
    after = edit.remove_at(course, place, instead="emotion").course
    spot = scene(after, "s0").moments[1]
    assert isinstance(spot, Spot)
    assert spot.skill == "emotion"
