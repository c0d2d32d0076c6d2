//! What belongs to the thread of the running loop, and what cannot be told.

use ruff_python_ast::PythonVersion;

use super::interfaces::is_of_interface;
use super::*;
use crate::project::Project;
use crate::semantic::{Bridge, Function, ScopeId};

/// Locks that any thread may make.
const LOCKS: &[&str] = &[
    "threading.BoundedSemaphore",
    "threading.Condition",
    "threading.Lock",
    "threading.RLock",
    "threading.Semaphore",
];

/// Calls that only the thread of the running loop may make.
pub(super) const LOOP_AFFINE: &[&str] = &[
    "aiodns.DNSResolver",
    "aiohttp.ClientSession",
    "aiohttp.TCPConnector",
    "aiokafka.AIOKafkaConsumer",
    "aiokafka.AIOKafkaProducer",
    "anyio.abc.TaskGroup.start_soon",
    "anyio.CancelScope",
    "anyio.CancelScope.cancel",
    "anyio.create_task_group",
    "anyio.current_time",
    "anyio.Event.set",
    "anyio.fail_after",
    "anyio.get_current_task",
    "anyio.move_on_after",
    "anyio.streams.memory.MemoryObjectSendStream.send_nowait",
    "apscheduler.schedulers.asyncio.AsyncIOScheduler.start",
    "async_timeout.timeout",
    "async_timeout.timeout_at",
    "asyncio._get_running_loop",
    "asyncio.AbstractEventLoop.add_reader",
    "asyncio.AbstractEventLoop.add_signal_handler",
    "asyncio.AbstractEventLoop.add_writer",
    "asyncio.AbstractEventLoop.call_at",
    "asyncio.AbstractEventLoop.call_later",
    "asyncio.AbstractEventLoop.call_soon",
    "asyncio.AbstractEventLoop.create_future",
    "asyncio.AbstractEventLoop.create_task",
    "asyncio.AbstractEventLoop.run_in_executor",
    "asyncio.AbstractEventLoop.run_until_complete",
    "asyncio.AbstractEventLoop.stop",
    "asyncio.all_tasks",
    "asyncio.create_task",
    "asyncio.current_task",
    "asyncio.DatagramTransport.sendto",
    "asyncio.ensure_future",
    "asyncio.Event.clear",
    "asyncio.Event.set",
    "asyncio.Future",
    "asyncio.Future.cancel",
    "asyncio.Future.set_exception",
    "asyncio.Future.set_result",
    "asyncio.gather",
    "asyncio.get_event_loop",
    "asyncio.get_running_loop",
    "asyncio.Lock.release",
    "asyncio.Queue.get_nowait",
    "asyncio.Queue.put_nowait",
    "asyncio.Semaphore.release",
    "asyncio.StreamReader",
    "asyncio.StreamWriter.close",
    "asyncio.StreamWriter.write",
    "asyncio.Task",
    "asyncio.Task.cancel",
    "asyncio.TaskGroup.create_task",
    "asyncio.timeout",
    "asyncio.timeout_at",
    "asyncio.Transport.close",
    "asyncio.Transport.write",
    "asyncio.wrap_future",
    "asyncio.WriteTransport.write",
    "asyncpg.create_pool",
    "grpc.aio.insecure_channel",
    "grpc.aio.secure_channel",
    "livekit.rtc.Room",
    "nest_asyncio.apply",
    "pyrogram.Client",
    "sniffio.current_async_library",
    "tornado.gen.convert_yielded",
    "tornado.httpclient.AsyncHTTPClient",
    "tornado.httpserver.HTTPServer.add_socket",
    "tornado.httpserver.HTTPServer.add_sockets",
    "tornado.httpserver.HTTPServer.bind",
    "tornado.httpserver.HTTPServer.listen",
    "tornado.httpserver.HTTPServer.start",
    "tornado.ioloop.IOLoop.add_handler",
    "tornado.ioloop.IOLoop.add_timeout",
    "tornado.ioloop.IOLoop.call_at",
    "tornado.ioloop.IOLoop.call_later",
    "tornado.ioloop.IOLoop.current",
    "tornado.ioloop.IOLoop.instance",
    "tornado.ioloop.IOLoop.spawn_callback",
    "tornado.ioloop.PeriodicCallback",
    "tornado.ioloop.PeriodicCallback.start",
    "tornado.ioloop.PeriodicCallback.stop",
    "tornado.locks.Condition.notify",
    "tornado.locks.Condition.notify_all",
    "tornado.locks.Event.clear",
    "tornado.locks.Event.set",
    "tornado.netutil.add_accept_handler",
    "tornado.process.fork_processes",
    "tornado.queues.Queue.get_nowait",
    "tornado.queues.Queue.put_nowait",
    "tornado.tcpserver.TCPServer.add_sockets",
    "tornado.tcpserver.TCPServer.listen",
    "tornado.tcpserver.TCPServer.start",
    "tornado.web.Application.listen",
    "tornado.web.RequestHandler.finish",
    "tornado.web.RequestHandler.flush",
    "tornado.web.RequestHandler.redirect",
    "tornado.web.RequestHandler.send_error",
    "tornado.web.RequestHandler.write",
    "tornado.websocket.WebSocketHandler.close",
    "tornado.websocket.WebSocketHandler.write_message",
    "trio.CancelScope.cancel",
    "trio.current_effective_deadline",
    "trio.current_time",
    "trio.Event.set",
    "trio.lowlevel.current_task",
    "trio.MemorySendChannel.send_nowait",
    "trio.Nursery.start_soon",
    "trio.socket.socket",
    "trio.socket.socketpair",
];

/// What belonged to the event loop of the thread that makes it before Python 3.10, as if that loop were given.
const BOUND_WHEN_MADE: &[&str] = &[
    "asyncio.BoundedSemaphore",
    "asyncio.Condition",
    "asyncio.Event",
    "asyncio.LifoQueue",
    "asyncio.Lock",
    "asyncio.PriorityQueue",
    "asyncio.Queue",
    "asyncio.Semaphore",
];

/// Whether only the thread of the running loop may make a call, or a nested run of that loop takes place there.
pub(super) fn is_loop_affine(project: &Project, name: &str) -> bool {
    LOOP_AFFINE.contains(&name)
        || is_of_interface(name)
        || is_of_watched_object(name)
        || project.oldest < PythonVersion::PY310 && BOUND_WHEN_MADE.contains(&name)
        || matches!(
            name.rsplit('.').next(),
            Some("run_until_complete" | "run_forever")
        )
}

/// What ends, starts or fills objects whose files the event loop watches.
const WATCHED: &[&str] = &[
    "abort",
    "bind",
    "cancel",
    "close",
    "destroy",
    "put_nowait",
    "start",
    "stop",
    "write",
];

/// Whether a call is a method of an object of a module for asyncio, such as `zmq.asyncio.Socket.close`, which tells the loop.
fn is_of_watched_object(name: &str) -> bool {
    let Some((class, method)) = name.rsplit_once('.') else {
        return false;
    };
    let Some((module, class)) = class.rsplit_once('.') else {
        return false;
    };
    module.contains('.')
        && WATCHED.contains(&method)
        && class.starts_with(|first: char| first.is_uppercase())
        && module
            .rsplit('.')
            .any(|part| matches!(part, "aio" | "asyncio"))
}

/// Whether the question for the running loop only decides which thread makes a call that the function waits for in any
/// case, or whether the loop is told to do something at once or from another thread: `None` if it decides more; with a reason
/// where a limit of time is lost in a thread, or the order of what is done.
pub(super) fn of_bridge(site: &Site, name: &str) -> Option<Option<String>> {
    if name != "asyncio.get_running_loop" && site.context.bridge != Bridge::Posts {
        return None;
    }
    match site.context.bridge {
        Bridge::Posts => Some(Some(String::from(
            "what it has the event loop do would be done a little later, while the thread goes on",
        ))),
        Bridge::None => None,
        Bridge::Same => Some(None),
        Bridge::Limited => Some(Some(String::from(
            "beside a running loop this waits only so long, in a thread without an end",
        ))),
    }
}

impl Collector<'_, '_> {
    /// Whether a method is called on an event loop that was made for the purpose, by the same function.
    pub(super) fn is_on_new_loop(&self, name: &str, call: &Call) -> bool {
        const LOOP: &str = "asyncio.AbstractEventLoop.";
        let facts = self.inference.project.ready(self.file);
        let mut value = self.receiver_value(call);
        while let Value::Declared { value: inner, .. } | Value::Narrow { value: inner, .. } =
            facts.value(value)
        {
            value = *inner;
        }
        name.starts_with(LOOP)
            && matches!(facts.value(value), Value::Call(id)
                if self.is_of(facts.call(*id).callee, "asyncio.new_event_loop"))
    }
}

/// Methods of futures, tasks and connections that only the loop's thread may call, whatever has them.
const LOOP_METHODS: &[&str] = &["cancel", "set_exception", "set_result", "write_message"];

/// Classes whose instances belong to the thread of the running loop.
pub(super) const LOOP_OBJECTS: &[&str] = &[
    "asyncio.Queue",
    "asyncio.PriorityQueue",
    "asyncio.LifoQueue",
    "asyncio.Event",
    "asyncio.Condition",
    "asyncio.Future",
    "asyncio.Task",
    "asyncio.TaskGroup",
    "asyncio.StreamWriter",
    "asyncio.StreamReader",
    "trio.Event",
    "trio.Nursery",
    "anyio.Event",
    "anyio.abc.TaskGroup",
];

/// Whether instances of a class belong to the thread of the running loop.
pub fn is_loop_object(class: &str) -> bool {
    LOOP_OBJECTS.contains(&class)
}

/// Functions that [`loop_affine`] looks through.
pub(super) const AFFINE_LIMIT: usize = 64;

/// The call by which calling `callee` touches the running loop, in itself or in what it calls.
pub fn loop_affine(inference: &Inference<'_>, callee: &Type) -> Option<String> {
    let mut pending = Vec::new();
    match callee {
        Type::External(name) | Type::ExternalMethod(name, _) => {
            return is_loop_affine(inference.project, name).then(|| name.to_string());
        }
        Type::Function(function) | Type::Method(function, _) => pending.push(*function),
        Type::Class(class) => pending.extend(constructor_of(inference, *class)),
        _ => return None,
    }
    let mut seen = Vec::new();
    while let Some(function) = pending.pop() {
        if seen.len() > AFFINE_LIMIT || seen.contains(&function) {
            continue;
        }
        seen.push(function);
        let definition = inference.project.function(function);
        if definition.is_async {
            continue;
        }
        for site in &definition.sites {
            let facts = inference.project.ready(function.file);
            let Value::Call(id) = facts.value(site.value) else {
                continue;
            };
            if site.kind != SiteKind::Call || site.context.bridge == Bridge::Posts {
                continue;
            }
            for member in inference
                .value(function.file, facts.call(*id).callee)
                .present()
            {
                match member {
                    Type::External(name) | Type::ExternalMethod(name, _)
                        if is_loop_affine(inference.project, name)
                            && of_bridge(site, name).is_none() =>
                    {
                        return Some(name.to_string());
                    }
                    Type::Function(next) | Type::Method(next, _) => pending.push(*next),
                    Type::Class(class) => pending.extend(constructor_of(inference, *class)),
                    _ => {}
                }
            }
        }
    }
    None
}

/// The call by which making what a function gives back touches the running loop.
///
/// A function that calls something unknown, such as a class that a plugin brings, probably makes there what it says it
/// returns.
pub(super) fn made_unseen(inference: &Inference<'_>, maker: FunctionRef) -> Option<String> {
    inference.project.function(maker).annotation?;
    let returned = inference.returned(maker, None);
    let elements = Types::union(returned.present().map(|member| inference.element(member)));
    let init = Name::new("__init__");
    returned
        .present()
        .chain(elements.present())
        .find_map(|made| {
            let constructor = match made {
                Type::Object(class) => inference.attribute(class.file, made, &init),
                _ => return None,
            };
            constructor
                .present()
                .find_map(|member| loop_affine(inference, member))
        })
}

fn constructor_of(inference: &Inference<'_>, class: ClassRef) -> Option<FunctionRef> {
    let name = Name::new_static("__init__");
    inference
        .attribute(class.file, &Type::Object(class), &name)
        .present()
        .find_map(|member| match member {
            Type::Function(function) | Type::Method(function, _) => Some(*function),
            _ => None,
        })
}

/// Methods of plain data, and others that no object does anything surprising in.
pub(super) const HARMLESS_METHODS: &[&str] = &[
    "capitalize",
    "casefold",
    "copy",
    "count",
    "debug",
    "decode",
    "encode",
    "endswith",
    "error",
    "exception",
    "fetchall",
    "fetchone",
    "find",
    "format",
    "get",
    "hexdigest",
    "digest",
    "index",
    "info",
    "isdigit",
    "items",
    "join",
    "json",
    "keys",
    "log",
    "lower",
    "lstrip",
    "partition",
    "raise_for_status",
    "read",
    "replace",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "strftime",
    "isoformat",
    "timestamp",
    "title",
    "tolist",
    "total_seconds",
    "upper",
    "values",
    "warning",
    "with_suffix",
    "group",
    "groups",
    "match",
    "dict",
    "model_copy",
    "model_dump",
    "model_dump_json",
    "as_dict",
    "to_dict",
    "tobytes",
    "total",
    "lower",
    "zfill",
    "critical",
];

/// Classes, and with a dot at the end modules, whose constructors touch nothing outside the new object.
const HARMLESS_BASES: &[&str] = &[
    "abc.",
    "argparse.",
    "ast.",
    "attr.",
    "builtins.",
    "collections.",
    "contextlib.",
    "ctypes.Structure",
    "dataclasses.",
    "enum.",
    "fastapi.HTTPException",
    "fastapi.exceptions.HTTPException",
    "html.parser.",
    "json.",
    "logging.",
    "msgspec.Struct",
    "pydantic.",
    "pydantic_settings.",
    "sqlalchemy.orm.DeclarativeBase",
    "sqlalchemy.orm.MappedAsDataclass",
    "starlette.exceptions.HTTPException",
    "string.",
    "types.",
    "typing.",
    "typing_extensions.",
    "unittest.",
    "weakref.",
];

/// A method call on a parameter or on something kept in an object, when nothing is known of the method.
pub(super) fn unknown_method(
    inference: &Inference<'_>,
    file: FileId,
    call: &Call,
) -> Option<String> {
    let facts = inference.project.ready(file);
    let Value::Attribute(base, method) = facts.value(call.callee) else {
        return taken_out(facts, call.callee).or_else(|| handed_to_outer(facts, call.callee));
    };
    if HARMLESS_METHODS.contains(&method.as_str()) || method.starts_with("is_") {
        return None;
    }
    if LOOP_METHODS.contains(&method.as_str()) {
        return Some(format!(
            "`{method}` of something unknown would run in the worker thread, and may belong to the loop's own"
        ));
    }
    let mut root = *base;
    let mut names = vec![method.to_string()];
    for _ in 0..8 {
        match facts.value(root) {
            Value::Attribute(base, name) => {
                names.push(name.to_string());
                root = *base;
            }
            // `getattr(process, "stdin", None)`
            Value::Call(id) if facts.builtin(facts.call(*id).callee) == Some("getattr") => {
                let (object, attribute) = match &*facts.call(*id).positional {
                    [object, attribute, ..] => (*object, facts.value(*attribute).text()?),
                    _ => return None,
                };
                names.push(attribute.to_owned());
                root = object;
            }
            Value::Parameter(function, position) => {
                let parameter = &facts.function(*function).parameters[*position as usize];
                names.push(parameter.name.to_string());
                names.reverse();
                return Some(format!(
                    "`{}` would run in the worker thread, and what it touches is not known",
                    names.join(".")
                ));
            }
            _ => root = of_outer(facts, root)?,
        }
    }
    None
}

/// A call of what the coroutine around was handed: `def read(): progress(path.read_text())`.
fn handed_to_outer(facts: &FileFacts, callee: ValueId) -> Option<String> {
    let parameter = of_outer(facts, callee)?;
    let Value::Parameter(function, position) = facts.value(parameter) else {
        return None;
    };
    let parameter = &facts.function(*function).parameters[*position as usize];
    Some(format!(
        "`{}` would run in the worker thread, and what it touches is not known",
        parameter.name
    ))
}

/// What a name of the coroutine around stands for, when that is one thing.
fn of_outer(facts: &FileFacts, value: ValueId) -> Option<ValueId> {
    let Value::Name { scope, name } = facts.value(value) else {
        return None;
    };
    if *scope == ScopeId::MODULE {
        return None;
    }
    let mut functions = facts.functions.iter();
    if !functions.any(|function| function.scope == *scope && function.is_async) {
        return None;
    }
    match facts.scope(*scope).bindings.get(name)?.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// A call of a function that is found in a container that others fill: `self.handlers[event](event)`.
fn taken_out(facts: &FileFacts, callee: ValueId) -> Option<String> {
    let mut container = match facts.value(callee) {
        Value::Item(container, _) | Value::Element(container) => *container,
        Value::Call(id) => {
            let taking = facts.call(*id);
            match facts.value(taking.callee) {
                Value::Attribute(container, method) if matches!(method.as_str(), "get" | "pop") => {
                    *container
                }
                _ if facts.builtin(taking.callee) == Some("getattr") => {
                    *taking.positional.first()?
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    let mut name = None;
    for _ in 0..8 {
        container = match facts.value(container) {
            Value::Attribute(base, attribute) => {
                name.get_or_insert(attribute);
                *base
            }
            // `self.handlers.values()`
            Value::Call(id) => match facts.value(facts.call(*id).callee) {
                Value::Attribute(base, _) => *base,
                _ => return None,
            },
            Value::Item(base, _) | Value::Element(base) => *base,
            Value::Parameter(..) | Value::Name { .. } => {
                let name = name.map_or("its object".to_owned(), |name| format!("`{name}`"));
                return Some(format!(
                    "a function out of {name} would run in the worker thread, and what it touches is not known"
                ));
            }
            _ => return None,
        };
    }
    None
}

/// Whether a wrapper calls what it wraps, by its own `functools.wraps`: that is looked at by itself.
fn is_wrapped(inference: &Inference<'_>, wrapper: FunctionRef, call: &Call) -> bool {
    let facts = inference.project.ready(wrapper.file);
    let Value::Name {
        scope,
        name: called,
    } = facts.value(call.callee)
    else {
        return false;
    };
    let decorators = &facts.function(wrapper.function).decorators;
    decorators.iter().any(|decorator| {
        let Value::Call(id) = facts.value(*decorator) else {
            return false;
        };
        let applied = facts.call(*id);
        let wraps = inference.value(wrapper.file, applied.callee);
        let mut wraps = wraps.present();
        let [wrapped] = &*applied.positional else {
            return false;
        };
        wraps.any(|member| matches!(member, Type::External(name) if name == "functools.wraps"))
            && match facts.value(*wrapped) {
                Value::Parameter(owner, position) => {
                    let decorator = facts.function(*owner);
                    decorator.scope == *scope
                        && decorator.parameters[*position as usize].name == *called
                }
                _ => false,
            }
    })
}

/// A call of something that was handed in, of which only the annotation `Callable` is known.
pub(super) fn handed_in(
    inference: &Inference<'_>,
    function: FunctionRef,
    callee: &Types,
    call: &Call,
) -> Option<String> {
    let facts = inference.project.ready(function.file);
    if is_wrapped(inference, function, call) {
        return None;
    }
    let is_open = callee.present().any(|member| {
        matches!(member, Type::Returns(result)
            if !result.present().any(|member| matches!(member, Type::Coroutine(_))))
    });
    let name = match facts.value(call.callee) {
        Value::Attribute(_, name) => format!("`{name}`"),
        Value::Parameter(function, position) => {
            let parameter = &facts.function(*function).parameters[*position as usize];
            format!("`{}`", parameter.name)
        }
        _ => "a function that was handed in".to_owned(),
    };
    is_open
        .then(|| format!("{name} would run in the worker thread, and what it touches is not known"))
}

/// The base of a class whose constructor is not known, so that nobody can tell what making an instance touches.
pub(in crate::project::reach) fn unknown_base(
    inference: &Inference<'_>,
    class: ClassRef,
) -> Option<String> {
    let project = inference.project;
    let mut unnamed = false;
    let named = inference
        .linearised(class)
        .iter()
        .find_map(|ancestor| match *ancestor {
            Type::External(ref name)
                if !project.catalog.is_class(name)
                    && !HARMLESS_BASES.iter().any(|known| {
                        name.strip_prefix(known)
                            .is_some_and(|rest| rest.is_empty() || known.ends_with('.'))
                    }) =>
            {
                Some(format!("`{name}`"))
            }
            Type::Class(ancestor) => {
                unnamed |= project
                    .class(ancestor)
                    .bases
                    .iter()
                    .any(|base| inference.value(ancestor.file, *base).is_blank());
                None
            }
            _ => None,
        });
    let base = named.or_else(|| unnamed.then(|| "one of its bases".to_owned()))?;
    Some(format!(
        "making a `{}` also runs what {base} does, which is not known",
        project.class(class).name
    ))
}

/// Objects inside each other in which something that is bound to its thread is looked for.
const KEPT_LIMIT: usize = 4;

/// Why a new object of a class stays with the thread that made it: its constructor keeps what does, or an object that does.
pub(crate) fn keeps_bound(inference: &Inference<'_>, class: ClassRef) -> Option<&'static str> {
    keeps_bound_within(inference, class, 0)
}

fn keeps_bound_within(
    inference: &Inference<'_>,
    class: ClassRef,
    depth: usize,
) -> Option<&'static str> {
    inference.linearised(class).iter().find_map(|ancestor| {
        let Type::Class(owner) = ancestor else {
            return None;
        };
        let makes =
            |function: &Function| matches!(function.name.as_str(), "__init__" | "__post_init__");
        bound_made_by(inference, *owner, &makes, depth)
    })
}

/// Why the object of a method stays with the thread that calls the method: it makes and keeps there what does.
pub(super) fn method_keeps_bound(
    inference: &Inference<'_>,
    method: FunctionRef,
) -> Option<&'static str> {
    let definition = inference.project.function(method);
    let owner = ClassRef {
        file: method.file,
        class: definition.class?,
    };
    bound_made_by(
        inference,
        owner,
        &|other| other.scope == definition.scope,
        0,
    )
}

/// Why what some methods of a class make and keep in its objects stays with their thread.
fn bound_made_by(
    inference: &Inference<'_>,
    owner: ClassRef,
    makes: &dyn Fn(&Function) -> bool,
    depth: usize,
) -> Option<&'static str> {
    let project = inference.project;
    let facts = project.ready(owner.file);
    let is_made = |value: ValueId| {
        facts.functions.iter().any(|function| {
            function.class == Some(owner.class)
                && makes(function)
                && function.sites.iter().any(|site| site.value == value)
        })
    };
    let kept = project.class(owner).attributes.values().flatten();
    kept.filter(|value| matches!(facts.value(**value), Value::Call(_)) && is_made(**value))
        .find_map(|value| {
            let types = inference.value(owner.file, *value);
            types.present().find_map(|member| match member {
                // A lock is bound to a thread while somebody holds it.
                Type::Instance(name, _) if LOCKS.contains(&name.as_str()) => None,
                Type::Instance(name, _) if connections::is_for_all(inference, owner.file, name) => {
                    None
                }
                Type::Instance(name, _) => project.catalog.bound_to_thread(name),
                Type::Object(inner) if depth < KEPT_LIMIT => {
                    keeps_bound_within(inference, *inner, depth + 1)
                }
                _ => None,
            })
        })
}

/// Whether a function is the definition of one of the runtime's own: `asyncio.tasks.create_task`.
pub(super) fn is_defined_in_runtime(full_name: &str) -> bool {
    let Some((package, _)) = full_name.split_once('.') else {
        return false;
    };
    matches!(package, "asyncio" | "trio" | "anyio")
        && LOOP_AFFINE.iter().any(|known| {
            known
                .strip_prefix(package)
                .is_some_and(|rest| rest.starts_with('.') && full_name.ends_with(rest))
        })
}
