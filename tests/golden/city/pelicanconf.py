"""Settings of the toy city: two procedures, one ward, one page of each kind."""

SITEURL = ""
FORM_ENDPOINT = "/gui/"
TIMEZONE = "Asia/Ho_Chi_Minh"
PATH = "content"
CATALOGUES = ["procedures_yaml"]
TRANSLATIONS = "translations"
THEME = "../../../themes/civic"
OUTPUT_PATH = "output"
FESTIVAL_YEARS = ["2027", "2028"]
EDITIONS = ["vi", "en"]
DEFAULT_LANG = "vi"
STATIC_PATHS = ["forms", "audio"]
# The toy city lies in the repository of the software, whose history is none of its own.
HISTORY_FROM_GIT = False
PLUGINS = [
    "plugins.catalogue",
    "plugins.identity",
    "plugins.markdown_reader",
    "plugins.posting",
    "plugins.speech",
    "plugins.pages",
    "plugins.pictures",
    "plugins.search",
    "plugins.exports",
]
ARTICLE_PATHS = []
PAGE_PATHS = []
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
