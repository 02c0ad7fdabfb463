package supervise

import (
	"bufio"
	"os"
	"os/exec"
	"syscall"

	"homs/ui/kiosk"
)

// process is a Child that says its beats on its standard output.
type process struct {
	cmd   *exec.Cmd
	beats chan string
}

// StartProcess starts a command and takes its standard output as its beats, a line each.
func StartProcess(cmd *exec.Cmd) (Child, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{cmd, make(chan string)}
	go func() {
		defer close(p.beats)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			p.beats <- lines.Text()
		}
		cmd.Process.Kill() // it has closed its output, so nothing more is heard of it
		cmd.Wait()
	}()
	return p, nil
}

func (p *process) Beats() <-chan string { return p.beats }

func (p *process) Memory() int64 { return kiosk.Resident(p.cmd.Process.Pid) }

func (p *process) Kill() { p.cmd.Process.Kill() }

func (p *process) Stop() {
	if p.cmd.Process.Signal(syscall.SIGTERM) != nil {
		p.cmd.Process.Signal(os.Kill) // systems without such a signal
	}
}
