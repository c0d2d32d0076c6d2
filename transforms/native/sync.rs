//! Queues, events and locks of threads that only coroutines use, to those of asyncio.

use crate::swap::{Arguments, Expiry, Swap, Wait};

const ONE_LOOP: &str = "all coroutines that use it must run on one event loop";

const QUEUE: Swap = Swap {
    library: "asyncio",
    class: "queue.Queue",
    twin: "asyncio.Queue",
    makers: &[],
    functions: &[],
    constructor: Arguments::Only(&[("maxsize", &[])]),
    positional: 1,
    lost: &[],
    awaited: &["get", "join", "put"],
    arguments: Arguments::Positional(&[("get", 0), ("join", 0), ("put", 1)]),
    waits: &[
        Wait {
            method: "get",
            arguments: &["block", "timeout"],
            at_once: "get_nowait",
            end: Expiry::Raises("queue.Empty", "asyncio.QueueEmpty"),
        },
        Wait {
            method: "put",
            arguments: &["item", "block", "timeout"],
            at_once: "put_nowait",
            end: Expiry::Raises("queue.Full", "asyncio.QueueFull"),
        },
    ],
    plain: &["empty", "full", "maxsize", "qsize", "task_done"],
    iterators: &[],
    close: ("", ""),
    collected: true,
    managed: false,
    any_runtime: false,
    caution: Some(ONE_LOOP),
    preserved: "`get`, `put`, `join`, `task_done`, sizes; `timeout=`, `block=`, `get_nowait` and `put_nowait` where a clause around the call catches `queue.Empty` or `queue.Full`, which becomes that of asyncio",
    refused: "`queue.Empty` and `queue.Full` that leave the function, or whose clause is around other calls; before Python 3.11 a timeout that is not written out; queues that anything but the coroutines of their class uses",
};

const LOCK: Swap = Swap {
    class: "threading.Lock",
    twin: "asyncio.Lock",
    constructor: Arguments::Only(&[]),
    positional: 0,
    awaited: &["acquire"],
    arguments: Arguments::Positional(&[("acquire", 0)]),
    waits: &[],
    plain: &["locked", "release"],
    managed: true,
    preserved: "`acquire()`, `release()`, `locked()`, `with`",
    refused: "`acquire` with arguments, `RLock` and `Condition`; locks that anything but the coroutines of their class uses",
    ..QUEUE
};

pub static ROWS: &[Swap] = &[
    QUEUE,
    Swap {
        class: "queue.LifoQueue",
        twin: "asyncio.LifoQueue",
        ..QUEUE
    },
    Swap {
        class: "queue.PriorityQueue",
        twin: "asyncio.PriorityQueue",
        ..QUEUE
    },
    Swap {
        class: "threading.Event",
        twin: "asyncio.Event",
        constructor: Arguments::Only(&[]),
        positional: 0,
        awaited: &["wait"],
        arguments: Arguments::Positional(&[("wait", 0)]),
        waits: &[Wait {
            method: "wait",
            arguments: &["timeout"],
            at_once: "is_set",
            end: Expiry::Tells("clear"),
        }],
        plain: &["clear", "is_set", "set"],
        preserved: "`wait`, also with a timeout, `set()`, `clear()`, `is_set()`",
        refused: "the result of `wait(timeout)` in the middle of an expression, or of an event that is also cleared; events that anything but the coroutines of their class uses",
        ..QUEUE
    },
    LOCK,
    Swap {
        class: "threading.Semaphore",
        twin: "asyncio.Semaphore",
        constructor: Arguments::Only(&[("value", &[])]),
        positional: 1,
        arguments: Arguments::Positional(&[("acquire", 0), ("release", 0)]),
        plain: &["release"],
        preserved: "`acquire()`, `release()`, `with`",
        refused: "`acquire` with arguments, `release(n)`; semaphores that anything but the coroutines of their class uses",
        ..LOCK
    },
    Swap {
        class: "threading.BoundedSemaphore",
        twin: "asyncio.BoundedSemaphore",
        constructor: Arguments::Only(&[("value", &[])]),
        positional: 1,
        arguments: Arguments::Positional(&[("acquire", 0), ("release", 0)]),
        plain: &["release"],
        preserved: "`acquire()`, `release()`, `with`",
        refused: "`acquire` with arguments, `release(n)`; semaphores that anything but the coroutines of their class uses",
        ..LOCK
    },
];
