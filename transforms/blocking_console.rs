//! Asking a person on the loop: `input`, `getpass`.
//!
//! Why it hurts: people take seconds; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_console/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_console/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-console",
    summary: "Asking a person on the loop: `input`, `getpass`.",
    codes: &["ASYNC250"],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Console),
};
