//! Remote cancels, the streams that they are about, and the order of cancel and close.

use ruff_python_ast::{self as ast, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use super::resources::{call_of, names};
use super::scan::{self, Block};
use super::{layout, scan::Read};
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
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
    tie: Tie,
}

/// What makes a cancel one of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
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
    /// By the `async with` or `with` around.
    OnLeaving,
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
    // A later close of something that the cancel's arguments come from.
    for (offset, later) in after.iter().enumerate() {
        let Some(stream) = closed(later) else {
            continue;
        };
        let Some(tie) = tie(pass, function, call, &stream) else {
            continue;
        };
        if !is_stream(pass, function, &stream) {
            continue;
        }
        // Whoever goes on reading from the stream after the cancel waits for the server's last words.
        let between = &after[..offset];
        if scan::reads(between, &stream) > 0 || scan::rebinds(between, &stream) {
            return None;
        }
        return Some(Cancel {
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
        .or_else(|| missing(pass, function, block, stmt, call, &callee))
}

/// The cancel that a statement is about: a call of its own, or the only one under a `try`.
fn cancel_call<'a>(pass: &Pass<'_>, stmt: &'a Stmt) -> Option<&'a ast::ExprCall> {
    let value = match stmt {
        Stmt::Expr(statement) => &*statement.value,
        Stmt::Assign(assign) => &*assign.value,
        Stmt::AnnAssign(assign) => assign.value.as_deref()?,
        Stmt::Return(statement) => statement.value.as_deref()?,
        Stmt::Try(statement) if statement.finalbody.is_empty() && statement.orelse.is_empty() => {
            let [first @ Stmt::Expr(_), rest @ ..] = statement.body.as_slice() else {
                return None;
            };
            // Nothing that ends the handler early can be behind the close afterwards.
            let ends = statement.handlers.iter().any(|handler| {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                !scan::falls_through(&handler.body)
            });
            let plain = rest.iter().all(is_plain);
            return if ends || !plain {
                None
            } else {
                cancel_call(pass, first)
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
    let is_own = scan::dotted(&function.value).is_some_and(|receiver| receiver == stream);
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
        let is_whole = scan::dotted(value).is_some_and(|spelled| spelled == stream);
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
            found |= scan::dotted(&statement.iter).is_some_and(|spelled| spelled == path);
        }
        Stmt::Assign(assign) => {
            let is_own = assign
                .targets
                .iter()
                .any(|target| scan::dotted(target).is_some_and(|spelled| spelled == path));
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
            (says && is_tied(function, call, &stream)).then(|| Cancel {
                stream,
                callee: callee.to_owned(),
                close: Close::OnLeaving,
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
                .any(|target| scan::dotted(target).is_some_and(|name| name == stream))
            {
                made += 1;
                escapes |= call_of(&assign.value).is_none();
            } else {
                escapes |= scan::dotted(&assign.value).is_some_and(|name| name == stream);
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
                .any(|argument| scan::dotted(argument.value()).is_some_and(|name| name == stream));
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

/// Reads of the stream in the arguments of a cancel, each kept in a local before the stream is closed: the names with what
/// they hold, and the changes to the cancel.
struct Kept {
    locals: Vec<(String, String)>,
    changes: Vec<(TextRange, String)>,
}

fn kept(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    stmt: &Stmt,
    stream: &str,
) -> Result<Kept, Unfixable> {
    let mut kept = Kept {
        locals: Vec::new(),
        changes: Vec::new(),
    };
    let Some(call) = cancel_call(pass, stmt) else {
        return Ok(kept);
    };
    for argument in call.arguments.iter_source_order() {
        for read in scan::longest_reads(argument.value(), stream) {
            let Read::Path(expr) = read else {
                return Err(Unfixable::new(
                    Reason::StreamInUse,
                    format!("the cancel is given `{stream}` itself, or the result of a call on it"),
                ));
            };
            let text = pass.source.slice(expr).to_owned();
            if text.contains('\n') || pass.source.slice(call).contains('\n') {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "the cancel spans several lines",
                ));
            }
            let known = kept.locals.iter().find(|(_, value)| *value == text);
            let name = match known {
                Some((name, _)) => name.clone(),
                None => {
                    let name = local_name(function, stream, &text, &kept.locals)?;
                    kept.locals.push((name.clone(), text));
                    name
                }
            };
            kept.changes.push((expr.range(), name));
        }
    }
    Ok(kept)
}

/// A name for what is read from a stream: `stream.response.id` becomes `response_id`, `stream.id` becomes `stream_id`.
fn local_name(
    function: &StmtFunctionDef,
    stream: &str,
    text: &str,
    taken: &[(String, String)],
) -> Result<String, Unfixable> {
    let owner = stream
        .rsplit('.')
        .next()
        .unwrap_or(stream)
        .trim_start_matches('_');
    let attributes: Vec<&str> = text
        .strip_prefix(stream)
        .unwrap_or(text)
        .split('.')
        .filter(|part| !part.is_empty())
        .map(|part| part.trim_start_matches('_'))
        .collect();
    let base = match attributes.as_slice() {
        [] => owner.to_owned(),
        [one] if one.contains('_') => (*one).to_owned(),
        [one] => format!("{owner}_{one}"),
        [.., before, last] => format!("{before}_{last}"),
    };
    [base.clone(), format!("{owner}_{base}"), format!("{base}_")]
        .into_iter()
        .find(|name| !scan::is_used(function, name) && taken.iter().all(|(other, _)| other != name))
        .ok_or_else(|| {
            Unfixable::new(
                Reason::ShadowedName,
                format!("no name is free for `{text}` in this function"),
            )
        })
}

/// A simple statement that neither waits nor leaves.
fn is_plain(stmt: &Stmt) -> bool {
    let mut waits = false;
    scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
        waits |= matches!(expr, Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_));
    });
    !waits
        && matches!(
            stmt,
            Stmt::Expr(_) | Stmt::Assign(_) | Stmt::AugAssign(_) | Stmt::Pass(_)
        )
}

/// Closes first: `try` around the close, the cancel in `finally`, what stood in between behind both.
pub(crate) fn close_first(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    index: usize,
    close: usize,
    cancel: &Cancel,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let statements = block.statements;
    let (first, last) = (&statements[index], &statements[close]);
    for stmt in &statements[index..=close] {
        layout::check_alone(pass, stmt)?;
    }
    if let Some(stmt) = statements[index + 1..close]
        .iter()
        .find(|stmt| !is_plain(stmt))
    {
        return Err(Unfixable::new(
            Reason::StepsBetween,
            format!(
                "line {} stands between the cancel and the close, and may wait or leave",
                source.line(stmt.start())
            ),
        ));
    }
    let lines = layout::Lines::of(pass, first, last)?;
    let kept = kept(pass, function, first, &cancel.stream)?;
    let mut cautions = Vec::new();
    match cancel.tie {
        Tie::Read => {}
        Tie::Named => cautions.push(format!(
            "that the id belongs to `{}` is told by its name only",
            cancel.stream
        )),
        Tie::Method => cautions.push(format!(
            "`{}` has to work on a stream that is closed",
            cancel.callee
        )),
    }
    if matches!(first, Stmt::Try(_) | Stmt::With(_)) && !kept.locals.is_empty() {
        cautions.push(format!(
            "`{}` is read outside of what may catch its exception",
            kept.locals[0].1
        ));
    }
    let start = layout::start_with_comments(pass, first);
    let close_start = layout::start_with_comments(pass, last);
    // Comments above what stands in between stay with it.
    let between_start = source.full_line_end(first.end()).min(close_start);
    let mut text = String::new();
    for (name, value) in &kept.locals {
        text.push_str(&lines.line(&format!("{name} = {value}")));
    }
    text.push_str(&lines.line("try:"));
    let closing = TextRange::new(close_start, lines.range.end());
    text.push_str(&lines.deeper(closing, 1, &[])?);
    text.push_str(&lines.newline);
    text.push_str(&lines.line("finally:"));
    let cancelling = TextRange::new(start, source.line_end(first.end()));
    text.push_str(&lines.deeper(cancelling, 1, &kept.changes)?);
    let between = source.slice(TextRange::new(between_start, close_start));
    if !between.trim().is_empty() {
        text.push_str(&lines.newline);
        text.push_str(between.trim_end());
    }
    let range = TextRange::new(start, lines.range.end());
    let edit = Edit::range_replacement(text, range);
    Ok(layout::fix(
        pass,
        "close first",
        edit,
        Vec::new(),
        &cautions,
    ))
}

/// Closes a stream that this way through the function leaves open.
pub(crate) fn add_close(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    index: usize,
    how: &str,
    cancel: &Cancel,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let stmt = &block.statements[index];
    let lines = layout::Lines::of(pass, stmt, stmt)?;
    let kept = kept(pass, function, stmt, &cancel.stream)?;
    let start = layout::start_with_comments(pass, stmt);
    let mut changes = kept.changes;
    let mut after = String::new();
    if let Stmt::Return(statement) = stmt
        && let Some(value) = &statement.value
    {
        let name = ["result", "cancelled", "outcome"]
            .iter()
            .find(|name| !scan::is_used(function, name))
            .ok_or_else(|| {
                Unfixable::new(
                    Reason::ShadowedName,
                    "no name is free for the result in this function",
                )
            })?;
        // A `return` in `finally` would swallow what the close raises.
        changes.push((
            TextRange::new(stmt.start(), value.start()),
            format!("{name} = "),
        ));
        changes.sort_by_key(|(range, _)| range.start());
        after = format!("{}{}return {name}", lines.newline, lines.indent);
    }
    let mut text = String::new();
    for (name, value) in &kept.locals {
        text.push_str(&lines.line(&format!("{name} = {value}")));
    }
    text.push_str(&lines.line("try:"));
    text.push_str(&format!("{}{}", lines.unit, lines.line(how)));
    text.push_str(&lines.line("finally:"));
    let cancelling = TextRange::new(start, source.line_end(stmt.end()));
    text.push_str(&lines.deeper(cancelling, 1, &changes)?);
    text.push_str(&after);
    let range = TextRange::new(start, lines.range.end());
    let cautions = [format!(
        "`{how}` is added: nothing closed the stream on this way"
    )];
    let edit = Edit::range_replacement(text, range);
    Ok(layout::fix(
        pass,
        "close first",
        edit,
        Vec::new(),
        &cautions,
    ))
}
