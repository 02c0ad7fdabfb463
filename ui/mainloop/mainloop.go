// Package mainloop runs a window to its end without Fyne's two races at the end.
//
// Fyne closes its queue of functions while a goroutine may still be putting one in, and the
// program then dies of "send on closed channel" instead of ending
// (fyne 2.8.1, internal/driver/glfw/loop.go, runGL and runOnMainWithWait).
package mainloop

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
)

// grace is how long Fyne has to end by itself on the signal that ended the context.
const grace = time.Second

// Run shows w until the app quits or ctx, which ends on SIGINT and SIGTERM, is done. What has
// to be kept is to be written after it returns. It must be called on the main goroutine.
func Run(ctx context.Context, a fyne.App, w fyne.Window) {
	dropHook(a.Lifecycle())
	ended := make(chan struct{})
	go func() {
		<-ctx.Done()
		// Fyne quits on the same signals, so a second wish to quit would meet the closed queue.
		// It did not hear one that came before it ran.
		select {
		case <-ended:
		case <-time.After(grace):
			fyne.Do(a.Quit)
		}
	}()
	w.ShowAndRun()
	close(ended)
}

// dropHook takes away what Fyne queues for itself just before it closes the queue: it saves
// its preferences, and we keep none there.
func dropHook(l fyne.Lifecycle) {
	if l, ok := l.(interface{ SetOnStoppedHookExecuted(func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
}
