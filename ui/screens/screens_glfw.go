//go:build !js && !wasm && !android && !ios

package screens

import "github.com/go-gl/glfw/v3.4/glfw"

// All is the monitors of the machine, the main one first. It belongs to the UI goroutine, and
// is none where no window system runs.
func All() (list []Monitor) {
	defer func() { _ = recover() }() // GLFW panics where it was never started
	for _, m := range glfw.GetMonitors() {
		v := m.GetVideoMode()
		if v == nil {
			continue // it was just unplugged
		}
		x, y := m.GetPos()
		wide, tall := m.GetPhysicalSize()
		list = append(list, Monitor{m.GetName(), x, y, v.Width, v.Height, wide, tall})
	}
	return list
}
