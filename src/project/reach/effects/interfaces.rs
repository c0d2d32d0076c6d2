//! Interfaces for people, whose objects belong to the thread that shows them: the loop's, where a program has both.

/// Interfaces that are built and changed by the thread of the running loop: their own context says where.
const INTERFACES: &[&str] = &["nicegui.app.storage.", "nicegui.elements.", "nicegui.ui."];

/// Packages of widgets whose methods only the thread of the running loop may call.
const WIDGETS: &[&str] = &[
    "textual.app.",
    "textual.screen.",
    "textual.widget.",
    "textual.widgets.",
];

/// Methods of widgets that any thread may call.
const FROM_ANY_THREAD: &[&str] = &["call_from_thread", "post_message"];

/// Whether a call builds or changes a part of an interface that the running loop draws.
pub(super) fn is_of_interface(name: &str) -> bool {
    if INTERFACES.iter().any(|known| name.starts_with(known)) || is_of_window(name) {
        return true;
    }
    let Some(rest) = WIDGETS.iter().find_map(|known| name.strip_prefix(known)) else {
        return false;
    };
    let is_class = |name: &str| name.starts_with(|first: char| first.is_uppercase());
    let mut parts = rest.rsplit('.');
    match (parts.next(), parts.next()) {
        (Some(method), Some(class)) => {
            is_class(class) && !is_class(method) && !FROM_ANY_THREAD.contains(&method)
        }
        _ => false,
    }
}

/// Libraries of windows, whose objects belong to the thread that shows them.
const WINDOWS: &[&str] = &[
    "PyQt5",
    "PyQt6",
    "PySide2",
    "PySide6",
    "customtkinter",
    "dearpygui",
    "gi",
    "kivy",
    "pyglet",
    "qtpy",
    "tkinter",
    "toga",
    "wx",
];

/// What of them any thread may use.
const ANY_THREAD: &[&str] = &[
    "PyQt5.QtNetwork.",
    "PyQt6.QtNetwork.",
    "QByteArray",
    "QMutex",
    "QSettings",
    "QThread",
    "QUrl",
    "QUuid",
    "emit",
    "idle_add",
    "wx.CallAfter",
    "wx.PostEvent",
];

/// Whether a call belongs to the thread that shows a window.
fn is_of_window(name: &str) -> bool {
    let library = name.split_once('.').map(|(library, _)| library);
    library.is_some_and(|library| WINDOWS.contains(&library))
        && !ANY_THREAD.iter().any(|known| name.contains(known))
}
