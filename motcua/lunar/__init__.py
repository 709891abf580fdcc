"""The Vietnamese lunar calendar: on which days of the common calendar a lunar day falls."""

from motcua.lunar.days import LunarDay, LunarSpan, holds, lunar_span, solar_spans

__all__ = ["LunarDay", "LunarSpan", "holds", "lunar_span", "solar_spans"]
