//! Sleeping on the loop: `time.sleep` stops every other task for as long as it lasts.
//!
//! Why it hurts: a thread is not needed to wait: the runtime has its own `sleep`, which takes the same argument; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_sleep/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_sleep/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-sleep",
    summary: "Sleeping on the loop: `time.sleep` stops every other task for as long as it lasts.",
    codes: &["ASYNC251"],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Sleep),
};
