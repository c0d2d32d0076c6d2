# A telephone on a cable: each order goes over it and back.
import asyncio

import uiautomator2
from adbutils import adb


async def look(serial: str):
    phone = await asyncio.to_thread(adb.device, serial)
    await asyncio.to_thread(phone.sync.push, "app.apk", "/sdcard/app.apk")
    return await asyncio.to_thread(phone.shell, "getprop")


async def press(serial: str):
    screen = await asyncio.to_thread(uiautomator2.connect, serial)
    await asyncio.to_thread(screen.app_start, "com.example")
    button = screen(text="Start")
    await asyncio.to_thread(button.click)
    return await asyncio.to_thread(button.child(text="Now").get_text)
