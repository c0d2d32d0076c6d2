# Signals are handled in the main thread only, and so are interval timers set up there.
# asyncfix: flags --unsafe-fixes --strict
# unchanged: a signal handler can be set in the main thread only
import signal

caught = []


async def main():
    signal.signal(signal.SIGALRM, lambda *_: caught.append("alarm"))
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    signal.pause()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    print(caught)
