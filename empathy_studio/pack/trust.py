"""Whom this site trusts: publishers' keys that were pinned, what follows them, and what was revoked."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.json_file import read_json_file, write_json_file
from empathy_studio.pack.key_statements import (
    Introduction,
    KeyStatement,
    Revocation,
    Succession,
    introduce,
    read_statement,
    write_statement,
)
from empathy_studio.pack.keys import (
    KEY_SUFFIX,
    KeyFile,
    KeyPurpose,
    PublicKey,
    SigningKey,
    lock_key,
    new_key,
    read_key_file,
    unlock_key,
    write_key_file,
)
from empathy_studio.pack.signing import signature_fits
from empathy_studio.sentence import Sentence

_TRUSTED_NAME: Final = "trusted.json"
_FORMAT: Final = 1
_SIGNED: Final[dict[KeyPurpose, Sentence]] = {"content": Sentence("packs"), "results": Sentence("results")}
"""What a key of each purpose signs, for people."""
_FIRST_NAME: Final = "Author"
ANOTHER_KEY: Final = Sentence("Make a new key with 'keys new', and use that one.")
"""The remedy where an own key was revoked."""


class Standing(StrEnum):
    """How this site stands to the key that sealed something."""

    OWN = "own"
    """A key of this very data folder."""
    TRUSTED = "trusted"
    """Pinned here, or following a pinned key."""
    REPLACED = "replaced"
    """Trusted once; its publisher has moved to a newer key."""
    REVOKED = "revoked"
    """Must not be trusted any more."""
    WRONG_PURPOSE = "wrong purpose"
    """Known, but for something else."""
    UNKNOWN = "unknown"
    """Nobody here has said that this key is trusted."""

    @property
    def may_install(self) -> bool:
        """Whether a pack of such a key may be put on the shelf."""
        return self in (Standing.OWN, Standing.TRUSTED)


class TrustedKey(Value, frozen=True, kw_only=True):
    """A key that was pinned on this site."""

    card: PublicKey
    since: datetime
    follows: bytes = b""
    """The raw public key that it replaced, when it came by a succession."""
    replaced_by: bytes = b""
    revoked: str = ""
    """Why it is trusted no more; empty while it is."""


class _TrustFile(Value, frozen=True, kw_only=True):
    format: int
    keys: tuple[TrustedKey, ...]


_DECODER: Final = typed_json.decoder(_TrustFile)


class KeyRing:
    """The keys of one data folder: its own under `own/`, other publishers' in `trusted.json`."""

    def __init__(self, folder: Path) -> None:
        """`folder` is `<data>/keys`; it is made when the first key is."""
        self.folder = folder

    # Own keys

    def make(self, name: str, purpose: KeyPurpose = "content", passphrase: str = "") -> SigningKey:
        """Make a key and keep it. Raises PackError when there is one of that name already."""
        key = new_key(name, purpose)
        self.keep(lock_key(key, passphrase))
        return key

    def keep(self, file: KeyFile) -> None:
        """Put a key file, such as a backup, among the own keys. Raises PackError when another has its name already."""
        if any(one.name.casefold() == file.name.casefold() and one.public != file.public for one in self.own()):
            raise PackError(
                Sentence("There is a key called “{0}” already.", file.name), "Choose another name, or use that key."
            )
        write_key_file(file, self._own_path(file))

    def own(self) -> tuple[KeyFile, ...]:
        """The own keys, by name; a file that cannot be read raises PackError."""
        files = sorted((self.folder / "own").glob(f"*{KEY_SUFFIX}"))
        return tuple(sorted((read_key_file(path) for path in files), key=lambda file: (file.name, file.public)))

    def find(self, name: str) -> KeyFile:
        """The own key with this name or id. Raises PackError when there is none."""
        for file in self.own():
            if name in (file.name, file.card.id):
                return file
        raise PackError(
            Sentence("There is no key called “{0}” here.", name), "See 'keys list', or make one with 'keys new'."
        )

    def unlock(self, name: str, passphrase: str = "") -> SigningKey:
        """The own key with this name or id, ready to sign. Raises PackError for a wrong passphrase."""
        return unlock_key(self.find(name), passphrase)

    def in_use(self, purpose: KeyPurpose) -> tuple[KeyFile, ...]:
        """The own keys for `purpose` that were neither revoked nor replaced by a newer one, by name."""
        return tuple(file for file in self.own() if self.standing(file.public, purpose) is Standing.OWN)

    def content_key(self, name: str = "") -> KeyFile:
        """The own key with this name or id, to sign packs with; without a name the only one, or a first one made now.

        Raises PackError when there is none of that name, when a choice is needed, and for a revoked key.
        """
        files = [file for file in self.own() if file.purpose == "content"]
        if name:
            chosen = self.find(name)
        elif not files:
            chosen = self.find(self.make(_FIRST_NAME).card.id)
        else:
            in_use = self.in_use("content")
            if len(in_use) > 1:
                names = ", ".join(f"“{file.name}”" for file in in_use)
                raise PackError(Sentence("There are several keys: {0}.", names), "Say which one with --key.")
            chosen = in_use[0] if in_use else files[0]
        self.refuse_revoked(chosen.public, ANOTHER_KEY)
        return chosen

    def seal_anew(self, key: SigningKey, made: datetime, passphrase: str) -> None:
        """Seal an own key, made at `made`, by another passphrase; an empty one takes the seal off."""
        self.keep(msgspec.structs.replace(lock_key(key, passphrase), made=made))

    def export(self, key: SigningKey, target: Path) -> None:
        """Write the public side of a key for others to trust. Raises PackError for a revoked one."""
        self.refuse_revoked(key.public, ANOTHER_KEY)
        write_statement(introduce(key), target)

    def _own_path(self, file: KeyFile) -> Path:
        return self.folder / "own" / f"{file.card.id}{KEY_SUFFIX}"

    # Other publishers' keys

    def publishers(self) -> tuple[TrustedKey, ...]:
        """As `trusted`, without what is kept of own keys: that they were revoked, or which follows which."""
        own = {file.public for file in self.own()}
        return tuple(known for known in self.trusted() if known.card.key not in own)

    def trusted(self) -> tuple[TrustedKey, ...]:
        """The pinned keys, also those replaced or revoked, in the order they came. Raises PackError when damaged."""
        path = self.folder / _TRUSTED_NAME
        hint = Sentence("Put its backup in its place, or take it away and trust the publishers anew.")
        try:
            found = read_json_file(
                _DECODER, path, PackError(Sentence("{0}: the list of trusted keys is damaged.", path), hint)
            )
        except FileNotFoundError:
            return ()
        if found.format != _FORMAT:
            raise PackError(Sentence("{0}: was written by a newer program.", path), "Update Empathy Studio.")
        return found.keys

    def trust(self, card: PublicKey) -> TrustedKey:
        """Pin a publisher's key; doing so again changes nothing.

        Raises PackError for one that was revoked, or that is known here for another purpose.
        """
        self.refuse_revoked(card.key)
        self._refuse_other_purpose(card)
        known = self.pinned(card.key)
        if known is not None:
            return known
        pinned = TrustedKey(card=card, since=_now())
        self._put(pinned)
        return pinned

    def check(self, statement: KeyStatement) -> None:
        """Raises PackError when `accept` would.

        That is for a key that was revoked or is known for another purpose, and for one that follows no trusted key,
        a key of another purpose, or itself.
        """
        if isinstance(statement, Revocation):
            return
        if isinstance(statement, Succession):
            self._trusted_before(statement)
        self.refuse_revoked(statement.card.key)
        self._refuse_other_purpose(statement.card)

    def accept(self, statement: KeyStatement) -> TrustedKey:
        """Do what a statement says, as far as trust that was given before carries it.

        An introduction is pinned (call this only when a person has compared the fingerprint). A revocation is
        kept, also of a key that nobody here knows yet. A succession must follow a key that is trusted or an own one.
        Raises PackError as `check` does.
        """
        self.check(statement)
        if isinstance(statement, Introduction):
            return self.trust(statement.card)
        if isinstance(statement, Revocation):
            known = self.pinned(statement.card.key) or TrustedKey(card=statement.card, since=_now())
            return self._revoke(known, statement.reason or "its publisher has revoked it")
        return self._succeed(statement)

    def accept_file(self, path: Path) -> TrustedKey:
        """As `accept`, for the statement in a file."""
        return self.accept(read_statement(path))

    def _trusted_before(self, statement: Succession) -> TrustedKey:
        """The key that a newer one follows. Raises PackError when it cannot vouch for that one."""
        old, new = self.pinned(statement.follows) or self._own_kept(statement.follows), self.pinned(statement.card.key)
        name = statement.card.name
        if old is None or old.revoked or old.replaced_by not in (b"", statement.card.key):
            raise PackError(
                Sentence("The new key of {0} follows a key that is not trusted here.", name),
                "Trust it only after comparing its fingerprint with its publisher.",
            )
        if old.card.purpose != statement.card.purpose:
            raise PackError(
                Sentence(
                    "The new key of {0} is for {1}, but it follows one for {2}.",
                    name,
                    _SIGNED[statement.card.purpose],
                    _SIGNED[old.card.purpose],
                ),
                "Trust it only after comparing its fingerprint with its publisher.",
            )
        if statement.follows == statement.card.key or (new is not None and new.replaced_by and not old.replaced_by):
            raise PackError(
                Sentence("The key of {0} cannot follow another, as it was there before.", name),
                "Ask its publisher for a key that was newly made.",
            )
        return old

    def refuse_revoked(self, key: bytes, remedy: str = "Ask for its newer key.") -> None:
        """Raises PackError, with this remedy, when a raw public key was revoked, be it an own one or another's."""
        known = self.pinned(key)
        if known is not None and known.revoked:
            raise PackError(_revoked_sentence(known), remedy)

    def _refuse_other_purpose(self, card: PublicKey) -> None:
        known = self.pinned(card.key) or self._own_kept(card.key)
        if known is not None and known.card.purpose != card.purpose:
            raise PackError(
                Sentence(
                    "The key of {0} is known here for {1}, not for {2}.",
                    card.name,
                    _SIGNED[known.card.purpose],
                    _SIGNED[card.purpose],
                ),
                "Ask its publisher for a key of its own for each purpose.",
            )

    def _succeed(self, statement: Succession) -> TrustedKey:
        old = self._trusted_before(statement)
        new = self.pinned(statement.card.key) or TrustedKey(card=statement.card, since=_now())
        new = msgspec.structs.replace(new, follows=statement.follows)
        self._put(msgspec.structs.replace(old, replaced_by=statement.card.key), new)
        return new

    def revoke(self, key: str, reason: str) -> TrustedKey:
        """Trust a pinned key no more, and never again. `key` is its id. Raises PackError if unknown."""
        return self._revoke(self._by_id(key), reason or "this site trusts it no more")

    def _revoke(self, known: TrustedKey, reason: str) -> TrustedKey:
        revoked = msgspec.structs.replace(known, revoked=reason)
        self._put(revoked)
        return revoked

    def forget(self, key: str) -> TrustedKey:
        """Take a pinned key off the list, as if it had never been there: nor did it replace another. `key` is its id.

        Raises PackError when it is unknown, and for a revoked one, which would else be trusted anew.
        """
        old = self._by_id(key)
        if old.revoked:
            raise PackError(
                _revoked_sentence(old),
                "It stays on the list, so that nobody trusts it anew.",
            )
        left = (item for item in self.trusted() if item.card.key != old.card.key)
        self._write(
            tuple(
                msgspec.structs.replace(item, replaced_by=b"") if item.replaced_by == old.card.key else item
                for item in left
            )
        )
        return old

    # Questions

    def standing(self, key: bytes, purpose: KeyPurpose) -> Standing:
        """How this site stands to a raw public key that sealed something for `purpose`."""
        own = self._own_kept(key)
        known = self.pinned(key) or own
        if known is None:
            return Standing.UNKNOWN
        if known.revoked:
            return Standing.REVOKED
        if known.card.purpose != purpose:
            return Standing.WRONG_PURPOSE
        if known.replaced_by:
            return Standing.REPLACED
        return Standing.TRUSTED if own is None else Standing.OWN

    def signed_by(self, purpose: KeyPurpose, public: bytes, message: bytes, signature: bytes) -> str | None:
        """The name of the own or trusted key `public` when it made `signature` over `message` for `purpose`; else None.

        A key that was replaced still vouches for what it signed; one that was revoked does not.
        """
        if self.standing(public, purpose) not in (Standing.OWN, Standing.TRUSTED, Standing.REPLACED):
            return None
        return self.name_of(public) if signature_fits(public, purpose, message, signature) else None

    def name_of(self, key: bytes) -> str:
        """The name under which a key was pinned or made here; empty when it is unknown."""
        known = self.pinned(key)
        if known is not None:
            return known.card.name
        return next((file.name for file in self.own() if file.public == key), "")

    def has_namesake(self, card: PublicKey) -> bool:
        """Whether another key, own or trusted, goes by the name of `card` here, so that the two could be mixed up."""
        cards = (*(file.card for file in self.own()), *(known.card for known in self.publishers() if not known.revoked))
        return any(one.key != card.key and one.name.casefold() == card.name.casefold() for one in cards)

    def same_publisher(self, older: bytes, newer: bytes) -> bool:
        """Whether `newer` is `older`, or follows it through successions accepted here."""
        seen: set[bytes] = set()
        while newer and newer not in seen:
            if newer == older:
                return True
            seen.add(newer)
            known = self.pinned(newer)
            newer = known.follows if known is not None else b""
        return False

    def pinned(self, key: bytes) -> TrustedKey | None:
        """What is kept here of a raw public key: pinned, replaced or revoked; None for one that nothing was said of."""
        return next((item for item in self.trusted() if item.card.key == key), None)

    def _own_kept(self, key: bytes) -> TrustedKey | None:
        """An own key as it stands while nothing was said of it; None when it is not an own one."""
        found = (TrustedKey(card=file.card, since=file.made) for file in self.own() if file.public == key)
        return next(found, None)

    def _by_id(self, key: str) -> TrustedKey:
        for item in self.trusted():
            if key in (item.card.id, item.card.name, fingerprint(item.card.key)):
                return item
        raise PackError(Sentence("No trusted key is called {0!r} here.", key), "See 'keys list'.")

    def _put(self, *changed: TrustedKey) -> None:
        """Keep these, each in the place of what was kept of the same key."""
        listed = (*self.trusted(), *changed)
        self._write(tuple({item.card.key: item for item in listed}.values()))

    def _write(self, keys: tuple[TrustedKey, ...]) -> None:
        write_json_file(_TrustFile(format=_FORMAT, keys=keys), self.folder / _TRUSTED_NAME)


def _revoked_sentence(known: TrustedKey) -> Sentence:
    """That a key was revoked, and why, as a whole sentence."""
    reason = known.revoked if known.revoked.endswith((".", "!", "?", "…")) else f"{known.revoked}."
    return Sentence("The key of {0} was revoked: {1}", known.card.name, reason)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
