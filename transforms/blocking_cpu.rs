//! Long computations on the loop: password hashing, compression.
//!
//! Why it hurts: the processor is busy until it is done; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_cpu/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_cpu/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-cpu",
    summary: "Long computations on the loop: password hashing, compression.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Cpu),
};
