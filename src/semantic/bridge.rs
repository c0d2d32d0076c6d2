//! Functions that wait for the same call whether an event loop runs or not: where none does they make it themselves, and
//! beside a running loop they hand it to another thread.
//!
//! ```python
//! try:
//!     asyncio.get_running_loop()
//! except RuntimeError:
//!     return asyncio.run(query())
//! with ThreadPoolExecutor() as pool:
//!     return pool.submit(asyncio.run, query()).result()
//! ```
//!
//! In a thread such a function takes the other way, and comes to the same.

use ruff_python_ast::comparable::ComparableExpr;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, BoolOp, CmpOp, ExceptHandler, Expr, Stmt, UnaryOp};

use super::off_loop;

/// What the question for the running loop decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bridge {
    /// Anything.
    #[default]
    None,
    /// Only which thread makes a call that is waited for in any case.
    Same,
    /// The same, but beside a running loop the call is waited for only so long.
    Limited,
    /// Whether what the loop is to do is done at once, or handed to it from another thread.
    Posts,
}

impl Bridge {
    pub(super) fn or(self, around: Bridge) -> Bridge {
        if self == Bridge::None { around } else { self }
    }
}

/// Calls that hand something to a thread, wait for it, and look after what it leaves.
const HANDING_OVER: &[&str] = &[
    "Event",
    "Queue",
    "RuntimeError",
    "SimpleQueue",
    "Thread",
    "ThreadPoolExecutor",
    "TimeoutError",
    "append",
    "close",
    "copy_context",
    "debug",
    "exception",
    "get",
    "get_nowait",
    "info",
    "is_alive",
    "is_set",
    "join",
    "new_event_loop",
    "put",
    "put_nowait",
    "result",
    "set",
    "set_event_loop",
    "set_exception",
    "set_result",
    "shutdown",
    "start",
    "submit",
    "wait",
    "warning",
];

/// Calls that end when the thread has done its work.
const WAITS: &[&str] = &["get", "join", "result", "wait"];

/// What a `try` that asks for the running loop decides, with the statements behind it.
pub(super) fn of(statement: &Stmt, rest: &[Stmt]) -> Bridge {
    judge(statement, rest).unwrap_or_default()
}

fn judge(statement: &Stmt, rest: &[Stmt]) -> Option<Bridge> {
    let Stmt::Try(statement) = statement else {
        return None;
    };
    let [ExceptHandler::ExceptHandler(handler)] = &*statement.handlers else {
        return None;
    };
    if !off_loop::is_for_no_loop(handler) || !statement.finalbody.is_empty() {
        return None;
    }
    let (first, others) = statement.body.split_first()?;
    if !off_loop::is_question(off_loop::asked(first)?) {
        return None;
    }
    let running = bound(first)?;
    let beside = others.iter().chain(&statement.orelse);
    if let [only] = without_imports(&handler.body)[..]
        && call_of(only).is_some()
    {
        let beside: Vec<&Stmt> = match only {
            Stmt::Return(_) => beside.chain(rest).collect(),
            _ => beside.collect(),
        };
        return same(only, &beside, running);
    }
    if !is_nothing(&handler.body, running) || beside.count() > 0 {
        return None;
    }
    let (Stmt::If(choice), rest) = rest.split_first()? else {
        return None;
    };
    let (holds, fails) = match &*choice.elif_else_clauses {
        [] => (&choice.body[..], &[][..]),
        [clause] if clause.test.is_none() => (&choice.body[..], &clause.body[..]),
        _ => return None,
    };
    let (beside, alone) = if is_running(&choice.test, running?)? {
        (holds, fails)
    } else {
        (fails, holds)
    };
    let leaves = |body: &[Stmt]| matches!(body.last(), Some(Stmt::Return(_)));
    let (beside, alone): (Vec<&Stmt>, Vec<&Stmt>) = if leaves(alone) {
        (beside.iter().chain(rest).collect(), without_imports(alone))
    } else if gives_result(&beside.iter().collect::<Vec<_>>()) {
        let alone = alone.iter().chain(rest);
        (beside.iter().collect(), alone.collect())
    } else {
        return None;
    };
    match alone[..] {
        [only @ Stmt::Return(_)] => same(only, &beside, running),
        _ => None,
    }
}

/// The name that the running loop gets, if it gets one.
pub(super) fn bound(first: &Stmt) -> Option<Option<&str>> {
    match first {
        Stmt::Expr(_) => Some(None),
        Stmt::Assign(assign) => match &*assign.targets {
            [Expr::Name(name)] => Some(Some(name.id.as_str())),
            _ => None,
        },
        Stmt::AnnAssign(assign) => match &*assign.target {
            Expr::Name(name) => Some(Some(name.id.as_str())),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a handler says no more than that there is no loop: `pass`, `loop = None`.
fn is_nothing(body: &[Stmt], running: Option<&str>) -> bool {
    matches!(body, [Stmt::Assign(assign)] if assign.value.is_none_literal_expr()
        && matches!(&*assign.targets, [Expr::Name(name)] if Some(name.id.as_str()) == running))
}

/// Whether a loop runs where a test holds; `None` if the test asks for anything else.
pub(super) fn is_running(test: &Expr, running: &str) -> Option<bool> {
    let is_loop = |expr: &Expr| matches!(expr, Expr::Name(name) if name.id.as_str() == running);
    match test {
        test if is_loop(test) => Some(true),
        Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
            is_running(&operation.operand, running).map(|runs| !runs)
        }
        Expr::BoolOp(operation) if operation.op == BoolOp::And => operation
            .values
            .iter()
            .all(|value| is_running(value, running) == Some(true))
            .then_some(true),
        Expr::Compare(compare) if is_loop(&compare.left) => {
            match (&*compare.ops, &*compare.comparators) {
                ([CmpOp::Is], [Expr::NoneLiteral(_)]) => Some(false),
                ([CmpOp::IsNot], [Expr::NoneLiteral(_)]) => Some(true),
                _ => None,
            }
        }
        Expr::Call(call) if call.arguments.is_empty() => match &*call.func {
            Expr::Attribute(method) if method.attr.as_str() == "is_running" => {
                is_loop(&method.value).then_some(true)
            }
            _ => None,
        },
        _ => None,
    }
}

fn without_imports(body: &[Stmt]) -> Vec<&Stmt> {
    let imports = |stmt: &&Stmt| !matches!(stmt, Stmt::Import(_) | Stmt::ImportFrom(_));
    body.iter().filter(imports).collect()
}

/// The call that is all of a statement.
fn call_of(statement: &Stmt) -> Option<&ast::ExprCall> {
    let value = match statement {
        Stmt::Return(statement) => statement.value.as_deref()?,
        Stmt::Expr(statement) => &statement.value,
        _ => return None,
    };
    value.as_call_expr()
}

/// Whether what is done beside a running loop comes to the same as the statement `alone` does where none runs.
fn same(alone: &Stmt, beside: &[&Stmt], running: Option<&str>) -> Option<Bridge> {
    let mut way = Way {
        call: Handed::of(call_of(alone)?),
        running,
        found: false,
        waits: false,
        limited: false,
        other: false,
    };
    for statement in beside {
        way.visit_stmt(statement);
    }
    let gives = matches!(alone, Stmt::Return(_));
    if !way.found || !way.waits || way.other || gives != gives_result(beside) {
        return None;
    }
    Some(if way.limited {
        Bridge::Limited
    } else {
        Bridge::Same
    })
}

/// Whether a way through a function ends with a result that is not written down.
fn gives_result(body: &[&Stmt]) -> bool {
    match body.last() {
        Some(Stmt::Return(statement)) => statement
            .value
            .as_ref()
            .is_some_and(|value| !value.is_literal_expr()),
        Some(Stmt::With(statement)) => gives_result(&statement.body.iter().collect::<Vec<_>>()),
        Some(Stmt::Try(statement)) => {
            let last = if statement.orelse.is_empty() {
                &statement.body
            } else {
                &statement.orelse
            };
            gives_result(&last.iter().collect::<Vec<_>>())
        }
        _ => false,
    }
}

/// A function with the arguments that it gets in the end.
#[derive(PartialEq)]
struct Handed<'a> {
    function: ComparableExpr<'a>,
    positional: Vec<ComparableExpr<'a>>,
    keywords: Vec<(Option<&'a str>, ComparableExpr<'a>)>,
}

impl<'a> Handed<'a> {
    fn of(call: &'a ast::ExprCall) -> Handed<'a> {
        Handed::with(&call.func, &call.arguments.args, &call.arguments.keywords)
    }

    fn with(function: &'a Expr, positional: &'a [Expr], keywords: &'a [ast::Keyword]) -> Self {
        match (last_name(function), positional) {
            // `pool.submit(f, x)`, `context.run(f, x)`
            (Some("submit"), [first, rest @ ..]) => return Handed::with(first, rest, keywords),
            (Some("run"), [first, rest @ ..]) if !is_runner(function) => {
                return Handed::with(first, rest, keywords);
            }
            (Some("Thread"), []) => {
                let given = |wanted: &str| {
                    let is_wanted = |keyword: &&ast::Keyword| {
                        keyword.arg.as_ref().is_some_and(|arg| arg == wanted)
                    };
                    keywords
                        .iter()
                        .find(is_wanted)
                        .map(|keyword| &keyword.value)
                };
                let arguments = match given("args") {
                    Some(Expr::Tuple(tuple)) => Some(&*tuple.elts),
                    None => Some(&[][..]),
                    Some(_) => None,
                };
                if let (Some(target), Some(arguments), None) =
                    (given("target"), arguments, given("kwargs"))
                {
                    return Handed::with(target, arguments, &[]);
                }
            }
            _ => {}
        }
        Handed {
            function: function.into(),
            positional: positional.iter().map(Into::into).collect(),
            keywords: keywords
                .iter()
                .map(|keyword| (keyword.arg.as_deref(), (&keyword.value).into()))
                .collect(),
        }
    }
}

/// `asyncio.run`, not the method of a context.
fn is_runner(function: &Expr) -> bool {
    match function {
        Expr::Attribute(attribute) => {
            matches!(&*attribute.value, Expr::Name(name) if matches!(name.id.as_str(), "asyncio" | "anyio"))
        }
        _ => true,
    }
}

pub(super) fn last_name(function: &Expr) -> Option<&str> {
    match function {
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

/// What the statements do that run beside a loop.
struct Way<'a> {
    call: Handed<'a>,
    running: Option<&'a str>,
    /// The call is made, or handed to a thread.
    found: bool,
    waits: bool,
    limited: bool,
    /// Something else is done as well, or the loop is used.
    other: bool,
}

impl<'a> Visitor<'a> for Way<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let target =
            |target: &Expr| matches!(target, Expr::Name(_) | Expr::Subscript(_) | Expr::Tuple(_));
        match stmt {
            Stmt::Assign(assign) => self.other |= !assign.targets.iter().all(target),
            Stmt::AnnAssign(assign) => self.other |= !target(&assign.target),
            Stmt::AugAssign(_) | Stmt::Delete(_) | Stmt::Global(_) | Stmt::ClassDef(_) => {
                self.other = true;
            }
            Stmt::With(statement) => {
                // Leaving the block waits for what was handed over.
                self.waits |= statement.items.iter().any(|item| {
                    matches!(&item.context_expr, Expr::Call(call)
                        if last_name(&call.func) == Some("ThreadPoolExecutor"))
                });
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Call(call) => {
                if Handed::of(call) == self.call {
                    self.found = true;
                    return;
                }
                let name = last_name(&call.func);
                self.other |= name.is_none_or(|name| !HANDING_OVER.contains(&name));
                let waits = name.is_some_and(|name| WAITS.contains(&name));
                self.waits |= waits;
                let timeout = call.arguments.find_keyword("timeout").map(|it| &it.value);
                let limit = timeout.or(call.arguments.args.first());
                self.limited |= waits && limit.is_some_and(|limit| !limit.is_none_literal_expr());
            }
            Expr::Name(name) => self.other |= Some(name.id.as_str()) == self.running,
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => self.other = true,
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
