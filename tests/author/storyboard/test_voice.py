"""Voices can be told apart, say when each word is heard, and are missed with a remedy."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from empathy_studio.author.storyboard.feelings import tone_of
from empathy_studio.author.storyboard.hibari_voice import hibari_voice
from empathy_studio.author.storyboard.sounds import background
from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Manner, read_script, silent
from empathy_studio.author.storyboard.vocabulary import SOUNDS
from empathy_studio.errors import CourseError
from tests.author.storyboard.hearing import brightness_of, pitch_of

TEXT = "May I ask you a few things about the shoes?"


def test_three_voices_differ_in_pitch_and_in_formants() -> None:
    voice = hibari_voice()
    high = voice.say(TEXT, Manner(pitch=3.0, formant=1.5)).samples
    middle = voice.say(TEXT, Manner()).samples
    low = voice.say(TEXT, Manner(pitch=-8.0, formant=-3.0)).samples
    pitches = [pitch_of(sound) for sound in (low, middle, high)]
    assert pitches[1] / pitches[0] == pytest.approx(2 ** (8 / 12), rel=0.12)
    assert pitches[2] / pitches[1] == pytest.approx(2 ** (3 / 12), rel=0.12)
    assert brightness_of(low) < brightness_of(high)
    large, small = (voice.say(TEXT, Manner(formant=shift)).samples for shift in (-3.0, 3.0))
    assert brightness_of(small) > 1.2 * brightness_of(large)
    assert pitch_of(small) == pytest.approx(pitch_of(large), rel=0.05)


def test_a_lowered_voice_keeps_its_hiss() -> None:
    voice = hibari_voice()

    def hiss(manner: Manner) -> float:
        samples = voice.say("She sells six shoes.", manner).samples
        power = np.abs(np.fft.rfft(samples)) ** 2
        hertz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
        return float(power[hertz > 4_500].sum())

    assert hiss(Manner(pitch=-8.0)) > 0.5 * hiss(Manner())


def test_a_voice_says_the_same_the_same_way() -> None:
    voice = hibari_voice()
    assert np.array_equal(voice.say(TEXT, Manner()).samples, voice.say(TEXT, Manner()).samples)


def test_every_word_has_its_time_in_order() -> None:
    speech = hibari_voice().say("It costs £25, you know… well. Do you *have* it?", Manner())
    assert [word.text for word in speech.words] == [
        "It",
        "costs",
        "£25,",
        "you",
        "know…",
        "well.",
        "Do",
        "you",
        "have",
        "it?",
    ]
    assert all(word.start_ms < word.end_ms for word in speech.words)
    assert all(one.end_ms <= two.start_ms for one, two in zip(speech.words, speech.words[1:], strict=False))
    assert speech.words[-1].end_ms <= speech.duration_ms


def test_a_hesitation_is_a_pause_and_stress_is_longer_and_higher() -> None:
    voice = hibari_voice()
    hesitant = voice.say("You see… well.", Manner()).words
    assert hesitant[2].start_ms - hesitant[1].end_ms >= 350
    plain = voice.say("I never said that.", Manner())
    stressed = voice.say("I *never* said that.", Manner())
    assert stressed.words[1].end_ms - stressed.words[1].start_ms > plain.words[1].end_ms - plain.words[1].start_ms
    assert stressed.words[1].text == "never"


def test_feelings_are_heard() -> None:
    voice = hibari_voice()
    sad = voice.say(TEXT, Manner(tone=tone_of("sad", 1.0)))
    angry = voice.say(TEXT, Manner(tone=tone_of("angry", 1.0)))
    assert sad.duration_ms > 1.05 * angry.duration_ms
    assert pitch_of(sad.samples) < pitch_of(angry.samples)


def test_marks_are_taken_off_the_words_and_kept_apart() -> None:
    script = read_script("That is *not at all* what I said … please.")
    assert script.shown == "That is not at all what I said… please."
    assert script.stressed == {2, 3, 4}


def test_without_a_voice_a_line_takes_the_time_it_would_take() -> None:
    speech = silent("one two three four five")
    assert speech.duration_ms == pytest.approx(2000, abs=2)
    assert speech.words[-1].end_ms == pytest.approx(2000, abs=2)


def test_a_missing_voice_is_told_with_the_way_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    hibari_voice.cache_clear()
    monkeypatch.setitem(sys.modules, "hibari", None)
    with pytest.raises(CourseError) as caught:
        hibari_voice()
    assert "empathy-studio[voice]" in caught.value.hint
    hibari_voice.cache_clear()


@pytest.mark.parametrize("name", [name for name in SOUNDS if name != "none"])
def test_background_sounds_stay_under_the_voice_and_are_always_the_same(name: str) -> None:
    sound = background(name, 3.0)
    assert len(sound) == 3 * SAMPLE_RATE
    assert -36.0 <= 20 * np.log10(np.sqrt((sound**2).mean())) <= -25.0
    assert np.abs(sound).max() < 0.6
    assert np.array_equal(sound, background(name, 3.0))
