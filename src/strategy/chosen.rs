//! Calls that their authors have left on the loop on purpose: another branch hands the same function to a thread.

use ruff_python_ast::{AnyNodeRef, Expr, Stmt};
use ruff_text_size::Ranged;

use super::place::Place;
use crate::cleanup::scan;
use crate::transform::Pass;

/// Whether a branch beside the one of the call awaits something that is given the same function:
/// `await offload(load, data)` where this one is `load(data)`.
pub(super) fn is_left_here(pass: &Pass<'_>, place: &Place<'_>) -> bool {
    let Some(call) = place.call else {
        return false;
    };
    if !(call.func.is_name_expr() || call.func.is_attribute_expr()) {
        return false;
    }
    let callee = pass.source.slice(&*call.func);
    let hands_on = |expr: &Expr| {
        matches!(expr, Expr::Await(awaited) if matches!(&*awaited.value, Expr::Call(outer)
            if outer.arguments.args.iter().take(2)
                .any(|argument| pass.source.slice(argument) == callee)))
    };
    let in_block = |block: &[Stmt]| {
        let mut found = false;
        scan::each_expr(block, false, |expr| found |= hands_on(expr));
        found
    };
    let in_expr = |expr: &Expr| {
        let mut found = false;
        scan::each_part(expr, |expr| found |= hands_on(expr));
        found
    };
    for (node, _) in place.enclosing() {
        match node {
            AnyNodeRef::StmtIf(statement) => {
                let clauses = statement
                    .elif_else_clauses
                    .iter()
                    .map(|clause| &*clause.body);
                let branches = std::iter::once(&*statement.body).chain(clauses);
                let mut others = branches.filter(|block| {
                    !block
                        .iter()
                        .any(|stmt| stmt.range().contains_range(place.range))
                });
                if !statement.test.range().contains_range(place.range) && others.any(in_block) {
                    return true;
                }
            }
            AnyNodeRef::ExprIf(choice) => {
                let mut branches = [&*choice.body, &*choice.orelse].into_iter();
                if !choice.test.range().contains_range(place.range)
                    && branches.any(|branch| {
                        !branch.range().contains_range(place.range) && in_expr(branch)
                    })
                {
                    return true;
                }
            }
            AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::ExprLambda(_) => return false,
            _ => {}
        }
    }
    false
}
