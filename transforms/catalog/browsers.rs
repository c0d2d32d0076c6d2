//! Browser drivers: `selenium`, `playwright`, `pyppeteer`-like tools.

use crate::catalog::{Kind, Row, alias, blocks, class, pure};

const DRIVER: &str = "a WebDriver session must stay with one thread";
const GREENLET: &str =
    "its objects belong to the thread that started Playwright, and it refuses to run inside a loop";

pub static ROWS: &[Row] = &[
    blocks("selenium.webdriver.Chrome", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    blocks("selenium.webdriver.Firefox", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    blocks("selenium.webdriver.Remote", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    blocks("selenium.webdriver.Edge", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    blocks("selenium.webdriver.Safari", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    blocks("selenium.webdriver.Ie", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    class("selenium.webdriver.remote.webdriver.WebDriver"),
    pure("selenium.webdriver.remote.webdriver.WebDriver.__enter__").returns("Self"),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.get",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.find_elements",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.execute_script",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.execute_async_script",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.quit",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.close",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.save_screenshot",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.get_screenshot_as_file",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.get_screenshot_as_png",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.get_screenshot_as_base64",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.refresh",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.back",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.forward",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.get_cookies",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.get_cookie",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.add_cookie",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.delete_cookie",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.delete_all_cookies",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.print_page",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.set_window_size",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.maximize_window",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.__exit__",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webdriver.WebDriver.find_element",
        Kind::Sdk,
    )
    .pinned(DRIVER)
    .returns("selenium.webdriver.remote.webelement.WebElement"),
    class("selenium.webdriver.remote.webelement.WebElement"),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.click",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.send_keys",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.clear",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.submit",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.get_attribute",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.get_property",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.find_elements",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.is_displayed",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.is_enabled",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.is_selected",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.screenshot",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "selenium.webdriver.remote.webelement.WebElement.find_element",
        Kind::Sdk,
    )
    .pinned(DRIVER)
    .returns("selenium.webdriver.remote.webelement.WebElement"),
    class("selenium.webdriver.support.ui.WebDriverWait"),
    blocks(
        "selenium.webdriver.support.ui.WebDriverWait.until",
        Kind::Sdk,
    )
    .pinned(DRIVER)
    .returns("selenium.webdriver.remote.webelement.WebElement"),
    blocks(
        "selenium.webdriver.support.ui.WebDriverWait.until_not",
        Kind::Sdk,
    )
    .pinned(DRIVER)
    .returns("selenium.webdriver.remote.webelement.WebElement"),
    alias(
        "selenium.webdriver.support.wait.WebDriverWait",
        "selenium.webdriver.support.ui.WebDriverWait",
    ),
    blocks("playwright.sync_api.sync_playwright", Kind::Sdk).pinned(GREENLET),
    class("playwright.sync_api.Page"),
    blocks("playwright.sync_api.Page.goto", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.click", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.fill", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.type", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.press", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.content", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.title", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.inner_text", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.inner_html", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.text_content", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.screenshot", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.pdf", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.wait_for_selector", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.wait_for_timeout", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.wait_for_load_state", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.evaluate", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.query_selector", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.query_selector_all", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.reload", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.close", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.set_content", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.select_option", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.check", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Page.hover", Kind::Sdk).pinned(GREENLET),
    class("playwright.sync_api.Browser"),
    blocks("playwright.sync_api.Browser.new_page", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Browser.new_context", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Browser.close", Kind::Sdk).pinned(GREENLET),
    class("playwright.sync_api.BrowserContext"),
    blocks("playwright.sync_api.BrowserContext.new_page", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.BrowserContext.close", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.BrowserContext.cookies", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.BrowserContext.add_cookies", Kind::Sdk).pinned(GREENLET),
    blocks(
        "playwright.sync_api.BrowserContext.storage_state",
        Kind::Sdk,
    )
    .pinned(GREENLET),
    class("playwright.sync_api.BrowserType"),
    blocks("playwright.sync_api.BrowserType.launch", Kind::Sdk).pinned(GREENLET),
    blocks(
        "playwright.sync_api.BrowserType.launch_persistent_context",
        Kind::Sdk,
    )
    .pinned(GREENLET),
    blocks("playwright.sync_api.BrowserType.connect", Kind::Sdk).pinned(GREENLET),
    blocks(
        "playwright.sync_api.BrowserType.connect_over_cdp",
        Kind::Sdk,
    )
    .pinned(GREENLET),
    class("playwright.sync_api.Locator"),
    blocks("playwright.sync_api.Locator.click", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.fill", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.press", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.inner_text", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.inner_html", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.text_content", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.count", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.all", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.all_inner_texts", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.screenshot", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.wait_for", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.evaluate", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.is_visible", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.get_attribute", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.check", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.hover", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.type", Kind::Sdk).pinned(GREENLET),
    blocks("playwright.sync_api.Locator.select_option", Kind::Sdk).pinned(GREENLET),
];
