"""Calendar files (iCalendar, RFC 5545) that phones and mail programs take up as they are."""

from motcua.icalendar.writer import CalendarEntry, calendar_text

__all__ = ["CalendarEntry", "calendar_text"]
