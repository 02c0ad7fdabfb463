//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"fmt"
	"strings"

	"github.com/go-gl/gl/v2.1/gl"
)

const vertexSource = `#version 110
attribute vec2 vert;
uniform vec4 rect; // the part of the texture: size, then place
varying vec2 at;
void main() {
	vec2 p = vert * 0.5 + 0.5;
	at = vec2(p.x, 1.0 - p.y) * rect.xy + rect.zw;
	gl_Position = vec4(vert, 0.0, 1.0);
}`

// plainSource is a fetch and nothing else: Mesa's software rasteriser has a path for just
// that, twice as fast as with a factor.
const plainSource = `#version 110
uniform sampler2D picture;
varying vec2 at;
void main() { gl_FragColor = texture2D(picture, at); }`

const fadedSource = `#version 110
uniform sampler2D picture;
uniform float opacity;
varying vec2 at;
void main() { gl_FragColor = texture2D(picture, at) * opacity; }`

// program is the compiled shader pair and where its inputs are.
type program struct {
	id                     uint32
	rect, opacity, texture int32
}

func link(fragment string) (p program, err error) {
	v, err := compile(vertexSource, gl.VERTEX_SHADER)
	if err != nil {
		return p, err
	}
	f, err := compile(fragment, gl.FRAGMENT_SHADER)
	if err != nil {
		return p, err
	}
	p.id = gl.CreateProgram()
	gl.AttachShader(p.id, v)
	gl.AttachShader(p.id, f)
	gl.BindAttribLocation(p.id, 0, gl.Str("vert\x00")) // the same for both
	gl.LinkProgram(p.id)
	var ok int32
	if gl.GetProgramiv(p.id, gl.LINK_STATUS, &ok); ok == gl.FALSE {
		return p, fmt.Errorf("shader pair does not link")
	}
	where := func(name string) int32 { return gl.GetUniformLocation(p.id, gl.Str(name+"\x00")) }
	p.rect, p.opacity, p.texture = where("rect"), where("opacity"), where("picture")
	return p, nil
}

func compile(source string, kind uint32) (uint32, error) {
	s := gl.CreateShader(kind)
	c, free := gl.Strs(source + "\x00")
	gl.ShaderSource(s, 1, c, nil)
	free()
	gl.CompileShader(s)
	var ok int32
	if gl.GetShaderiv(s, gl.COMPILE_STATUS, &ok); ok == gl.FALSE {
		log := strings.Repeat("\x00", 512)
		gl.GetShaderInfoLog(s, 511, nil, gl.Str(log))
		return 0, fmt.Errorf("shader does not compile: %s", strings.TrimRight(log, "\x00"))
	}
	return s, nil
}
