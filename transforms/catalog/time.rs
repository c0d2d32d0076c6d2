//! The clock.

use crate::catalog::{Kind, Row, blocks};

pub static ROWS: &[Row] = &[blocks("time.sleep", Kind::Sleep)
    .twin("asyncio.sleep")
    .codes(&["ASYNC251"])];
