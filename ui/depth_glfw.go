//go:build !js && !wasm && !android && !ios

package ui

import "github.com/go-gl/glfw/v3.4/glfw"

// shallow asks for a window without depth and stencil buffers, which nothing here uses:
// each repaint by a processor is 3 to 4 ms cheaper. It must come after the window is made
// and before it is shown, since Fyne makes the real window when it is shown.
func shallow() {
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
}
