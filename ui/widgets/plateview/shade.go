package plateview

// The scrims are laid over the top 250 and the bottom 560 of 1080 lines, in night slate (#14191F).
const (
	topShade, bottomShade           = 250, 560
	shadeRed, shadeGreen, shadeBlue = 0x14, 0x19, 0x1f
)

// topAlpha is the strength of the top scrim at u, 0 at the window's edge to 1 at its own.
func topAlpha(u float32) float32 { return 0.62 * (1 - u) }

// bottomAlpha is the strength of the bottom scrim at u, 0 at its own edge to 1 at the window's:
// 0, 62 and 94 % as the look has it.
func bottomAlpha(u float32) float32 {
	if u < 0.6 {
		return 0.62 * u / 0.6
	}
	return 0.62 + 0.32*(u-0.6)/0.4
}

// shadeRows is the height of each half of the scrim picture; enough that no step shows.
const shadeRows = 256

// shadePicture holds both scrims: the top one in the upper half, the bottom one in the lower.
func shadePicture() *Picture {
	p := &Picture{Width: 4, Height: 2 * shadeRows, Pix: make([]byte, 4*4*2*shadeRows)}
	for y := range p.Height {
		a := topAlpha(float32(y) / (shadeRows - 1))
		if y >= shadeRows {
			a = bottomAlpha(float32(y-shadeRows) / (shadeRows - 1))
		}
		for x := range p.Width {
			i := 4 * (y*p.Width + x)
			p.Pix[i], p.Pix[i+1], p.Pix[i+2] = byte(a*shadeBlue+.5), byte(a*shadeGreen+.5), byte(a*shadeRed+.5)
			p.Pix[i+3] = byte(a*255 + .5)
		}
	}
	return p
}
