"""The debrief on paper: the same facts as on the screen, as a PDF of A4 pages."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QPoint, QSizeF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion, QTextDocument
from PySide6.QtWidgets import QWidget

from empathy_studio.course.prose import plain_text
from empathy_studio.errors import StudioError
from empathy_studio.paths import write_whole
from empathy_studio.play.authority import money
from empathy_studio.play.debrief import CueView, Debrief
from empathy_studio.play.program import Program
from empathy_studio.play.state import Reason, Run
from empathy_studio.sentence import Sentence
from empathy_studio.ui.play.debrief.curve import RapportCurve
from empathy_studio.ui.play.debrief.figures import act_text, score_text, shown_points
from empathy_studio.ui.play.told_time import told_time
from empathy_studio.ui.theme import Theme

_STYLE = """
body { font-size: 10.5pt; color: #1d2422; } h1 { font-size: 20pt; }
h2 { font-size: 13pt; margin-top: 20px; margin-bottom: 6px; }
p, td { line-height: 135%; } .quiet { color: #5a5f5b; }
"""
_WIDE, _HIGH = 900, 260
_PAGE = 760
"""The width of a line of text in px; the page is scaled to the paper."""


class _Words(QObject):
    """The words of the page, in the learner's language."""

    def __init__(self) -> None:
        super().__init__()
        self.curve = self.tr("How the customer felt about it")
        self.skills = self.tr("Skills")
        self.own = self.tr("In your own words")
        self.wrote = self.tr("You wrote")
        self.recorded = self.tr("(a recording)")
        self.model = self.tr("A model answer")
        self.cues = self.tr("What was given away")
        self.turning = self.tr("turning point")
        self.missed = self.tr("missed")
        self.noticed = self.tr("noticed")
        self.facts = self.tr("What you found out")
        self.known = self.tr("You know")
        self.unknown = self.tr("Needed, and never learned")
        self.advised = self.tr("When you advised")
        self.known_then = self.tr("Needed, and known by then")
        self.assumed = self.tr("Needed, and only assumed")
        self.decided = self.tr("What you decided")
        self.granted = self.tr("Granted in all: {0}.")
        self.customer = self.tr("Losing a customer costs {0}.")


def debrief_pdf(path: Path, program: Program, run: Run, found: Debrief) -> None:
    """Write the debrief of `run` to `path`, whole or not at all. Raises StudioError when the disk refuses."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(144)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout.Unit.Millimeter)
    writer.setTitle(program.lesson.title)
    writer.setCreator("Empathy Studio")
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(_PAGE, _PAGE * writer.height() / writer.width()))
    document.setDefaultStyleSheet(_STYLE)
    document.addResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("curve"), _curve_picture(program, run, found)
    )
    document.setHtml(_html(program, run, found))
    document.print_(writer)
    del writer
    buffer.close()
    try:
        with write_whole(path) as file:
            file.write(data.data())
    except OSError as error:
        raise StudioError(
            Sentence("{0} cannot be written ({1}).", path, error.strerror), "Choose another folder."
        ) from error


def _curve_picture(program: Program, run: Run, found: Debrief) -> QImage:
    """The curve as it is on the screen, in the light colours, at twice the size so that it prints sharply."""
    chart = RapportCurve(found.rapport_start, shown_points(program, run, found))
    chart.setPalette(Theme().palette())
    chart.setFixedSize(_WIDE, _HIGH)
    picture = QImage(_WIDE * 2, _HIGH * 2, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(2.0)
    picture.fill(0)
    painter = QPainter(picture)
    chart.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    chart.deleteLater()
    return picture


def _html(program: Program, run: Run, found: Debrief) -> str:
    words = _Words()
    parts = [f"<h1>{_safe(program.lesson.title)}</h1>", _ending(program, found)]
    parts.append(f"<h2>{words.curve}</h2><img src='curve' width='760' height='220'>")
    parts += [
        _acts(program, run, found, words),
        *(_cues(program, view, words) for view in found.cues if view.spotting.cues),
    ]
    figures = [one for one in found.score.skills if one.most > 0]
    if figures:
        rows = "".join(f"<tr><td>{_safe(one.title)}</td><td>{one.points:g} / {one.most:g}</td></tr>" for one in figures)
        parts.append(f"<h2>{words.skills}</h2><table cellpadding='5'>{rows}</table>")
    parts += [_facts(found, words), _decisions(program, found, words)]
    for own in found.own_words:
        parts.append(f"<h2>{words.own}</h2><p class='quiet'>{_safe(plain_text(own.prompt))}</p>")
        parts.append(f"<p><b>{words.wrote}:</b> {_safe(own.text or words.recorded)}</p>")
        parts += [f"<p><b>{words.model}:</b> {_safe(one.text)}</p>" for one in own.model_answers]
    return "".join(parts)


def _ending(program: Program, found: Debrief) -> str:
    ending = found.ending
    title = f"<p><b>{_safe(ending.title)}</b> {_safe(plain_text(ending.text))}</p>" if ending is not None else ""
    points = f" · {_safe(score_text(found.score))}" if found.score.most > 0 else ""
    return f"{title}<p class='quiet'>{_safe(told_time(program.lesson, found))}{points}</p>"


def _cues(program: Program, view: CueView, words: _Words) -> str:
    rows = []
    for one in view.spotting.cues:
        said = words.missed if one.verdict == "missed" else words.noticed
        meaning = f"<b>{_safe(one.cue.label)}</b><br>{_safe(one.cue.meaning)} {_safe(one.cue.response)}"
        rows.append(f"<tr><td>{said}</td><td>{meaning}</td></tr>")
    title = f"{words.cues}: {_safe(program.scenes[view.scene].scene.title)}"
    return f"<h2>{title}</h2><table cellpadding='5'>{''.join(rows)}</table>"


def _facts(found: Debrief, words: _Words) -> str:
    rows = [_row(words.known, found.known), _row(words.unknown, found.unknown)]
    for one in found.advice:
        rows.append(f"<tr><td>{words.advised}</td><td><b>“{_safe(one.text)}”</b></td></tr>")
        rows += [_row(words.known_then, one.known), _row(words.assumed, one.assumed)]
    told = "".join(rows)
    return f"<h2>{words.facts}</h2><table cellpadding='5'>{told}</table>" if told else ""


def _row(title: str, texts: tuple[str, ...]) -> str:
    return f"<tr><td>{title}</td><td>{'<br>'.join(map(_safe, texts))}</td></tr>" if texts else ""


def _decisions(program: Program, found: Debrief, words: _Words) -> str:
    if not found.decisions:
        return ""
    rows = []
    for one in found.decisions:
        why = " ".join(reason.text for reason in one.reasons if reason.kind == "authority")
        said = f"<b>{_safe(one.text)}</b><br>{_safe(why)}"
        booked = _safe(money(program, one.booked)) if one.booked else "·"
        rows.append(f"<tr><td>{booked}</td><td>{said}</td></tr>")
    foot = words.granted.format(money(program, found.spent))
    if found.customer_value:
        foot += " " + words.customer.format(money(program, found.customer_value))
    table = f"<table cellpadding='5'>{''.join(rows)}</table>"
    return f"<h2>{words.decided}</h2>{table}<p class='quiet'>{_safe(foot)}</p>"


def _acts(program: Program, run: Run, found: Debrief, words: _Words) -> str:
    reasons: dict[int, tuple[Reason, ...]] = {one.number: one.reasons for one in run.answered if one.kind != "spot"}
    traces = {trace.number: trace for trace in run.line}
    rows = []
    for point in shown_points(program, run, found):
        why = " ".join(
            dict.fromkeys(plain_text(reason.author) for reason in reasons.get(point.number, ()) if reason.author)
        )
        mark = f" ({words.turning})" if point.turning else ""
        said = f"<b>{_safe(act_text(program, traces[point.number]))}</b>{mark}<br>{_safe(why)}"
        rows.append(f"<tr><td>{_moved(point.moved)}</td><td>{said}</td></tr>")
    return f"<table cellpadding='5'>{''.join(rows)}</table>"


def _moved(moved: float) -> str:
    return f"{moved:+.0f}" if abs(moved) >= 0.5 else "·"


def _safe(text: str) -> str:
    return html.escape(text)
