//go:build !amd64 || !cgo

package plateview

// softAble is false: the rasteriser samples by itself.
const softAble = false

type soft struct {
	pix    []byte
	stride int
}

func (s *soft) compose(*Frame, int, int) {}
