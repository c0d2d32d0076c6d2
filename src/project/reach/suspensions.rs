//! Coroutines that never give way to other tasks: nothing in them is awaited but others like them.
//!
//! ```python
//! async def save(self):
//!     self.path.write_text(json.dumps(self.rows))
//!
//! async def add(self, row):
//!     rows = await self.load()
//!     rows.append(row)
//!     await self.save()
//! ```
//!
//! Whoever awaits one goes on at once: no other task runs from before that await to after it, until what blocks in the
//! coroutine is awaited itself. The same holds, now and then, of a lock that is free, of an event that is set, and of a
//! coroutine that has a way past all that it awaits: what its authors have made one step most of the time is no step of
//! another task's.

use rayon::prelude::*;
use ruff_python_ast::PythonVersion;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::CHUNK;
use super::effects::{Effect, FunctionEffects, SiteEffects};
use crate::project::{ClassRef, FunctionRef, Inference, Project, Type};
use crate::semantic::{BranchId, Site, SiteKind, Value, ValueId};

/// What may be awaited without a wait: by the last part of its name, and what it is called in full. What has arrived already
/// is read at once, and what a buffer has room for is written at once.
const READY: &[(&str, &[&str])] = &[
    (
        "acquire",
        &[
            "asyncio.Condition.acquire",
            "asyncio.Lock.acquire",
            "asyncio.Semaphore.acquire",
        ],
    ),
    ("anext", &["builtins.anext"]),
    (
        "body",
        &["fastapi.Request.body", "starlette.requests.Request.body"],
    ),
    ("drain", &["asyncio.StreamWriter.drain"]),
    (
        "form",
        &["fastapi.Request.form", "starlette.requests.Request.form"],
    ),
    ("get", &["asyncio.Queue.get"]),
    ("get_data", &["quart.request.get_data"]),
    ("get_json", &["quart.request.get_json"]),
    ("join", &["asyncio.Queue.join"]),
    (
        "json",
        &[
            "aiohttp.web.Request.json",
            "fastapi.Request.json",
            "starlette.requests.Request.json",
        ],
    ),
    ("post", &["aiohttp.web.Request.post"]),
    ("put", &["asyncio.Queue.put"]),
    (
        "read",
        &["aiohttp.web.Request.read", "asyncio.StreamReader.read"],
    ),
    ("readexactly", &["asyncio.StreamReader.readexactly"]),
    ("readline", &["asyncio.StreamReader.readline"]),
    ("readuntil", &["asyncio.StreamReader.readuntil"]),
    (
        "receive_bytes",
        &[
            "fastapi.WebSocket.receive_bytes",
            "starlette.websockets.WebSocket.receive_bytes",
        ],
    ),
    (
        "receive_json",
        &[
            "fastapi.WebSocket.receive_json",
            "starlette.websockets.WebSocket.receive_json",
        ],
    ),
    (
        "receive_text",
        &[
            "fastapi.WebSocket.receive_text",
            "starlette.websockets.WebSocket.receive_text",
        ],
    ),
    (
        "send_bytes",
        &[
            "fastapi.WebSocket.send_bytes",
            "starlette.websockets.WebSocket.send_bytes",
        ],
    ),
    (
        "send_json",
        &[
            "fastapi.WebSocket.send_json",
            "starlette.websockets.WebSocket.send_json",
        ],
    ),
    (
        "send_text",
        &[
            "fastapi.WebSocket.send_text",
            "starlette.websockets.WebSocket.send_text",
        ],
    ),
    ("text", &["aiohttp.web.Request.text"]),
    ("wait", &["asyncio.Event.wait", "asyncio.wait"]),
    ("wait_for", &["asyncio.Condition.wait_for"]),
];

/// Methods that read the body of a request, which has arrived with its head where it is small.
const BODIES: &[&str] = &["body", "form", "get_json", "json", "post", "read", "text"];

/// What runs in a thread: what has been moved there so far must not make the next move look harmless.
const MOVED: &[(&str, &[&str])] = &[
    (
        "run_in_executor",
        &["asyncio.AbstractEventLoop.run_in_executor"],
    ),
    (
        "run_sync",
        &["anyio.to_thread.run_sync", "trio.to_thread.run_sync"],
    ),
    ("to_thread", &["asyncio.to_thread"]),
];

/// Calls whose results are entered without a wait.
const ENTERED: &[(&str, &[&str])] = &[
    ("AsyncClient", &["httpx.AsyncClient"]),
    ("AsyncExitStack", &["contextlib.AsyncExitStack"]),
    ("ClientSession", &["aiohttp.ClientSession"]),
    ("TaskGroup", &["asyncio.TaskGroup"]),
    ("aclosing", &["contextlib.aclosing"]),
    ("nullcontext", &["contextlib.nullcontext"]),
    ("timeout", &["asyncio.timeout", "async_timeout.timeout"]),
    (
        "timeout_at",
        &["asyncio.timeout_at", "async_timeout.timeout_at"],
    ),
];

/// Classes of what is entered, or awaited itself, without a wait when it is free or done.
const FREE: &[&str] = &[
    "asyncio.BoundedSemaphore",
    "asyncio.Condition",
    "asyncio.Future",
    "asyncio.Lock",
    "asyncio.Semaphore",
    "asyncio.Task",
];

/// An await, or an `async with`, that hands nothing to the event loop, or not always.
#[derive(Clone, Debug)]
pub struct QuietAwait {
    /// The coroutine that it is in.
    pub function: FunctionRef,
    /// The `await`, or what is entered.
    pub range: TextRange,
    /// What it awaits.
    pub coroutines: Vec<FunctionRef>,
    /// It never does.
    pub always: bool,
}

#[derive(Default)]
pub(super) struct Suspensions {
    /// Coroutines that never wait, but for threads.
    quiet: FxHashSet<FunctionRef>,
    /// Coroutines that have a way past all waits.
    hasty: FxHashSet<FunctionRef>,
    /// What is not of the project and may be awaited or entered at once; whether it runs in a thread.
    ready: FxHashMap<(FunctionRef, ValueId), bool>,
    /// Coroutines of the project that entering something awaits, or that something is gone through by.
    entered: FxHashMap<(FunctionRef, ValueId), Vec<FunctionRef>>,
}

impl Suspensions {
    pub(super) fn find(
        project: &Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
    ) -> Suspensions {
        let mut suspensions = Suspensions::default();
        suspensions.find_ready(project, graph);
        suspensions.quiet = graph
            .keys()
            .copied()
            .filter(|function| {
                let definition = project.function(*function);
                let mut sites = definition.sites.iter();
                // What is left to others to write may wait for anything.
                definition.is_async
                    && !definition.is_generator
                    && !definition.is_stub
                    && !sites.any(|site| {
                        matches!(site.kind, SiteKind::AsyncWith | SiteKind::AsyncIterate)
                    })
            })
            .collect();
        // Whatever awaits something else is none, and then neither is what awaits that.
        loop {
            let loud: Vec<FunctionRef> = suspensions
                .quiet
                .iter()
                .copied()
                .filter(|function| {
                    let awaits = project.function(*function).sites.iter();
                    let mut awaits = awaits.filter(|site| site.kind == SiteKind::Await);
                    let effects = &graph[function];
                    awaits.any(|site| {
                        let is_moved = suspensions.ready.get(&(*function, site.value));
                        is_moved != Some(&true)
                            && !suspensions
                                .awaited(effects)
                                .any(|call| call.site.value == site.value)
                    })
                })
                .collect();
            if loud.is_empty() {
                break;
            }
            for function in loud {
                suspensions.quiet.remove(&function);
            }
        }
        suspensions.find_hasty(project, graph);
        suspensions
    }

    /// What is awaited or entered that is no coroutine of the project's.
    fn find_ready(&mut self, project: &Project, graph: &FxHashMap<FunctionRef, FunctionEffects>) {
        let functions: Vec<FunctionRef> = graph
            .keys()
            .copied()
            .filter(|function| project.function(*function).is_async)
            .collect();
        let found: Vec<Vec<_>> = functions
            .par_chunks(CHUNK)
            .map(|functions| {
                let inference = Inference::new(project);
                let mut found = Vec::new();
                for &function in functions {
                    for site in &project.function(function).sites {
                        let key = (function, site.value);
                        if is_moved(&inference, function, site) {
                            found.push((key, Ready::Moved));
                        } else if is_ready(&inference, function, site) {
                            found.push((key, Ready::Now));
                        } else {
                            let by = match site.kind {
                                SiteKind::AsyncWith => entered(&inference, function, site.value),
                                SiteKind::AsyncIterate => {
                                    generators(&inference, function, site.value)
                                }
                                SiteKind::Await => awaited(&inference, function, site.value),
                                _ => Vec::new(),
                            };
                            if !by.is_empty() {
                                found.push((key, Ready::Entered(by)));
                            }
                        }
                    }
                }
                found
            })
            .collect();
        for (key, ready) in found.into_iter().flatten() {
            match ready {
                Ready::Now => {
                    self.ready.insert(key, false);
                }
                Ready::Moved => {
                    self.ready.insert(key, true);
                }
                Ready::Entered(entered) => {
                    self.entered.insert(key, entered);
                }
            }
        }
    }

    /// Coroutines that can be gone through without a wait: what has one on each way is none, and then neither is what
    /// awaits that on each way.
    fn find_hasty(&mut self, project: &Project, graph: &FxHashMap<FunctionRef, FunctionEffects>) {
        self.hasty = graph
            .keys()
            .copied()
            .filter(|function| {
                let definition = project.function(*function);
                definition.is_async && !definition.is_stub
            })
            .collect();
        loop {
            let waiting: Vec<FunctionRef> = self
                .hasty
                .iter()
                .copied()
                .filter(|function| {
                    let sites = &project.function(*function).sites;
                    let mut sites = sites.iter().filter(|site| {
                        let context = &site.context;
                        context.branch == BranchId::default() && !context.past_return
                    });
                    let effects = &graph[function];
                    sites.any(|site| suspends(site) && !self.may_go_on(*function, effects, site))
                })
                .collect();
            if waiting.is_empty() {
                return;
            }
            for function in waiting {
                self.hasty.remove(&function);
            }
        }
    }

    /// Whether what suspends a function may as well go on at once.
    pub(super) fn may_go_on(
        &self,
        function: FunctionRef,
        effects: &FunctionEffects,
        site: &Site,
    ) -> bool {
        let key = (function, site.value);
        let is_hasty = |function: &FunctionRef| self.hasty.contains(function);
        let mut calls = effects.coroutines.iter();
        self.ready.contains_key(&key)
            || self
                .entered
                .get(&key)
                .is_some_and(|by| by.iter().all(is_hasty))
            || site.kind == SiteKind::Await
                && calls.any(|call| {
                    call.site.value == site.value
                        && is_certain(call)
                        && coroutines(call).all(|callee| is_hasty(&callee))
                })
    }

    /// Whether a function gives way to other tasks on every path from one range to another.
    pub(super) fn waits_between(
        &self,
        project: &Project,
        function: FunctionRef,
        effects: &FunctionEffects,
        first: TextRange,
        second: TextRange,
    ) -> bool {
        let facts = project.ready(function.file);
        let sites = &project.function(function).sites;
        let mut there = sites
            .iter()
            .filter(|site| second.contains_range(site.range));
        let branch = there
            .next()
            .map_or_else(BranchId::default, |site| site.context.branch);
        sites.iter().any(|site| {
            suspends(site)
                && first.end() <= site.range.start()
                && site.range.end() <= second.start()
                && facts.is_inside(branch, site.context.branch)
                && !self.may_go_on(function, effects, site)
        })
    }

    /// Whether a function gives way to other tasks in each round of a loop before it gets to a place in it.
    pub(super) fn waits_within(
        &self,
        project: &Project,
        function: FunctionRef,
        effects: &FunctionEffects,
        around: TextRange,
        place: TextRange,
    ) -> bool {
        let facts = project.ready(function.file);
        let sites = &project.function(function).sites;
        let mut there = sites.iter().filter(|site| place.contains_range(site.range));
        let Some(branch) = there.next().map(|site| site.context.branch) else {
            return false;
        };
        sites.iter().any(|site| {
            suspends(site)
                && around.contains_range(site.range)
                && site.range.end() <= place.start()
                && facts.is_inside(branch, site.context.branch)
                && !self.may_go_on(function, effects, site)
        })
    }

    /// Whether a coroutine has a way past all waits.
    pub(super) fn is_hasty(&self, coroutine: FunctionRef) -> bool {
        self.hasty.contains(&coroutine)
    }

    /// Calls of coroutines that never wait in a function that awaits them.
    pub(super) fn awaited<'e>(
        &'e self,
        effects: &'e FunctionEffects,
    ) -> impl Iterator<Item = &'e SiteEffects> {
        effects.coroutines.iter().filter(|call| {
            is_certain(call) && coroutines(call).all(|callee| self.quiet.contains(&callee))
        })
    }

    /// What hands nothing to the event loop in one function, or not always, in source order.
    pub(super) fn awaits(
        &self,
        project: &Project,
        function: FunctionRef,
        effects: &FunctionEffects,
    ) -> Vec<QuietAwait> {
        let sites = &project.function(function).sites;
        let awaits = sites.iter().filter(|site| suspends(site));
        awaits
            .filter(|site| self.may_go_on(function, effects, site))
            .map(|site| {
                let mut calls = effects.coroutines.iter();
                let call = calls.find(|call| call.site.value == site.value);
                let awaited: Vec<FunctionRef> = call.into_iter().flat_map(coroutines).collect();
                QuietAwait {
                    function,
                    range: site.range,
                    always: !awaited.is_empty()
                        && awaited
                            .iter()
                            .all(|coroutine| self.quiet.contains(coroutine)),
                    coroutines: awaited,
                }
            })
            .collect()
    }
}

/// Whether a call is awaited where it stands, and what it gives is known.
fn is_certain(call: &SiteEffects) -> bool {
    call.site.context.awaited && !call.uncertain && !call.doubtful
}

/// What is awaited or entered at once.
enum Ready {
    Now,
    /// It runs in a thread.
    Moved,
    /// By what of the project's that awaits.
    Entered(Vec<FunctionRef>),
}

fn is_moved(inference: &Inference<'_>, function: FunctionRef, site: &Site) -> bool {
    site.kind == SiteKind::Await && is_called(inference, function, site.value, MOVED)
}

fn suspends(site: &Site) -> bool {
    matches!(
        site.kind,
        SiteKind::Await | SiteKind::AsyncWith | SiteKind::AsyncIterate
    )
}

/// Whether what a site awaits or enters, which the project does not define, may go on at once.
fn is_ready(inference: &Inference<'_>, function: FunctionRef, site: &Site) -> bool {
    match site.kind {
        SiteKind::Await => {
            is_awaited_at_once(inference, function, site.value)
                || put_on_stack(inference, function, site.value)
                    .is_some_and(|manager| is_entered_at_once(inference, function, manager))
        }
        SiteKind::AsyncWith => is_entered_at_once(inference, function, site.value),
        _ => false,
    }
}

fn is_entered_at_once(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> bool {
    is_called(inference, function, value, ENTERED) || is_free(inference, function, value)
}

/// What a call has a stack enter: `stack.enter_async_context(client)`.
fn put_on_stack(
    inference: &Inference<'_>,
    function: FunctionRef,
    value: ValueId,
) -> Option<ValueId> {
    const ENTER: &[(&str, &[&str])] = &[(
        "enter_async_context",
        &["contextlib.AsyncExitStack.enter_async_context"],
    )];
    let facts = inference.project.ready(function.file);
    match facts.value(value) {
        Value::Call(id) if is_called(inference, function, value, ENTER) => {
            facts.call(*id).positional.first().copied()
        }
        _ => None,
    }
}

/// The coroutines of the project that are awaited otherwise than by a call of them.
fn awaited(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> Vec<FunctionRef> {
    if let Some(manager) = put_on_stack(inference, function, value) {
        return entered(inference, function, manager);
    }
    let facts = inference.project.ready(function.file);
    match facts.value(value) {
        Value::Attribute(base, name) => {
            let objects = inference.value(function.file, *base);
            let properties = objects.present().flat_map(|object| match object {
                Type::Object(class) => {
                    let properties = inference.properties(*class, name).into_iter();
                    let given = properties.map(|property| given(inference, property, *class));
                    given.flatten().collect()
                }
                _ => Vec::new(),
            });
            properties.collect()
        }
        _ => timed(inference, function, value),
    }
}

/// The coroutines that a property of an object gives: `return self._load()`, which may be one that the class of the property
/// does not have.
fn given(inference: &Inference<'_>, property: FunctionRef, class: ClassRef) -> Vec<FunctionRef> {
    let facts = inference.project.ready(property.file);
    let returned = &inference.project.function(property).returned;
    let is_own = |value: ValueId| matches!(facts.value(value), Value::Parameter(owner, 0) if *owner == property.function);
    let calls = returned.iter().filter_map(|value| {
        let Value::Call(id) = facts.value(*value) else {
            return None;
        };
        let callee = facts.call(*id).callee;
        Some(match facts.value(callee) {
            Value::Attribute(base, name) if is_own(*base) => {
                inference.attribute(class.file, &Type::Object(class), name)
            }
            _ => inference.value(property.file, callee),
        })
    });
    let callees = calls.flat_map(|callees| {
        let callees = callees.present().filter_map(|member| match member {
            Type::Function(callee) | Type::Method(callee, _) => Some(*callee),
            _ => None,
        });
        callees.collect::<Vec<FunctionRef>>()
    });
    callees
        .filter(|callee| inference.project.function(*callee).is_async)
        .collect()
}

/// The coroutines of the project that a call awaits for some time at most, in the same task: `wait_for(self.turn(), 5)`.
/// Before Python 3.12 they run in a task of their own, which takes a turn of the loop, unless there is no end to that time.
fn timed(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> Vec<FunctionRef> {
    let facts = inference.project.ready(function.file);
    let Value::Call(id) = facts.value(value) else {
        return Vec::new();
    };
    if !is_called(
        inference,
        function,
        value,
        &[("wait_for", &["asyncio.wait_for"])],
    ) {
        return Vec::new();
    }
    let given = |position: usize| {
        let given = facts.call(*id).positional.get(position);
        given.map(|value| facts.value(*value))
    };
    let Some(Value::Call(awaited)) = given(0) else {
        return Vec::new();
    };
    let is_same_task = inference.project.oldest >= PythonVersion::PY312;
    if !is_same_task && !matches!(given(1), Some(Value::None)) {
        return Vec::new();
    }
    let callees = inference.value(function.file, facts.call(*awaited).callee);
    let callees = callees.present().filter_map(|member| match member {
        Type::Function(callee) | Type::Method(callee, _) => Some(*callee),
        _ => None,
    });
    callees
        .filter(|callee| inference.project.function(*callee).is_async)
        .collect()
}

fn is_awaited_at_once(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> bool {
    let facts = inference.project.ready(function.file);
    if let Value::Call(id) = facts.value(value)
        && let call = facts.call(*id)
        && is_called(
            inference,
            function,
            value,
            &[
                ("shield", &["asyncio.shield"]),
                ("wait_for", &["asyncio.wait_for"]),
            ],
        )
    {
        return call
            .positional
            .first()
            .is_some_and(|inner| is_awaited_at_once(inference, function, *inner));
    }
    is_called(inference, function, value, READY)
        || is_of_none(inference, function, value)
        || is_free(inference, function, value)
        || is_handed_in(inference, function, value)
}

/// Whether a value is what all of a group give together, which may be none: `asyncio.gather(*(send(it) for it in found))`.
fn is_of_none(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> bool {
    let facts = inference.project.ready(function.file);
    let Value::Call(id) = facts.value(value) else {
        return false;
    };
    let call = facts.call(*id);
    if !call.starred
        || call.positional.len() != 1
        || !is_called(
            inference,
            function,
            value,
            &[("gather", &["asyncio.gather"])],
        )
    {
        return false;
    }
    let sites = &inference.project.function(function).sites;
    let around = sites.iter().find(|site| site.value == value);
    let mut inside = sites.iter().filter(|site| {
        site.kind == SiteKind::Iterate
            && site.value != call.positional[0]
            && around.is_some_and(|around| around.range.contains_range(site.range))
    });
    // A number of them is seldom none.
    inside
        .next()
        .is_some_and(|site| match facts.value(site.value) {
            Value::Call(range) => {
                let callee = inference.value(function.file, facts.call(*range).callee);
                let mut callees = callee.present();
                !callees.any(
                    |callee| matches!(callee, Type::External(name) if name == "builtins.range"),
                )
            }
            _ => true,
        })
}

/// Whether a value is what a function gives that somebody else has put in: a hook need not wait for anything. Nor does
/// reading the body of a request that has arrived.
fn is_handed_in(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> bool {
    let facts = inference.project.ready(function.file);
    let Value::Call(id) = facts.value(value) else {
        return false;
    };
    let callee = facts.call(*id).callee;
    let is_unknown = || {
        let types = inference.value(function.file, callee);
        types.unknown || types.is_blank()
    };
    match facts.value(callee) {
        Value::Parameter(..) | Value::Item(..) | Value::Element(_) => is_unknown(),
        Value::Attribute(base, name) => match facts.value(*base) {
            Value::Parameter(owner, position) => {
                let parameters = &facts.function(*owner).parameters;
                let parameter = usize::try_from(*position)
                    .ok()
                    .and_then(|at| parameters.get(at));
                let is_request = parameter
                    .is_some_and(|parameter| matches!(parameter.name.as_str(), "req" | "request"));
                if is_request && BODIES.contains(&name.as_str()) {
                    return is_unknown();
                }
                let owner = inference.value(function.file, *base);
                let is_kept_by = |class: &Type| {
                    matches!(class, Type::Class(class)
                        if inference.project.class(*class).attributes.contains_key(name))
                };
                let keeps = owner.present().any(|member| match member {
                    Type::Object(class) => inference.linearised(*class).iter().any(is_kept_by),
                    _ => false,
                });
                keeps && is_unknown()
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether a value is the result of one of these calls.
fn is_called(
    inference: &Inference<'_>,
    function: FunctionRef,
    value: ValueId,
    names: &[(&str, &[&str])],
) -> bool {
    let facts = inference.project.ready(function.file);
    let Value::Call(id) = facts.value(value) else {
        return false;
    };
    let callee = facts.call(*id).callee;
    let last = match facts.value(callee) {
        Value::Attribute(_, name) => name,
        Value::Member(member) => &member.name,
        Value::Name { name, .. } => name,
        _ => return false,
    };
    // Most of what is awaited need not be looked up.
    names.iter().any(|(name, full)| {
        *name == last.as_str()
            && inference
                .value(function.file, callee)
                .present()
                .any(|member| {
                    matches!(member, Type::External(name) | Type::ExternalMethod(name, _)
                        if full.contains(&name.as_str()))
                })
    })
}

/// Whether a value that is no call is a lock, or something else that may be free or done.
fn is_free(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> bool {
    let facts = inference.project.ready(function.file);
    !matches!(facts.value(value), Value::Call(_))
        && inference.value(function.file, value).present().any(
            |member| matches!(member, Type::Instance(name, _) if FREE.contains(&name.as_str())),
        )
}

/// What entering an object of the project awaits.
fn entered(inference: &Inference<'_>, function: FunctionRef, value: ValueId) -> Vec<FunctionRef> {
    let types = inference.value(function.file, value);
    let mut entered = Vec::new();
    for member in types.present() {
        match member {
            Type::Object(class) => {
                let method =
                    inference.attribute(class.file, member, &Name::new_static("__aenter__"));
                entered.extend(method.present().filter_map(|member| match member {
                    Type::Method(function, _) => Some(*function),
                    _ => None,
                }));
            }
            // `async with self.turn():` of a generator under `asynccontextmanager`.
            Type::ContextManager(generator) => entered.push(*generator),
            _ => {}
        }
    }
    entered
}

/// The asynchronous generators of the project that something gives what a loop goes through.
fn generators(
    inference: &Inference<'_>,
    function: FunctionRef,
    value: ValueId,
) -> Vec<FunctionRef> {
    let types = inference.value(function.file, value);
    if types.unknown {
        return Vec::new();
    }
    let generators = types.present().map(|member| match member {
        Type::Generator(generator) => Some(*generator),
        _ => None,
    });
    generators.collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// The coroutines that a call gives.
pub(super) fn coroutines(call: &SiteEffects) -> impl Iterator<Item = FunctionRef> {
    call.effects.iter().filter_map(|effect| match effect {
        Effect::Runs(function) => Some(*function),
        Effect::Blocks(_) => None,
    })
}
