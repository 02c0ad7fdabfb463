package plateview

// shadeRows is the height of each half of the scrim picture; enough that no step shows.
const shadeRows = 256

// shadePicture holds both scrims: the top one in the upper half, the bottom one in the
// lower. The colour is night slate (#14191F); the strengths are those of the look:
// 62 % at the top edge, and 0, 62, 94 % towards the bottom edge.
func shadePicture() *Picture {
	p := &Picture{Width: 4, Height: 2 * shadeRows, Pix: make([]byte, 4*4*2*shadeRows)}
	for y := range p.Height {
		var a float32
		if y < shadeRows {
			a = 0.62 * (1 - float32(y)/(shadeRows-1))
		} else if u := float32(y-shadeRows) / (shadeRows - 1); u < 0.6 {
			a = 0.62 * u / 0.6
		} else {
			a = 0.62 + 0.32*(u-0.6)/0.4
		}
		for x := range p.Width {
			i := 4 * (y*p.Width + x)
			p.Pix[i], p.Pix[i+1], p.Pix[i+2] = byte(a*0x1f+.5), byte(a*0x19+.5), byte(a*0x14+.5)
			p.Pix[i+3] = byte(a*255 + .5)
		}
	}
	return p
}
