# asyncfix: refuses unsafe
"""A pulse on a pin, and what a page needs before it is read: nothing else may come between."""

import time

import RPi.GPIO as GPIO
from selenium import webdriver


class Sensor:
    async def trigger(self) -> None:
        GPIO.output(23, True)
        time.sleep(0.01)
        GPIO.output(23, False)


class Browser:
    def __init__(self) -> None:
        self.driver = webdriver.Chrome()

    async def shoot(self, url: str) -> bytes:
        self.driver.refresh()
        time.sleep(2)
        return self.driver.get_screenshot_as_png()


async def settle() -> None:
    time.sleep(0.00001)
