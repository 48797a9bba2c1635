"""The widgets of the kinds of moment: this list, parallel to `play.moments.KINDS`, is the one place to add one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from empathy_studio.course import moments as model
from empathy_studio.play.state import Comparing
from empathy_studio.ui.play.moments.ask import AskView
from empathy_studio.ui.play.moments.blank import BlankView
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.compare import CompareView
from empathy_studio.ui.play.moments.feel import FeelView
from empathy_studio.ui.play.moments.grant import GrantView
from empathy_studio.ui.play.moments.match import MatchView
from empathy_studio.ui.play.moments.number import NumberView
from empathy_studio.ui.play.moments.order import OrderView
from empathy_studio.ui.play.moments.point import PointView
from empathy_studio.ui.play.moments.rate import RateView
from empathy_studio.ui.play.moments.record import RecordView
from empathy_studio.ui.play.moments.reflect import ReflectView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.moments.spot import SpotView
from empathy_studio.ui.play.moments.view import Asked, MomentView

VIEWS: Mapping[type, type[MomentView]] = MappingProxyType(
    {
        model.Choose: ChooseView,
        model.Spot: SpotView,
        model.Reply: ReplyView,
        model.Rate: RateView,
        model.Reflect: ReflectView,
        model.Feel: FeelView,
        model.Ask: AskView,
        model.Grant: GrantView,
        model.Record: RecordView,
        model.Order: OrderView,
        model.Match: MatchView,
        model.Blank: BlankView,
        model.Number: NumberView,
        model.Point: PointView,
    }
)


def view_of(asked: Asked) -> MomentView:
    """The widget for a moment that stands open; beside model answers when it is one's own answer that is compared."""
    if isinstance(asked.run.phase, Comparing):
        answered = asked.run.answered[-1]
        return CompareView(asked, answered.text)
    return VIEWS[type(asked.moment)](asked)
