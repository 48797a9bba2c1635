"""What of a statement leaves the machine: who it was, and the words the learner wrote, only as far as was asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.play import acts
from empathy_studio.progress.carried import Carried, CarriedAttempt, CarriedDraft, CarriedFact, CarriedStatement
from empathy_studio.progress.chain import (
    HALF_SALT,
    SALT_SIZE,
    FlatStatement,
    commitments,
    person_commitment,
    words_commitment,
)
from empathy_studio.progress.identifiers import pseudonym
from empathy_studio.progress.sealing import Opener, Sealer
from empathy_studio.sentence import Sentence

People = Literal["named", "pseudonyms"]
Words = Literal["plain", "sealed", "withheld"]
_JOURNAL = f'{{"act":"{acts.act_name(acts.WriteJournal(text=""))}"'
_PLACE = f'{{"act":"{acts.act_name(acts.PointAt(x=0, y=0))}"'


class SealedWords(Value, frozen=True, kw_only=True):
    """What is sealed for the trainer: the act and the response, and the salt that binds them to the chain."""

    act: str
    response: str
    salt: bytes


_read_words = typed_json.decoder(SealedWords).decode


class Disclosure:
    """Decides for each record what is shown.

    `pseudonym_key` (32 bytes) gives everybody another name; with it no facts about learners leave. `sealer` seals
    words to the trainer; without one they are shown when `words` is plain, else held back. A page of the private
    journal is never shown nor sealed unless its writer shared it.
    """

    def __init__(self, words: Words, sealer: Sealer | None, pseudonym_key: bytes | None) -> None:
        if (words == "sealed") != (sealer is not None):
            raise ValueError("words are sealed with a sealer, and only then")
        self._words = words
        self._sealer = sealer
        self._pseudonym_key = pseudonym_key
        self._learner_of: dict[str, str] = {}

    def applied(self, records: Iterable[Carried]) -> Iterator[Carried]:
        """`records` as they may leave."""
        for record in records:
            if isinstance(record, CarriedAttempt):
                self._learner_of[record.id] = record.learner
                yield self._attempt(record)
            elif isinstance(record, CarriedFact):
                if self._pseudonym_key is None:
                    yield record
            elif isinstance(record, CarriedDraft):
                yield self._draft(record)
            elif isinstance(record, CarriedStatement):
                yield self._statement(record)
            else:
                yield record

    def _attempt(self, record: CarriedAttempt) -> CarriedAttempt:
        if self._pseudonym_key is None:
            return record
        return msgspec.structs.replace(record, learner=pseudonym(self._pseudonym_key, record.learner))

    def _draft(self, record: CarriedDraft) -> CarriedDraft:
        if self._words == "plain":
            return record
        place = acts.to_json(acts.Draft(position_ms=record.position_ms)).decode()
        return msgspec.structs.replace(record, act=place)

    def _statement(self, record: CarriedStatement) -> CarriedStatement:
        flat = record.flat
        hold_words = holds_words(flat) and not record.withheld and (is_private(flat) or self._words != "plain")
        if not hold_words and self._pseudonym_key is None:
            return record
        person, words, words_salt = self._bound(record)
        if not hold_words:
            kept = words_salt if flat.free_text and not record.withheld else b""
            return msgspec.structs.replace(record, binding=person + words + kept)
        sealed = None
        if self._sealer is not None and not is_private(flat):
            shown = SealedWords(act=flat.act, response=flat.response, salt=words_salt)
            sealed = self._sealer.seal(flat.id, msgspec.json.encode(shown))
        without = msgspec.structs.replace(flat, act=without_words(flat.act), response="")
        return msgspec.structs.replace(record, flat=without, binding=person + words, sealed=sealed, withheld=True)

    def _bound(self, record: CarriedStatement) -> tuple[bytes, bytes, bytes]:
        """The commitments to person and words, and the salt of the words where it is known."""
        binding = record.binding
        if len(binding) != SALT_SIZE:
            return commitments(binding)
        words_salt = binding[HALF_SALT:]
        person = person_commitment(binding[:HALF_SALT], self._learner_of[record.flat.attempt])
        return person, words_commitment(words_salt, record.flat), words_salt


def holds_words(flat: FlatStatement) -> bool:
    """Whether a statement has words of its writer's own; a place on a picture is bound like them and is none."""
    return flat.free_text and not flat.act.startswith(_PLACE)


def is_private(flat: FlatStatement) -> bool:
    """Whether a statement is for its writer's eyes alone: from the journal, and not shared."""
    if not flat.private:
        return False
    if not flat.act.startswith(_JOURNAL):
        return True
    act = acts.from_json(flat.act)
    return not (isinstance(act, acts.WriteJournal) and act.share)


def without_words(act: str) -> str:
    """The act with its words taken out where the run can go on without them (the journal), else nothing."""
    if not act.startswith(_JOURNAL):
        return ""
    written = acts.from_json(act)
    assert isinstance(written, acts.WriteJournal)
    return acts.to_json(msgspec.structs.replace(written, text="")).decode()


def unsealed(record: CarriedStatement, opener: Opener) -> CarriedStatement:
    """A statement with the words that were sealed for us. Raises ProgressError when they were sealed to another key."""
    if record.sealed is None:
        return record
    try:
        words = _read_words(opener.open(record.flat.id, record.sealed))
    except msgspec.DecodeError as error:
        raise ProgressError(
            Sentence("The words of statement {0} are not as they were sealed.", record.flat.id),
            "Ask for the bundle again.",
        ) from error
    flat = msgspec.structs.replace(record.flat, act=words.act, response=words.response)
    person, bound, _ = commitments(record.binding)
    return msgspec.structs.replace(record, flat=flat, binding=person + bound + words.salt, sealed=None, withheld=False)
