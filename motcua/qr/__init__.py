"""QR codes as drawings: an address becomes one SVG path, without colour, script or outside address."""

from motcua.qr.draw import QrCode, qr_code

__all__ = ["QrCode", "qr_code"]
