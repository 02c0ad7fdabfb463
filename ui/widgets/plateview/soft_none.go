//go:build !amd64 || !cgo

package plateview

// softAble is false: the rasteriser samples by itself.
const softAble = false

const stripRows = 1

type soft struct {
	pix    []byte
	stride int
}

func (s *soft) compose(*Frame, []Stamp, int, int, func(int, int)) {}
