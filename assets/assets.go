// Package assets holds everything in the program that is not code: the story,
// its voice and pictures, maps, sounds, icons and interface words. The typefaces
// have a package of their own, assets/fonts.
package assets

import "embed"

// FS is the content folder that comes with the program, rooted here. What makes
// the content (make) and the template for new chapters (chapters/_template) stay
// outside.
//
//go:embed *.toml chapters plates thumbs icons maps sounds words
var FS embed.FS
