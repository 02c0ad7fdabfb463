package supervise

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A real process: its lines are beats, and it is gone when they end.
func TestProcess(t *testing.T) {
	if os.Getenv("SUPERVISE_CHILD") != "" {
		os.Stdout.WriteString("attract\nquit\n")
		os.Stdout.Close()
		select {} // does not end by itself
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestProcess$")
	cmd.Env = append(os.Environ(), "SUPERVISE_CHILD=1")
	c, err := StartProcess(cmd)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for b := range c.Beats() {
		got = append(got, b)
	}
	if len(got) != 2 || got[0] != attract || got[1] != Quit {
		t.Errorf("beats %q", got)
	}
	if cmd.ProcessState == nil {
		t.Error("it was not waited for")
	}
	if _, err := StartProcess(exec.Command("/nowhere/at/all")); err == nil {
		t.Error("a missing program was started")
	}
}

// Who is started ends with who started it, even if that one is killed.
func TestAChildDiesWithItsParent(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux ties one to the other")
	}
	switch os.Getenv("SUPERVISE_TIE") {
	case "child":
		select {}
	case "parent":
		cmd := exec.Command(os.Args[0], "-test.run=^TestAChildDiesWithItsParent$")
		cmd.Env = append(os.Environ(), "SUPERVISE_TIE=child")
		if _, err := StartProcess(cmd); err != nil {
			t.Fatal(err)
		}
		os.Stdout.WriteString(strconv.Itoa(cmd.Process.Pid) + "\n")
		select {}
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestAChildDiesWithItsParent$")
	cmd.Env = append(os.Environ(), "SUPERVISE_TIE=parent")
	p, err := StartProcess(cmd)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(<-p.Beats())
	if err != nil {
		t.Fatal(err)
	}
	p.Kill()
	drain(p)
	for range 500 {
		stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
		if err != nil || strings.Contains(string(stat), ") Z ") {
			return // gone, or waits for init to look
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("it lives on")
}
