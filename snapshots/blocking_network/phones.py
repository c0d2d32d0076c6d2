# A telephone on a cable: each order goes over it and back.
import uiautomator2
from adbutils import adb


async def look(serial: str):
    phone = adb.device(serial)
    phone.sync.push("app.apk", "/sdcard/app.apk")
    return phone.shell("getprop")


async def press(serial: str):
    screen = uiautomator2.connect(serial)
    screen.app_start("com.example")
    button = screen(text="Start")
    button.click()
    return button.child(text="Now").get_text()
