// Package fonts holds the programme's typefaces: EB Garamond with Amiri for titles and dates, and a
// sans with both scripts (IBM Plex Sans Arabic, cut down and therefore renamed) for everything else.
package fonts

import "embed"

// Files holds the faces as *.ttf and, for each family, its licence as OFL-*.txt.
//
//go:embed *.ttf *.txt
var Files embed.FS
