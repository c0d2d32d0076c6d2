//! Other threads, and processes used like threads.

use crate::catalog::{Argument, Kind, Row, Weight, alias, argument, blocks, class, pure};

const BLOCKING: &[Argument] = &[
    argument("blocking", 0, "False"),
    argument("timeout", 1, "0"),
];
const BLOCK: &[Argument] = &[argument("block", 0, "False"), argument("timeout", 1, "0")];
const PUT: &[Argument] = &[argument("block", 1, "False"), argument("timeout", 2, "0")];
const TIMEOUT: &[Argument] = &[argument("timeout", 0, "0")];
const WAIT_FOR: &[Argument] = &[argument("timeout", 1, "0")];

const HELD: &str =
    "held across an await, it stops the loop as soon as another task on it wants the lock";
const OWNED: &str = "the worker thread would own the lock, not the thread of the coroutine";
const CONDITION: &str = "only the thread that holds the lock of the condition may wait for it";
const PERMIT: &str = "when the task is cancelled, the worker still takes the permit";
const EVENT: &str = "without a timeout it keeps a thread of the pool until somebody sets the event";
const PARTIES: &str = "it keeps a thread of the pool until the other parties arrive";
const ITEM: &str =
    "it keeps a thread of the pool, and a cancelled task loses the item that the thread takes";
const BOUNDED: &str = "only a queue with a maximum size makes it wait";
const TASKS: &str = "it keeps a thread of the pool until every item has been dealt with";
const DONE: &str =
    "a future that is done answers at once, and `asyncio.wrap_future` waits without a thread";
const FORKING: &str = "a process forked in a worker thread has only that thread in it";
const PIPE: &str = "what two threads send into one pipe at once may be mixed";

pub static ROWS: &[Row] = &[
    // Locks. Entering one with `with` is not listed: a short section that does not await is better left alone.
    class("threading.local"),
    class("threading.Lock"),
    blocks("threading.Lock.acquire", Kind::Wait)
        .unless(BLOCKING)
        .pinned(HELD),
    class("threading.RLock"),
    blocks("threading.RLock.acquire", Kind::Wait)
        .unless(BLOCKING)
        .pinned(OWNED),
    alias("_thread.allocate_lock", "threading.Lock"),
    alias("_thread.LockType", "threading.Lock"),
    alias("_thread.RLock", "threading.RLock"),
    class("threading.Condition"),
    blocks("threading.Condition.acquire", Kind::Wait)
        .unless(BLOCKING)
        .pinned(OWNED),
    blocks("threading.Condition.wait", Kind::Wait)
        .unless(TIMEOUT)
        .pinned(CONDITION),
    blocks("threading.Condition.wait_for", Kind::Wait)
        .unless(WAIT_FOR)
        .pinned(CONDITION),
    class("threading.Semaphore"),
    class("threading.BoundedSemaphore").bases(&["threading.Semaphore"]),
    blocks("threading.Semaphore.acquire", Kind::Wait)
        .unless(BLOCKING)
        .warning(PERMIT),
    class("threading.Event"),
    blocks("threading.Event.wait", Kind::Wait)
        .unless(TIMEOUT)
        .warning(EVENT),
    class("threading.Barrier"),
    blocks("threading.Barrier.wait", Kind::Wait).warning(PARTIES),
    class("threading.Thread"),
    class("threading.Timer").bases(&["threading.Thread"]),
    blocks("threading.Thread.join", Kind::Wait).unless(TIMEOUT),
    // Queues.
    class("queue.Queue"),
    class("queue.LifoQueue").bases(&["queue.Queue"]),
    class("queue.PriorityQueue").bases(&["queue.Queue"]),
    blocks("queue.Queue.get", Kind::Wait)
        .unless(BLOCK)
        .warning(ITEM),
    blocks("queue.Queue.join", Kind::Wait).warning(TASKS),
    blocks("queue.Queue.put", Kind::Wait)
        .weight(Weight::Light)
        .unless(PUT)
        .caution(BOUNDED),
    class("queue.SimpleQueue"),
    blocks("queue.SimpleQueue.get", Kind::Wait)
        .unless(BLOCK)
        .warning(ITEM),
    pure("queue.SimpleQueue.put"),
    // Executors.
    class("concurrent.futures.Future"),
    blocks("concurrent.futures.Future.exception", Kind::Wait)
        .unless(TIMEOUT)
        .caution(DONE),
    blocks("concurrent.futures.Future.result", Kind::Wait)
        .unless(TIMEOUT)
        .caution(DONE)
        .twin("asyncio.wrap_future"),
    class("concurrent.futures.Executor"),
    pure("concurrent.futures.Executor.__enter__").returns("Self"),
    class("concurrent.futures.ProcessPoolExecutor").bases(&["concurrent.futures.Executor"]),
    blocks(
        "concurrent.futures.ProcessPoolExecutor.__exit__",
        Kind::Wait,
    )
    .warning(FORKING),
    class("concurrent.futures.ThreadPoolExecutor").bases(&["concurrent.futures.Executor"]),
    blocks("concurrent.futures.Executor.__exit__", Kind::Wait),
    blocks("concurrent.futures.Executor.map", Kind::Wait)
        .lazy()
        .returns("iter[?]"),
    blocks("concurrent.futures.Executor.shutdown", Kind::Wait)
        .unless(&[argument("wait", 0, "False")]),
    pure("concurrent.futures.Executor.submit").returns("concurrent.futures.Future"),
    blocks("concurrent.futures.as_completed", Kind::Wait)
        .lazy()
        .returns("iter[concurrent.futures.Future]"),
    blocks("concurrent.futures.wait", Kind::Wait)
        .unless(&[argument("timeout", 1, "0")])
        .returns("tuple[list[concurrent.futures.Future], list[concurrent.futures.Future]]"),
    alias(
        "concurrent.futures._base.Executor",
        "concurrent.futures.Executor",
    ),
    alias(
        "concurrent.futures._base.Future",
        "concurrent.futures.Future",
    ),
    alias(
        "concurrent.futures.process.ProcessPoolExecutor",
        "concurrent.futures.ProcessPoolExecutor",
    ),
    alias(
        "concurrent.futures.thread.ThreadPoolExecutor",
        "concurrent.futures.ThreadPoolExecutor",
    ),
    pure("asyncio.run_coroutine_threadsafe").returns("concurrent.futures.Future"),
    class("contextvars.Context"),
    pure("contextvars.copy_context").returns("contextvars.Context"),
    // Processes.
    class("multiprocessing.process.BaseProcess"),
    blocks("multiprocessing.process.BaseProcess.join", Kind::Wait).unless(TIMEOUT),
    blocks(
        "multiprocessing.process.BaseProcess.start",
        Kind::Subprocess,
    )
    .weight(Weight::Medium)
    .warning(FORKING),
    class("multiprocessing.context.Process").bases(&["multiprocessing.process.BaseProcess"]),
    alias("multiprocessing.Process", "multiprocessing.context.Process"),
    // A process pool starts its workers when it is made.
    blocks("multiprocessing.pool.Pool", Kind::Subprocess)
        .warning(FORKING)
        .live()
        .returns("multiprocessing.pool.Pool"),
    pure("multiprocessing.pool.Pool.__enter__").returns("Self"),
    blocks("multiprocessing.pool.Pool.__exit__", Kind::Wait),
    blocks("multiprocessing.pool.Pool.apply", Kind::Wait),
    blocks("multiprocessing.pool.Pool.imap", Kind::Wait)
        .lazy()
        .returns("iter[?]"),
    blocks("multiprocessing.pool.Pool.imap_unordered", Kind::Wait)
        .lazy()
        .returns("iter[?]"),
    blocks("multiprocessing.pool.Pool.join", Kind::Wait),
    blocks("multiprocessing.pool.Pool.map", Kind::Wait),
    blocks("multiprocessing.pool.Pool.starmap", Kind::Wait),
    blocks("multiprocessing.pool.Pool.terminate", Kind::Wait),
    pure("multiprocessing.pool.Pool.apply_async").returns("multiprocessing.pool.AsyncResult"),
    pure("multiprocessing.pool.Pool.close"),
    pure("multiprocessing.pool.Pool.map_async").returns("multiprocessing.pool.AsyncResult"),
    pure("multiprocessing.pool.Pool.starmap_async").returns("multiprocessing.pool.AsyncResult"),
    class("multiprocessing.pool.ThreadPool").bases(&["multiprocessing.pool.Pool"]),
    class("multiprocessing.pool.AsyncResult"),
    blocks("multiprocessing.pool.AsyncResult.get", Kind::Wait).unless(TIMEOUT),
    blocks("multiprocessing.pool.AsyncResult.wait", Kind::Wait).unless(TIMEOUT),
    alias(
        "multiprocessing.pool.ApplyResult",
        "multiprocessing.pool.AsyncResult",
    ),
    class("multiprocessing.pool.MapResult").bases(&["multiprocessing.pool.AsyncResult"]),
    alias("multiprocessing.Pool", "multiprocessing.pool.Pool"),
    alias(
        "multiprocessing.dummy.Pool",
        "multiprocessing.pool.ThreadPool",
    ),
    // Between processes.
    class("multiprocessing.queues.Queue"),
    class("multiprocessing.queues.JoinableQueue").bases(&["multiprocessing.queues.Queue"]),
    class("multiprocessing.queues.SimpleQueue"),
    blocks("multiprocessing.queues.JoinableQueue.join", Kind::Wait).warning(TASKS),
    blocks("multiprocessing.queues.Queue.get", Kind::Wait)
        .unless(BLOCK)
        .warning(ITEM),
    blocks("multiprocessing.queues.Queue.join_thread", Kind::Wait),
    blocks("multiprocessing.queues.Queue.put", Kind::Wait)
        .weight(Weight::Light)
        .unless(PUT)
        .caution(BOUNDED),
    blocks("multiprocessing.queues.SimpleQueue.get", Kind::Wait).warning(ITEM),
    blocks("multiprocessing.queues.SimpleQueue.put", Kind::Wait).weight(Weight::Light),
    alias(
        "multiprocessing.JoinableQueue",
        "multiprocessing.queues.JoinableQueue",
    ),
    alias("multiprocessing.Queue", "multiprocessing.queues.Queue"),
    alias(
        "multiprocessing.SimpleQueue",
        "multiprocessing.queues.SimpleQueue",
    ),
    class("multiprocessing.connection.Connection"),
    pure("multiprocessing.connection.Connection.__enter__").returns("Self"),
    blocks("multiprocessing.connection.Connection.recv", Kind::Wait).warning(ITEM),
    blocks(
        "multiprocessing.connection.Connection.recv_bytes",
        Kind::Wait,
    )
    .warning(ITEM),
    blocks(
        "multiprocessing.connection.Connection.recv_bytes_into",
        Kind::Wait,
    )
    .warning(ITEM),
    blocks("multiprocessing.connection.Connection.send", Kind::Wait)
        .caution(PIPE)
        .weight(Weight::Medium),
    blocks(
        "multiprocessing.connection.Connection.send_bytes",
        Kind::Wait,
    )
    .caution(PIPE)
    .weight(Weight::Medium),
    blocks("multiprocessing.connection.Client", Kind::Network)
        .live()
        .returns("multiprocessing.connection.Connection"),
    class("multiprocessing.connection.Listener"),
    pure("multiprocessing.connection.Listener.__enter__").returns("Self"),
    blocks("multiprocessing.connection.Listener.accept", Kind::Network)
        .live()
        .returns("multiprocessing.connection.Connection"),
    blocks("multiprocessing.connection.wait", Kind::Wait).unless(&[argument("timeout", 1, "0")]),
    pure("multiprocessing.Pipe").returns(
        "tuple[multiprocessing.connection.Connection, multiprocessing.connection.Connection]",
    ),
    class("multiprocessing.synchronize.Lock"),
    class("multiprocessing.synchronize.RLock"),
    class("multiprocessing.synchronize.Condition"),
    class("multiprocessing.synchronize.Event"),
    class("multiprocessing.synchronize.Semaphore"),
    class("multiprocessing.synchronize.BoundedSemaphore")
        .bases(&["multiprocessing.synchronize.Semaphore"]),
    class("multiprocessing.synchronize.Barrier").bases(&["threading.Barrier"]),
    blocks("multiprocessing.synchronize.Lock.acquire", Kind::Wait)
        .unless(BLOCK)
        .pinned(HELD),
    blocks("multiprocessing.synchronize.RLock.acquire", Kind::Wait)
        .unless(BLOCK)
        .pinned(OWNED),
    blocks("multiprocessing.synchronize.Condition.acquire", Kind::Wait)
        .unless(BLOCK)
        .pinned(OWNED),
    blocks("multiprocessing.synchronize.Condition.wait", Kind::Wait)
        .unless(TIMEOUT)
        .pinned(CONDITION),
    blocks("multiprocessing.synchronize.Condition.wait_for", Kind::Wait)
        .unless(WAIT_FOR)
        .pinned(CONDITION),
    blocks("multiprocessing.synchronize.Event.wait", Kind::Wait)
        .unless(TIMEOUT)
        .warning(EVENT),
    blocks("multiprocessing.synchronize.Semaphore.acquire", Kind::Wait)
        .unless(BLOCK)
        .warning(PERMIT),
    alias(
        "multiprocessing.Barrier",
        "multiprocessing.synchronize.Barrier",
    ),
    alias(
        "multiprocessing.BoundedSemaphore",
        "multiprocessing.synchronize.BoundedSemaphore",
    ),
    alias(
        "multiprocessing.Condition",
        "multiprocessing.synchronize.Condition",
    ),
    alias("multiprocessing.Event", "multiprocessing.synchronize.Event"),
    alias("multiprocessing.Lock", "multiprocessing.synchronize.Lock"),
    alias("multiprocessing.RLock", "multiprocessing.synchronize.RLock"),
    alias(
        "multiprocessing.Semaphore",
        "multiprocessing.synchronize.Semaphore",
    ),
    // A manager is a server process; each of its methods is a message to it and back.
    blocks("multiprocessing.Manager", Kind::Subprocess)
        .warning(FORKING)
        .live()
        .returns("multiprocessing.managers.SyncManager"),
    class("multiprocessing.managers.BaseManager").methods_block(Kind::Wait),
    pure("multiprocessing.managers.BaseManager.__enter__").returns("Self"),
    class("multiprocessing.managers.SyncManager")
        .bases(&["multiprocessing.managers.BaseManager"])
        .methods_block(Kind::Wait),
    blocks("multiprocessing.managers.BaseManager.__exit__", Kind::Wait),
    pure("multiprocessing.managers.BaseManager.register"),
    // A start method of one's own.
    pure("multiprocessing.get_context").returns("multiprocessing.context.BaseContext"),
    class("multiprocessing.context.BaseContext"),
    class("multiprocessing.context.ForkContext").bases(&["multiprocessing.context.BaseContext"]),
    class("multiprocessing.context.ForkServerContext")
        .bases(&["multiprocessing.context.BaseContext"]),
    class("multiprocessing.context.SpawnContext").bases(&["multiprocessing.context.BaseContext"]),
    pure("multiprocessing.context.BaseContext.Condition")
        .returns("multiprocessing.synchronize.Condition"),
    pure("multiprocessing.context.BaseContext.Event").returns("multiprocessing.synchronize.Event"),
    pure("multiprocessing.context.BaseContext.JoinableQueue")
        .returns("multiprocessing.queues.JoinableQueue"),
    pure("multiprocessing.context.BaseContext.Lock").returns("multiprocessing.synchronize.Lock"),
    blocks(
        "multiprocessing.context.BaseContext.Manager",
        Kind::Subprocess,
    )
    .warning(FORKING)
    .live()
    .returns("multiprocessing.managers.SyncManager"),
    pure("multiprocessing.context.BaseContext.Pipe").returns(
        "tuple[multiprocessing.connection.Connection, multiprocessing.connection.Connection]",
    ),
    blocks("multiprocessing.context.BaseContext.Pool", Kind::Subprocess)
        .warning(FORKING)
        .live()
        .returns("multiprocessing.pool.Pool"),
    pure("multiprocessing.context.BaseContext.Process").returns("multiprocessing.context.Process"),
    pure("multiprocessing.context.BaseContext.Queue").returns("multiprocessing.queues.Queue"),
    pure("multiprocessing.context.BaseContext.RLock").returns("multiprocessing.synchronize.RLock"),
    pure("multiprocessing.context.BaseContext.Semaphore")
        .returns("multiprocessing.synchronize.Semaphore"),
    pure("multiprocessing.context.BaseContext.SimpleQueue")
        .returns("multiprocessing.queues.SimpleQueue"),
    // Timed actions.
    class("sched.scheduler"),
    blocks("sched.scheduler.run", Kind::Wait)
        .unless(&[argument("blocking", 0, "False")])
        .warning("the scheduled actions run in the worker thread"),
];
