"""Code 128 as a drawing."""

import re

from motcua.forms.barcode import code_128


def test_the_bars_are_those_of_the_standard_with_white_around():
    bars = code_128("ABC234DEFG")
    runs = [(int(x), int(width)) for x, width in re.findall(r"M(\d+) 0h(\d+)v1h-\d+z", bars.path)]
    # Start B 211214, then "A" 111323: ISO/IEC 15417 table 1.
    assert runs[:6] == [(10, 2), (13, 1), (16, 1), (21, 1), (23, 1), (27, 2)]
    # A start, ten letters and the check of 11 modules each, a stop of 13, quiet zones of 10.
    assert bars.width == 10 + 11 * 12 + 13 + 10
    assert runs[-1][0] + runs[-1][1] + 10 == bars.width
