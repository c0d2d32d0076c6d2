//! Reading and writing files on the loop: `open`, `pathlib`, archives, directory trees.
//!
//! Why it hurts: a disk, and more so a network file system, answers when it likes; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_file/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_file/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-file",
    summary: "Reading and writing files on the loop: `open`, `pathlib`, archives, directory trees.",
    codes: &["ASYNC230", "ASYNC231", "ASYNC232"],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::File),
};
