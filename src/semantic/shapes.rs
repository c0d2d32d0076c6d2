//! Shapes of code that transforms look for, as one bit each.
//!
//! Trees are dropped once a file has been walked. A file is parsed again for a transform only when it blocks somewhere or
//! holds one of the transform's shapes.

use std::ops::{BitOr, BitOrAssign};

use ruff_python_ast::{ExceptHandler, Expr, PythonVersion, StmtTry, StmtWith};

/// A set of shapes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shapes(u32);

impl Shapes {
    pub const NONE: Shapes = Shapes(0);
    /// An `async def` that yields.
    pub const ASYNC_GENERATOR: Shapes = Shapes(1);
    /// `async for`.
    pub const ASYNC_FOR: Shapes = Shapes(1 << 1);
    /// In an `async def`, a `try` statement whose body awaits, with a handler that may catch a cancellation.
    pub const SWALLOWING_TRY: Shapes = Shapes(1 << 2);
    /// In an `async def` of a file that imports trio or anyio, a handler or a `finally` that awaits.
    pub const AWAIT_IN_CLEANUP: Shapes = Shapes(1 << 3);
    /// In an `async def`, a plain `with` whose body awaits and whose item may be a lock.
    pub const AWAIT_IN_LOCK: Shapes = Shapes(1 << 4);
    /// A call whose name says that something is to stop, with arguments or awaited: `cancel(id)`, `await job.abort()`.
    pub const STOP_CALL: Shapes = Shapes(1 << 5);
    /// A call of something named `wait_for`, `run_in_executor`, `get_event_loop` or `get_running_loop`, or a decorator named
    /// `coroutine`.
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

    /// In an `async def`, a `try` statement whose body awaits, with a handler of `Exception`.
    const EXCEPTION_TRY: Shapes = Shapes(1 << 10);

    /// The shapes as code that runs on the given version of Python has them: until 3.8, a cancellation was an `Exception`.
    #[must_use]
    pub fn on(self, target: impl FnOnce() -> PythonVersion) -> Shapes {
        if self.intersects(Shapes::EXCEPTION_TRY) && target() < PythonVersion::PY38 {
            self | Shapes::SWALLOWING_TRY
        } else {
            self
        }
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

/// What handlers around an await say of cancellations, judged by names alone.
pub(super) fn of_handlers(statement: &StmtTry) -> Shapes {
    let mut shapes = Shapes::NONE;
    for handler in &statement.handlers {
        let ExceptHandler::ExceptHandler(handler) = handler;
        match handler.type_.as_deref() {
            None => shapes |= Shapes::SWALLOWING_TRY,
            Some(class) => shapes |= of_class(class),
        }
    }
    shapes
}

fn of_class(class: &Expr) -> Shapes {
    if let Expr::Tuple(tuple) = class {
        return tuple
            .elts
            .iter()
            .fold(Shapes::NONE, |shapes, element| shapes | of_class(element));
    }
    match last_name(class) {
        "Exception" => Shapes::EXCEPTION_TRY,
        name if name == "BaseException" || name.to_ascii_lowercase().contains("cancel") => {
            Shapes::SWALLOWING_TRY
        }
        _ => Shapes::NONE,
    }
}

/// Whether one of the context managers may be a lock: an object that is kept, or a call that says so.
pub(super) fn may_lock(statement: &StmtWith) -> bool {
    statement.items.iter().any(|item| match &item.context_expr {
        Expr::Call(call) => {
            let name = last_name(&call.func).to_ascii_lowercase();
            ["lock", "mutex", "semaphore"]
                .iter()
                .any(|word| name.contains(word))
        }
        Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => true,
        _ => false,
    })
}

fn last_name(expr: &Expr) -> &str {
    match expr {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        Expr::Call(call) => last_name(&call.func),
        _ => "",
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
    matches!(
        name,
        "wait_for" | "run_in_executor" | "get_event_loop" | "get_running_loop"
    )
}

/// Whether a decorator may be `asyncio.coroutine`.
pub(super) fn is_coroutine_decorator(decorator: &Expr) -> bool {
    match decorator {
        Expr::Attribute(attribute) => attribute.attr.as_str() == "coroutine",
        Expr::Name(name) => name.id.as_str() == "coroutine",
        _ => false,
    }
}
