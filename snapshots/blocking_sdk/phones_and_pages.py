# A WebDriver session stays with its thread; a page that any thread may drive is driven by one at a time.
from appium import webdriver
from DrissionPage import ChromiumPage
from splinter import Browser


async def tap(options):
    phone = webdriver.Remote("http://localhost:4723", options=options)
    phone.tap([(10, 10)])


async def visit(url: str):
    browser = Browser()
    browser.visit(url)
    browser.find_by_css("h1")


async def read(url: str):
    page = ChromiumPage()
    page.get(url)
    return page.ele("h1").text
