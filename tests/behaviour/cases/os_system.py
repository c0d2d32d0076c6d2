# A shell command.
# asyncfix: flags --unsafe-fixes
import os


async def main():
    print(os.system("sleep 0.3; exit 2") >> 8)
