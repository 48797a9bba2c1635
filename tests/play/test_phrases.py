"""Marks on own words: ready phrases, the customer's words, name, feeling and next step, found and never understood."""

from __future__ import annotations

import pytest

from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.course.model import Phrase, Translation
from empathy_studio.course.moments import Reply
from empathy_studio.play.acts import Write
from empathy_studio.play.phrases import PhraseBank, bank_of, mark, shipped
from empathy_studio.play.words import words
from tests.play.lessons import played, program, scene

MOMENT = Reply(
    id=MomentId("q"),
    echoes=("narrow feet",),
    names=("Mara", "Ms Holm"),
    feelings=("hurt*", "sorry"),
    next_steps=("I will measure",),
)


def marked(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The marks on `text`, as kind and words."""
    return [(one.kind, one.text) for one in mark(bank_of(language), MOMENT, text).marks]


def test_a_phrase_of_the_course_is_in_the_language_of_the_course_unless_it_names_another() -> None:
    own = (Phrase(text="Guten Tag auch"), Phrase(text="Have a sparkling day", language="en-GB"))

    def found(language: str) -> list[str]:
        of = program(
            scene("a", MOMENT),
            language=language,
            course_language="de",
            course_languages=("en",),
            course_phrases=own,
            course_translations=(Translation(language="en"),),
        )
        return [one.text for one in of.bank.find("Guten Tag auch. Have a sparkling day.")]

    assert found("de") == ["Guten Tag auch"]
    assert found("en") == ["Have a sparkling day"]


def test_words_are_the_same_whatever_their_case_and_apostrophe() -> None:
    assert [word.plain for word in words("Don’t SHOUT, Zoë – 2 times!")] == ["don't", "shout", "zoë", "2", "times"]
    assert [(word.start, word.end) for word in words("Oh, no")] == [(0, 2), (4, 6)]


def test_marks_name_the_place_in_the_text() -> None:
    text = "Mara, narrow feet hurting all day: I will measure them."
    marking = mark(bank_of("en"), MOMENT, text)
    assert [(one.kind, text[one.start : one.end]) for one in marking.marks] == [
        ("name", "Mara"),
        ("echo", "narrow feet"),
        ("feeling", "hurting"),
        ("next_step", "I will measure"),
    ]
    assert (marking.missing, marking.words) == ((), 10)


def test_what_was_looked_for_in_vain_is_named() -> None:
    assert mark(bank_of("en"), MOMENT, "Fine, Ms Holm.").missing == ("echo", "feeling", "next_step")
    assert mark(bank_of("en"), Reply(id=MomentId("q")), "Fine.").missing == ()


def test_a_word_inside_another_is_not_found() -> None:
    assert marked("Maracas, sorrys") == []


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "WE APOLOGISE for any inconvenience!", "WE APOLOGISE for any inconvenience"),
        ("en-GB", "I’m sorry you feel that way.", "I’m sorry you feel that way"),
        (
            "de",
            "Wir bitten um Entschuldigung für die Unannehmlichkeiten.",
            "Wir bitten um Entschuldigung für die Unannehmlichkeiten",
        ),
        ("es", "Lamentamos las molestias ocasionadas.", "Lamentamos las molestias ocasionadas"),
    ],
)
def test_a_ready_phrase_is_found_in_the_language_of_the_course(language: str, text: str, phrase: str) -> None:
    (found,) = bank_of(language).find(text)
    assert found.text == phrase
    assert found.why


def test_the_longest_of_several_phrases_at_one_place_is_marked() -> None:
    bank = PhraseBank([("rest assured", "short"), ("rest assured that we care", "long")])
    assert [(one.text, one.why) for one in bank.find("Rest assured that we care. Rest assured.")] == [
        ("Rest assured that we care", "long"),
        ("Rest assured", "short"),
    ]


def test_a_gap_in_a_phrase_stands_for_up_to_three_words() -> None:
    bank = PhraseBank([("we take … very seriously", "")])
    assert [one.text for one in bank.find("We take your personal concern very seriously")]
    assert bank.find("We take very seriously")
    assert not bank.find("We take each and every one of them very seriously")


def test_a_course_adds_phrases_of_its_own() -> None:
    own = (Phrase(text="have a sparkling day", why="Ours."), Phrase(text="alles gut", language="de"))
    assert [one.why for one in bank_of("en", own).find("Have a sparkling day")] == ["Ours."]
    assert not bank_of("en", own).find("alles gut")
    assert bank_of("de", own).find("Alles gut!")


def test_a_language_without_a_list_has_the_courses_own_phrases_alone() -> None:
    own = (Phrase(text="bonne journée", language="fr"),)
    assert bank_of("fr", own).find("Bonne journée !")
    assert not bank_of("fr").find("We apologise for any inconvenience")


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_every_shipped_phrase_says_why_and_stands_there_once(language: str) -> None:
    groups = shipped(language)
    phrases = [phrase for group in groups for phrase in group.phrases]
    assert len(phrases) > 80
    assert len(set(phrases)) == len(phrases)
    assert all(group.why for group in groups)
    bank = bank_of(language)
    assert [phrase for phrase in phrases if not bank.find(phrase.replace("…", "x"))] == []


def test_of_names_within_one_another_the_longest_is_marked() -> None:
    moment = Reply(id=MomentId("own"), prompt="Write.", names=("Vera", "Vera Holm", "Holm"))
    found = mark(bank_of("en"), moment, "Dear Vera Holm, good morning. Yours, Vera")
    assert [one.text for one in found.of("name")] == ["Vera Holm", "Vera"]


def test_an_own_answer_is_explained_without_points() -> None:
    of = program(scene("a", MOMENT, leads_to=SceneId("b")), scene("b"))
    run = played(of, Write(text="Thank you for your patience, Mara. Have a sparkling day."))
    told = [(reason.kind, reason.text, reason.good, reason.points) for reason in run.answered[0].reasons]
    assert told == [
        ("boilerplate", "“Thank you for your patience” is a ready phrase.", False, 0.0),
        ("boilerplate", "“Have a sparkling day” is a ready phrase.", False, 0.0),
        ("wording", "None of the customer’s own words stand in it.", False, 0.0),
        ("wording", "You used the customer’s name.", True, 0.0),
        ("wording", "No word for what the customer feels stands in it.", False, 0.0),
        ("wording", "No next step stands in it.", False, 0.0),
    ]


def test_sentences_are_spoken_in_the_language_that_is_played() -> None:
    of = program(scene("a", MOMENT), language="de", course_languages=("de",))
    run = played(of, Write(text="Das tut mir leid."))
    assert run.answered[0].reasons[0].text == "Keines der Worte des Kunden kommt vor."
