"""Colours in one system and another: RGB, YIQ, HLS and HSV, all with numbers from 0 to 1."""

__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']

ONE_THIRD, ONE_SIXTH, TWO_THIRD = 1.0 / 3.0, 1.0 / 6.0, 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def yiq_to_rgb(y, i, q):
    channels = (y + 0.9468822170900693 * i + 0.6235565819861433 * q,
                y - 0.27478764629897834 * i - 0.6356910791873801 * q,
                y - 1.1085450346420322 * i + 1.7090069284064666 * q)
    return tuple(min(max(channel, 0.0), 1.0) for channel in channels)


def _hue(r, g, b, largest, spread):
    rc, gc, bc = ((largest - channel) / spread for channel in (r, g, b))
    if r == largest:
        h = bc - gc
    elif g == largest:
        h = 2.0 + rc - bc
    else:
        h = 4.0 + gc - rc
    return h / 6.0 % 1.0


def rgb_to_hls(r, g, b):
    largest, smallest = max(r, g, b), min(r, g, b)
    total, spread = largest + smallest, largest - smallest
    lightness = total / 2.0
    if smallest == largest:
        return 0.0, lightness, 0.0
    saturation = spread / total if lightness <= 0.5 else spread / (2.0 - largest - smallest)
    return _hue(r, g, b, largest, spread), lightness, saturation


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return _channel(low, high, h + ONE_THIRD), _channel(low, high, h), _channel(low, high, h - ONE_THIRD)


def _channel(low, high, hue):
    hue %= 1.0
    if hue < ONE_SIXTH:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    return low + (high - low) * (TWO_THIRD - hue) * 6.0 if hue < TWO_THIRD else low


def rgb_to_hsv(r, g, b):
    largest, smallest = max(r, g, b), min(r, g, b)
    if smallest == largest:
        return 0.0, 0.0, largest
    spread = largest - smallest
    return _hue(r, g, b, largest, spread), spread / largest, largest


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    part = h * 6.0 - sector
    p, q, t = v * (1.0 - s), v * (1.0 - s * part), v * (1.0 - s * (1.0 - part))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[sector % 6]
