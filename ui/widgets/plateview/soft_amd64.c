#include "soft_amd64.h"

#include <immintrin.h>
#include <string.h>

#define SSSE3 __attribute__((target("ssse3")))

// Weights have 6 bits, for pairs of bytes are multiplied of which one is signed: a picture moves
// by a sixty-fourth of a pixel.
enum { BITS = 6, ONE = 1 << BITS };

int soft_able(void) { return __builtin_cpu_supports("ssse3") != 0; }

static int whole(int w) { return (w + 3) & ~3; }

// Where each column of a frame lies in a picture's row: the byte offset of the left one of two
// pixels, and their weights for each of four channels.
typedef struct {
	int64_t *weights;
	int32_t *at;
} columns;

int64_t soft_room(int w, int n, int widest) {
	return (int64_t)n * whole(w) * (sizeof(int64_t) + sizeof(int32_t)) + 8 * (int64_t)(widest + 8) + 4 * (int64_t)whole(w);
}

// split is the pixel that a place lies in or after, of size many, and how far after it.
static int split(float u, int size, int *f) {
	if (u < 0) u = 0;
	if (u > size - 1) u = size - 1;
	int i = (int)u;
	*f = (int)((u - i) * ONE + 0.5f);
	return i;
}

static void set_columns(columns c, const soft_layer *l, int w) {
	for (int i = 0; i < whole(w); i++) {
		int f, x = split(l->x + (i + 0.5f) * l->vw / w - 0.5f, l->w, &f);
		int64_t pair = (ONE - f) | f << 8;
		c.at[i] = 4 * x;
		c.weights[i] = pair | pair << 16 | pair << 32 | pair << 48;
	}
}

// mix writes n bytes of a and b, b with the weight f of 2 to the power of bits; 128 itself is no signed byte.
static inline SSSE3 void mix(uint8_t *out, const uint8_t *a, const uint8_t *b, int n, int f, int bits) {
	const int one = 1 << bits;
	const __m128i weights = _mm_set1_epi16((short)((one - f) | f << 8)), half = _mm_set1_epi16((short)(one / 2));
	for (int i = 0; i + 16 <= n; i += 16) {
	last:;
		__m128i x = _mm_loadu_si128((const __m128i *)(a + i)), y = _mm_loadu_si128((const __m128i *)(b + i));
		__m128i lo = _mm_maddubs_epi16(_mm_unpacklo_epi8(x, y), weights), hi = _mm_maddubs_epi16(_mm_unpackhi_epi8(x, y), weights);
		lo = _mm_srli_epi16(_mm_add_epi16(lo, half), bits), hi = _mm_srli_epi16(_mm_add_epi16(hi, half), bits);
		_mm_storeu_si128((__m128i *)(out + i), _mm_packus_epi16(lo, hi));
		if (i + 16 < n && i + 32 > n) {
			i = n - 16;
			goto last;
		}
	}
	if (n < 16)
		for (int i = 0; i < n; i++) out[i] = (uint8_t)((a[i] * (one - f) + b[i] * f + one / 2) >> bits);
}

static inline SSSE3 __m128i two(const uint8_t *row, const int32_t *at, const int64_t *weights) {
	const __m128i pairs = _mm_setr_epi8(0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);
	__m128i p = _mm_loadl_epi64((const __m128i *)(row + at[0]));
	p = _mm_castps_si128(_mm_loadh_pi(_mm_castsi128_ps(p), (const __m64 *)(row + at[1])));
	p = _mm_maddubs_epi16(_mm_shuffle_epi8(p, pairs), _mm_loadu_si128((const __m128i *)weights));
	return _mm_srli_epi16(_mm_add_epi16(p, _mm_set1_epi16(ONE / 2)), BITS);
}

static inline SSSE3 __m128i four(const uint8_t *row, columns c, int i) {
	return _mm_packus_epi16(two(row, c.at + i, c.weights + i), two(row, c.at + i + 2, c.weights + i + 2));
}

// over lays two pixels, in 16 bits a channel, over others by an opacity of 256.
static inline SSSE3 __m128i over(__m128i below, __m128i p, __m128i opacity) {
	const __m128i alpha = _mm_setr_epi8(6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15), half = _mm_set1_epi16(128);
	p = _mm_srli_epi16(_mm_add_epi16(_mm_mullo_epi16(p, opacity), half), 8);
	__m128i a = _mm_shuffle_epi8(p, alpha);
	a = _mm_sub_epi16(_mm_set1_epi16(256), _mm_add_epi16(a, _mm_srli_epi16(a, 7)));
	return _mm_add_epi16(p, _mm_srli_epi16(_mm_add_epi16(_mm_mullo_epi16(below, a), half), 8));
}

// along samples a row of a picture into one of the frame.
static SSSE3 void along(uint8_t *out, const uint8_t *row, columns c, int w) {
	for (int i = 0; i < w; i += 4) _mm_storeu_si128((__m128i *)(out + 4 * i), four(row, c, i));
}

// along_over lays it over what is there.
static SSSE3 void along_over(uint8_t *out, const uint8_t *row, columns c, int w, int opacity) {
	const __m128i zero = _mm_setzero_si128(), o = _mm_set1_epi16((short)opacity);
	for (int i = 0; i < w; i += 4) {
		__m128i p = four(row, c, i), q = _mm_loadu_si128((const __m128i *)(out + 4 * i));
		__m128i lo = over(_mm_unpacklo_epi8(q, zero), _mm_unpacklo_epi8(p, zero), o);
		__m128i hi = over(_mm_unpackhi_epi8(q, zero), _mm_unpackhi_epi8(p, zero), o);
		_mm_storeu_si128((__m128i *)(out + 4 * i), _mm_packus_epi16(lo, hi));
	}
}

static void darken(uint8_t *row, int w, soft_shade s) {
	int32_t colour;
	memcpy(&colour, s.add, 4);
	const __m128i zero = _mm_setzero_si128(), keep = _mm_set1_epi16((short)s.keep), half = _mm_set1_epi16(128);
	const __m128i add = _mm_unpacklo_epi8(_mm_set1_epi32(colour), zero);
	for (int i = 0; i < w; i += 4) {
		__m128i p = _mm_loadu_si128((const __m128i *)(row + 4 * i));
		__m128i lo = _mm_mullo_epi16(_mm_unpacklo_epi8(p, zero), keep), hi = _mm_mullo_epi16(_mm_unpackhi_epi8(p, zero), keep);
		lo = _mm_add_epi16(add, _mm_srli_epi16(_mm_add_epi16(lo, half), 8));
		hi = _mm_add_epi16(add, _mm_srli_epi16(_mm_add_epi16(hi, half), 8));
		_mm_storeu_si128((__m128i *)(row + 4 * i), _mm_packus_epi16(lo, hi));
	}
}

// sample writes the pixels of a picture, from the byte from to the byte to of its rows, at the height of row y of h.
static void sample(uint8_t *row, const soft_layer *l, const uint8_t *pix, int y, int h, int from, int to) {
	int f, top = split(l->y + (y + 0.5f) * l->vh / h - 0.5f, l->h, &f), stride = 4 * l->w;
	const uint8_t *a = pix + (int64_t)top * stride, *b = top + 1 < l->h ? a + stride : a;
	mix(row + from, a + from, b + from, to - from, f, BITS);
	if (to == stride) memcpy(row + to, row + to - 4, 4); // beside the last pixel
}

// alike reports whether two pictures lie alike, so that their rows can be mixed before they are sampled.
static int alike(const soft_layer *a, const soft_layer *b) {
	return a->w == b->w && a->h == b->h && a->x == b->x && a->y == b->y && a->vw == b->vw && a->vh == b->vh;
}

void soft_compose(uint8_t *out, int w, int h, int top, int bottom, int n, const soft_layer *layers, const uint8_t *p0,
	const uint8_t *p1, const uint8_t *p2, const uint8_t *p3, const soft_shade *shades, uint8_t *room) {
	const uint8_t *pix[SOFT_LAYERS] = {p0, p1, p2, p3};
	columns c[SOFT_LAYERS];
	int wide = whole(w), from[SOFT_LAYERS], to[SOFT_LAYERS];
	for (int k = 0; k < n; k++, room += wide * sizeof(int64_t)) c[k].weights = (int64_t *)room;
	for (int k = 0; k < n; k++, room += wide * sizeof(int32_t)) c[k].at = (int32_t *)room;
	uint8_t *above = room, *other;
	room += 4 * wide;
	other = room + 4 * (layers[0].w + 8); // a row of a picture that lies as the first does
	for (int k = 0; k < n; k++) {
		if (top == 0) set_columns(c[k], &layers[k], w);
		from[k] = c[k].at[0], to[k] = c[k].at[wide - 1] + 8;
		if (to[k] > 4 * layers[k].w) to[k] = 4 * layers[k].w;
	}
	int first = 1; // after the first picture and the opaque ones over it that lie alike
	while (first < n && layers[first].opaque && alike(&layers[0], &layers[first])) first++;
	for (int y = top; y < bottom; y++, out += 4 * wide) {
		sample(room, &layers[0], pix[0], y, h, from[0], to[0]);
		for (int k = 1; k < first; k++) {
			sample(other, &layers[k], pix[k], y, h, from[0], to[0]);
			// Whole sixteens, for mix goes over the last sixteen twice where they overlap others.
			mix(room + from[0], room + from[0], other + from[0], (to[0] - from[0] + 15) & ~15, layers[k].opacity / 2, 7);
			if (to[0] == 4 * layers[0].w) memcpy(room + to[0], room + to[0] - 4, 4);
		}
		along(out, room, c[0], wide);
		for (int k = first; k < n; k++) {
			sample(room, &layers[k], pix[k], y, h, from[k], to[k]);
			int o = layers[k].opacity;
			if (layers[k].opaque && o >= 255) {
				along(out, room, c[k], wide);
			} else if (layers[k].opaque && o > 1) {
				along(above, room, c[k], wide);
				mix(out, out, above, 4 * wide, o / 2, 7);
			} else {
				along_over(out, room, c[k], wide, o);
			}
		}
		if (shades[y].keep < 256) darken(out, wide, shades[y]);
	}
}

// lay lays n pixels over others.
static SSSE3 void lay(uint8_t *out, const uint8_t *p, int n) {
	const __m128i zero = _mm_setzero_si128(), o = _mm_set1_epi16(256);
	for (int i = 0; i < n; i += 4) {
		int32_t buffer[8];
		const int rest = n - i < 4;
		__m128i a, q;
		if (rest) {
			memset(buffer, 0, sizeof buffer);
			memcpy(buffer, p + 4 * i, 4 * (n - i));
			memcpy(buffer + 4, out + 4 * i, 4 * (n - i));
			a = _mm_loadu_si128((const __m128i *)buffer), q = _mm_loadu_si128((const __m128i *)(buffer + 4));
		} else {
			a = _mm_loadu_si128((const __m128i *)(p + 4 * i)), q = _mm_loadu_si128((const __m128i *)(out + 4 * i));
		}
		if (_mm_movemask_epi8(_mm_cmpeq_epi8(a, zero)) == 0xffff) continue; // most of a text is clear
		__m128i lo = over(_mm_unpacklo_epi8(q, zero), _mm_unpacklo_epi8(a, zero), o);
		__m128i hi = over(_mm_unpackhi_epi8(q, zero), _mm_unpackhi_epi8(a, zero), o);
		q = _mm_packus_epi16(lo, hi);
		if (rest) {
			_mm_storeu_si128((__m128i *)buffer, q);
			memcpy(out + 4 * i, buffer, 4 * (n - i));
		} else {
			_mm_storeu_si128((__m128i *)(out + 4 * i), q);
		}
	}
}

void soft_stamp(uint8_t *out, int stride, const uint8_t *pix, int pitch, int w, int h, int fx, int fy, int columns, int top, int bottom, uint8_t *room) {
	const int row = 4 * w;
	if (fx == 0 && fy == 0) {
		for (int y = top; y < bottom && y < h; y++, out += stride) lay(out, pix + (int64_t)y * pitch, columns);
		return;
	}
	uint8_t *mixed = room + 4, *moved = room + row + 8; // one clear pixel on each side of the mixed row
	memset(room, 0, 2 * (size_t)row + 16);
	for (int y = top; y < bottom; y++, out += stride) {
		if (y == 0 || y == h) memset(moved, 0, row); // beyond the picture it is clear
		const uint8_t *a = y > 0 ? pix + (int64_t)(y - 1) * pitch : moved, *b = y < h ? pix + (int64_t)y * pitch : moved;
		mix(mixed, a, b, row, ONE - fy, BITS);
		mix(moved, mixed - 4, mixed, row + 4, ONE - fx, BITS);
		lay(out, moved, columns);
	}
}
