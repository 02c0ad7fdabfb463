"""From spoken sentences to one mastered track of a chapter. All filters look both ways, so no word moves."""
import numpy as np
import pyloudnorm
from scipy import ndimage, signal

from voice import RATE

OUT_RATE = 48000
LOUDNESS, CEILING = -16.0, -2.5      # LUFS; dBTP before coding: Vorbis q5 adds up to 0.7 dB
SENTENCE_LEVEL = -20.0               # LUFS of each sentence before mastering
PAUSES = {"sentence": 0.45, "paragraph": 0.9, "beat": 1.6}   # seconds from word to word
OPENING, CLOSING = 0.6, 1.6
PIECE = 1 << 18                      # samples
ROOM = 0.02                          # seconds kept before the first and after the last sound of a sentence


def amplitude(db):
    return 10 ** (db / 20)


def rms(x, seconds, rate):
    window = np.hanning(max(3, int(seconds * rate)) + 2)[1:-1]
    power = signal.oaconvolve(np.square(x, dtype=np.float64), window / window.sum(), "same")
    return np.sqrt(np.maximum(power, 1e-20))


def trim(x, spans, phones):
    """Cuts a sentence to what sounds. Returns it, the sample it now starts at, and (first, last) sounding sample."""
    said = [span for span, (_, w) in zip(spans, phones) if w >= 0]
    level = rms(x, 0.006, RATE)
    loud = np.flatnonzero(level > np.percentile(level, 95) * 0.01)
    room = int(ROOM * RATE)
    first, last = min(said[0][0], int(loud[0])), max(said[-1][1], int(loud[-1]))
    a, b = max(0, first - room), min(len(x), last + 2 * room)
    y = x[a:b].copy()
    edge = np.sin(np.linspace(0, np.pi / 2, room // 2)) ** 2
    y[:len(edge)] *= edge
    y[-len(edge):] *= edge[::-1]
    return y, a, (first - a, last - a)


def even(x):
    """A sentence at SENTENCE_LEVEL. The voice itself differs by 3 dB from sentence to sentence."""
    meter = pyloudnorm.Meter(RATE, block_size=min(0.4, len(x) / RATE / 2))
    found = meter.integrated_loudness(x)
    return x * amplitude(SENTENCE_LEVEL - found) if np.isfinite(found) else x


def soften_hiss(x):
    """Holds 4.5-10.5 kHz 13 dB under the level of speech: evening out the voice would lift it by 4 dB."""
    band = signal.sosfiltfilt(signal.butter(4, (4500, 10500), "band", fs=RATE, output="sos"), x)
    speech = np.sqrt(np.mean(x[np.abs(x) > 1e-3] ** 2))
    over = np.maximum(1, rms(band, 0.008, RATE) / (speech * amplitude(-13)))
    return x - band * (1 - over ** -0.75)


def turn_peaks(x):
    """The pulses of this voice all point one way; four all-passes round 200 Hz spread them and cost nothing audible."""
    w = 2 * np.pi * 200 / OUT_RATE
    alpha = np.sin(w) / (2 * 0.707)
    b = np.array([1 - alpha, -2 * np.cos(w), 1 + alpha])
    for _ in range(4):
        x = signal.lfilter(b / b[2], b[::-1] / b[2], x)
    return x


def compress(x, threshold=-20.0, ratio=3.0, knee=8.0):
    """Gentle evening out above threshold (dB of the level in 20 ms)."""
    over = 20 * np.log10(rms(x, 0.02, OUT_RATE)) - threshold
    bent = np.where(over < -knee / 2, 0, np.where(over > knee / 2, over, (over + knee / 2) ** 2 / (2 * knee)))
    return x * amplitude(-bent * (1 - 1 / ratio))


def peaks(x):
    """Height of the wave at each sample, between samples included (four times oversampled)."""
    out, edge = np.empty(len(x)), 64
    for a in range(0, len(x), PIECE):   # in pieces: a whole chapter would take a gigabyte
        b = min(a + PIECE, len(x))
        lead = min(edge, a)
        fine = np.abs(signal.resample_poly(x[a - lead:b + edge], 4, 1)).reshape(-1, 4).max(axis=1)
        out[a:b] = fine[lead:lead + b - a]
    return out


def limit(x, ceiling):
    """Turns down ahead of what would pass ceiling (dBTP) and up again after it, within 10 ms."""
    reach = int(0.005 * OUT_RATE) * 2 + 1
    need = np.minimum(1, amplitude(ceiling) / np.maximum(peaks(x), 1e-9))
    lowest = ndimage.minimum_filter1d(need, 2 * reach + 1)
    window = np.hanning(2 * reach + 3)[1:-1]
    return x * signal.oaconvolve(np.pad(lowest, reach, mode="edge"), window / window.sum(), "valid"), -20 * np.log10(need.min())


def master(x):
    """The whole track at 48 kHz, LOUDNESS and CEILING. Returns it and by how many dB the highest peak was held."""
    x = signal.sosfiltfilt(signal.butter(2, 60, "high", fs=RATE, output="sos"), soften_hiss(x))
    x = compress(turn_peaks(signal.resample_poly(x, 320, 147, window=("kaiser", 12.0))))
    meter = pyloudnorm.Meter(OUT_RATE)
    gain = held = 0.0
    for _ in range(6):
        y, held = limit(x * amplitude(gain), CEILING)
        missing = LOUDNESS - meter.integrated_loudness(y)
        if abs(missing) < 0.02:
            break
        gain += missing
    return y.astype(np.float32), float(held)


class Track:
    """Sentences in a row with their pauses, in samples of the voice."""

    def __init__(self):
        self.parts, self.length = [np.zeros(int(OPENING * RATE), np.float32)], int(OPENING * RATE)
        self.sounding = (self.length, self.length)

    def add(self, sentence, phones, x, spans, pause):
        """Appends a sentence and sets the times of its words; pause is what follows it, in seconds."""
        y, cut, (first, last) = trim(x, spans, phones)
        offset = self.length - cut
        for k, w in enumerate(sentence.words):
            own = [n for n, (_, owner) in enumerate(phones) if owner == k]
            start = own[0]
            # between two words said in one breath the gap already sounds like the second word
            if start > 1 and phones[start - 1][0] == " " and phones[start - 2][1] >= 0:
                start -= 1
            w.start = (spans[start][0] + offset) / RATE
            w.end = (spans[own[-1]][1] + offset) / RATE
        gap = max(int(0.05 * RATE), int(pause * RATE) - first - (len(y) - last))
        self.parts += [even(y), np.zeros(gap, np.float32)]
        self.sounding = (self.length + first, self.length + last)
        self.length += len(y) + gap

    def finish(self, closing):
        """All samples, ending `closing` seconds after the last word."""
        x = np.concatenate(self.parts)
        end = self.sounding[1] + int(closing * RATE)
        return np.pad(x, (0, max(0, end - len(x))))[:end].astype(np.float64)
