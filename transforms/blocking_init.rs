//! Constructors of asynchronous classes that wait for credentials, a region, a configuration: resolved on first use instead, off the loop and behind a lock.
//!
//! Why it hurts: nothing can await in a constructor, so whoever makes such a client in a coroutine stops every other task until a metadata server, a process or a disk has answered. What the constructor waited for is resolved when a coroutine first wants it: by one of them, in a thread, while the others wait for the lock.
//!
//! Readers in other files change together with the class. Who reads a public attribute gets a public coroutine for it.
//!
//! Not fixed: an attribute that others assign, or that plain code reads which coroutines call or which is not of the class; an object that is used with `await`, or stays with its thread; a class whose objects may not take an attribute more; a constructor that needs the value itself, or checks its arguments on the way. Plain methods that no coroutine calls get a method of their own, which makes the value where it stands. A class that is only made before the loop starts is no finding.
//!
//! # Fix safety
//!
//! Always unsafe. What fails in the resolution fails on first use and no longer in the constructor, and who reads the attribute from code that is not seen here would find it unresolved.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_init/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/blocking_init/example.fixed.py")]
//! ```

use crate::semantic::Shapes;
use crate::transform::Transform;

pub static TRANSFORM: Transform = Transform {
    name: "blocking-init",
    summary: "Constructors of asynchronous classes that block: resolved on first use, off the loop, behind a lock.",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| {
        for (finding, outcome) in pass.resolutions() {
            pass.report(finding, outcome);
        }
    },
};
