//! Shapes of code that transforms look for, as one bit each.
//!
//! Trees are dropped once a file has been walked. A file is parsed again for a transform only when it blocks somewhere or
//! holds one of the transform's shapes.

use std::ops::{BitOr, BitOrAssign};

/// A set of shapes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shapes(u32);

impl Shapes {
    pub const NONE: Shapes = Shapes(0);
    /// An `async def` that yields.
    pub const ASYNC_GENERATOR: Shapes = Shapes(1);
    /// `async for`.
    pub const ASYNC_FOR: Shapes = Shapes(1 << 1);
    /// In an `async def`, a `try` statement whose body awaits and that has a handler.
    pub const AWAIT_IN_TRY: Shapes = Shapes(1 << 2);
    /// In an `async def`, a handler or a `finally` that awaits.
    pub const AWAIT_IN_CLEANUP: Shapes = Shapes(1 << 3);
    /// In an `async def`, a plain `with` whose body awaits.
    pub const AWAIT_IN_WITH: Shapes = Shapes(1 << 4);
    /// A call whose name says that something is to stop, with arguments or awaited: `cancel(id)`, `await job.abort()`.
    pub const STOP_CALL: Shapes = Shapes(1 << 5);
    /// A call of something named `wait_for`, `run_in_executor` or `get_event_loop`.
    pub const OLD_SPELLING: Shapes = Shapes(1 << 6);
    /// In a generator or an `__anext__`, a call that gives something back: after the first `yield`, if it has one.
    pub const GENERATOR_RELEASE: Shapes = Shapes(1 << 7);
    /// `async for` over a call or a name, with a `break`, `return`, `raise` or `yield` in its body.
    pub const ASYNC_FOR_LEFT: Shapes = Shapes(1 << 8);
    /// A statement that is nothing but a call of what the same file defines as an asynchronous generator.
    pub const IDLE_GENERATOR: Shapes = Shapes(1 << 9);

    /// Both together, also in constants.
    pub const fn union(self, other: Shapes) -> Shapes {
        Shapes(self.0 | other.0)
    }

    /// Whether the two have a shape in common.
    pub const fn intersects(self, other: Shapes) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Shapes {
    type Output = Shapes;

    fn bitor(self, other: Shapes) -> Shapes {
        self.union(other)
    }
}

impl BitOrAssign for Shapes {
    fn bitor_assign(&mut self, other: Shapes) {
        self.0 |= other.0;
    }
}

/// Whether a method of that name may tell a server, a job or a task to stop.
pub(super) fn stops(name: &str) -> bool {
    ["cancel", "abort", "stop", "kill", "terminate", "interrupt"]
        .iter()
        .any(|word| name.contains(word))
}

/// Whether a function of that name gives back what another one acquired.
pub(crate) fn releases(name: &str) -> bool {
    matches!(
        name,
        "close"
            | "aclose"
            | "release"
            | "disconnect"
            | "unsubscribe"
            | "punsubscribe"
            | "cleanup"
            | "shutdown"
            | "stop"
            | "unlink"
            | "remove"
            | "rmtree"
            | "putconn"
    )
}

/// Whether today's asyncio has another word for a function of that name.
pub(super) fn is_old_spelling(name: &str) -> bool {
    matches!(name, "wait_for" | "run_in_executor" | "get_event_loop")
}
