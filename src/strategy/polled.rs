//! What has ended by the time that somebody waits for it: `while process.is_alive(): await asyncio.sleep(0.1)`, then
//! `process.join()`.

use ruff_python_ast::{self as ast, CmpOp, Expr, Stmt, UnaryOp};
use ruff_text_size::Ranged;

use super::place::Place;
use crate::cleanup::scan;
use crate::project::reach::Finding;
use crate::transform::Pass;

/// Whether a loop above the call goes on until what it waits for has ended, and nothing but simple statements stand between.
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
                Stmt::Expr(_) => {}
                _ => return false,
            }
        }
        false
    })
}

/// Whether a loop may end otherwise than by its condition.
fn leaves(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Break(_) => true,
        Stmt::For(_) | Stmt::While(_) => false,
        other => crate::region::blocks(other).into_iter().any(leaves),
    })
}
