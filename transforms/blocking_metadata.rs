//! Looking things up in a file system on the loop: `exists`, `stat`, `mkdir`, `unlink`.
//!
//! Why it hurts: most of these are answered from a cache, in less time than a thread hop takes, which is why they are only rewritten with `--strict`; on a cold disk or a network file system they are not; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_metadata/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_metadata/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-metadata",
    summary: "Looking things up in a file system on the loop: `exists`, `stat`, `mkdir`, `unlink`.",
    codes: &["ASYNC240"],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Metadata),
};
