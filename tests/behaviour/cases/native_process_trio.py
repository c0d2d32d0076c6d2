# Processes that trio runs itself.
# asyncfix: flags --unsafe-fixes --prefer trio
# runtime: trio
# needs: trio
import subprocess
import sys

import trio

CHILD = "import sys, time; time.sleep(0.1); print('out'); print('err', file=sys.stderr); sys.exit(int(sys.argv[1]))"
UPPER = "import sys; sys.stdout.write(sys.stdin.read().upper())"


async def main():
    await trio.sleep(0)
    result = subprocess.run([sys.executable, "-c", CHILD, "3"], capture_output=True, text=True)
    print(result.returncode, result.stdout.strip(), result.stderr)
    try:
        subprocess.run([sys.executable, "-c", CHILD, "2"], check=True, stderr=subprocess.PIPE)
    except subprocess.CalledProcessError as error:
        print(error.returncode, error.cmd[-1], error.stdout, error.stderr)
    whole = subprocess.run([sys.executable, "-c", CHILD, "0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(type(whole).__name__, whole.args[-1], whole.returncode, whole.stdout)
    if subprocess.call([sys.executable, "-c", CHILD, "1"], stderr=subprocess.DEVNULL) != 0:
        print(subprocess.check_output([sys.executable, "-c", UPPER], input="words", text=True).split())
    subprocess.check_call("sleep 0.1; echo line", shell=True)
