"""The sentences of the report in Vietnamese and English."""

from types import MappingProxyType

_SENTENCES = MappingProxyType(
    {
        "title": ("Bản địa phương và bản ghi quốc gia", "Local overlays and national records"),
        "current": ("khớp với bản ghi quốc gia", "current"),
        "formal": ("chỉ đổi thông tin về nguồn", "only details of the source changed"),
        "changed": ("bản ghi quốc gia đã đổi", "national record changed"),
        "retired": ("mã thủ tục không còn dùng", "code retired"),
        "counts": (
            (
                "{overlays} bản địa phương: {changed} cần xem lại, {retired} có mã không còn dùng, "
                "{formal} chỉ đổi thông tin về nguồn, {current} khớp."
            ),
            (
                "{overlays} overlays: {changed} to look at, {retired} with a retired code, "
                "{formal} with changes of the source's details only, {current} current."
            ),
        ),
        "nothing": ("Không có gì cần xem lại.", "Nothing to look at."),
        "touched": ("Phần địa phương cần xem", "Look at these local parts"),
        "earlier": ("So với bản ghi cũ tại: {place}", "Compared with the earlier record in: {place}"),
        "unfound": (
            (
                "Không tìm thấy bản ghi cũ ({hash}); chỉ biết rằng bản ghi nay đã khác. "
                "Hãy chạy lại với --before và thư mục của lần nhập trước."
            ),
            (
                "The earlier record ({hash}) was not found; all that is known is that the record now differs. "
                "Run again with --before and the folder of the previous import."
            ),
        ),
        "successor": ("Được thay bằng: {code}", "Replaced by: {code}"),
        "no_successor": ("Nguồn không nêu thủ tục thay thế.", "The source names no successor."),
        "own": (
            "Bản ghi do địa phương tự viết, bên dưới có bản ghi quốc gia vừa đổi",
            "Records that the city wrote itself, over a national record that has changed",
        ),
        "national": ("Bộ thủ tục quốc gia so với lần trước", "The national set beside the earlier one"),
        "set_counts": (
            (
                "{records} thủ tục: {added} mới, {removed} không còn, {changed} có nội dung thay đổi, "
                "{formal} chỉ đổi thông tin về nguồn, {unchanged} như cũ."
            ),
            (
                "{records} procedures: {added} new, {removed} gone, {changed} with changed content, "
                "{formal} with changes of the source's details only, {unchanged} unchanged."
            ),
        ),
        "added": ("Mã mới", "New codes"),
        "removed": ("Mã không còn", "Codes that are gone"),
        "without_overlay": ("Thủ tục có nội dung thay đổi", "Procedures with changed content"),
        "accept": (
            "Xem xong, ghi nhận bằng: motcua drift --accept {codes}",
            "When looked at, accept with: motcua drift --accept {codes}",
        ),
        "accepted": ("{path}: đã ghi nhận bản ghi {hash}", "{path}: record {hash} accepted"),
        "cannot_accept": (
            "{code}: không có bản địa phương nào đang chờ xem lại với mã này",
            "{code}: no overlay of this code waits to be looked at",
        ),
    }
)


def sentence(name: str, language: str, **words: object) -> str:
    """Return the sentence called `name` in Vietnamese or English, its places filled."""
    return _SENTENCES[name][1 if language == "en" else 0].format_map(words)
