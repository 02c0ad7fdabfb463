package plateview

// Slots is the most layers that a view shows at once.
const Slots = 4

// A View is the part of a picture that fills the window, in fractions of the picture:
// (0, 0) is its top left corner, and W = H = 1 is all of it.
type View struct{ X, Y, W, H float32 }

// Whole is the View of the whole picture.
var Whole = View{0, 0, 1, 1}

// A Layer is one picture of a frame. The first layer of a frame is taken as opaque,
// the others are laid over it by Opacity, 0 to 1.
type Layer struct {
	Picture *Picture
	View    View
	Opacity float32
}

// Shade darkens the picture towards the top and the bottom edge, so that text over it
// can be read. Both are 0 (none) to 1 (LOOK.md's full scrim).
type Shade struct{ Top, Bottom float32 }

// A Frame is everything that a PlateView shows at one moment.
type Frame struct {
	Layers [Slots]Layer
	Count  int // layers in use
	Shade  Shade
	// Sprites says that nothing lies between the frame and the view's sprites: where the view composes its frames, they
	// become part of it then, and the stamps under them.
	Sprites bool
}

// A Stamp is a small premultiplied picture laid over a frame, pixel for pixel, with its top left corner X and Y pixels
// from the window's.
type Stamp struct {
	Picture *Picture
	X, Y    float32
}

// Add appends a layer, if there is room and it would show.
func (f *Frame) Add(l Layer) {
	if f.Count < Slots && l.Picture != nil && l.Opacity > 0 {
		f.Layers[f.Count] = l
		f.Count++
	}
}

// Cover is the View that fills a window of proportions window (width over height) with
// a picture of proportions picture, enlarged zoom times (at least 1) and centred on
// (x, y) as far as the picture reaches.
func Cover(window, picture, x, y, zoom float32) View {
	w, h := float32(1), picture/window
	if window < picture {
		w, h = window/picture, 1
	}
	zoom = max(zoom, 1)
	w, h = w/zoom, h/zoom
	return View{
		X: min(max(x-w/2, 0), 1-w), Y: min(max(y-h/2, 0), 1-h),
		W: w, H: h,
	}
}
