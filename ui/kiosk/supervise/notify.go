package supervise

import "net"

// What systemd is told (sd_notify): that the exhibit shows itself, that its screen lives,
// and that the supervisor ends as it should.
const (
	ready       = "READY=1"
	alivePing   = "WATCHDOG=1"
	stoppingNow = "STOPPING=1"
)

// Notify returns what tells systemd, by the socket that it names in NOTIFY_SOCKET: a local
// one, opened for each word. Nil if there is none.
func Notify(socket string) func(string) {
	if socket == "" {
		return nil
	}
	return func(text string) {
		c, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: socket, Net: "unixgram"})
		if err != nil {
			return // the next one may come through; systemd counts them
		}
		c.Write([]byte(text))
		c.Close()
	}
}
