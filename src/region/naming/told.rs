//! What the statements of a region do to a database, as far as their text says so.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::calls_of;
use crate::catalog::Kind;
use crate::project::reach::Finding;
use crate::region::Run;
use crate::sql::Statement;

/// What the statements of a run do to the database: the first that changes something, else the first.
pub(super) fn told(inside: &[&Finding], run: Run<'_>) -> Option<Statement> {
    let calls = calls_of(run);
    let mut statements = inside
        .iter()
        .filter(|finding| {
            finding.leaf.blocking.kind == Kind::Database
                && finding
                    .leaf
                    .name
                    .rsplit('.')
                    .next()
                    .is_some_and(|name| name.starts_with("execute"))
        })
        .filter_map(|finding| {
            let call = calls.iter().find(|call| call.range() == finding.range())?;
            Statement::read(&beginning(call.arguments.args.first()?)?)
        })
        .collect::<Vec<_>>()
        .into_iter();
    let first = statements.next()?;
    if first.changes() {
        return Some(first);
    }
    Some(statements.find(Statement::changes).unwrap_or(first))
}

/// The text that a string certainly starts with, also inside of `text("...")`.
fn beginning(expr: &Expr) -> Option<String> {
    match expr {
        Expr::StringLiteral(string) => Some(string.value.to_str().to_owned()),
        Expr::FString(string) => {
            let mut text = String::new();
            for element in string.value.elements() {
                let ast::InterpolatedStringElement::Literal(literal) = element else {
                    // What is filled in is no word of its own.
                    text.push('{');
                    break;
                };
                text.push_str(&literal.value);
            }
            Some(text)
        }
        Expr::Call(call) => beginning(call.arguments.args.first()?),
        Expr::BinOp(operation) => beginning(&operation.left),
        _ => None,
    }
}
