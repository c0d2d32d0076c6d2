# A child process, its output and its error.
# asyncfix: flags --unsafe-fixes
import subprocess
import sys

CHILD = "import sys, time; time.sleep(0.3); print('child'); sys.exit(int(sys.argv[1]))"


async def main():
    done = subprocess.run([sys.executable, "-c", CHILD, "0"], capture_output=True, text=True)
    print(done.returncode, done.stdout)
    try:
        subprocess.run([sys.executable, "-c", CHILD, "3"], check=True, stdout=subprocess.PIPE)
    except subprocess.CalledProcessError as error:
        print(error.returncode, error.output)
