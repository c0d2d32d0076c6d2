//! Waiting for signals.

use crate::catalog::{Kind, Row, argument, blocks};

const MAIN_THREAD: &str = "Python handles signals in the main thread";

pub static ROWS: &[Row] = &[
    blocks("signal.pause", Kind::Wait).pinned(MAIN_THREAD),
    blocks("signal.sigtimedwait", Kind::Wait)
        .unless(&[argument("timeout", 1, "0")])
        .pinned(MAIN_THREAD),
    blocks("signal.sigwait", Kind::Wait).pinned(MAIN_THREAD),
    blocks("signal.sigwaitinfo", Kind::Wait).pinned(MAIN_THREAD),
];
