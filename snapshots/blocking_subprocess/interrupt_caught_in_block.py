# Ctrl-C interrupts the main thread: a block that waits for it would never see it in a worker.
# asyncfix: refuses unsafe
import subprocess


async def follow(command):
    try:
        process = subprocess.Popen(command)
        process.wait()
        return "done"
    except KeyboardInterrupt:
        process.terminate()
        return "interrupted"
