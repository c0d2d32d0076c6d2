//! Waiting for threads and processes on the loop: locks, queues, events, futures.
//!
//! Why it hurts: the other side may need the loop itself to go on; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_wait/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_wait/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-wait",
    summary: "Waiting for threads and processes on the loop: locks, queues, events, futures.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Wait),
};
