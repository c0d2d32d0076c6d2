//! Pairs of acquiring and releasing: which statement gives back what another one made.

use ruff_python_ast::{self as ast, Expr, Stmt};

use super::scan;
use crate::project::{Type, Types};
use crate::transform::Pass;

/// A method that releases, with the methods that acquire on the same object.
const PAIRS: &[(&str, &[&str])] = &[
    ("close", &["connect", "open", "start", "aopen"]),
    ("aclose", &["connect", "open", "start", "aopen"]),
    ("release", &["acquire"]),
    ("disconnect", &["connect"]),
    ("unsubscribe", &["subscribe"]),
    ("punsubscribe", &["psubscribe"]),
    ("stop", &["start"]),
    ("shutdown", &["start", "startup"]),
    ("cleanup", &["setup", "start"]),
];

/// Methods that finish a release on the same object.
const AFTERWARDS: &[&str] = &["wait_closed", "wait_for_close"];

/// Functions that take what they release as an argument.
const RELEASERS: &[&str] = &["release", "putconn", "unlink", "remove", "rmtree"];

/// Objects whose `close` frees nothing but memory, or finishes their work instead of giving anything back.
const NO_RESOURCES: &[&str] = &[
    "io.StringIO",
    "io.BytesIO",
    "html.parser.",
    "xml.",
    "lxml.",
    "codecs.",
    "zlib.",
    "tqdm.",
    "pytest.",
    "unittest.",
];

/// Words in the name of what makes a resource, in lower case.
const RESOURCE_WORDS: &[&str] = &[
    "session",
    "client",
    "response",
    "connect",
    "stream",
    "open",
    "socket",
    "channel",
    "cursor",
    "pool",
    "acquire",
    "subscri",
    "pubsub",
    "temp",
    "file",
    "transport",
    "lock",
    "semaphore",
    "browser",
    "page",
    "driver",
    "consumer",
    "producer",
    "engine",
    "redis",
    "db",
    "request",
];

/// What one statement gives back.
pub(crate) struct Release<'a> {
    /// The object, as it is spelled.
    pub path: String,
    /// The method or function.
    pub name: &'a str,
    pub is_awaited: bool,
    /// The object is an argument.
    pub is_argument: bool,
    /// The statement is the call and nothing else.
    pub is_plain: bool,
}

/// The call that is all there is to an expression, and whether it is awaited.
pub(crate) fn call_of(expr: &Expr) -> Option<(&ast::ExprCall, bool)> {
    match expr {
        Expr::Call(call) => Some((call, false)),
        Expr::Await(awaited) => match &*awaited.value {
            Expr::Call(call) => Some((call, true)),
            _ => None,
        },
        _ => None,
    }
}

/// Reads a statement as a release: a call, or one that stands under an `if`, a `with suppress(...)` or a `try` of its own.
pub(crate) fn release(stmt: &Stmt) -> Option<Release<'_>> {
    let inside = |body: &'_ [Stmt]| -> Option<usize> { (body.len() == 1).then_some(0) };
    let nested = match stmt {
        Stmt::Expr(statement) => return plain_release(&statement.value),
        Stmt::If(statement) if statement.elif_else_clauses.is_empty() => {
            let clears = |stmt: &Stmt| matches!(stmt, Stmt::Assign(assign) if assign.value.is_none_literal_expr());
            match statement.body.as_slice() {
                [only] => only,
                [first, rest @ ..] if rest.iter().all(clears) => first,
                _ => return None,
            }
        }
        Stmt::With(statement) if !statement.is_async => &statement.body[inside(&statement.body)?],
        Stmt::Try(statement) if statement.finalbody.is_empty() => {
            &statement.body[inside(&statement.body)?]
        }
        _ => return None,
    };
    if !matches!(nested, Stmt::Expr(_) | Stmt::If(_)) {
        return None;
    }
    let found = release(nested)?;
    Some(Release {
        is_plain: false,
        ..found
    })
}

fn plain_release(expr: &Expr) -> Option<Release<'_>> {
    let (call, is_awaited) = call_of(expr)?;
    let Expr::Attribute(function) = &*call.func else {
        return None;
    };
    let name = function.attr.as_str();
    let argument = match &*call.arguments.args {
        [argument] if call.arguments.keywords.is_empty() => Some(argument),
        _ => None,
    };
    if RELEASERS.contains(&name)
        && let Some(argument) = argument
    {
        let path = scan::dotted(argument)?;
        return Some(Release {
            path: path.strip_suffix(".name").unwrap_or(&path).to_owned(),
            name,
            is_awaited,
            is_argument: true,
            is_plain: true,
        });
    }
    let takes_arguments = matches!(name, "unsubscribe" | "punsubscribe" | "close" | "release");
    if !PAIRS.iter().any(|(release, _)| *release == name)
        || !(call.arguments.is_empty() || takes_arguments)
    {
        return None;
    }
    Some(Release {
        path: scan::dotted(&function.value)?,
        name,
        is_awaited,
        is_argument: false,
        is_plain: true,
    })
}

/// Whether a statement only completes the release of `path`.
pub(crate) fn completes(stmt: &Stmt, path: &str) -> bool {
    let Stmt::Expr(statement) = stmt else {
        return false;
    };
    let Some((call, _)) = call_of(&statement.value) else {
        return false;
    };
    matches!(&*call.func, Expr::Attribute(function)
        if AFTERWARDS.contains(&function.attr.as_str())
            && scan::is_spelled(&function.value, path))
}

/// How a statement acquires what a release gives back.
pub(crate) enum Acquisition<'a> {
    /// `path = [await] call(...)`, also among several names or behind `or`.
    Assigned(&'a Expr),
    /// `[await] path.acquire()`.
    Called,
}

/// Reads a statement as the acquisition that belongs to a release.
pub(crate) fn acquisition<'a>(stmt: &'a Stmt, release: &Release<'_>) -> Option<Acquisition<'a>> {
    let is_path = |target: &Expr| scan::is_spelled(target, &release.path);
    let among = |target: &Expr| match target {
        Expr::Tuple(targets) => targets.elts.iter().any(is_path),
        target => is_path(target),
    };
    match stmt {
        Stmt::Assign(assign) if assign.targets.len() == 1 && among(&assign.targets[0]) => {
            makes(&assign.value).then_some(Acquisition::Assigned(&assign.value))
        }
        Stmt::AnnAssign(assign) if is_path(&assign.target) => assign
            .value
            .as_deref()
            .filter(|value| makes(value))
            .map(Acquisition::Assigned),
        // `if session is None: session = ...`
        Stmt::If(_) => crate::region::blocks(stmt)
            .into_iter()
            .flatten()
            .filter(|inner| !matches!(inner, Stmt::If(_)))
            .find_map(|inner| acquisition(inner, release)),
        Stmt::Expr(statement) if !release.is_argument => {
            let (call, _) = call_of(&statement.value)?;
            let Expr::Attribute(function) = &*call.func else {
                return None;
            };
            let (_, acquiring) = PAIRS.iter().find(|(name, _)| *name == release.name)?;
            (is_path(&function.value) && acquiring.contains(&function.attr.as_str()))
                .then_some(Acquisition::Called)
        }
        _ => None,
    }
}

fn makes(value: &Expr) -> bool {
    match value {
        Expr::BoolOp(operation) => operation.values.iter().any(makes),
        Expr::If(conditional) => makes(&conditional.body) || makes(&conditional.orelse),
        other => call_of(other).is_some(),
    }
}

/// What is known of what an acquisition makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// Its type is known, or the pair of methods says it.
    Known,
    /// Its name or how it is released says so.
    Evident,
    /// It may be anything.
    Unclear,
    /// It needs no release.
    NoResource,
}

/// What the names of an acquisition and its release say of the object.
pub(crate) fn certainty(
    pass: &Pass<'_>,
    acquisition: &Acquisition<'_>,
    release: &Release<'_>,
) -> Certainty {
    let Acquisition::Assigned(value) = acquisition else {
        return Certainty::Known;
    };
    let Some((call, is_awaited)) = call_of(value) else {
        return if matches!(release.name, "stop" | "shutdown") {
            Certainty::Unclear
        } else {
            Certainty::Evident
        };
    };
    let made = names(&pass.types_of(value));
    let callee = names(&pass.types_of(&call.func));
    let is_file = matches!(release.name, "unlink" | "remove" | "rmtree");
    if is_file {
        let temporary = callee.iter().any(|name| name.starts_with("tempfile."));
        return if temporary {
            Certainty::Known
        } else {
            Certainty::NoResource
        };
    }
    let all = || made.iter().chain(&callee);
    if all().any(|name| NO_RESOURCES.iter().any(|known| name.starts_with(known))) {
        return Certainty::NoResource;
    }
    // What is made by a constructor is stopped only after it was started.
    if matches!(release.name, "stop" | "shutdown") {
        return Certainty::NoResource;
    }
    let spelled = scan::dotted(&call.func).unwrap_or_default().to_lowercase();
    let says = |name: &str| {
        let name = name.to_lowercase();
        RESOURCE_WORDS.iter().any(|word| name.contains(word))
    };
    if all().any(|name| says(name)) {
        return Certainty::Known;
    }
    let is_specific = release.name != "close" || release.is_awaited || is_awaited;
    if is_specific || says(&spelled) || says(&release.path) {
        return if made.is_empty() {
            Certainty::Evident
        } else {
            Certainty::Known
        };
    }
    Certainty::Unclear
}

/// Qualified names of classes and functions, as far as the types are known.
pub(crate) fn names(types: &Types) -> Vec<String> {
    types
        .present()
        .filter_map(|member| match member {
            Type::External(name) | Type::ExternalMethod(name, _) | Type::Instance(name, _) => {
                Some(name.to_string())
            }
            Type::Object(_) => Some("project".to_owned()),
            _ => None,
        })
        .collect()
}

/// A context manager that does on leaving what one release does, and nothing else.
pub(crate) struct Manager {
    /// The callable, or a prefix of several.
    callee: &'static str,
    /// The acquisition is awaited without it: `f = await aiofiles.open(p)`.
    is_awaited: bool,
    /// `await` stays in the header.
    keeps_await: bool,
    releases: &'static [&'static str],
    pub is_async: bool,
}

const fn manager(
    callee: &'static str,
    is_awaited: bool,
    releases: &'static [&'static str],
    is_async: bool,
) -> Manager {
    Manager {
        callee,
        is_awaited,
        keeps_await: false,
        releases,
        is_async,
    }
}

const MANAGERS: &[Manager] = &[
    manager("aiohttp.ClientSession", false, &["close"], true),
    manager(
        "aiohttp.ClientSession.get",
        true,
        &["close", "release"],
        true,
    ),
    manager(
        "aiohttp.ClientSession.post",
        true,
        &["close", "release"],
        true,
    ),
    manager(
        "aiohttp.ClientSession.put",
        true,
        &["close", "release"],
        true,
    ),
    manager(
        "aiohttp.ClientSession.request",
        true,
        &["close", "release"],
        true,
    ),
    manager("aiohttp.ClientSession.ws_connect", true, &["close"], true),
    manager("httpx.AsyncClient", false, &["aclose"], true),
    manager("httpx.Client", false, &["close"], false),
    manager("builtins.open", false, &["close"], false),
    manager("io.open", false, &["close"], false),
    manager("tempfile.TemporaryFile", false, &["close"], false),
    manager("tempfile.NamedTemporaryFile", false, &["close"], false),
    manager("aiofiles.open", true, &["close"], true),
    manager("aiosqlite.connect", true, &["close"], true),
    manager("websockets.connect", true, &["close"], true),
    Manager {
        callee: "anyio.open_file",
        is_awaited: true,
        keeps_await: true,
        releases: &["aclose"],
        is_async: true,
    },
];

/// Locks whose `async with` is `acquire` and `release`.
const LOCKS: &[&str] = &[
    "asyncio.Lock",
    "asyncio.Semaphore",
    "asyncio.BoundedSemaphore",
    "asyncio.Condition",
    "anyio.Lock",
    "anyio.Semaphore",
    "trio.Lock",
    "trio.Semaphore",
];

/// The head of the `with` statement that does what an acquisition and a release do, if there is one.
pub(crate) fn with_head(pass: &Pass<'_>, stmt: &Stmt, release: &Release<'_>) -> Option<String> {
    if !release.is_plain || release.is_argument {
        return None;
    }
    let source = pass.source;
    match stmt {
        Stmt::Assign(assign) => {
            let [Expr::Name(name)] = assign.targets.as_slice() else {
                return None;
            };
            let (call, is_awaited) = call_of(&assign.value)?;
            let callees = names(&pass.types_of(&call.func));
            let [callee] = callees.as_slice() else {
                return None;
            };
            let manager = MANAGERS.iter().find(|manager| {
                manager.callee == callee
                    && manager.is_awaited == is_awaited
                    && manager.releases.contains(&release.name)
            })?;
            if manager.is_async != release.is_awaited
                && !callee.starts_with("aiohttp.ClientSession.")
            {
                return None;
            }
            let word = if manager.is_async {
                "async with"
            } else {
                "with"
            };
            let wait = if manager.keeps_await { "await " } else { "" };
            let made = source.slice(call);
            Some(format!("{word} {wait}{made} as {}:", name.id))
        }
        Stmt::Expr(statement) if release.name == "release" => {
            let (call, true) = call_of(&statement.value)? else {
                return None;
            };
            let Expr::Attribute(function) = &*call.func else {
                return None;
            };
            let locks = names(&pass.types_of(&function.value));
            let [lock] = locks.as_slice() else {
                return None;
            };
            (LOCKS.contains(&lock.as_str()) && !release.is_awaited && call.arguments.is_empty())
                .then(|| format!("async with {}:", source.slice(&*function.value)))
        }
        _ => None,
    }
}
