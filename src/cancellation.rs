//! Where coroutines can be cancelled, what catches it, and where the code goes from there.
//!
//! Cancelling a task raises an exception at the `await` where the task waits: `asyncio.CancelledError`, a
//! `BaseException` since Python 3.8, or the runtime's own. A task that catches it and goes on is not cancelled.

pub mod handling;
mod shield;

pub use shield::{certain_callee, is_certain};

use std::ops::{BitOr, BitOrAssign};

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    self as ast, ExceptHandler, ExceptHandlerExceptHandler, Expr, PythonVersion, Stmt,
    StmtFunctionDef, StmtTry,
};
use ruff_text_size::{Ranged, TextRange};

use crate::imports::for_each_block;
use crate::project::Type;
use crate::transform::Pass;

/// The names under which asyncio, trio and anyio raise a cancellation. The last is a function that gives the class.
const CANCELLATIONS: &[&str] = &[
    "asyncio.CancelledError",
    "asyncio.exceptions.CancelledError",
    "asyncio.futures.CancelledError",
    "asyncio.tasks.CancelledError",
    "trio.Cancelled",
    "anyio.get_cancelled_exc_class",
];

/// How a handler catches a cancellation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Catch {
    /// Together with everything else: `except:`, `except BaseException`.
    WithEverything,
    /// By its name.
    ByName,
}

/// All coroutines of a file, nested ones included.
pub fn coroutines(body: &[Stmt]) -> Vec<&StmtFunctionDef> {
    #[derive(Default)]
    struct Coroutines<'a>(Vec<&'a StmtFunctionDef>);
    impl<'a> Visitor<'a> for Coroutines<'a> {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            if let Stmt::FunctionDef(function) = stmt
                && function.is_async
            {
                self.0.push(function);
            }
            visitor::walk_stmt(self, stmt);
        }

        fn visit_expr(&mut self, _: &'a Expr) {}
    }
    let mut coroutines = Coroutines::default();
    coroutines.visit_body(body);
    coroutines.0
}

/// Everything at which statements wait, in source order: what is awaited, entered or iterated over. Functions defined
/// in them wait when they are called, not here.
pub fn suspensions(body: &[Stmt]) -> Vec<&Expr> {
    let mut suspensions = Suspensions::default();
    suspensions.visit_body(body);
    suspensions.found
}

/// Whether statements hand values out with `yield`.
pub fn yields(body: &[Stmt]) -> bool {
    let mut suspensions = Suspensions::default();
    suspensions.visit_body(body);
    suspensions.yields
}

#[derive(Default)]
struct Suspensions<'a> {
    found: Vec<&'a Expr>,
    yields: bool,
}

impl<'a> Visitor<'a> for Suspensions<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::With(with) if with.is_async => {
                self.found
                    .extend(with.items.iter().map(|item| &item.context_expr));
            }
            Stmt::For(statement) if statement.is_async => self.found.push(&statement.iter),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(_) => return,
            Expr::Await(awaited) => self.found.push(&awaited.value),
            Expr::Yield(_) | Expr::YieldFrom(_) => self.yields = true,
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

/// A `try` statement of a coroutine, with the statements around it from the outermost.
pub struct Guarded<'a> {
    pub statement: &'a StmtTry,
    pub around: Vec<&'a Stmt>,
}

impl<'a> Guarded<'a> {
    /// All in the coroutine itself, without functions defined in it.
    pub fn all(function: &'a StmtFunctionDef) -> Vec<Guarded<'a>> {
        let mut collector = Collector::default();
        collector.visit_body(&function.body);
        collector.found
    }

    /// Whether code that leaves a handler by `exits` can get to the `try` statement again.
    pub fn repeats(&self, function: &'a StmtFunctionDef, exits: Exits) -> bool {
        let mut exits = exits;
        for (parent, rest) in self.levels(function) {
            if exits.has(Exits::FALLS) {
                exits = exits.without(Exits::FALLS) | Exits::of(rest);
            }
            if parent.is_some_and(is_loop) {
                if exits.has(Exits::FALLS | Exits::CONTINUES) {
                    return true;
                }
                if !exits.has(Exits::BREAKS) {
                    return false;
                }
                exits = Exits::FALLS;
            }
        }
        false
    }

    /// Whether the coroutine ends, without waiting for anything more, when code leaves a handler by `exits`.
    pub fn is_last(&self, function: &'a StmtFunctionDef, exits: Exits) -> bool {
        let mut exits = exits;
        for (parent, rest) in self.levels(function) {
            if exits.has(Exits::FALLS) {
                if !suspensions(rest).is_empty() {
                    return false;
                }
                exits = exits.without(Exits::FALLS) | Exits::of(rest);
            }
            if parent.is_some_and(is_loop) {
                if exits.has(Exits::FALLS | Exits::CONTINUES) {
                    return false;
                }
                if !exits.has(Exits::BREAKS) {
                    return true;
                }
                exits = Exits::FALLS;
            }
        }
        true
    }

    /// Whether the innermost loop around it has no end of its own and nothing in it leaves it but other handlers.
    pub fn is_never_left(&self) -> bool {
        let innermost = self.around.iter().rev().find(|stmt| is_loop(stmt));
        let Some(Stmt::While(statement)) = innermost else {
            return false;
        };
        is_endless(innermost.copied())
            && Exits::of(&statement.body)
                .without(Exits::FALLS | Exits::CONTINUES)
                .is_empty()
    }

    /// Whether it cleans up after an exception that goes on behind it: in a `finally`, or in a handler that raises.
    pub fn is_cleanup(&self) -> bool {
        let range = self.statement.range();
        self.around.iter().any(|stmt| {
            let Stmt::Try(outer) = stmt else {
                return false;
            };
            outer
                .finalbody
                .iter()
                .any(|stmt| stmt.range().contains_range(range))
                || outer.handlers.iter().any(|handler| {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    handler.range().contains_range(range)
                        && Exits::of(&handler.body).without(Exits::RAISES).is_empty()
                })
        })
    }

    /// What runs next, in the blocks around it, when code falls out of a handler.
    pub fn following(&self, function: &'a StmtFunctionDef) -> Vec<&'a [Stmt]> {
        self.levels(function)
            .into_iter()
            .map(|(_, rest)| rest)
            .collect()
    }

    /// From the inside out: each statement around it, or nothing for the function, with what stands behind in its block.
    fn levels(&self, function: &'a StmtFunctionDef) -> Vec<(Option<&'a Stmt>, &'a [Stmt])> {
        let mut levels = Vec::new();
        let mut inside = self.statement.range();
        for parent in self.around.iter().rev() {
            let mut rest: &[Stmt] = &[];
            for_each_block(parent, &mut |block| {
                rest = behind(block, inside).unwrap_or(rest)
            });
            levels.push((Some(*parent), rest));
            inside = parent.range();
        }
        levels.push((None, behind(&function.body, inside).unwrap_or_default()));
        levels
    }
}

/// What follows the statement at `range` in its block.
fn behind(block: &[Stmt], range: TextRange) -> Option<&[Stmt]> {
    let position = block.iter().position(|stmt| stmt.range() == range)?;
    Some(&block[position + 1..])
}

fn is_loop(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::While(_) | Stmt::For(_))
}

/// Whether a loop is left only from its body: `while True`.
fn is_endless(stmt: Option<&Stmt>) -> bool {
    let Some(Stmt::While(statement)) = stmt else {
        return false;
    };
    match &*statement.test {
        Expr::BooleanLiteral(literal) => literal.value,
        Expr::NumberLiteral(literal) => {
            matches!(&literal.value, ast::Number::Int(value) if *value != 0)
        }
        _ => false,
    }
}

#[derive(Default)]
struct Collector<'a> {
    around: Vec<&'a Stmt>,
    found: Vec<Guarded<'a>>,
}

impl<'a> Visitor<'a> for Collector<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::Try(statement) => self.found.push(Guarded {
                statement,
                around: self.around.clone(),
            }),
            _ => {}
        }
        self.around.push(stmt);
        visitor::walk_stmt(self, stmt);
        self.around.pop();
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// The handler that a cancellation of the body gets to, as the first one that catches it.
pub fn catching<'a>(
    pass: &Pass<'_>,
    statement: &'a StmtTry,
) -> Option<(&'a ExceptHandlerExceptHandler, Catch)> {
    // `except*` does not take the place of `except`: it sees groups.
    if statement.is_star {
        return None;
    }
    statement.handlers.iter().find_map(|handler| {
        let ExceptHandler::ExceptHandler(handler) = handler;
        Some((handler, catch(pass, handler)?))
    })
}

fn catch(pass: &Pass<'_>, handler: &ExceptHandlerExceptHandler) -> Option<Catch> {
    let Some(class) = handler.type_.as_deref() else {
        return Some(Catch::WithEverything);
    };
    let mut names = Vec::new();
    collect_names(pass, class, &mut names);
    if names
        .iter()
        .any(|name| CANCELLATIONS.contains(&name.as_str()))
    {
        return Some(Catch::ByName);
    }
    // It was a subclass of `Exception` until Python 3.8.
    let before = pass.settings.target < PythonVersion::PY38;
    let everything =
        |name: &String| name == "builtins.BaseException" || before && name == "builtins.Exception";
    names
        .iter()
        .any(everything)
        .then_some(Catch::WithEverything)
}

/// Qualified names of the classes that the expression of a handler stands for.
fn collect_names(pass: &Pass<'_>, class: &Expr, names: &mut Vec<String>) {
    match class {
        Expr::Tuple(tuple) => {
            for element in &tuple.elts {
                collect_names(pass, element, names);
            }
        }
        Expr::Call(call) => names.extend(pass.callee(call)),
        // `except Exception` is so common that it is not worth a look at the values of the file.
        Expr::Name(name) if is_unbound(pass, &name.id) => {
            names.push(format!("builtins.{}", name.id));
        }
        _ => {
            for member in pass.types_of(class).present() {
                collect_type(member, names);
            }
        }
    }
}

/// Whether nothing in the file binds a name, so that only a builtin can be meant.
fn is_unbound(pass: &Pass<'_>, name: &Name) -> bool {
    pass.facts
        .scopes
        .iter()
        .all(|scope| scope.stars.is_empty() && !scope.bindings.contains_key(name))
}

fn collect_type(member: &Type, names: &mut Vec<String>) {
    match member {
        Type::External(name) => names.push(name.to_string()),
        Type::Tuple(items) => {
            for item in items.iter().flat_map(|item| item.present()) {
                collect_type(item, names);
            }
        }
        _ => {}
    }
}

/// The ways in which statements can be left, other than by an exception that one of them lets through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exits(u8);

impl Exits {
    pub const FALLS: Exits = Exits(1);
    pub const RAISES: Exits = Exits(1 << 1);
    pub const RETURNS: Exits = Exits(1 << 2);
    pub const BREAKS: Exits = Exits(1 << 3);
    pub const CONTINUES: Exits = Exits(1 << 4);

    /// The exits of a block.
    pub fn of(body: &[Stmt]) -> Exits {
        let mut exits = Exits::FALLS;
        for stmt in body {
            if !exits.has(Exits::FALLS) {
                break;
            }
            exits = exits.without(Exits::FALLS) | Exits::of_statement(stmt);
        }
        exits
    }

    pub const fn has(self, other: Exits) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub const fn without(self, other: Exits) -> Exits {
        Exits(self.0 & !other.0)
    }

    fn of_statement(stmt: &Stmt) -> Exits {
        match stmt {
            Stmt::Raise(_) => Exits::RAISES,
            Stmt::Return(_) => Exits::RETURNS,
            Stmt::Break(_) => Exits::BREAKS,
            Stmt::Continue(_) => Exits::CONTINUES,
            Stmt::If(statement) => {
                let mut exits = Exits::of(&statement.body);
                let mut exhaustive = false;
                for clause in &statement.elif_else_clauses {
                    exits |= Exits::of(&clause.body);
                    exhaustive |= clause.test.is_none();
                }
                if exhaustive {
                    exits
                } else {
                    exits | Exits::FALLS
                }
            }
            Stmt::For(statement) => {
                Exits::of_loop(&statement.body) | Exits::of(&statement.orelse) | Exits::FALLS
            }
            Stmt::While(statement) => {
                let body = Exits::of_loop(&statement.body);
                if is_endless(Some(stmt)) {
                    return body;
                }
                body | Exits::of(&statement.orelse) | Exits::FALLS
            }
            Stmt::With(statement) => Exits::of(&statement.body),
            Stmt::Match(statement) => statement
                .cases
                .iter()
                .fold(Exits::FALLS, |exits, case| exits | Exits::of(&case.body)),
            Stmt::Try(statement) => {
                let mut exits = Exits::of(&statement.body);
                if exits.has(Exits::FALLS) {
                    exits = exits.without(Exits::FALLS) | Exits::of(&statement.orelse);
                }
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    exits |= Exits::of(&handler.body);
                }
                let last = Exits::of(&statement.finalbody);
                if last.has(Exits::FALLS) {
                    exits | last.without(Exits::FALLS)
                } else {
                    last
                }
            }
            Stmt::Expr(statement) if ends_process(&statement.value) => Exits::RAISES,
            _ => Exits::FALLS,
        }
    }

    fn of_loop(body: &[Stmt]) -> Exits {
        let exits = Exits::of(body);
        let outside = exits.without(Exits::FALLS | Exits::BREAKS | Exits::CONTINUES);
        if exits.has(Exits::BREAKS) {
            outside | Exits::FALLS
        } else {
            outside
        }
    }
}

impl BitOr for Exits {
    type Output = Exits;

    fn bitor(self, other: Exits) -> Exits {
        Exits(self.0 | other.0)
    }
}

impl BitOrAssign for Exits {
    fn bitor_assign(&mut self, other: Exits) {
        self.0 |= other.0;
    }
}

/// `sys.exit()` and what else ends the process: nothing goes on after it.
fn ends_process(expr: &Expr) -> bool {
    let Expr::Call(call) = expr else {
        return false;
    };
    match &*call.func {
        Expr::Name(name) => matches!(name.id.as_str(), "exit" | "quit"),
        Expr::Attribute(attribute) => {
            matches!(&*attribute.value, Expr::Name(module)
                if matches!((module.id.as_str(), attribute.attr.as_str()), ("sys", "exit") | ("os", "_exit" | "abort")))
        }
        _ => false,
    }
}

/// The head of a handler, without its colon: `except BaseException as error`.
pub fn head(handler: &ExceptHandlerExceptHandler) -> TextRange {
    let start = handler.start();
    match (&handler.name, &handler.type_) {
        (Some(name), _) => TextRange::new(start, name.end()),
        (None, Some(class)) => TextRange::new(start, class.end()),
        (None, None) => TextRange::at(start, ruff_text_size::TextSize::of("except")),
    }
}

/// Names of functions that are called to make the coroutine of a task: `create_task(work())`.
pub fn spawned(body: &[Stmt]) -> Vec<&str> {
    let mut calls = Calls::default();
    calls.visit_body(body);
    let mut names = Vec::new();
    for call in calls.found {
        if !matches!(
            last_name(&call.func),
            "create_task"
                | "ensure_future"
                | "start_soon"
                | "run"
                | "run_until_complete"
                | "run_coroutine_threadsafe"
                | "create_background_task"
                | "add_task"
        ) {
            continue;
        }
        for argument in &call.arguments.args {
            match argument {
                Expr::Call(made) => names.push(last_name(&made.func)),
                other => names.push(last_name(other)),
            }
        }
    }
    names
}

/// Whether a function asks whether something was cancelled: it knows what it does.
pub fn mentions_state(body: &[Stmt]) -> bool {
    let mut calls = Calls::default();
    calls.visit_body(body);
    calls.found.iter().any(|call| {
        matches!(
            last_name(&call.func),
            "cancelled" | "uncancel" | "cancelling"
        )
    })
}

/// Whether what is awaited can be a task or a future, which somebody else may have cancelled: no call, or a call that
/// waits for several.
pub fn is_task_like(awaited: &Expr) -> bool {
    match awaited {
        Expr::Call(call) => {
            matches!(
                last_name(&call.func),
                "gather" | "wait" | "wait_for" | "shield" | "wrap_future" | "as_completed"
            ) && call
                .arguments
                .args
                .first()
                .is_some_and(|first| match first {
                    Expr::Starred(_) => true,
                    other => is_task_like(other),
                })
        }
        _ => true,
    }
}

/// Whether something is cancelled in the function, or one of the things that it awaits is anywhere in the file.
pub fn cancels(body: &[Stmt], function: &StmtFunctionDef, waits: &[&Expr]) -> bool {
    let mut calls = Calls::default();
    calls.visit_body(body);
    calls.found.iter().any(|call| {
        let Expr::Attribute(method) = &*call.func else {
            return false;
        };
        method.attr.as_str() == "cancel"
            && (function.range().contains_range(call.range())
                || waits.iter().any(|wait| {
                    let name = last_name(wait);
                    !name.is_empty() && name == last_name(&method.value)
                }))
    })
}

#[derive(Default)]
struct Calls<'a> {
    found: Vec<&'a ast::ExprCall>,
}

impl<'a> Visitor<'a> for Calls<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr {
            self.found.push(call);
        }
        visitor::walk_expr(self, expr);
    }
}

/// The last part of a dotted name; of a call or an item, that of what is called or indexed.
pub fn last_name(expr: &Expr) -> &str {
    match expr {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        Expr::Call(call) => last_name(&call.func),
        Expr::Subscript(subscript) => last_name(&subscript.value),
        _ => "",
    }
}

/// Whether all that is waited for is that something is given back.
pub fn only_releases(waits: &[&Expr]) -> bool {
    let mut calls = waits.iter().filter(|wait| wait.is_call_expr()).peekable();
    calls.peek().is_some() && calls.all(|call| handling::releases(last_name(call)))
}
