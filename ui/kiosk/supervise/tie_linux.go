package supervise

import (
	"os/exec"
	"syscall"
)

// tie has the system kill the command when this program is killed: it would hold the screen,
// the sound and the lock for ever.
func tie(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
