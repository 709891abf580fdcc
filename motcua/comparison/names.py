"""What parts, keys and fixed words of a record are called in Vietnamese and English."""

from types import MappingProxyType

# In the order in which the page of a procedure shows them; then what the overlay adds, then where it comes from.
_PARTS = MappingProxyType(
    {
        "code": ("Mã thủ tục", "Procedure code"),
        "name": ("Tên thủ tục", "Name"),
        "short_name": ("Tên gọn", "Short name"),
        "summary": ("Tóm tắt", "Summary"),
        "replaced_by": ("Được thay bằng thủ tục", "Replaced by"),
        "documents": ("Giấy tờ", "Documents"),
        "cases": ("Trường hợp", "Cases"),
        "questions": ("Câu hỏi chọn trường hợp", "Questions"),
        "document_notes": ("Lưu ý về giấy tờ", "Notes on documents"),
        "dossiers": ("Số bộ hồ sơ", "Number of dossiers"),
        "warnings": ("Lưu ý", "Warnings"),
        "common_mistakes": ("Lỗi hay gặp", "Common mistakes"),
        "fees": ("Phí, lệ phí", "Fees"),
        "time_limits": ("Thời gian giải quyết", "Time limits"),
        "channels": ("Cách nộp", "Channels"),
        "receiving": ("Nơi nộp hồ sơ", "Receiving offices"),
        "hours": ("Giờ tiếp nhận", "Hours"),
        "online": ("Nộp trực tuyến", "Online"),
        "steps": ("Các bước thực hiện", "Steps"),
        "outputs": ("Kết quả nhận được", "Outputs"),
        "conditions": ("Yêu cầu, điều kiện", "Conditions"),
        "audiences": ("Ai được làm thủ tục này", "Audiences"),
        "agencies": ("Cơ quan giải quyết", "Agencies"),
        "levels": ("Cấp giải quyết", "Levels"),
        "forms": ("Mẫu đơn, tờ khai", "Forms"),
        "legal": ("Căn cứ pháp lý", "Legal basis"),
        "legal_notes": ("Ghi chú về căn cứ pháp lý", "Legal notes"),
        "related": ("Thủ tục liên quan", "Related procedures"),
        "field": ("Lĩnh vực", "Field"),
        "kind": ("Loại thủ tục", "Kind of procedure"),
        "aliases": ("Tên thường gọi", "Everyday names"),
        "changes": ("Thay đổi được ghi", "Notes of changes"),
        "based_on": ("Bản ghi quốc gia làm gốc", "National record it was written for"),
        "checked_on": ("Ngày kiểm tra", "Checked on"),
        "review_by": ("Hạn xem lại", "Review by"),
        "source": ("Nguồn thông tin", "Source"),
    }
)
_FIELDS = MappingProxyType(
    {
        "action": ("nộp hay xuất trình", "hand in or show"),
        "actor": ("ai làm", "who acts"),
        "amount": ("số tiền", "amount"),
        "answers": ("câu trả lời", "answers"),
        "as_of": ("thời điểm của nguồn", "as of"),
        "at_most": ("tối đa", "at most"),
        "case": ("trường hợp", "case"),
        "cases": ("trường hợp", "cases"),
        "channels": ("cách nộp", "channels"),
        "checked_on": ("ngày kiểm tra", "checked on"),
        "code": ("mã", "code"),
        "copies": ("số bản sao", "copies"),
        "currency": ("loại tiền", "currency"),
        "cutoff": ("giờ chốt trong ngày", "cut-off"),
        "date": ("ngày", "date"),
        "decided_on": ("ngày quyết định", "decided on"),
        "decision": ("quyết định công bố", "decision"),
        "documents": ("giấy tờ", "documents"),
        "exemptions": ("miễn, giảm", "exemptions"),
        "file": ("tệp mẫu", "file"),
        "form": ("mẫu đơn", "form"),
        "held_by": ("nơi giữ tệp mẫu", "held by"),
        "id": ("mã trong tệp", "identifier"),
        "kind": ("loại", "kind"),
        "label": ("tên khoản", "label"),
        "legal": ("căn cứ", "legal basis"),
        "level": ("mức độ", "level"),
        "name": ("tên", "name"),
        "note": ("ghi chú", "note"),
        "notes": ("ghi chú", "notes"),
        "originals": ("số bản chính", "originals"),
        "percent": ("phần trăm", "per cent"),
        "question": ("câu hỏi tiếp theo", "next question"),
        "reason": ("lý do", "reason"),
        "receiving": ("nơi nộp hồ sơ", "receiving offices"),
        "record": ("mã bản ghi ở nguồn", "record at the source"),
        "remarks": ("ghi chú khi nhập", "remarks"),
        "replaced_by_data": ("thay bằng dữ liệu", "replaced by data"),
        "resolution": ("nghị quyết của tỉnh", "provincial resolution"),
        "review_by": ("hạn xem lại", "review by"),
        "rows": ("bảng mức thu", "rows"),
        "situation": ("tình huống", "situation"),
        "stage": ("lúc thu", "when due"),
        "text": ("nội dung", "text"),
        "title": ("tên", "title"),
        "unit": ("đơn vị tính", "unit"),
        "url": ("địa chỉ trên mạng", "web address"),
        "valid_from": ("áp dụng từ", "valid from"),
        "valid_until": ("áp dụng đến hết", "valid until"),
        "value": ("số", "value"),
    }
)
_WORDS = MappingProxyType(
    {
        "none": ("không yêu cầu", "none"),
        "not_published": ("nguồn chưa công bố", "not published"),
        "in_person": ("trực tiếp", "in person"),
        "online": ("trực tuyến", "online"),
        "postal": ("bưu chính", "by post"),
        "working_day": ("ngày làm việc", "working days"),
        "day": ("ngày", "days"),
        "hour": ("giờ", "hours"),
        "month": ("tháng", "months"),
        "year": ("năm", "years"),
        "commune": ("cấp xã", "commune"),
        "province": ("cấp tỉnh", "province"),
        "ministry": ("cấp bộ", "ministry"),
        "other": ("cơ quan khác", "other"),
        "applicant": ("người làm thủ tục", "applicant"),
        "office": ("cơ quan", "office"),
        "submit": ("nộp", "hand in"),
        "present": ("xuất trình", "show"),
        "on_filing": ("khi nộp hồ sơ", "on filing"),
        "on_result": ("khi nhận kết quả", "on result"),
        "full": ("toàn trình", "in full"),
        "partial": ("một phần", "in part"),
        "exempt": ("miễn", "exempt"),
        "reduced": ("giảm", "reduced"),
        "amount": ("một mức", "amount"),
        "per_unit": ("theo đơn vị", "per unit"),
        "table": ("bảng mức thu", "table"),
        "set_by_province": ("do Hội đồng nhân dân tỉnh quy định", "set by the provincial council"),
        "free": ("không mất phí", "nothing due"),
        "same_day": ("trong ngày", "the same day"),
        "duration": ("khoảng thời gian", "duration"),
        "stated": ("theo lời của nguồn", "as the source states"),
    }
)
_ORDER = MappingProxyType({key: number for number, key in enumerate(_PARTS)})


def part_name(part: str, language: str = "vi") -> str:
    """Return the name of a part of the procedure in "vi" or "en"; an unknown part has its key for a name."""
    return _said(_PARTS.get(part), language, part)


def field_name(key: str, language: str = "vi") -> str:
    """Return the name of a key inside an entry, such as the copies of a document."""
    return _said(_FIELDS.get(key), language, key)


def word(value: str, language: str = "vi") -> str:
    """Return a word of the model's vocabularies, such as `working_day`, in words; "" for any other text."""
    return _said(_WORDS.get(value), language, "")


def order_of(part: str) -> int:
    """Return where a part stands among the others."""
    return _ORDER.get(part, len(_ORDER))


def _said(pair: tuple[str, str] | None, language: str, otherwise: str) -> str:
    if pair is None:
        return otherwise
    return pair[1] if language == "en" else pair[0]
