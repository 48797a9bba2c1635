"""The debrief on paper: the same facts as on the screen, as a PDF of A4 pages."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QPoint, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion, QTextDocument
from PySide6.QtWidgets import QWidget

from empathy_studio.course.prose import plain_text
from empathy_studio.errors import StudioError
from empathy_studio.paths import write_whole
from empathy_studio.play.program import Program
from empathy_studio.play.state import Ended, Run
from empathy_studio.ui.play.debrief.curve import RapportCurve
from empathy_studio.ui.play.debrief.figures import act_text, curve, own_words, skills, stretches
from empathy_studio.ui.play.standing import clock
from empathy_studio.ui.theme import Theme

_STYLE = """
body { font-size: 10.5pt; color: #1d2422; } h1 { font-size: 20pt; } h2 { font-size: 13pt; margin-top: 18pt; }
p, td { line-height: 135%; } td { padding: 3pt 10pt 3pt 0; } .quiet { color: #5a5f5b; }
"""
_WIDE, _HIGH = 900, 260


def debrief_pdf(path: Path, program: Program, run: Run) -> None:
    """Write the debrief of `run` to `path`, whole or not at all. Raises StudioError when the disk refuses."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(144)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    writer.setTitle(program.lesson.title)
    writer.setCreator("Empathy Studio")
    document = QTextDocument()
    document.setDefaultStyleSheet(_STYLE)
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("curve"), _curve_picture(program, run))
    document.setHtml(_html(program, run))
    document.print_(writer)
    del writer
    buffer.close()
    try:
        with write_whole(path) as file:
            file.write(data.data())
    except OSError as error:
        raise StudioError(f"{path} cannot be written ({error.strerror}).", "Choose another folder.") from error


def _curve_picture(program: Program, run: Run) -> QImage:
    """The curve as it is on the screen, in the light colours, at twice the size so that it prints sharply."""
    start, points = curve(program, run)
    chart = RapportCurve(start, points)
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


def _html(program: Program, run: Run) -> str:
    parts = [f"<h1>{_safe(program.lesson.title)}</h1>", _ending(program, run)]
    parts.append(f"<h2>{_tr('How she felt about it')}</h2><img src='curve' width='640' height='185'>")
    parts.append(_acts(program, run))
    for stretch in stretches(program, run):
        parts.append(f"<h2>{_tr('What was given away')}: {_safe(stretch.plan.scene.title)}</h2><table>")
        for one in stretch.found.cues:
            said = _tr("missed") if one.verdict == "missed" else _tr("noticed")
            meaning = f"<b>{_safe(one.cue.label)}</b><br>{_safe(one.cue.meaning)} {_safe(one.cue.response)}"
            parts.append(f"<tr><td>{said}</td><td>{meaning}</td></tr>")
        parts.append("</table>")
    figures = skills(program, run)
    if figures:
        parts.append(f"<h2>{_tr('Skills')}</h2><table>")
        parts += [f"<tr><td>{_safe(one.title)}</td><td>{one.points:g} / {one.most:g}</td></tr>" for one in figures]
        parts.append("</table>")
    for answered, moment in own_words(program, run):
        parts.append(f"<h2>{_tr('In your own words')}</h2><p class='quiet'>{_safe(plain_text(moment.prompt))}</p>")
        parts.append(f"<p><b>{_tr('You wrote')}:</b> {_safe(answered.text)}</p>")
        parts += [f"<p><b>{_tr('A model answer')}:</b> {_safe(one.text)}</p>" for one in moment.model_answers]
    return "".join(parts)


def _ending(program: Program, run: Run) -> str:
    phase = run.phase
    ending = program.scenes[phase.scene].scene.ending if isinstance(phase, Ended) else None
    title = f"<p><b>{_safe(ending.title)}</b> {_safe(plain_text(ending.text))}</p>" if ending is not None else ""
    return f"{title}<p class='quiet'>{_tr('Conversation {0} min').format(clock(round(run.clock_s)))}</p>"


def _acts(program: Program, run: Run) -> str:
    reasons = {one.number: one.reasons for one in run.answered}
    _, points = curve(program, run)
    numbers = {point.number: point for point in points}
    rows = []
    for trace in run.line:
        point = numbers.get(trace.number)
        if point is None:
            continue
        why = " ".join(dict.fromkeys(reason.author for reason in reasons.get(trace.number, ()) if reason.author))
        mark = f" ({_tr('turning point')})" if point.turning else ""
        said = f"<b>{_safe(act_text(program, trace))}</b>{mark}<br>{_safe(why)}"
        rows.append(f"<tr><td>{point.moved:+.0f}</td><td>{said}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def _safe(text: str) -> str:
    return html.escape(text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
