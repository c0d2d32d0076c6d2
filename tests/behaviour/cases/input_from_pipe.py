# A question and its answer; the prompt is printed as before.
# asyncfix: flags --unsafe-fixes
import sys

import slow

sys.stdin = slow.stdin("ada\nrest\n")


async def main():
    name = input("name? ")
    print("hello", name)
    print(sys.stdin.readline().strip())
