# What the kernel answers from its memory is no file that a disk has to find.
# asyncfix: clean

import os


async def limits():
    with open("/sys/fs/cgroup/memory.max") as file:
        maximum = file.read().strip()
    with open("/proc/self/statm") as file:
        used = file.readline().split()
    with open(os.devnull, "w") as sink:
        sink.write(maximum)
    return maximum, used
