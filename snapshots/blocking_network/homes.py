# Plugs, lamps, screens, printers and readers of cards answer over the network or a cable.
import nfc
import sane
import tinytuya
import wakeonlan
from escpos.printer import Network
from miio import AirPurifier
from openrgb import OpenRGBClient
from pyHS100 import Discover, SmartPlug
from samsungtvws import SamsungTVWS
from yeelight import Bulb, discover_bulbs


class House:
    def __init__(self, address: str):
        self.socket = tinytuya.OutletDevice("id", address, "key")

    async def state(self):
        # One conversation at a time: others may use this device.
        return self.socket.status()


async def evening(address: str) -> None:
    plug = SmartPlug(address)
    plug.turn_on()
    for found in Discover.discover().values():
        print(found)
    bulb = Bulb(address)
    bulb.set_brightness(20)
    # What it can do is in a table of the library.
    bulb.get_model_specs()
    discover_bulbs()
    AirPurifier(address, "token").set_mode("quiet")
    lights = OpenRGBClient()
    for light in lights.devices:
        light.off()
    SamsungTVWS(address).send_key("KEY_POWER")
    # One datagram.
    wakeonlan.send_magic_packet("ff.ff.ff.ff.ff.ff")


async def office(address: str):
    printer = Network(address)
    printer.text("Receipt")
    printer.cut()
    with sane.open("scanner") as scanner:
        picture = scanner.scan()
    with nfc.ContactlessFrontend("usb") as reader:
        return picture, reader.connect(rdwr={})
