"""What `motcua serve` says on the pages that editors look at, in Vietnamese; no built page says it."""

from types import MappingProxyType

PANEL_WORDS = MappingProxyType(
    {
        "errors": "Chưa dựng lại được, còn lỗi: {count}. Trang dưới đây là bản đúng gần nhất; sửa xong, trang tự đổi.",
        "missing": "Trang này chưa có, vì còn lỗi: {count}. Sửa xong, trang tự hiện ra.",
        "absent": "Không có trang nào ở địa chỉ này.",
        "building": "Cổng đang được dựng; trang này tự hiện ra khi xong.",
        "warnings": "Lưu ý về trang này: {count}",
        "place": "{file}, dòng {line}, cột {column}",
        "error": "lỗi",
        "warning": "cảnh báo",
        "note": "nhắc nhở",
        "failure": "lỗi khi dựng",
        "links": "liên kết hỏng",
        "close": "Đóng",
    }
)
