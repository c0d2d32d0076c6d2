//! Telephones that are driven from a computer: `adbutils`, `uiautomator2`.

use crate::catalog::{Argument, Kind, Row, Weight, attribute, blocks, class, keyword, pure};

const STREAM: &[Argument] = &[keyword("stream", "True")];

pub static ROWS: &[Row] = &[
    // Telephones on a cable, browsers that are driven.
    attribute("adbutils.adb", "adbutils.AdbClient"),
    class("adbutils.AdbClient"),
    blocks("adbutils.AdbClient.connect", Kind::Network),
    blocks("adbutils.AdbClient.device_list", Kind::Network),
    blocks("adbutils.AdbClient.disconnect", Kind::Network),
    blocks("adbutils.AdbClient.forward_list", Kind::Network),
    blocks("adbutils.AdbClient.list", Kind::Network),
    blocks("adbutils.AdbClient.server_kill", Kind::Network),
    blocks("adbutils.AdbClient.server_version", Kind::Network),
    blocks("adbutils.AdbClient.wait_for", Kind::Network),
    blocks("adbutils.AdbClient.track_devices", Kind::Network).lazy(),
    blocks("adbutils.AdbClient.device", Kind::Network)
        .weight(Weight::Medium)
        .returns("adbutils.AdbDevice"),
    blocks("adbutils.AdbClient.iter_device", Kind::Network)
        .lazy()
        .returns("iter[adbutils.AdbDevice]"),
    blocks("adbutils.device", Kind::Network)
        .weight(Weight::Medium)
        .returns("adbutils.AdbDevice"),
    class("adbutils.AdbDevice").methods_block(Kind::Network),
    pure("adbutils.AdbDevice.is_recording"),
    blocks("adbutils.AdbDevice.shell", Kind::Network).live_if(STREAM),
    attribute("adbutils.AdbDevice.sync", "adbutils.sync.Sync"),
    class("adbutils.sync.Sync").methods_block(Kind::Network),
    blocks("adbutils.sync.Sync.iter_content", Kind::Network).lazy(),
    blocks("adbutils.sync.Sync.iter_directory", Kind::Network).lazy(),
    blocks("uiautomator2.connect", Kind::Network).returns("uiautomator2.Device"),
    blocks("uiautomator2.connect_usb", Kind::Network).returns("uiautomator2.Device"),
    class("uiautomator2.Device").methods_block(Kind::Network),
    pure("uiautomator2.Device.implicitly_wait"),
    pure("uiautomator2.Device.watch_context"),
    pure("uiautomator2.Device.__call__").returns("uiautomator2._selector.UiObject"),
    blocks("uiautomator2.Device.sleep", Kind::Sleep),
    pure("uiautomator2.Device.session").returns("uiautomator2.Session"),
    class("uiautomator2.Session").bases(&["uiautomator2.Device"]),
    class("uiautomator2._selector.UiObject").methods_block(Kind::Network),
    pure("uiautomator2._selector.UiObject.child").returns("Self"),
    pure("uiautomator2._selector.UiObject.sibling").returns("Self"),
];
