//! Synchronous HTTP: `requests`, `httpx.get`, `httpx.Client`, `urllib`, `urllib3`.
//!
//! Why it hurts: an exchange takes as long as the other side likes; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_http/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_http/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-http",
    summary: "Synchronous HTTP: `requests`, `httpx.get`, `httpx.Client`, `urllib`, `urllib3`.",
    codes: &["ASYNC210", "ASYNC212"],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Http),
};
