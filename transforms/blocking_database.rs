//! Synchronous database drivers on the loop: SQL, Redis, MongoDB and others.
//!
//! Why it hurts: a query takes as long as the server and its locks let it; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_database/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_database/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-database",
    summary: "Synchronous database drivers on the loop: SQL, Redis, MongoDB and others.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Database),
};
