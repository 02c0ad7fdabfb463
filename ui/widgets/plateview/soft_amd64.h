// Composes a frame with the processor, for where OpenGL is drawn by the processor too: a
// rasteriser's general way of sampling takes three times as long.

#include <stdint.h>

enum { SOFT_LAYERS = 4 };

// A layer is a picture of w by h pixels (8 bits a channel, premultiplied, alpha last) and the
// part of it that fills the frame, in its pixels; opacity is 0 to 256. opaque says that the
// picture is.
typedef struct {
	int32_t w, h;
	float x, y, vw, vh;
	int32_t opacity, opaque;
} soft_layer;

// A shade is laid over a row: the row keeps keep of 256, and adds are added to its channels.
typedef struct {
	uint16_t keep;
	uint8_t add[4];
} soft_shade;

// soft_able reports whether this processor can.
int soft_able(void);

// soft_room is how many bytes of room soft_compose needs for n layers and a frame w pixels wide;
// widest is the width of the widest picture.
int64_t soft_room(int w, int n, int widest);

// soft_compose writes the rows from top to bottom, the last excluded, of a frame of w by h pixels. A row
// is w rounded up to 4 pixels long. The first layer is taken as opaque. Pictures are p0 to p3, since memory
// that holds pointers is not passed from Go; shades has one for each row of the frame. A frame begins at
// its first row: what room holds then serves the rest.
void soft_compose(uint8_t *out, int w, int h, int top, int bottom, int n, const soft_layer *layers, const uint8_t *p0,
	const uint8_t *p1, const uint8_t *p2, const uint8_t *p3, const soft_shade *shades, uint8_t *room);

// soft_stamp lays a premultiplied picture of w by h pixels, in rows of pitch bytes, over rows of stride bytes. It is
// moved right by fx and down by fy sixty-fourths of a pixel: if not by 0, it takes the room of a column and a row
// more. Of its columns the first are laid, and of its rows those from top to bottom, the last excluded. room has 8 w + 16 bytes.
void soft_stamp(uint8_t *out, int stride, const uint8_t *pix, int pitch, int w, int h, int fx, int fy, int columns, int top, int bottom, uint8_t *room);
