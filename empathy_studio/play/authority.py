"""What an agent may grant alone, who is above, and what a decision cost."""

from __future__ import annotations

from collections.abc import Sequence

from empathy_studio.course.model import Authority, Limit
from empathy_studio.course.moments import Grant, GrantOption
from empathy_studio.play.program import Program
from empathy_studio.play.sentences import plain
from empathy_studio.play.state import Reason

_CONTINENTAL = frozenset({"de", "es"})
_POINT_AND_COMMA = str.maketrans(",.", ".,")


def allows(limit: Limit, option: GrantOption) -> bool:
    """True when this role may grant `option` alone: money, days and kind of exception are all within its limit."""
    within = option.cost <= limit.money and option.days <= limit.days
    return within and (not option.exception or option.exception in limit.exceptions)


def gives_nothing(option: GrantOption) -> bool:
    """True for an option that grants nothing at all, which nobody needs a limit for."""
    return not option.cost and not option.days and not option.exception


def own_limit(authority: Authority | None) -> Limit | None:
    """What the agent may grant: the first limit; None where the course sets no authority."""
    return authority.limits[0] if authority and authority.limits else None


def who_may(authority: Authority, option: GrantOption) -> str:
    """The lowest role that may grant `option` alone; empty when none may."""
    return next((limit.role for limit in authority.limits if allows(limit, option)), "")


def beyond(authority: Authority | None, option: GrantOption) -> bool:
    """True when `option` is more than the agent may grant alone; never where the course sets no authority."""
    own = own_limit(authority)
    return own is not None and not gives_nothing(option) and not allows(own, option)


def booked(option: GrantOption) -> float:
    """What picking `option` costs: its cost, unless somebody above is asked, whose scene books what they grant."""
    return 0.0 if option.escalates else option.cost


def money(program: Program, amount: float) -> str:
    """An amount as it is shown everywhere, as the language that is played writes it; without a currency a bare number.

    Two decimals. A sign stands before the figure in English (£1,234.50) and behind it in German and Spanish
    (1.234,50 €); an abbreviation of letters stands behind it everywhere (1,234.50 EUR). Other languages are written
    as English is, as their sentences are.
    """
    currency = program.authority.currency if program.authority else ""
    if not currency:
        return plain(float(amount))
    figure = f"{amount:,.2f}"
    continental = program.language.split("-")[0].lower() in _CONTINENTAL
    if continental:
        figure = figure.translate(_POINT_AND_COMMA)
    elif not any(letter.isalpha() for letter in currency):
        return f"-{currency}{figure[1:]}" if amount < 0 else f"{currency}{figure}"
    return f"{figure} {currency}"


def reasons(program: Program, moment: Grant, option: GrantOption) -> tuple[Reason, ...]:
    """Whose decision it was, and what being too strict or too lavish costs; the author's words come with the answer."""
    return (*_of_authority(program, option), _of_stance(program, moment, option))


def _of_authority(program: Program, option: GrantOption) -> Sequence[Reason]:
    authority, own = program.authority, own_limit(program.authority)
    if authority is None or own is None or gives_nothing(option):
        return ()
    limit = program.say("authority.limit", money=money(program, own.money), days=own.days)
    if not beyond(authority, option):
        code = "authority.needless" if option.escalates else "authority.within"
        return (Reason(kind="authority", text=program.say(code, limit=limit), good=None if option.escalates else True),)
    if option.escalates:
        return (Reason(kind="authority", text=program.say("authority.asked", limit=limit), good=True),)
    who = who_may(authority, option) or program.say("authority.nobody")
    return (Reason(kind="authority", text=program.say("authority.beyond", limit=limit, who=who), good=False),)


def _of_stance(program: Program, moment: Grant, option: GrantOption) -> Reason:
    """What the author holds of it, with figures.

    Too strict: what was saved beside what losing the customer costs; too lavish: what was booked beside what is fair
    and what losing the customer would have cost.
    """
    fair = [one.cost for one in moment.options if one.stance == "fair" and not one.escalates]
    cost, value = booked(option), program.authority.customer_value if program.authority else 0.0
    if option.stance == "too_strict":
        saved = max(0.0, min(fair) - cost) if fair else 0.0
        code = "stance.strict" if saved and value else "stance.strict.value" if value else "stance.strict.plain"
        told = program.say(code, saved=money(program, saved), value=money(program, value))
        return Reason(kind="authority", text=told, good=False)
    if option.stance == "too_lavish":
        told = program.say("stance.lavish.plain")
        if fair and cost:
            figures = {"cost": money(program, cost), "fair": money(program, max(fair))}
            code = "stance.lavish.value" if value else "stance.lavish"
            told = program.say(code, **figures, value=money(program, value))
        return Reason(kind="authority", text=told, good=False)
    told = program.say("stance.fair", cost=money(program, cost)) if cost else program.say("stance.fair.plain")
    return Reason(kind="authority", text=told, good=True)
