//! What is taken before the new await and given back by a `finally` that has not begun, or does not know of it yet.
//!
//! ```python
//! connection = await pool.acquire()
//! query = path.read_text()
//! try:
//!     ...
//! finally:
//!     pool.release(connection)
//! ```
//!
//! So far nothing could cancel the task between the two. Files, sockets and connections close by themselves when nobody
//! knows them any more; what a function has to give back by its number or its name does not.

use super::*;
use crate::semantic::bound_names;

/// What a cancellation at the new await would leave behind, as a sentence.
pub(super) fn left_behind(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut blocks = blocks_around(&function.body, place.range);
    blocks.reverse();
    blocks
        .into_iter()
        .find_map(|(block, at)| after_taking(pass, finding, place, block, at))
        .or_else(|| while_taking(pass, finding, place, function))
}

/// A `try` further down gives back what was taken further up, or by the call.
fn after_taking(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    block: &[Stmt],
    at: usize,
) -> Option<String> {
    let mut ahead = block[at + 1..]
        .iter()
        .filter(|stmt| stmt.start() >= place.range.end())
        .take_while(|stmt| stmt.is_try_stmt() || !block_awaits(pass, std::slice::from_ref(*stmt)));
    let statement = ahead.find_map(|stmt| stmt.as_try_stmt())?;
    let given = Given::back_by(pass, statement);
    let line = pass.source.line(statement.start());
    let inside = block[at + 1..]
        .iter()
        .take_while(|stmt| stmt.start() < place.range.end());
    let own = &block[at..=at + inside.count()];
    let bound = bound_names(own).into_iter().find(|name| {
        given.ends(name)
            || (starts_process(finding) || makes_lasting(finding) && given.clears)
                && given.mentions(name)
    });
    let made = || {
        let names = worked_on(own, finding).into_iter();
        let mut made = names.filter(|_| makes_lasting(finding));
        made.find(|name| given.calls(name) || given.objects.contains(name))
    };
    if let Some(name) = bound.or_else(made) {
        return Some(format!(
            "a cancellation at the new await comes before the `try` on line {line}, which gives `{name}` back"
        ));
    }
    for stmt in block[..at].iter().rev() {
        let alone = std::slice::from_ref(stmt);
        let suspends = block_awaits(pass, alone);
        let named = bound_names(alone).into_iter().find(|name| {
            given.ends(name) || (suspends || starts_task(stmt)) && given.mentions(name)
        });
        let taken = named.or_else(|| {
            let receiver = awaited_receiver(stmt)?;
            given.mentions(&receiver).then_some(receiver)
        });
        if let Some(taken) = taken {
            return Some(format!(
                "a cancellation at the new await comes before the `try` on line {line}, which gives `{taken}` back (taken on line {})",
                pass.source.line(stmt.start())
            ));
        }
        if undoes(&statement.finalbody, stmt) || leaves(&statement.finalbody, stmt) {
            return Some(format!(
                "a cancellation at the new await comes before the `try` on line {line}, which undoes line {}",
                pass.source.line(stmt.start())
            ));
        }
        if suspends || !stmt_goes_on(stmt) {
            break;
        }
    }
    None
}

/// Whether a clean-up undoes what a statement before it has done: `clients.add(client)` and
/// `clients.discard(client)`, `self.running = True` and `self.running = False`.
pub(super) fn undoes(clean_up: &[Stmt], before: &Stmt) -> bool {
    const ENTERS: &[&str] = &[
        "add",
        "add_listener",
        "add_reader",
        "append",
        "appendleft",
        "insert",
        "register",
        "subscribe",
    ];
    const TAKES_OUT: &[&str] = &[
        "clear",
        "discard",
        "pop",
        "popleft",
        "remove",
        "remove_listener",
        "remove_reader",
        "unregister",
        "unsubscribe",
    ];
    let call_on = |expr: &Expr, methods: &[&str]| match expr {
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(method) if methods.contains(&method.attr.as_str()) => {
                scan::dotted(&method.value)
            }
            _ => None,
        },
        _ => None,
    };
    let (entered, set) = match before {
        Stmt::Expr(statement) => (call_on(&statement.value, ENTERS), None),
        Stmt::AugAssign(assign) => (None, scan::dotted(&assign.target)),
        _ => match &*scan::assigned(before) {
            [(Expr::Subscript(item), _)] => (scan::dotted(&item.value), None),
            [(target @ Expr::Attribute(_), _)] => (None, scan::dotted(target)),
            _ => return false,
        },
    };
    let mut undone = false;
    scan::each_expr(clean_up, true, |expr| {
        undone |= entered.is_some() && call_on(expr, TAKES_OUT) == entered;
    });
    scan::each_nested_stmt(clean_up, |stmt| {
        let targets: Vec<&Expr> = match stmt {
            Stmt::AugAssign(assign) => vec![&*assign.target],
            Stmt::Delete(delete) => delete.targets.iter().collect(),
            _ => scan::assigned(stmt).into_iter().map(|(it, _)| it).collect(),
        };
        undone |= targets.into_iter().any(|target| match target {
            Expr::Subscript(item) => entered.is_some() && scan::dotted(&item.value) == entered,
            other => set.is_some() && scan::dotted(other) == set,
        });
    });
    undone
}

/// Whether a clean-up leaves what a statement before it has entered, on the same object: `token = var.set(1)`
/// and `var.reset(token)`, `bar.start()` and `bar.stop()`, `await manager.__aenter__()` and `await manager.__aexit__(...)`.
pub(super) fn leaves(clean_up: &[Stmt], before: &Stmt) -> bool {
    let (value, name) = match before {
        Stmt::Expr(statement) => (&*statement.value, None),
        _ => match &*scan::assigned(before) {
            [(Expr::Name(name), Some(value))] => (*value, Some(name.id.as_str())),
            _ => return false,
        },
    };
    let value = match value {
        Expr::Await(awaited) => &*awaited.value,
        other => other,
    };
    let Some((entered, method)) = called_on(value) else {
        return false;
    };
    let enters = matches!(
        method,
        "__aenter__"
            | "__enter__"
            | "acquire"
            | "begin"
            | "connect"
            | "enter"
            | "lock"
            | "open"
            | "start"
    );
    let mut left = false;
    scan::each_expr(clean_up, true, |expr| {
        let Expr::Call(call) = expr else {
            return;
        };
        let takes_name = call.arguments.args.iter().any(
            |argument| matches!(argument, Expr::Name(given) if Some(given.id.as_str()) == name),
        );
        left |= called_on(expr).is_some_and(|(object, method)| {
            object == entered
                && (takes_name
                    || enters
                        && (gives_back(&call.func)
                            || matches!(method, "__aexit__" | "__exit__" | "end" | "exit")))
        });
    });
    left
}

/// The object of a method call, and the method.
fn called_on(expr: &Expr) -> Option<(String, &str)> {
    let method = expr.as_call_expr()?.func.as_attribute_expr()?;
    Some((scan::dotted(&method.value)?, method.attr.as_str()))
}

/// A task that the coroutine has started and that it waits for next: who cancels the coroutine while it waits for the task
/// cancels the task as well, and at the new await does not.
pub(super) fn orphaned(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut started: Vec<(String, TextSize)> = Vec::new();
    let mut awaits: Vec<&Expr> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if stmt.end() <= place.start() && starts_task(stmt) && !is_of_group(function, stmt) {
            let names = bound_names(std::slice::from_ref(stmt)).into_iter();
            started.extend(names.map(|name| (name, stmt.end())));
        }
    });
    if started.is_empty() {
        return None;
    }
    scan::each_expr(&function.body, false, |expr| {
        if expr.is_await_expr() && !is_quiet(pass.awaits, expr) {
            awaits.push(expr);
        }
    });
    let next = awaits
        .iter()
        .filter(|awaited| awaited.start() >= place.range.end())
        .min_by_key(|awaited| awaited.start())?;
    let Expr::Await(ast::ExprAwait { value, .. }) = next else {
        return None;
    };
    let waited = |name: &str| match &**value {
        Expr::Name(task) => task.id.as_str() == name,
        Expr::Call(call) => {
            let collects = match &*call.func {
                Expr::Name(function) => matches!(function.id.as_str(), "gather" | "wait_for"),
                Expr::Attribute(method) => matches!(method.attr.as_str(), "gather" | "wait_for"),
                _ => false,
            };
            collects
                && call.arguments.args.iter().any(|argument| {
                    let task = match argument {
                        Expr::Starred(starred) => &*starred.value,
                        other => other,
                    };
                    matches!(task, Expr::Name(task) if task.id.as_str() == name)
                })
        }
        _ => false,
    };
    let mut cancelled = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        cancelled.extend(called_on(expr).filter(|(_, method)| *method == "cancel"));
    });
    let (task, _) = started.iter().find(|(name, since)| {
        waited(name)
            && !cancelled.iter().any(|(task, _)| task == name)
            && !awaits
                .iter()
                .any(|awaited| awaited.start() >= *since && awaited.end() <= place.start())
    })?;
    Some(format!(
        "a cancellation at the new await leaves `{task}` running, which is cancelled where line {} waits for it",
        pass.source.line(next.start())
    ))
}

/// Whether a statement starts its task in a group, which waits for it or cancels it.
fn is_of_group(function: &ast::StmtFunctionDef, stmt: &Stmt) -> bool {
    let mut groups = Vec::new();
    scan::each_stmt(&function.body, |other| {
        if let Stmt::With(with) = other {
            let targets = with
                .items
                .iter()
                .filter_map(|item| item.optional_vars.as_deref());
            groups.extend(targets.filter_map(scan::dotted));
        }
    });
    let mut grouped = false;
    scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
        grouped |= called_on(expr).is_some_and(|(object, _)| groups.contains(&object));
    });
    grouped
}

/// A `finally` around the call gives back what only the call gives a name.
fn while_taking(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    function: &ast::StmtFunctionDef,
) -> Option<String> {
    let mut bound = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        let simple = crate::region::blocks(stmt).is_empty();
        if place.range.contains_range(stmt.range()) && simple
            || stmt.range().contains_range(place.range)
                && (stmt.is_assign_stmt() || stmt.is_ann_assign_stmt())
        {
            bound.extend(bound_names(std::slice::from_ref(stmt)));
            let targets = scan::assigned(stmt).into_iter().map(|(target, _)| target);
            let attributes = targets.filter(|target| target.is_attribute_expr());
            bound.extend(attributes.filter_map(scan::dotted));
        }
    });
    let noted = noted_by(function, place);
    for (node, below) in place.enclosing() {
        let AnyNodeRef::StmtTry(statement) = node else {
            continue;
        };
        let in_body = statement
            .body
            .last()
            .is_some_and(|last| below.start() < last.end());
        if !in_body {
            continue;
        }
        let given = Given::back_by(pass, statement);
        let known =
            |name: &&String| given.ends(name) || starts_process(finding) && given.mentions(name);
        let is_noted = |name: &&String| given.clears && given.mentions(name);
        if let Some(name) = bound
            .iter()
            .find(known)
            .or_else(|| noted.iter().find(is_noted))
        {
            return Some(format!(
                "`{name}` is not known yet to the clean-up on line {} when the task is cancelled at the new await",
                pass.source.line(given.at?)
            ));
        }
    }
    None
}

/// Where the coroutine notes that the call has been made, or what it gave: `paths.append(make())`, `held = True` behind it.
fn noted_by(function: &ast::StmtFunctionDef, place: &Place<'_>) -> Vec<String> {
    let mut noted = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        if let Some((container, "add" | "append")) = called_on(expr)
            && expr.range().contains_range(place.range)
            && expr.range() != place.range
        {
            noted.push(container);
        }
    });
    let innermost = blocks_around(&function.body, place.range).pop();
    let next = innermost.and_then(|(block, at)| block.get(at + 1));
    if let Some(next) = next
        && let [(Expr::Name(flag), Some(Expr::BooleanLiteral(literal)))] = &*scan::assigned(next)
        && literal.value
    {
        noted.push(flag.id.to_string());
    }
    noted
}

/// What the clean-up of a `try` gives back.
struct Given {
    /// Arguments of functions that give back: `os.close(fd)`.
    arguments: Vec<String>,
    /// Objects of methods that give back or clear away: `marker.unlink()`.
    objects: Vec<String>,
    /// Those of them that stay when nobody knows them any more: `path.unlink()`, not `file.close()`.
    lasting: Vec<String>,
    /// Everything that it mentions.
    mentioned: Vec<String>,
    /// Something in it gives back or clears away.
    clears: bool,
    at: Option<ruff_text_size::TextSize>,
}

/// The blocks of a `try` that run when the task is cancelled in its body. What they do may stand in a function that they
/// define and hand to a thread.
pub(super) fn clean_up<'a>(
    pass: &Pass<'_>,
    statement: &'a ast::StmtTry,
) -> impl Iterator<Item = &'a [Stmt]> {
    let handlers = statement.handlers.iter().filter_map(|handler| {
        let ExceptHandler::ExceptHandler(handler) = handler;
        let text = handler
            .type_
            .as_ref()
            .map_or("BaseException", |class| pass.source.slice(class.range()));
        let is_cancelled = text.contains("BaseException") || text.contains("CancelledError");
        is_cancelled.then_some(&*handler.body)
    });
    handlers.chain([&*statement.finalbody])
}

/// The name that a path is made of on which a method is called.
fn of_path(method: &Expr) -> Option<String> {
    let path = method.as_attribute_expr()?.value.as_call_expr()?;
    match &*path.arguments.args {
        [name] if scan::dotted(&path.func)?.ends_with("Path") => scan::dotted(name),
        _ => None,
    }
}

impl Given {
    fn back_by(pass: &Pass<'_>, statement: &ast::StmtTry) -> Self {
        let mut given = Given {
            arguments: Vec::new(),
            objects: Vec::new(),
            lasting: Vec::new(),
            mentioned: Vec::new(),
            clears: false,
            at: statement.finalbody.first().map(Ranged::start),
        };
        for block in clean_up(pass, statement) {
            given.at = given.at.or(block.first().map(Ranged::start));
            scan::each_expr(block, true, |expr| {
                if let Some(path) = scan::dotted(expr) {
                    given.mentioned.push(path);
                }
                // `os.close(fd)`, `await asyncio.to_thread(os.close, fd)`
                if let Expr::Call(call) = expr
                    && (gives_back(&call.func) || call.arguments.args.iter().any(gives_back))
                {
                    let arguments = call.arguments.iter_source_order();
                    given
                        .arguments
                        .extend(arguments.filter_map(|argument| scan::dotted(argument.value())));
                    let called = call.arguments.args.iter().chain([&*call.func]);
                    let methods = called.filter(|it| gives_back(it));
                    // `Path(path).unlink()`
                    given.arguments.extend(methods.clone().filter_map(of_path));
                    given.objects.extend(
                        methods.filter_map(|it| scan::dotted(&it.as_attribute_expr()?.value)),
                    );
                    given.clears = true;
                }
                if let Some((object, method)) = called_on(expr) {
                    given
                        .lasting
                        .extend(ERASERS.contains(&method).then_some(object));
                }
                // `await asyncio.to_thread(path.unlink)`
                if let Expr::Call(call) = expr {
                    let handed = call.arguments.args.iter();
                    given.lasting.extend(handed.filter_map(|argument| {
                        let method = argument.as_attribute_expr()?;
                        let erases = ERASERS.contains(&method.attr.as_str());
                        erases.then(|| scan::dotted(&method.value)).flatten()
                    }));
                }
            });
        }
        given
    }

    /// Whether it gives back what has the name, which nothing else does.
    fn ends(&self, name: &str) -> bool {
        self.calls(name) || self.lasting.iter().any(|object| object == name)
    }

    fn calls(&self, name: &str) -> bool {
        self.arguments.iter().any(|argument| argument == name)
    }

    fn mentions(&self, name: &str) -> bool {
        self.mentioned.iter().any(|mentioned| mentioned == name)
    }
}

/// Methods that take away what stays when nobody knows it any more.
const ERASERS: &[&str] = &["delete", "release", "remove", "rmdir", "unlink", "unlock"];

/// Whether a function's name says that it gives back or clears away what it is handed.
pub(super) fn gives_back(function: &Expr) -> bool {
    const WORDS: &[&str] = &[
        "cancel",
        "clean",
        "close",
        "delet",
        "destroy",
        "disconnect",
        "dispose",
        "free",
        "kill",
        "put",
        "recycle",
        "release",
        "remove",
        "return",
        "rmdir",
        "rmtree",
        "shutdown",
        "stop",
        "teardown",
        "terminate",
        "umount",
        "unclaim",
        "unlink",
        "unlock",
        "unmount",
    ];
    let name = match function {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        _ => return false,
    };
    // `release_all`, `aclose`, `putconn`, `returnObject`
    let mut starts = true;
    name.char_indices().any(|(at, letter)| {
        let begins = std::mem::replace(&mut starts, letter == '_') || letter.is_ascii_uppercase();
        let rest = name[at..].to_ascii_lowercase();
        let rest = rest
            .strip_prefix('a')
            .filter(|_| !rest.starts_with("ab"))
            .unwrap_or(&rest);
        begins && WORDS.iter().any(|word| rest.starts_with(word))
    })
}

/// Whether a call leaves something in the file system that stays when nobody knows it any more.
fn makes_lasting(finding: &Finding) -> bool {
    const MAKERS: &[&str] = &[
        "os.link",
        "os.mkdir",
        "os.mkfifo",
        "os.open",
        "os.symlink",
        "pathlib.Path.mkdir",
        "pathlib.Path.symlink_to",
        "pathlib.Path.touch",
        "tempfile.mkdtemp",
        "tempfile.mkstemp",
    ];
    MAKERS.contains(&finding.leaf.name.as_str())
}

/// What a call is given, and what it is called on, by name.
fn worked_on(statements: &[Stmt], finding: &Finding) -> Vec<String> {
    let mut names = Vec::new();
    scan::each_expr(statements, false, |expr| {
        if let Expr::Call(call) = expr
            && call.range() == finding.range()
        {
            let arguments = call.arguments.iter_source_order();
            names.extend(arguments.filter_map(|argument| scan::dotted(argument.value())));
            if let Expr::Attribute(method) = &*call.func {
                names.extend(scan::dotted(&method.value));
            }
        }
    });
    names
}

fn starts_process(finding: &Finding) -> bool {
    finding.leaf.name.ends_with("subprocess.Popen")
}

/// `task = asyncio.create_task(work())`
fn starts_task(stmt: &Stmt) -> bool {
    let mut found = false;
    for value in scan::assigned(stmt)
        .into_iter()
        .filter_map(|(_, value)| value)
    {
        scan::each_part(value, |part| {
            if let Expr::Call(call) = part
                && let Expr::Name(ast::ExprName { id: name, .. })
                | Expr::Attribute(ast::ExprAttribute {
                    attr: ast::Identifier { id: name, .. },
                    ..
                }) = &*call.func
            {
                found |= matches!(name.as_str(), "create_task" | "ensure_future");
            }
        });
    }
    found
}

/// `server` of `await server.start()`.
fn awaited_receiver(stmt: &Stmt) -> Option<String> {
    let Stmt::Expr(statement) = stmt else {
        return None;
    };
    let Expr::Await(awaited) = &*statement.value else {
        return None;
    };
    let Expr::Call(call) = &*awaited.value else {
        return None;
    };
    let Expr::Attribute(method) = &*call.func else {
        return None;
    };
    matches!(
        method.attr.as_str(),
        "acquire" | "begin" | "connect" | "open" | "setup" | "start" | "__aenter__"
    )
    .then(|| scan::dotted(&method.value))
    .flatten()
}

fn stmt_goes_on(stmt: &Stmt) -> bool {
    !matches!(
        stmt,
        Stmt::Return(_) | Stmt::Raise(_) | Stmt::Continue(_) | Stmt::Break(_)
    )
}

/// The blocks that hold a range, the outermost first, each with the position of its statement.
pub(super) fn blocks_around(mut body: &[Stmt], range: TextRange) -> Vec<(&[Stmt], usize)> {
    let mut found = Vec::new();
    while let Some(at) = body.iter().position(|stmt| stmt.end() > range.start()) {
        found.push((body, at));
        let stmt = &body[at];
        if range.contains_range(stmt.range()) || stmt.start() > range.start() {
            break;
        }
        let inner = crate::region::blocks(stmt).into_iter().find(|block| {
            block.iter().any(|inner| {
                inner.range().contains_range(range) || range.contains_range(inner.range())
            })
        });
        match inner {
            Some(inner) => body = inner,
            None => break,
        }
    }
    found
}
