//! Waiting for another process on the loop: `subprocess.run`, `os.system`, `os.wait`.
//!
//! Why it hurts: the process takes as long as it likes; until then nothing else on the loop runs.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_subprocess/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_subprocess/example.fixed.py")]
//! ```

use crate::catalog::Kind;
use crate::semantic::Shapes;
use crate::transform::{Transform, unblock_all};

pub static TRANSFORM: Transform = Transform {
    name: "blocking-subprocess",
    summary: "Waiting for another process on the loop: `subprocess.run`, `os.system`, `os.wait`.",
    codes: &["ASYNC220", "ASYNC221", "ASYNC222"],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| unblock_all(pass, Kind::Subprocess),
};
