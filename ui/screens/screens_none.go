//go:build js || wasm || android || ios

package screens

// All is none where there is no desktop.
func All() []Monitor { return nil }
