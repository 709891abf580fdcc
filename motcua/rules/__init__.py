"""What must hold beyond the shape of a file: small generators that yield findings and never raise."""

from motcua.rules.articles import article_rules
from motcua.rules.glossary import glossary_rules
from motcua.rules.online_forms import form_rules
from motcua.rules.pages import pages_agree
from motcua.rules.pictures import picture_findings
from motcua.rules.procedures import procedure_rules
from motcua.rules.record import Known, Record
from motcua.rules.references import citation_findings
from motcua.rules.registries import registry_rules
from motcua.rules.sets import same_text
from motcua.rules.translations import translation_findings

__all__ = [
    "Known",
    "Record",
    "article_rules",
    "citation_findings",
    "form_rules",
    "glossary_rules",
    "pages_agree",
    "picture_findings",
    "procedure_rules",
    "registry_rules",
    "same_text",
    "translation_findings",
]
