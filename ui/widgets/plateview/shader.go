package plateview

import (
	"image"
	"strconv"
	"sync/atomic"

	"fyne.io/fyne/v2/canvas"
)

// glsl serves desktop OpenGL 2.1 and OpenGL ES 2: no #version line. Fyne blends with
// alpha that is not premultiplied, and sets frame and bounds.
const glsl = `#ifdef GL_ES
precision highp float;
#endif
uniform vec2 frame;
uniform vec4 bounds;
uniform sampler2D plate;
uniform float x, y, w, h, opacity, top, bottom;
void main() {
	vec2 p = vec2(gl_FragCoord.x - bounds.x, frame.y - bounds.y - gl_FragCoord.y) / (bounds.zw - bounds.xy);
	vec4 c = texture2D(plate, vec2(x, y) + p * vec2(w, h));
	vec3 light = c.bgr / max(c.a, 0.004);
	float t = top * (1.0 - clamp(p.y / 0.2315, 0.0, 1.0)) * 0.62;
	float u = clamp((p.y - 0.4815) / 0.5185, 0.0, 1.0);
	float b = bottom * (u < 0.6 ? u / 0.6 * 0.62 : 0.62 + (u - 0.6) / 0.4 * 0.32);
	gl_FragColor = vec4(mix(light, vec3(0.0784, 0.098, 0.1216), max(t, b)), c.a * opacity);
}`

var shaderSets atomic.Int64

// newShader returns the shader of one slot. Fyne keeps textures by shader name for as
// long as the window lives, so each slot has a name of its own.
func newShader(slot int) *canvas.Shader {
	if slot == 0 {
		shaderSets.Add(1)
	}
	name := "plateview" + strconv.FormatInt(shaderSets.Load(), 10) + "." + strconv.Itoa(slot)
	s := canvas.NewShader(name, []byte(glsl), []byte(glsl))
	s.Textures = map[string]image.Image{}
	s.Uniforms = map[string]float32{}
	s.Hide()
	return s
}

// setTexture hands the picture to the shader without a copy; the shader reads its
// channels in the picture's own order.
func setTexture(s *canvas.Shader, p *Picture) {
	s.Textures["plate"] = &image.RGBA{Pix: p.Pix, Stride: 4 * p.Width, Rect: image.Rect(0, 0, p.Width, p.Height)}
}

// setUniforms moves the picture. Every layer carries the shade: mixed, they stay shaded.
func setUniforms(s *canvas.Shader, l Layer, shade Shade) {
	u := s.Uniforms
	u["x"], u["y"], u["w"], u["h"] = l.View.X, l.View.Y, l.View.W, l.View.H
	u["opacity"], u["top"], u["bottom"] = l.Opacity, shade.Top, shade.Bottom
}
