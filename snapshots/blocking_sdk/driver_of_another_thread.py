# A session stays with the thread that made it: its calls are not moved without it.
# asyncfix: refuses thread-affine

from selenium import webdriver


async def title(url):
    driver = webdriver.Chrome()
    driver.get(url)
    return driver.title


async def titles(urls):
    driver = webdriver.Firefox()
    for url in urls:
        driver.get(url)
        driver.save_screenshot("last.png")
    driver.quit()
