//! Parts of a function that run only where no event loop does: `try: get_running_loop()`, `except RuntimeError: ...`, and
//! `if threading.get_ident() != self.loop_thread_id: ...`.

use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Stmt, UnaryOp};

use super::builder::Builder;
use super::facts::{Value, ValueId};

const QUESTION: &str = "get_running_loop";

/// What tells the thread that runs.
const CURRENT_THREAD: [&str; 4] = [
    "get_ident",
    "get_native_id",
    "current_thread",
    "currentThread",
];

impl Builder<'_> {
    /// Whether all that can raise a `RuntimeError` in the body of a `try` is the question which loop is running, so that a
    /// handler of that runs where none is.
    pub(super) fn asks_for_loop(body: &[Stmt]) -> bool {
        let Some((first, rest)) = body.split_first() else {
            return false;
        };
        asked(first).is_some_and(is_question)
            && rest.iter().all(|stmt| match stmt {
                Stmt::Pass(_) => true,
                Stmt::Assign(assign) => is_constant(&assign.value),
                Stmt::Return(statement) => statement.value.as_deref().is_none_or(is_constant),
                _ => false,
            })
    }

    /// Whether the branch runs without a loop that a test leads to when it is true, and the one when it is false.
    pub(super) fn off_loop(&mut self, test: &Expr) -> (bool, bool) {
        match test {
            Expr::Name(_) => (false, self.is_running(test)),
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                let (holds, fails) = self.off_loop(&operation.operand);
                (fails, holds)
            }
            // `loop is not None and loop.is_running()`: false without a loop only.
            Expr::BoolOp(operation) if operation.op == BoolOp::And => {
                let parts: Vec<_> = operation
                    .values
                    .iter()
                    .map(|value| self.off_loop(value))
                    .collect();
                (
                    parts.iter().any(|(holds, _)| *holds),
                    parts.iter().all(|(_, fails)| *fails),
                )
            }
            Expr::Compare(ast::ExprCompare {
                left,
                ops,
                comparators,
                ..
            }) => match (&**ops, &**comparators) {
                ([op @ (CmpOp::Is | CmpOp::IsNot)], [Expr::NoneLiteral(_)])
                    if self.is_running(left) =>
                {
                    (*op == CmpOp::Is, *op == CmpOp::IsNot)
                }
                ([op], [right])
                    if self.tells_thread(left, right) || self.tells_thread(right, left) =>
                {
                    (
                        matches!(op, CmpOp::IsNot | CmpOp::NotEq),
                        matches!(op, CmpOp::Is | CmpOp::Eq),
                    )
                }
                _ => (false, false),
            },
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method)
                    if method.attr.as_str() == "is_running" && call.arguments.is_empty() =>
                {
                    (false, self.is_running(&method.value))
                }
                _ => (false, false),
            },
            _ => (false, false),
        }
    }

    /// Whether a local is the running loop, and nothing else where there is one.
    fn is_running(&mut self, expr: &Expr) -> bool {
        let Expr::Name(name) = expr else {
            return false;
        };
        let Some(slot) = self.slot(&name.id) else {
            return false;
        };
        let value = self.flow().values[slot];
        let members = match self.facts.value(value) {
            Value::Join(join) => self.facts.join(*join).to_vec(),
            _ => vec![value],
        };
        let mut asked = false;
        members.into_iter().all(|member| {
            let is_loop = self.is_result_of(member, &[QUESTION]);
            asked |= is_loop;
            is_loop || member == ValueId::NONE
        }) && asked
    }

    /// Whether a value is what a function of one of these names gives.
    fn is_result_of(&self, value: ValueId, names: &[&str]) -> bool {
        let Value::Call(id) = self.facts.value(value) else {
            return false;
        };
        match self.facts.value(self.facts.call(*id).callee) {
            Value::Attribute(_, name) => names.contains(&name.as_str()),
            Value::Member(member) => names.contains(&member.name.as_str()),
            Value::Name { name, .. } => names.contains(&name.as_str()),
            _ => false,
        }
    }

    /// Whether the thread that runs this is compared with the one of the loop, or with the main one, where a loop runs
    /// unless a program says otherwise.
    fn tells_thread(&mut self, running: &Expr, other: &Expr) -> bool {
        self.is_current_thread(running)
            && (is_of_loop(other) || is_call_of(thread_of(other), &["main_thread"]))
    }

    /// `threading.get_ident()`, `threading.current_thread().ident`, or a local that holds one of these.
    fn is_current_thread(&mut self, expr: &Expr) -> bool {
        match thread_of(expr) {
            Expr::Name(name) => self
                .slot(&name.id)
                .map(|slot| self.flow().values[slot])
                .is_some_and(|value| {
                    let thread = match self.facts.value(value) {
                        Value::Attribute(thread, name) if is_number(name) => *thread,
                        _ => value,
                    };
                    self.is_result_of(thread, &CURRENT_THREAD)
                }),
            thread => is_call_of(thread, &CURRENT_THREAD),
        }
    }
}

/// What a statement gives a name, gives back or only works out.
pub(super) fn asked(statement: &Stmt) -> Option<&Expr> {
    match statement {
        Stmt::Expr(statement) => Some(&statement.value),
        Stmt::Assign(assign) => Some(&assign.value),
        Stmt::AnnAssign(assign) => assign.value.as_deref(),
        Stmt::Return(statement) => statement.value.as_deref(),
        _ => None,
    }
}

/// `asyncio.get_running_loop()`, as the file imports it.
pub(super) fn is_question(asked: &Expr) -> bool {
    let Expr::Call(call) = asked else {
        return false;
    };
    call.arguments.is_empty()
        && match &*call.func {
            Expr::Attribute(attribute) => {
                attribute.attr.as_str() == QUESTION
                    && matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "asyncio")
            }
            Expr::Name(name) => name.id.as_str() == QUESTION,
            _ => false,
        }
}

/// Whether a handler is for `RuntimeError` and nothing below or beside it.
pub(super) fn is_for_no_loop(handler: &ast::ExceptHandlerExceptHandler) -> bool {
    matches!(handler.type_.as_deref(), Some(Expr::Name(name)) if name.id.as_str() == "RuntimeError")
}

/// The thread whose number an expression is.
fn thread_of(expr: &Expr) -> &Expr {
    match expr {
        Expr::Attribute(attribute) if matches!(attribute.attr.as_str(), "ident" | "native_id") => {
            &attribute.value
        }
        Expr::Named(named) => thread_of(&named.value),
        _ => expr,
    }
}

/// Whether an attribute of a thread is its number.
fn is_number(name: &str) -> bool {
    matches!(name, "ident" | "native_id")
}

/// Whether a value is named after a loop: `self.loop_thread_id`, `loop._thread_id`, `_EVENT_LOOP_THREAD.ident`.
fn is_of_loop(expr: &Expr) -> bool {
    match expr {
        Expr::Name(name) => names_loop(&name.id),
        Expr::Attribute(attribute) => names_loop(&attribute.attr) || is_of_loop(&attribute.value),
        _ => false,
    }
}

fn names_loop(name: &str) -> bool {
    name.split('_')
        .any(|word| matches!(word, "loop" | "LOOP" | "eventloop" | "EVENTLOOP"))
}

/// Whether a function of `threading` with one of these names is called without arguments.
fn is_call_of(expr: &Expr, names: &[&str]) -> bool {
    let Expr::Call(call) = expr else {
        return false;
    };
    let name = match &*call.func {
        Expr::Attribute(attribute) if matches!(&*attribute.value, Expr::Name(module) if matches!(module.id.as_str(), "threading" | "_thread")) => {
            attribute.attr.as_str()
        }
        Expr::Name(name) => name.id.as_str(),
        _ => return false,
    };
    call.arguments.is_empty() && names.contains(&name)
}

fn is_constant(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::BooleanLiteral(_) | Expr::NoneLiteral(_) | Expr::Name(_)
    )
}
