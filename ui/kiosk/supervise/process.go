package supervise

import (
	"bufio"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"

	"homs/ui/kiosk"
)

// process is a Child that says its beats on its standard output.
type process struct {
	cmd   *exec.Cmd
	beats chan string
	ended error // once beats is closed
}

// StartProcess starts a command and takes its standard output as its beats, a line each.
// Where the system can, the command ends with this program, however that ends.
func StartProcess(cmd *exec.Cmd) (Child, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	tie(cmd)
	p := &process{cmd: cmd, beats: make(chan string)}
	started := make(chan error)
	go func() {
		defer close(p.beats)
		runtime.LockOSThread() // Linux ties a process to the thread that started it
		err := cmd.Start()
		started <- err
		if err != nil {
			return
		}
		for lines := bufio.NewScanner(out); lines.Scan(); {
			p.beats <- lines.Text()
		}
		cmd.Process.Kill() // it has closed its output, so nothing more is heard of it
		p.ended = cmd.Wait()
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

func (p *process) Beats() <-chan string { return p.beats }

func (p *process) Err() error { return p.ended }

func (p *process) Waits() map[int]time.Duration { return waits(p.cmd.Process.Pid) }

func (p *process) Memory() int64 { return kiosk.Resident(p.cmd.Process.Pid) }

func (p *process) Kill() { p.cmd.Process.Kill() }

func (p *process) Stop() {
	if p.cmd.Process.Signal(syscall.SIGTERM) != nil {
		p.cmd.Process.Signal(os.Kill) // systems without such a signal
	}
}
