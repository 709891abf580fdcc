"""Builds the forum for businesses: questions by topic, a page for each, and the feed of the newest."""

from html import escape

from motcua.languages import Passage
from motcua.model import ForumQuestion, OnlineForm
from motcua.views import targets
from motcua.views.article_pages import Feed, FeedEntry
from motcua.views.articles import cited
from motcua.views.business_pages import ForumPage, ForumQuestionPage, QuestionCard
from motcua.views.context import Context
from motcua.views.gates import procedure_links
from motcua.views.incentives import basis_views
from motcua.views.parts import Link

TITLE = "Hỏi đáp cho doanh nghiệp"
_FEED_LENGTH = 20
_TOPIC = "topic"


def forum_page(context: Context, *, sending: bool) -> ForumPage:
    """Return the questions by topic in the order of the form's topics, in each the newest answer first."""
    newest = _newest(context)
    groups = []
    for topic, name in _topics(context).items():
        cards = tuple(question_card(context, one) for one in newest if one.topic == topic)
        if cards:
            groups.append((name, cards))
    return ForumPage(
        title=context.say(TITLE),
        intro=context.say(
            "Câu hỏi của doanh nghiệp do cơ quan trả lời, ban biên tập đọc lại rồi đăng, không kèm tên người hỏi."
        ),
        groups=tuple(groups),
        form=form_link(context),
        sending=sending,
        feed=targets.forum_feed(context.tag),
        file=targets.FORUM_FILE,
    )


def newest_questions(context: Context, most: int) -> tuple[QuestionCard, ...]:
    """Return the questions that were answered last."""
    return tuple(question_card(context, one) for one in _newest(context)[:most])


def question_card(context: Context, one: ForumQuestion) -> QuestionCard:
    """Return a question as lists show it."""
    office = context.organisation_link(one.answered_by).title if one.answered_by else None
    return QuestionCard(context.say(one.question), question_target(context, one), context.date(one.answered_on), office)


def question_target(context: Context, one: ForumQuestion) -> str:
    """Return the address of a question."""
    return targets.item(context.tag, targets.FORUM, one.id)


def question_page(context: Context, one: ForumQuestion, *, sending: bool) -> ForumQuestionPage:
    """Return a question with its answer."""
    return ForumQuestionPage(
        title=context.say(one.question),
        topic=_topics(context).get(one.topic),
        details=context.maybe(one.details),
        asked_by=one.asked_by,
        asked_on=context.date(one.asked_on),
        asked_iso=one.asked_on,
        answer=context.say(one.answer),
        answered_by=context.organisation_link(one.answered_by) if one.answered_by else None,
        answered_on=context.date(one.answered_on),
        answered_iso=one.answered_on,
        basis=basis_views(context, one.basis),
        procedures=procedure_links(context, one.procedures),
        source=cited(one.source),
        checked_on=context.date(one.checked_on),
        form=form_link(context),
        sending=sending,
    )


def forum_feed(context: Context) -> Feed:
    """Return the feed of the questions that were answered last."""
    newest = _newest(context)[:_FEED_LENGTH]
    return Feed(
        context.say(TITLE).text,
        tuple(_entry(context, one) for one in newest),
        max((one.answered_on for one in newest), default="1970-01-01"),
    )


def _entry(context: Context, one: ForumQuestion) -> FeedEntry:
    title, answer = context.say(one.question), context.say(one.answer)
    html = "".join(f"<p>{escape(line)}</p>" for line in answer.text.splitlines() if line.strip())
    first = answer.text.split("\n", 1)[0]
    return FeedEntry(title.text, question_target(context, one), first, html, answer.lang, one.answered_on)


def form_link(context: Context) -> Link | None:
    """Return the form by which businesses ask, or None where the city has none."""
    form = _form(context)
    return Link(context.say(form.title), targets.item(context.tag, "forms", form.id)) if form else None


def _form(context: Context) -> OnlineForm | None:
    return next((one for one in context.catalogue.forms.values() if "forum" in one.offered_on), None)


def _topics(context: Context) -> dict[str, Passage]:
    form = _form(context)
    topic = next((one for one in form.fields if one.id == _TOPIC), None) if form else None
    return {one.id: context.say(one.label) for one in topic.options} if topic else {}


def _newest(context: Context) -> list[ForumQuestion]:
    return sorted(context.catalogue.forum.values(), key=lambda one: (one.answered_on, one.id), reverse=True)
