import asyncio

import broadlink
import can
import gpiozero
import hid
import pychromecast
import pyvisa
import snap7.client
import soco
import usb.core
from opcua import Client
from picamera2 import Picamera2
from smbus2 import SMBus


class Plant:
    def __init__(self, host: str):
        self.server = Client(host)
        self.controller = snap7.client.Client()

    async def read(self):
        await asyncio.to_thread(self.server.connect)
        node = self.server.get_node("ns=2;i=3")
        for child in await asyncio.to_thread(node.get_children):
            await asyncio.to_thread(child.set_value, 1)
        # One conversation at a time: others may use this connection.
        self.controller.db_read(1, 0, 4)
        if self.controller.get_connected():
            return await asyncio.to_thread(node.get_value)


async def temperature() -> int:
    with SMBus(1) as bus:
        return await asyncio.to_thread(bus.read_byte_data, 0x40, 0)


async def identity() -> str:
    manager = pyvisa.ResourceManager()
    with await asyncio.to_thread(
        manager.open_resource, "GPIB0::12::INSTR"
    ) as instrument:
        return await asyncio.to_thread(instrument.query, "*IDN?")


async def house() -> None:
    await asyncio.to_thread(gpiozero.Button(2).wait_for_press)
    for device in await asyncio.to_thread(broadlink.discover, timeout=5):
        await asyncio.to_thread(device.auth)
    # It gives the browser and answers at once.
    pychromecast.get_chromecasts(blocking=False)
    casts, _ = await asyncio.to_thread(pychromecast.get_chromecasts)
    await asyncio.to_thread(casts[0].wait)
    for zone in await asyncio.to_thread(soco.discover):
        await asyncio.to_thread(zone.pause)


async def frame(bus: can.BusABC):
    # It looks for what has come already.
    if bus.recv(timeout=0) is None:
        return await asyncio.to_thread(bus.recv)


async def scale():
    found = await asyncio.to_thread(usb.core.find, idVendor=0x0922)
    await asyncio.to_thread(found.set_configuration)
    reader = hid.device()
    await asyncio.to_thread(reader.open, 0x0922, 0x8003)
    return await asyncio.to_thread(lambda: (found.read(0x82, 6), reader.read(6)))


async def photograph(camera: Picamera2):
    await asyncio.to_thread(camera.start)
    # A job that is waited for elsewhere.
    camera.capture_file("now.jpg", wait=False)
    await asyncio.to_thread(camera.capture_file, "now.jpg")
