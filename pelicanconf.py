"""Lạng Sơn's settings: paths and switches, no logic. What belongs to the city alone stands in identity.yaml."""

# --- this portal ---------------------------------------------------------------------
# Names, colours, mark and pictures of the city.
IDENTITY = "identity.yaml"
SITEURL = ""
# Where residents reach the portal: printed on sheets and kiosks as a QR code; "" prints none. Put the city's own here.
PUBLIC_ADDRESS = "https://langson.example"
# Where forms are sent: "/gui/" on this server, or the https:// address of another; "" makes them pages to print.
FORM_ENDPOINT = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
# True where every build is for kiosks; `motcua build --profile kiosk` makes one without it.
KIOSK = False
# True: Pagefind indexes all pages for those who read over HTTP; servers must then allow 'wasm-unsafe-eval' for scripts.
WHOLE_TEXT_SEARCH = False
# For which years festivals of the lunar calendar are turned into common dates; add one each January.
FESTIVAL_YEARS = ["2026", "2027", "2028", "2029", "2030", "2031"]
NATIONAL_PORTAL = "https://dichvucong.gov.vn/"

# --- where things are ------------------------------------------------------------------
PATH = "content"
CATALOGUES = ["procedures_yaml"]
TRANSLATIONS = "translations"
THEME = "themes/civic"
OUTPUT_PATH = "output"
EDITIONS = ["vi", "en", "zh-Hans", "tyz"]
# In these a machine reads a summary of each procedure, where espeak-ng is installed: ["vi", "en", "zh-Hans"].
SPEECH = []
DEFAULT_LANG = "vi"
STATIC_PATHS = ["forms", "audio"]  # pictures leave through plugins.pictures, without what cameras write into them
# What changed in a procedure is also told from the commits that changed its file, where this folder is under git:
# from the day on which the portal opens, for what its editors did before was no change for anybody.
HISTORY_FROM_GIT = True
HISTORY_SINCE = "2026-12-01"

# --- how the portal is made --------------------------------------------------------------
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

# Every page comes from plugins.pages; Pelican's own kinds of page and feed are switched off.
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
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
