//! What has ended by the time that somebody waits for it: `while process.is_alive(): await asyncio.sleep(0.1)`, then
//! `process.join()`; `if future.done(): return future.result()`; `await asyncio.wrap_future(future)`, then `future.result()`.

use ruff_python_ast::{self as ast, AnyNodeRef, BoolOp, CmpOp, Expr, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use crate::cleanup::scan;
use crate::project::reach::Finding;
use crate::transform::Pass;

/// Whether what the call waits for has ended: a loop above goes on until it has, it has been asked, or awaited, and nothing
/// but simple statements stand between.
pub(super) fn has_ended(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> bool {
    let (Some(call), Some(function)) = (place.call, place.function()) else {
        return false;
    };
    let Expr::Attribute(method) = &*call.func else {
        return false;
    };
    if finding.helper.is_some()
        || !(method.value.is_name_expr() || method.value.is_attribute_expr())
    {
        return false;
    }
    let subject = pass.source.slice(&*method.value);
    let asks = |expr: &Expr, question: &str| {
        matches!(expr, Expr::Call(call) if matches!(&*call.func, Expr::Attribute(asked)
            if asked.attr.as_str() == question && pass.source.slice(&*asked.value) == subject))
    };
    // The condition that holds as long as it has not ended.
    let goes_on = |test: &Expr| match (method.attr.as_str(), test) {
        ("join", test) => asks(test, "is_alive"),
        (
            "wait" | "communicate",
            Expr::Compare(ast::ExprCompare {
                left,
                ops,
                comparators,
                ..
            }),
        ) => asks(left, "poll") && **ops == [CmpOp::Is] && comparators[0].is_none_literal_expr(),
        ("result" | "exception", Expr::UnaryOp(operation)) => {
            operation.op == UnaryOp::Not && asks(&operation.operand, "done")
        }
        _ => false,
    };
    let is_future = matches!(method.attr.as_str(), "result" | "exception");
    // `future.done()`, also as one of several conditions.
    let is_done = |test: &Expr| {
        is_future
            && match test {
                Expr::BoolOp(ast::ExprBoolOp {
                    op: BoolOp::And,
                    values,
                    ..
                }) => values.iter().any(|value| asks(value, "done")),
                test => asks(test, "done"),
            }
    };
    let is_among = |value: &Expr| {
        let mut found = false;
        scan::each_part(value, |expr| {
            found |= expr.range() != method.value.range() && pass.source.slice(expr) == subject;
        });
        found
    };
    // `await asyncio.wrap_future(future)`, `await asyncio.wait([asyncio.wrap_future(future)])`.
    let is_awaited = |stmt: &Stmt| {
        let value = match stmt {
            Stmt::Expr(statement) => &*statement.value,
            Stmt::Assign(assign) => &*assign.value,
            _ => return false,
        };
        matches!(value, Expr::Await(awaited) if matches!(&*awaited.value, Expr::Call(call)
            if is_future && method.value.is_name_expr()
                && matches!(&*call.func, Expr::Attribute(called)
                    if matches!(called.attr.as_str(), "wait" | "wrap_future"))
                && call.arguments.find_keyword("timeout").is_none()
                && call.arguments.args.len() == 1
                && is_among(&call.arguments.args[0])))
    };
    let nodes = place.enclosing().map(|(node, _)| node);
    for node in nodes {
        match node {
            AnyNodeRef::StmtIf(statement)
                if is_done(&statement.test)
                    && is_within(&statement.body, place.range)
                    && !statement.body.iter().any(binds(subject)) =>
            {
                return true;
            }
            AnyNodeRef::ExprIf(choice)
                if is_done(&choice.test) && choice.body.range().contains_range(place.range) =>
            {
                return true;
            }
            AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::ExprLambda(_) => break,
            _ => {}
        }
    }
    scan::blocks(function).iter().any(|block| {
        let statements = block.statements;
        let own = statements
            .iter()
            .position(|stmt| stmt.range().contains_range(place.range));
        let Some(own) = own.filter(|own| crate::region::blocks(&statements[*own]).is_empty())
        else {
            return false;
        };
        for stmt in statements[..own].iter().rev() {
            match stmt {
                Stmt::While(statement) if goes_on(&statement.test) => {
                    return !leaves(&statement.body);
                }
                // `if not future.done(): return`
                Stmt::If(statement) => {
                    let asked = matches!(&*statement.test, Expr::UnaryOp(operation)
                        if operation.op == UnaryOp::Not && is_done(&operation.operand));
                    let ends = matches!(
                        statement.body.last(),
                        Some(Stmt::Return(_) | Stmt::Raise(_) | Stmt::Continue(_) | Stmt::Break(_))
                    );
                    return asked && ends && statement.elif_else_clauses.is_empty();
                }
                stmt if is_awaited(stmt) => return true,
                Stmt::Expr(_) => {}
                _ => return false,
            }
        }
        false
    })
}

fn is_within(body: &[Stmt], range: TextRange) -> bool {
    body.iter().any(|stmt| stmt.range().contains_range(range))
}

/// Whether a statement may give a name another value.
fn binds(name: &str) -> impl Fn(&Stmt) -> bool {
    move |stmt| {
        crate::semantic::bound_names(std::slice::from_ref(stmt))
            .iter()
            .any(|bound| bound == name)
    }
}

/// Whether a loop may end otherwise than by its condition.
fn leaves(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Break(_) => true,
        Stmt::For(_) | Stmt::While(_) => false,
        other => crate::region::blocks(other).into_iter().any(leaves),
    })
}
