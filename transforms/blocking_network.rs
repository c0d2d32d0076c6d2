//! Sockets, name lookups, mail, FTP, SSH and message brokers on the loop.
//!
//! Why it hurts: the other side answers when it likes, and a name server may not answer at all; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_network/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_network/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-network",
    summary: "Sockets, name lookups, mail, FTP, SSH and message brokers on the loop.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Network),
};
