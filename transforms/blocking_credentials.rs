//! Credential chains: files, processes and metadata servers behind a constructor or a signature.
//!
//! Why it hurts: on a machine without credentials in its environment the chain ends at a metadata server, which may take seconds to not answer; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_credentials/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_credentials/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-credentials",
    summary: "Credential chains: files, processes and metadata servers behind a constructor or a signature.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Credentials),
};
