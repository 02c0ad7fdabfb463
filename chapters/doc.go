// Package chapters is the story as data: what is told, when, where, with which
// picture and on whose word. It reads a content folder through fs.FS, knows
// neither screen nor sound, and answers questions about a place in the
// programme.
//
// All times are programme time: measured from the start of the whole
// programme, as time.Duration. A place in it is called at, a span d.
// Historical time is [Date], with its precision, never time.Time.
package chapters
