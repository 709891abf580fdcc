"""A summary of each procedure, read by a machine while the portal is built; never where no voice knows the language."""

from motcua.speech.machine import Machine, find_machine
from motcua.speech.reading import as_read
from motcua.speech.summary import spoken_summary
from motcua.speech.write import NoVoiceError, Spoken, write_speech

__all__ = ["Machine", "NoVoiceError", "Spoken", "as_read", "find_machine", "spoken_summary", "write_speech"]
