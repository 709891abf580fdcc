"""What must hold beyond the shape of a file: small generators that yield findings and never raise."""

from motcua.rules.articles import article_rules
from motcua.rules.audio import AudioFile, audio_file, audio_findings
from motcua.rules.business import business_rules
from motcua.rules.faces import face_findings
from motcua.rules.glossary import glossary_rules
from motcua.rules.notices import notice_rules, untranslated_notices
from motcua.rules.online_forms import form_rules
from motcua.rules.pages import pages_agree
from motcua.rules.pictures import picture_findings
from motcua.rules.procedures import procedure_rules
from motcua.rules.record import Known, Record
from motcua.rules.recordings import hash_of, is_withdrawn, recording_rules
from motcua.rules.references import citation_findings
from motcua.rules.registries import registry_rules
from motcua.rules.sets import digest_of_text, same_text
from motcua.rules.statistics import statistics_rules, tables_are_described
from motcua.rules.tables import table_rules
from motcua.rules.terms import term_findings

__all__ = [
    "AudioFile",
    "Known",
    "Record",
    "article_rules",
    "audio_file",
    "audio_findings",
    "business_rules",
    "citation_findings",
    "digest_of_text",
    "face_findings",
    "form_rules",
    "glossary_rules",
    "hash_of",
    "is_withdrawn",
    "notice_rules",
    "pages_agree",
    "picture_findings",
    "procedure_rules",
    "recording_rules",
    "registry_rules",
    "same_text",
    "statistics_rules",
    "table_rules",
    "tables_are_described",
    "term_findings",
    "untranslated_notices",
]
