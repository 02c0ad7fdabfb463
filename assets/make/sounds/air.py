"""Layers of air. Every function gives n samples that end where they begin: noise is shaped in the frequency domain of
the whole loop, and single sounds that reach past the end go on at the start. So a loop has no seam to fade."""
import numpy as np

RATE = 48000


def shaped(rng, n, curve):
    """Noise of a loop whose spectrum follows curve(frequency in Hz)."""
    f = np.fft.rfftfreq(n, 1 / RATE)
    spectrum = (rng.standard_normal(len(f)) + 1j * rng.standard_normal(len(f))) * curve(np.maximum(f, 1.0))
    spectrum[0] = 0
    return np.fft.irfft(spectrum, n)


def drift(rng, n, seconds):
    """A slow wandering from 0 to 1 that closes with the loop; `seconds` is about the time of one swell."""
    count = max(3, round(n / RATE / seconds * 2))
    points = rng.random(count)
    at = np.linspace(0, count, n, endpoint=False)
    k = at.astype(int)
    part = (1 - np.cos(np.pi * (at - k))) / 2
    return points[k % count] * (1 - part) + points[(k + 1) % count] * part


def band(low, high, slope=2):
    """A curve that passes low to high Hz and falls off on both sides."""
    return lambda f: 1 / np.sqrt(1 + (low / f) ** (2 * slope)) / np.sqrt(1 + (f / high) ** (2 * slope))


def wind(rng, n, centre=400, swing=0.5):
    """Wind on stone: low noise that swells, with a brighter part that comes only with the gusts."""
    gust = drift(rng, n, 13) * 0.7 + drift(rng, n, 5) * 0.3
    body = shaped(rng, n, band(70, centre))
    edge = shaped(rng, n, band(centre * 0.9, centre * 2.2))
    return body * (1 - swing + swing * gust) + edge * 0.35 * gust ** 2


def murmur(rng, n, density=1.0):
    """A city far away: soft noise of its streets, and voices too distant to be words."""
    streets = shaped(rng, n, lambda f: band(90, 260)(f) / np.sqrt(f / 90))
    x = streets / streets.std() * (0.75 + 0.25 * drift(rng, n, 17))
    for centre in (310, 420, 530, 650, 820):
        voice = shaped(rng, n, band(centre * 0.92, centre * 1.08, slope=3))
        syllables = drift(rng, n, 0.5) ** 2 * drift(rng, n, 7)
        x += voice / voice.std() * syllables * 0.4 * density * (310 / centre)
    return x


def room(rng, n):
    """The tone of a still room: almost nothing, low, steady."""
    x = shaped(rng, n, lambda f: band(60, 180)(f) + 0.05 * band(200, 900)(f))
    return x * (0.9 + 0.1 * drift(rng, n, 23))


def rain(rng, n):
    """Light rain on a roof: a fine hiss held low, and single drops that are heard as wood or tin, never in time."""
    hiss = shaped(rng, n, lambda f: band(700, 2600, slope=1)(f))
    x = hiss / hiss.std() * (0.7 + 0.3 * drift(rng, n, 11))
    for at in rng.integers(0, n, int(n / RATE * 9)):
        pitch, length = rng.uniform(350, 1300), rng.uniform(0.012, 0.03)
        t = np.arange(int(length * 6 * RATE)) / RATE
        drop = np.sin(2 * np.pi * pitch * t) * np.exp(-t / length) * (1 - np.exp(-t / 0.0015))
        np.add.at(x, (at + np.arange(len(t))) % n, drop * rng.gamma(2.0, 0.45))
    return x


def road(rng, n):
    """A road at night, a kilometre off: cars as slow swells of low noise, one now and then."""
    rumble = shaped(rng, n, band(60, 320))
    bright = shaped(rng, n, band(250, 700))
    rumble, bright = rumble / rumble.std(), bright / bright.std()
    level = np.full(n, 0.25)
    t = np.arange(n) / RATE
    whole = n / RATE
    for at in np.cumsum(rng.uniform(5, 11, 40)):
        if at > whole:
            break
        away = (t - at + whole / 2) % whole - whole / 2
        level += rng.uniform(0.4, 1.0) * np.exp(-(away / rng.uniform(2.2, 3.8)) ** 2)
    return rumble * level + bright * 0.2 * level ** 2


def tone(rng, n, pitch=82.4):
    """One low sustained note, two strings of it a little apart, that comes and goes within a minute."""
    whole = n / RATE
    t = np.arange(n) / RATE
    x = np.zeros(n)
    for part, level in ((1, 1.0), (2, 0.35), (3, 0.12)):
        for away in (-0.12, 0.0, 0.15):
            # a whole number of waves in the loop
            waves = round((pitch * part + away * part) * whole)
            x += level * np.sin(2 * np.pi * waves / whole * t + rng.uniform(0, 2 * np.pi))
    return x * (0.25 + 0.75 * drift(rng, n, 29))
