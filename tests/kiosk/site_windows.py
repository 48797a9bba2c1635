"""Every window and sheet that a site and its trainer see, made of real parts and with enough in it to fill it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from empathy_studio.delivery.data_version import NewerData
from empathy_studio.errors import PackError, StudioError
from empathy_studio.exchange.carrying import Arrived, TakenIn
from empathy_studio.pack.disk import FixedDiskSpace, require_space
from empathy_studio.pack.edits import LessonEdits
from empathy_studio.pack.examine import InstallReport
from empathy_studio.pack.key_statements import Introduction, Revocation, Succession
from empathy_studio.pack.keys import PublicKey
from empathy_studio.pack.shelf_database import Version
from empathy_studio.pack.trust import Standing
from empathy_studio.progress.checkup import CheckUp, Gap
from empathy_studio.progress.identifiers import LearnerId
from empathy_studio.progress.merge import Merged
from empathy_studio.progress.personal_data import Erased
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.records import Learner, Recovery
from empathy_studio.sentence import Sentence, together
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.home import Home
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.kiosk.health import in_days, look, store_line
from empathy_studio.ui.kiosk.idle_card import IdleCard
from empathy_studio.ui.kiosk.key_sheet import KeySheet
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.kiosk.set_up import SetUp
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.trainer_page import TrainerPage
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.packs_sheet import PacksSheet, ShelvedPack
from empathy_studio.ui.progress_sheet import ProgressSheet
from empathy_studio.ui.refusal import Refusal
from empathy_studio.ui.results.carry_sheet import CarrySheet
from empathy_studio.ui.results.people_sheet import PeopleSheet
from empathy_studio.ui.results.results_menu import ResultsMenu
from empathy_studio.ui.results.take_in_sheet import TakeInSheet
from empathy_studio.ui.tasks import Task
from empathy_studio.ui.trainer import ChoosePin, RecoveryCode, TrainerGate

Shown = Iterator[tuple[str, QWidget]]

KEY = PublicKey(name="Finch Learning", purpose="content", key=bytes(range(32)))
ANA = Learner(id=LearnerId("01a2023a-d5d1-7db9-afef-1ba3bf30db8c"), name="Ana García", number="1041")
GAP = Gap(device="K-7", fork=1, first=3, last=9)
RECOVERY = Recovery(
    at="2026-03-01T08:00:00",
    reason="it is missing",
    backup_at="2026-02-28T18:00:00",
    from_backup=1200,
    salvaged=2,
    lost=1,
    aside="damaged/20260301",
)
MERGED = Merged(
    source="K-7", signer="K-7", made_at="2026-03-01T08:00:00", added=12, known=1, sealed=2, forks=0, gaps=(GAP,)
)
REPORT = InstallReport(
    title="Shoes",
    version=3,
    version_name="2026.3",
    claimed_publisher=KEY.name,
    known_publisher="",
    fingerprint=KEY.fingerprint,
    standing=Standing.UNKNOWN,
    relation="newer",
    installed_version=2,
    installed_version_name="2026.2",
    same_publisher=False,
    needs_app="",
    lessons=(
        LessonEdits(id="a", title="Tom", change="changed", edits=("text", "scoring", "media", "structure"), attempts=2),
        LessonEdits(id="b", title="Li", change="removed", attempts=1),
        LessonEdits(id="c", title="Wei", change="added", minutes_after=7),
        LessonEdits(id="", title="", change="changed", edits=("text",)),
    ),
    minutes_before=30,
    minutes_after=37,
    size=2_100_000_000,
    bytes_to_bring=48_000_000,
)


def refused() -> Iterator[StudioError]:
    """Faults as windows tell them: of a pack, of the disk, of the store, of a file."""
    yield PackError(
        Sentence("{0}: cannot be written ({1}).", "Shoes.epack", "28"), "Check the space and the permissions."
    )
    try:
        require_space(FixedDiskSpace(1_000_000), Path("shelf"), 2_000_000_000, Sentence("installing “{0}”", "Shoes"))
    except StudioError as error:
        yield error


def sheets(on: Premises) -> Shown:
    """Each card that opens over a window."""
    yield "choose-pin", ChoosePin("")
    yield "recovery-code", RecoveryCode("123456789012")
    yield "key", KeySheet(Introduction(card=KEY))
    yield "newer-key", KeySheet(Succession(card=KEY, follows=b""))
    yield "revoked-key", KeySheet(Revocation(card=KEY))
    yield "install-unknown", InstallSheet(REPORT)
    yield "packs", _packs()
    yield "carry", _carry()
    yield "take-in", _take_in()
    yield "people", _people()
    yield "results", ResultsMenu()
    yield "idle", IdleCard(30)
    sheet = ProgressSheet("Shoes", Task(lambda report: None))
    sheet._progress(0.4, Sentence("waiting for another installation to finish"))
    yield "progress", sheet


def pages(on: Premises, screen: QWidget) -> Shown:
    """Each page that fills a window."""
    set_up = SetUp(on.store.learners, Site())
    set_up.sign_in.show()
    set_up.show_state(pin_set=False, lessons=0)
    yield "set-up", set_up
    ready = SetUp(on.store.learners, Site())
    ready.names.setPlainText("Ana García, 1\n\a")
    ready.show_state(pin_set=True, lessons=2, trusted=(KEY.name,))
    ready._start()
    yield "set-up-ready", ready
    page = TrainerPage()
    found = CheckUp(statements=1, erased=2, devices=1, faults=(), gaps=(GAP,), unproven=1)
    page.show_state((*look(on, screen.screen()), store_line(found)), Site(screen="HDMI-2"))
    yield "trainer", page
    for make, lessons in ((True, 12), (False, 0)):
        home = Home(make=make)
        home.show_state(lessons, lessons)
        yield f"home-{lessons}", home


def over(card: QWidget, ground: QWidget) -> QWidget:
    """The card on a veil over `ground`, as a window shows it."""
    veil = Veil(card, ground)
    veil.show()
    return veil


def told(on: Premises, ground: QWidget) -> QWidget:
    """The notices of faults, of a recovery, and of what was done."""
    notices = NoticeStack(ground, on.theme)
    for error in refused():
        notices.tell(error.told)
    erased = Erased(statements=12, backups=1, left_in=("carry",))
    sentences = (RECOVERY.message, *MERGED.sentences, *erased.sentences, in_days(timedelta(days=3)))
    notices.alarm(together(sentences), "Check the disk and the permissions.", "", lambda: None)
    return notices


def refusal(data: Path) -> QWidget:
    """Why the program does not start, with a way back."""
    message = Sentence(
        "{0}: was last used by {1}, and this is {2}, which cannot read it. Nothing was changed.",
        data,
        Sentence("a newer Empathy Studio"),
        "0.1.0",
    )
    return Refusal(data, NewerData(message, "", data / "backup"))


def gate(on: Premises, ground: QWidget) -> TrainerGate:
    """The trainer's pad, after a wrong try."""
    on.store.pins.set(TRAINER, "2468")
    found = TrainerGate(on.store.pins, ground)
    found.ask("", lambda: None)
    return found


def desk_cards(window: KioskWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    """What the trainer's page of a kiosk opens, by name."""
    desk = window.desk
    yield "ask-key", desk.ask_key
    yield "ask-packs", desk.ask_packs
    yield "ask-support", desk.ask_support
    yield "ask-carry", desk.results.ask_carry
    yield "ask-take-in", desk.results.ask_take_in


def _packs() -> PacksSheet:
    def version(number: int) -> Version:
        at = "2026-03-01T08:00:00+00:00"
        return Version(
            content=f"{number}", pack="shoes", version=number, version_name="", title="Shoes", publisher=b"",
            size=2_100_000_000, installed_at=at,
        )  # fmt: skip

    shown = ShelvedPack(version=version(3), previous=version(2), publisher=KEY.name, size_on_disk=1_500_000)
    sheet = PacksSheet((shown, ShelvedPack(version=version(2), previous=version(3), publisher="", size_on_disk=10)))
    sheet.rows[1]._ask()
    return sheet


def _carry() -> CarrySheet:
    places = (("TRAINING", Path("a")), ("CARRY", Path("b")))
    receipt, words = "2026-03-01 08:00", KEY.fingerprint
    return CarrySheet(places, receipt_of=receipt, reader=KEY.name, key_words=words, browse=True)


def _take_in() -> TakeInSheet:
    def arrived(name: str, **more: object) -> Arrived:
        return Arrived(path=Path(name), source="K-7", made_at="2026-03-01T08:00:00", **more)  # type: ignore[arg-type]

    unknown = Sentence("Its key is not known here.")
    cut = PackError(Sentence("{0}: was cut short or damaged.", "c"), "Copy it again, and take the stick out properly.")
    files = (
        arrived("a.eresults", kind="results", state="new", people="pseudonyms"),
        arrived("b.receipt", kind="receipt", state="untrusted", told=unknown, key=KEY.key),
        arrived("c.eresults", kind="results", state="refused", told=cut.told),
        arrived("d.eresults", kind="results", state="taken"),
    )
    sheet = TakeInSheet((), browse=True)
    sheet.show_files(files, TakenIn(source="K-7", signer="K-7", sentences=MERGED.sentences), files[0])
    return sheet


def _people() -> PeopleSheet:
    sheet = PeopleSheet((ANA, *(Learner(id=ANA.id, name="Tom Becker") for _ in range(41))))
    sheet.rows[0]._ask()
    return sheet
