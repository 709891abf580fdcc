"""Builds what can be listened to: the recordings of a procedure or page, and where people are spoken to."""

from motcua.languages import written_number
from motcua.model import Recording
from motcua.rules import AudioFile
from motcua.views.context import Context
from motcua.views.parts import Link, RecordingView

_PARTS = {
    "name": "Tên thủ tục",
    "summary": "Tóm tắt",
    "documents": "Giấy tờ cần chuẩn bị",
    "fees": "Phí, lệ phí",
    "time": "Thời gian giải quyết",
    "place": "Cách nộp và nơi nộp",
    "steps": "Các bước thực hiện",
}


def recordings(context: Context, subject: str) -> tuple[RecordingView, ...]:
    """Return the recordings of `subject`, a procedure's code or a page's section/name: the edition's own first."""
    found = context.catalogue.recordings_of.get(subject, ())
    return tuple(_recording(context, one) for one in sorted(found, key=lambda one: one.language != context.tag))


def _recording(context: Context, one: Recording) -> RecordingView:
    file = context.catalogue.audio[one.file]
    return RecordingView(
        target=one.file,
        media_type=file.media_type,
        lang=one.language,
        language=context.say(context.catalogue.languages.get(one.language, one.language)),
        parts=context.all(_PARTS[part] for part in one.parts),
        role=context.say(one.role),
        date=context.date(one.recorded_on),
        length=written_length(file.seconds),
        size=written_number(kilobytes(file), context.edition),
    )


def kilobytes(file: AudioFile) -> int:
    """Return the size in kilobytes, at least 1."""
    return max(1, round(file.size / 1000))


def written_length(seconds: int) -> str:
    """Return a length as players show it: 0:45, 12:05."""
    return f"{seconds // 60}:{seconds % 60:02}"


def serving_offices(context: Context, language: str) -> tuple[Link, ...]:
    """Return the offices that can serve in `language`, a tag, as far as a source says so: for the page of languages."""
    return tuple(
        context.organisation_link(one.id)
        for one in context.catalogue.organisations.values()
        if one.contact and any(served.language == language for served in one.contact.languages)
    )
