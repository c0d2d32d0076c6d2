//! Searching directories for names.

use crate::catalog::{Kind, Row, blocks};

pub static ROWS: &[Row] = &[
    blocks("glob.glob", Kind::File),
    blocks("glob.iglob", Kind::File).lazy().returns("iter[str]"),
];
