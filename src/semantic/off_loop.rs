//! Parts of a function that run only where no event loop does: `try: get_running_loop()`, `except RuntimeError: ...`.

use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Stmt, UnaryOp};

use super::builder::Builder;
use super::facts::{Value, ValueId};

const QUESTION: &str = "get_running_loop";

impl Builder<'_> {
    /// Whether all that can raise a `RuntimeError` in the body of a `try` is the question which loop is running, so that a
    /// handler of that runs where none is.
    pub(super) fn asks_for_loop(&self, body: &[Stmt]) -> bool {
        let Some((first, rest)) = body.split_first() else {
            return false;
        };
        let asked = match first {
            Stmt::Expr(statement) => &*statement.value,
            Stmt::Assign(assign) => &*assign.value,
            Stmt::Return(statement) => match statement.value.as_deref() {
                Some(value) => value,
                None => return false,
            },
            _ => return false,
        };
        let Expr::Call(call) = asked else {
            return false;
        };
        call.arguments.is_empty()
            && self.is_question(&call.func)
            && rest.iter().all(|stmt| match stmt {
                Stmt::Pass(_) => true,
                Stmt::Assign(assign) => is_constant(&assign.value),
                Stmt::Return(statement) => statement.value.as_deref().is_none_or(is_constant),
                _ => false,
            })
    }

    /// `asyncio.get_running_loop`, as the file imports it.
    fn is_question(&self, callee: &Expr) -> bool {
        match callee {
            Expr::Attribute(attribute) => {
                attribute.attr.as_str() == QUESTION
                    && matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "asyncio")
            }
            Expr::Name(name) => name.id.as_str() == QUESTION,
            _ => false,
        }
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
            let is_loop = self.is_answer(member);
            asked |= is_loop;
            is_loop || member == ValueId::NONE
        }) && asked
    }

    /// Whether a value is what the question gives.
    fn is_answer(&self, value: ValueId) -> bool {
        let Value::Call(id) = self.facts.value(value) else {
            return false;
        };
        match self.facts.value(self.facts.call(*id).callee) {
            Value::Attribute(_, name) => name.as_str() == QUESTION,
            Value::Member(member) => member.name.as_str() == QUESTION,
            Value::Name { name, .. } => name.as_str() == QUESTION,
            _ => false,
        }
    }
}

/// Whether a handler is for `RuntimeError` and nothing below or beside it.
pub(super) fn is_for_no_loop(handler: &ast::ExceptHandlerExceptHandler) -> bool {
    matches!(handler.type_.as_deref(), Some(Expr::Name(name)) if name.id.as_str() == "RuntimeError")
}

fn is_constant(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::BooleanLiteral(_) | Expr::NoneLiteral(_) | Expr::Name(_)
    )
}
