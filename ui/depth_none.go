//go:build js || wasm || android || ios

package ui

func shallow() {}
