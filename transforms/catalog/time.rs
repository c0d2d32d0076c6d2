//! The clock.

use crate::catalog::{Kind, Row, argument, blocks};

// `time.sleep(0)` gives way to other threads and does not wait.
pub static ROWS: &[Row] = &[blocks("time.sleep", Kind::Sleep)
    .twin("asyncio.sleep")
    .unless(&[argument("secs", 0, "0")])
    .codes(&["ASYNC251"])];
