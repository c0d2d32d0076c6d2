//! Browser drivers: `selenium`, `playwright`, `pyppeteer`-like tools.

use crate::catalog::{Kind, Row, alias, blocks, class, pure};

const DRIVER: &str = "a WebDriver session must stay with one thread";
const GREENLET: &str =
    "its objects belong to the thread that started Playwright, and it refuses to run inside a loop";

const PAGE: &str = "a page shows one thing at a time: two threads must not drive it at once";

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
    // Appium drives telephones through a WebDriver.
    blocks("appium.webdriver.Remote", Kind::Sdk)
        .pinned(DRIVER)
        .returns("appium.webdriver.webdriver.WebDriver"),
    class("appium.webdriver.webdriver.WebDriver")
        .bases(&["selenium.webdriver.remote.webdriver.WebDriver"]),
    blocks(
        "appium.webdriver.webdriver.WebDriver.activate_app",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.flick", Kind::Sdk).pinned(DRIVER),
    blocks(
        "appium.webdriver.webdriver.WebDriver.install_app",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "appium.webdriver.webdriver.WebDriver.is_app_installed",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.is_locked", Kind::Sdk).pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.lock", Kind::Sdk).pinned(DRIVER),
    blocks(
        "appium.webdriver.webdriver.WebDriver.press_keycode",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.pull_file", Kind::Sdk).pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.push_file", Kind::Sdk).pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.remove_app", Kind::Sdk).pinned(DRIVER),
    blocks(
        "appium.webdriver.webdriver.WebDriver.start_session",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.swipe", Kind::Sdk).pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.tap", Kind::Sdk).pinned(DRIVER),
    blocks(
        "appium.webdriver.webdriver.WebDriver.terminate_app",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("appium.webdriver.webdriver.WebDriver.unlock", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.Browser", Kind::Sdk)
        .pinned(DRIVER)
        .returns("splinter.driver.webdriver.BaseWebDriver"),
    class("splinter.driver.webdriver.BaseWebDriver"),
    pure("splinter.driver.webdriver.BaseWebDriver.__enter__").returns("Self"),
    blocks("splinter.driver.webdriver.BaseWebDriver.back", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.check", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.choose", Kind::Sdk).pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.evaluate_script",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.execute_script",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.fill", Kind::Sdk).pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.fill_form",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_css",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_id",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_name",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_tag",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_text",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_value",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.find_by_xpath",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.forward", Kind::Sdk).pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.html_snapshot",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_not_present_by_css",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_present_by_css",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_present_by_id",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_present_by_name",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_present_by_tag",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_present_by_text",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_element_present_by_xpath",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_text_not_present",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.is_text_present",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.new_tab", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.quit", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.reload", Kind::Sdk).pinned(DRIVER),
    blocks(
        "splinter.driver.webdriver.BaseWebDriver.screenshot",
        Kind::Sdk,
    )
    .pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.select", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.type", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.uncheck", Kind::Sdk).pinned(DRIVER),
    blocks("splinter.driver.webdriver.BaseWebDriver.visit", Kind::Sdk).pinned(DRIVER),
    blocks("undetected_chromedriver.Chrome", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    blocks("seleniumbase.Driver", Kind::Sdk)
        .pinned(DRIVER)
        .returns("selenium.webdriver.remote.webdriver.WebDriver"),
    // Pages that a browser or a session of requests keeps; any thread may ask.
    blocks("DrissionPage.ChromiumPage", Kind::Sdk).returns("DrissionPage.ChromiumPage"),
    blocks("DrissionPage.ChromiumPage.activate_tab", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.back", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.clear_cache", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.close", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.close_tabs", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.cookies", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.ele", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.eles", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.forward", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.get", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.get_frame", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.get_frames", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.get_screenshot", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.get_tab", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.get_tabs", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.handle_alert", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.new_tab", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.quit", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.reconnect", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.refresh", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.run_cdp", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.run_js", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.run_js_loaded", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.s_ele", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.s_eles", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.save", Kind::Sdk).caution(PAGE),
    blocks("DrissionPage.ChromiumPage.stop_loading", Kind::Sdk).caution(PAGE),
    class("DrissionPage.SessionPage"),
    blocks("DrissionPage.SessionPage.get", Kind::Http).caution(PAGE),
    blocks("DrissionPage.SessionPage.post", Kind::Http).caution(PAGE),
    alias(
        "DrissionPage._pages.chromium_page.ChromiumPage",
        "DrissionPage.ChromiumPage",
    ),
];
