//! Remote cancels, and the streams that they are about.

use ruff_python_ast::{self as ast, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::resources::{call_of, names};
use super::scan::{self, Block};
use crate::project::Type;
use crate::semantic::Value;
use crate::transform::Pass;

/// Methods that close a stream.
const CLOSES: &[&str] = &["close", "aclose"];

/// Modules whose objects are local, whatever their methods are called.
const LOCAL: &[&str] = &[
    "asyncio.",
    "anyio.",
    "trio.",
    "curio.",
    "concurrent.",
    "threading.",
    "multiprocessing.",
    "subprocess.",
    "signal.",
    "os.",
    "sched.",
    "tkinter.",
    "builtins.",
    "contextlib.",
    "psutil.",
    "pyaudio.",
];

/// Words in the name of something that streams.
const STREAM_WORDS: &[&str] = &[
    "stream",
    "response",
    "events",
    "sse",
    "subscription",
    "chunks",
    "completion",
];

/// A call that tells the server to stop what a stream is about.
pub(crate) struct Cancel {
    /// The stream, as it is spelled.
    pub stream: String,
    /// What is called, as it is spelled.
    pub callee: String,
    pub close: Close,
    pub tie: Tie,
}

/// What makes a cancel one of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    /// It is given something that was read from the stream.
    Read,
    /// It is given an id whose name says so.
    Named,
    /// It is a method of the stream, and sends a request.
    Method,
}

/// Where the stream is closed.
pub(crate) enum Close {
    /// By a later statement of the block.
    Later(usize),
    /// Nowhere on this way; the statement that closes it elsewhere in the function.
    Missing(String),
    /// By the `async with` or `with` around, whichever it is.
    OnLeaving(&'static str),
    /// By the statement in this line, behind the loop that a `break` after the cancel leaves.
    BehindLoop(usize),
}

/// Reads statement `index` of a block as a remote cancel that comes before the close.
pub(crate) fn cancel(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    index: usize,
) -> Option<Cancel> {
    let stmt = &block.statements[index];
    let call = cancel_call(pass, stmt)?;
    let callee = scan::dotted(&call.func)?;
    let after = &block.statements[index + 1..];
    if let Some((offset, stream, tie)) = later_close(pass, function, call, after) {
        return is_unread(&after[..offset], &stream).then_some(Cancel {
            stream,
            callee,
            close: Close::Later(index + 1 + offset),
            tie,
        });
    }
    let in_finally = block.around.iter().any(|around| {
        matches!(around, Stmt::Try(statement)
            if statement.finalbody.iter().any(|stmt| stmt.range().contains_range(call.range())))
    });
    if in_finally {
        return None;
    }
    on_leaving(function, block, call, &callee)
        .or_else(|| behind_loop(pass, function, block, index, call, &callee))
        .or_else(|| missing(pass, function, block, stmt, call, &callee))
}

/// The first of some statements that closes something that the arguments of a cancel come from: its place, what it closes,
/// and what ties the two.
fn later_close(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    call: &ast::ExprCall,
    after: &[Stmt],
) -> Option<(usize, String, Tie)> {
    after.iter().enumerate().find_map(|(offset, later)| {
        let stream = closed(later)?;
        let tie = tie(pass, function, call, &stream)?;
        is_stream(pass, function, &stream).then_some((offset, stream, tie))
    })
}

/// Whether statements have nothing to do with a stream. Whoever goes on reading from it after the cancel waits for the
/// server's last words.
fn is_unread(between: &[Stmt], stream: &str) -> bool {
    scan::reads(between, stream) == 0 && !scan::rebinds(between, stream)
}

/// A cancel before a `break`, of a stream that is closed behind the loop.
fn behind_loop(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    index: usize,
    call: &ast::ExprCall,
    callee: &str,
) -> Option<Cancel> {
    let rest = &block.statements[index + 1..];
    let position = rest
        .iter()
        .position(|stmt| matches!(stmt, Stmt::Break(_)))?;
    let is_loop = |stmt: &&Stmt| matches!(stmt, Stmt::For(_) | Stmt::While(_));
    let depth = block.around.iter().rposition(is_loop)?;
    let repeated = block.around[depth];
    let outside = match depth.checked_sub(1) {
        Some(outer) => crate::region::blocks(block.around[outer]),
        None => vec![function.body.as_slice()],
    };
    let after = outside.into_iter().find_map(|statements| {
        let place = statements
            .iter()
            .position(|stmt| stmt.range() == repeated.range())?;
        Some(&statements[place + 1..])
    })?;
    let (offset, stream, tie) = later_close(pass, function, call, after)?;
    let between = [&rest[..position], &after[..offset]];
    between
        .iter()
        .all(|between| is_unread(between, &stream))
        .then(|| Cancel {
            stream,
            callee: callee.to_owned(),
            close: Close::BehindLoop(pass.source.line(after[offset].start())),
            tie,
        })
}

/// The cancel that a statement is about: a call of its own, or the only one under a `try`.
pub(super) fn cancel_call<'a>(pass: &Pass<'_>, stmt: &'a Stmt) -> Option<&'a ast::ExprCall> {
    let value = match stmt {
        Stmt::Expr(statement) => &*statement.value,
        Stmt::Assign(assign) => &*assign.value,
        Stmt::AnnAssign(assign) => assign.value.as_deref()?,
        Stmt::Return(statement) => statement.value.as_deref()?,
        Stmt::Try(statement) if statement.finalbody.is_empty() => {
            return match statement.body.as_slice() {
                [first @ Stmt::Expr(_), ..] => cancel_call(pass, first),
                _ => None,
            };
        }
        // `with suppress(...)`.
        Stmt::With(statement) if !statement.is_async => {
            return match statement.body.as_slice() {
                [only @ Stmt::Expr(_)] => cancel_call(pass, only),
                _ => None,
            };
        }
        _ => return None,
    };
    let (call, is_awaited) = wrapped(value)?;
    let name = match &*call.func {
        Expr::Attribute(function) => function.attr.as_str(),
        Expr::Name(function) => function.id.as_str(),
        _ => return None,
    };
    if !stops_remotely(name) || call.arguments.is_empty() && !is_awaited {
        return None;
    }
    is_remote(pass, call, is_awaited).then_some(call)
}

/// The call below `await`, `asyncio.wait_for(...)` and `asyncio.shield(...)`.
fn wrapped(value: &Expr) -> Option<(&ast::ExprCall, bool)> {
    let (call, is_awaited) = call_of(value)?;
    let is_wrapper = matches!(&*call.func, Expr::Attribute(function)
        if matches!(function.attr.as_str(), "wait_for" | "shield"));
    if is_wrapper && is_awaited {
        let Some(Expr::Call(inner)) = call.arguments.args.first() else {
            return None;
        };
        return Some((inner, true));
    }
    Some((call, is_awaited))
}

fn stops_remotely(name: &str) -> bool {
    let name = name.trim_start_matches('_');
    ["cancel", "abort", "stop", "kill", "terminate", "interrupt"]
        .iter()
        .any(|word| {
            name == *word
                || name
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with('_'))
                || name
                    .strip_suffix(word)
                    .is_some_and(|rest| rest.ends_with('_'))
        })
}

/// Whether nothing that is known of a call says that it stays in the process.
fn is_remote(pass: &Pass<'_>, call: &ast::ExprCall, is_awaited: bool) -> bool {
    let callee = pass.types_of(&call.func);
    let is_local = |name: &String| LOCAL.iter().any(|module| name.starts_with(module));
    if names(&callee).iter().any(is_local) {
        return false;
    }
    if let Expr::Attribute(function) = &*call.func {
        let receiver = pass.types_of(&function.value);
        if names(&receiver).iter().any(is_local)
            || receiver
                .present()
                .any(|member| matches!(member, Type::Coroutine(_) | Type::Generator(_)))
        {
            return false;
        }
    }
    // An ordinary function of the project that a coroutine calls keeps books; one that is awaited may ask the server.
    let own = callee.present().any(|member| match member {
        Type::Function(function) | Type::Method(function, _) => {
            !pass.project.function(*function).is_async
        }
        _ => false,
    });
    let in_coroutine = pass
        .function_at(call.start())
        .is_some_and(|function| function.is_async);
    !own && (is_awaited || !in_coroutine)
}

/// The stream that a statement closes, when it does nothing else.
fn closed(stmt: &Stmt) -> Option<String> {
    let release = super::resources::release(stmt)?;
    (CLOSES.contains(&release.name) && !release.is_argument).then_some(release.path)
}

fn tie(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    call: &ast::ExprCall,
    stream: &str,
) -> Option<Tie> {
    if is_tied(function, call, stream) {
        Some(Tie::Read)
    } else if is_named_after(call, stream) {
        Some(Tie::Named)
    } else if asks_itself(pass, call, stream) {
        Some(Tie::Method)
    } else {
        None
    }
}

/// `client.responses.cancel(self._response_id)`: an id, of something that streams.
fn is_named_after(call: &ast::ExprCall, stream: &str) -> bool {
    let says = |text: &str| {
        let text = text.to_lowercase();
        STREAM_WORDS.iter().any(|word| text.contains(word))
    };
    let callee = scan::dotted(&call.func).unwrap_or_default();
    let owner = |path: &str| path.rsplit_once('.').map(|(owner, _)| owner.to_owned());
    says(stream.rsplit('.').next().unwrap_or_default())
        && call.arguments.iter_source_order().any(|argument| {
            scan::dotted(argument.value()).is_some_and(|path| {
                let name = path.rsplit('.').next().unwrap_or_default();
                name.ends_with("id")
                    && owner(&path) == owner(stream)
                    && (says(name) || says(&callee))
            })
        })
}

/// `await stream.cancel()` of a class of the project that sends a request for it.
fn asks_itself(pass: &Pass<'_>, call: &ast::ExprCall, stream: &str) -> bool {
    const SENDS: &[&str] = &[
        "post", "delete", "put", "request", "send", "cancel", "abort",
    ];
    let Expr::Attribute(function) = &*call.func else {
        return false;
    };
    let is_own = scan::is_spelled(&function.value, stream);
    is_own
        && pass.types_of(&call.func).present().all(|member| {
            let Type::Method(method, _) = member else {
                return false;
            };
            let facts = pass.project.ready(method.file);
            let definition = pass.project.function(*method);
            definition.is_async
                && definition.sites.iter().any(|site| {
                    let Value::Call(call) = facts.value(site.value) else {
                        return false;
                    };
                    let Value::Attribute(receiver, name) = facts.value(facts.call(*call).callee)
                    else {
                        return false;
                    };
                    site.context.awaited
                        && SENDS.contains(&name.as_str())
                        && matches!(facts.value(*receiver), Value::Attribute(_, owner)
                            if ["client", "api", "http", "session", "responses"]
                                .iter()
                                .any(|word| owner.contains(word)))
                })
        })
        && !pass.types_of(&call.func).is_blank()
}

/// Whether an argument of the cancel is read from the stream, or from what it gave.
fn is_tied(function: &StmtFunctionDef, call: &ast::ExprCall, stream: &str) -> bool {
    let derived = derived(function, stream);
    call.arguments.iter_source_order().any(|argument| {
        let value = argument.value();
        let is_whole = scan::is_spelled(value, stream);
        !is_whole
            && (scan::expr_reads(value, stream)
                || derived.iter().any(|name| scan::expr_reads(value, name)))
    })
}

/// Local names whose values come from the stream: by an attribute, by an item, by a name that does.
fn derived(function: &StmtFunctionDef, stream: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    loop {
        let before = found.len();
        scan::each_stmt(&function.body, |stmt| {
            let (targets, value): (Vec<&Expr>, &Expr) = match stmt {
                Stmt::Assign(assign) => (assign.targets.iter().collect(), &assign.value),
                Stmt::For(statement) => (vec![&statement.target], &statement.iter),
                _ => return,
            };
            // Of a call only what it is called on: `close(stream)` gives nothing of the stream.
            let reads = |path: &str| scan::value_comes_from(value, path);
            if !reads(stream) && !found.iter().any(|name| reads(name)) {
                return;
            }
            for target in targets {
                if let Expr::Name(name) = target
                    && name.id.as_str() != stream
                    && !found.contains(&name.id.to_string())
                {
                    found.push(name.id.to_string());
                }
            }
        });
        if found.len() == before {
            return found;
        }
    }
}

/// Whether something is a stream: iterated over, made as one, or called one.
fn is_stream(pass: &Pass<'_>, function: &StmtFunctionDef, path: &str) -> bool {
    let says = |text: &str| {
        let text = text.to_lowercase();
        STREAM_WORDS.iter().any(|word| text.contains(word))
    };
    if says(path.rsplit('.').next().unwrap_or_default()) {
        return true;
    }
    let mut found = false;
    scan::each_stmt(&function.body, |stmt| match stmt {
        Stmt::For(statement) => {
            found |= scan::is_spelled(&statement.iter, path);
        }
        Stmt::Assign(assign) => {
            let is_own = assign
                .targets
                .iter()
                .any(|target| scan::is_spelled(target, path));
            if is_own {
                found |= names(&pass.types_of(&assign.value))
                    .iter()
                    .any(|name| says(name));
                if let Some((call, _)) = call_of(&assign.value) {
                    found |= scan::dotted(&call.func).is_some_and(|callee| says(&callee));
                    found |= call.arguments.keywords.iter().any(|keyword| {
                        keyword
                            .arg
                            .as_ref()
                            .is_some_and(|arg| arg.as_str() == "stream")
                    });
                }
            }
        }
        _ => {}
    });
    found
}

/// A cancel inside the block that closes the stream.
fn on_leaving(
    function: &StmtFunctionDef,
    block: &Block<'_>,
    call: &ast::ExprCall,
    callee: &str,
) -> Option<Cancel> {
    block.around.iter().rev().find_map(|around| {
        let Stmt::With(statement) = around else {
            return None;
        };
        statement.items.iter().find_map(|item| {
            let target = item.optional_vars.as_deref()?;
            let stream = scan::dotted(target)?;
            let says = STREAM_WORDS
                .iter()
                .any(|word| stream.to_lowercase().contains(word));
            let word = if statement.is_async {
                "async with"
            } else {
                "with"
            };
            (says && is_tied(function, call, &stream)).then(|| Cancel {
                stream,
                callee: callee.to_owned(),
                close: Close::OnLeaving(word),
                tie: Tie::Read,
            })
        })
    })
}

/// A cancel that the function returns with, of a stream that it made and closes only elsewhere.
fn missing(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    stmt: &Stmt,
    call: &ast::ExprCall,
    callee: &str,
) -> Option<Cancel> {
    let leaves = |stmt: &Stmt| matches!(stmt, Stmt::Return(_));
    let next = block
        .statements
        .iter()
        .find(|other| other.start() > stmt.start());
    if !(leaves(stmt) || next.is_some_and(leaves)) {
        return None;
    }
    // What closes it elsewhere says how.
    let mut closes: Vec<(String, String)> = Vec::new();
    scan::each_stmt(&function.body, |other| {
        if matches!(other, Stmt::Expr(_))
            && let Some(stream) = closed(other)
        {
            closes.push((stream, pass.source.slice(other).to_owned()));
        }
    });
    let (stream, how) = closes
        .into_iter()
        .find(|(stream, _)| !stream.contains('.') && is_tied(function, call, stream))?;
    if !is_stream(pass, function, &stream) || !is_open(function, block, stmt, &stream) {
        return None;
    }
    Some(Cancel {
        stream,
        callee: callee.to_owned(),
        close: Close::Missing(how),
        tie: Tie::Read,
    })
}

/// Whether a stream is made by the function itself, nobody else gets it, and nothing before the statement or in a `finally`
/// around it closes it.
fn is_open(function: &StmtFunctionDef, block: &Block<'_>, stmt: &Stmt, stream: &str) -> bool {
    let mut made = 0;
    let mut escapes = false;
    scan::each_stmt(&function.body, |other| match other {
        Stmt::Assign(assign) => {
            if assign
                .targets
                .iter()
                .any(|target| scan::is_spelled(target, stream))
            {
                made += 1;
                escapes |= call_of(&assign.value).is_none();
            } else {
                escapes |= scan::is_spelled(&assign.value, stream);
            }
        }
        Stmt::Return(statement) => {
            escapes |= statement
                .value
                .as_deref()
                .and_then(scan::dotted)
                .is_some_and(|name| name == stream);
        }
        _ => {}
    });
    scan::each_expr(&function.body, true, |expr| {
        if let Expr::Call(call) = expr {
            escapes |= call
                .arguments
                .iter_source_order()
                .any(|argument| scan::is_spelled(argument.value(), stream));
        }
    });
    let is_closed = |body: &[Stmt]| {
        let mut found = false;
        scan::each_stmt(body, |stmt| {
            found |= closed(stmt).is_some_and(|closed| closed == stream);
        });
        found
    };
    let around = block.around.iter().any(|around| match around {
        Stmt::Try(statement) => is_closed(&statement.finalbody),
        Stmt::With(statement) => statement
            .items
            .iter()
            .any(|item| scan::expr_reads(&item.context_expr, stream)),
        _ => false,
    });
    let before = block
        .around
        .iter()
        .flat_map(|around| crate::region::blocks(around))
        .chain([block.statements, function.body.as_slice()])
        .flatten()
        .filter(|other| other.end() <= stmt.start())
        .any(|other| is_closed(std::slice::from_ref(other)));
    made == 1 && !escapes && !around && !before
}
