package timeline

// axis lays places out along the bar: moments of the narration, or days of history. x is
// the way from the bar's start in Fyne units; what runs from the right is mirrored by the
// widget.
type axis[P any] interface {
	x(P) float64
	place(x float64) P
}

var (
	_ axis[moment] = (*voice)(nil)
	_ axis[int]    = (*calendar)(nil)
)
