"""The words of the inbox: it is for the staff of Vietnamese offices, and speaks Vietnamese."""

from datetime import datetime
from types import MappingProxyType

from motcua.forms.appointments import VIET_NAM

STAGES = MappingProxyType(
    {"received": "Mới nhận", "in_work": "Đang xử lý", "done": "Đã xong", "returned": "Trả lại, chờ bổ sung"}
)
FLAGS = MappingProxyType(
    {
        "honeypot": "ô bẫy bị điền (thường là máy gửi)",
        "fast": "gửi quá nhanh (thường là máy gửi)",
        "clock": "đồng hồ máy chủ bị chỉnh, không phải lỗi người gửi",
        "alike": "giống các nội dung vừa gửi",
        "no_proof": "trình duyệt không làm phép tính chống gửi hàng loạt (có thể do tắt JavaScript)",
        "often": "địa chỉ này gửi nhiều lần",
    }
)
SCANS = MappingProxyType(
    {
        "pending": "chờ quét vi-rút, chưa mở được",
        "clean": "đã quét, không thấy vi-rút",
        "infected": "CÓ VI-RÚT, không mở",
        "unscanned": "không quét được, hỏi người quản trị",
    }
)


def moment(at: int | None) -> str:
    """Return a time in milliseconds since 1970 as the clock of Viet Nam shows it; the empty string for none."""
    return f"{datetime.fromtimestamp(at / 1000, VIET_NAM):%H:%M %d/%m/%Y}" if at is not None else ""
