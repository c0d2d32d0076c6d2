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
        self.server.connect()
        node = self.server.get_node("ns=2;i=3")
        for child in node.get_children():
            child.set_value(1)
        # One conversation at a time: others may use this connection.
        self.controller.db_read(1, 0, 4)
        if self.controller.get_connected():
            return node.get_value()


async def temperature() -> int:
    with SMBus(1) as bus:
        return bus.read_byte_data(0x40, 0)


async def identity() -> str:
    manager = pyvisa.ResourceManager()
    with manager.open_resource("GPIB0::12::INSTR") as instrument:
        return instrument.query("*IDN?")


async def house() -> None:
    gpiozero.Button(2).wait_for_press()
    for device in broadlink.discover(timeout=5):
        device.auth()
    # It gives the browser and answers at once.
    pychromecast.get_chromecasts(blocking=False)
    casts, _ = pychromecast.get_chromecasts()
    casts[0].wait()
    for zone in soco.discover():
        zone.pause()


async def frame(bus: can.BusABC):
    # It looks for what has come already.
    if bus.recv(timeout=0) is None:
        return bus.recv()


async def scale():
    found = usb.core.find(idVendor=0x0922)
    found.set_configuration()
    reader = hid.device()
    reader.open(0x0922, 0x8003)
    return found.read(0x82, 6), reader.read(6)


async def photograph(camera: Picamera2):
    camera.start()
    # A job that is waited for elsewhere.
    camera.capture_file("now.jpg", wait=False)
    camera.capture_file("now.jpg")
