//! Values that are made when they are first wanted, by something that blocks: off the loop, and behind a lock.
//!
//! Why it hurts: the first caller stops every other task while it loads a model, resolves credentials or opens a client. Moved to a thread alone, the check and the assignment would no longer be one step: every task that comes while the first one waits would make a value of its own. So the two changes come together: the call leaves the loop, and a lock with a second check inside it lets one task make the value while the others wait for it.
//!
//! Not fixed: where the block awaits anyway, where the check cannot be asked twice, and where there is no place for a lock.
//!
//! # Fix safety
//!
//! Safe for a private attribute that only this code and the constructor assign. Unsafe where others assign it as well, and for containers and names of the module, whose lock tasks of two event loops may come to share.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/unguarded_lazy_init/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/unguarded_lazy_init/example.fixed.py")]
//! ```

use crate::semantic::Shapes;
use crate::transform::Transform;

pub static TRANSFORM: Transform = Transform {
    name: "unguarded-lazy-init",
    summary: "Values made on first use by something that blocks: off the loop, behind a lock with a second check.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| {
        for finding in pass.lazily_made() {
            let outcome = pass.unblock_under_lock(finding);
            pass.report(finding, outcome);
        }
    },
};
