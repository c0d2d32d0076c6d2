# asyncfix: clean
# What the kernel answers from its memory is no file, whether its path is a text, an object or a constant.
from pathlib import Path

LOADAVG = Path("/proc/loadavg")
THERMAL = "/sys/class/thermal"
ZONE = Path(THERMAL) / "thermal_zone0"


async def load():
    return LOADAVG.read_text()


async def memory():
    return Path("/proc/meminfo").read_text()


async def status(pid):
    return Path(f"/proc/{pid}/status").read_bytes()


async def temperature():
    return (ZONE / "temp").read_text()


async def temperature_of(zone):
    with open(THERMAL + "/" + zone + "/temp") as file:
        return file.read()


async def opened():
    with LOADAVG.open() as file:
        return file.read()
