//! Synchronous client libraries of services on the loop: cloud, AI, search, containers.
//!
//! Why it hurts: each call is an exchange over the network, or loads a model; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_sdk/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_sdk/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-sdk",
    summary: "Synchronous client libraries of services on the loop: cloud, AI, search, containers.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Sdk),
};
