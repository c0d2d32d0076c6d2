# Plugs, lamps, screens, printers and readers of cards answer over the network or a cable.
import asyncio

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
    await asyncio.to_thread(plug.turn_on)
    for found in (await asyncio.to_thread(Discover.discover)).values():
        print(found)
    bulb = Bulb(address)
    await asyncio.to_thread(bulb.set_brightness, 20)
    # What it can do is in a table of the library.
    bulb.get_model_specs()
    await asyncio.to_thread(discover_bulbs)
    await asyncio.to_thread(AirPurifier(address, "token").set_mode, "quiet")
    lights = await asyncio.to_thread(OpenRGBClient)
    for light in lights.devices:
        await asyncio.to_thread(light.off)
    await asyncio.to_thread(SamsungTVWS(address).send_key, "KEY_POWER")
    # One datagram.
    wakeonlan.send_magic_packet("ff.ff.ff.ff.ff.ff")


async def office(address: str):
    printer = Network(address)
    await asyncio.to_thread(printer.text, "Receipt")
    await asyncio.to_thread(printer.cut)
    with await asyncio.to_thread(sane.open, "scanner") as scanner:
        picture = await asyncio.to_thread(scanner.scan)
    with await asyncio.to_thread(nfc.ContactlessFrontend, "usb") as reader:
        return picture, await asyncio.to_thread(reader.connect, rdwr={})
