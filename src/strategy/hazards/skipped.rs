//! Clean-up that a cancellation at the new await would leave out.

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::Ranged;

use super::block_awaits;
use crate::cleanup::scan;
use crate::strategy::Place;
use crate::transform::Pass;

/// What follows the place in a `finally`, or in a handler of a cancellation, as a sentence.
///
/// Until now nothing could interrupt the block there.
pub(super) fn skipped(
    pass: &Pass<'_>,
    statement: &ast::StmtTry,
    place: &Place<'_>,
) -> Option<String> {
    let catches = statement.handlers.iter().filter_map(|handler| {
        let ExceptHandler::ExceptHandler(handler) = handler;
        let text = handler
            .type_
            .as_ref()
            .map_or("BaseException", |class| pass.source.slice(class.range()));
        let is_cancelled = text.contains("BaseException") || text.contains("CancelledError");
        is_cancelled.then_some(&handler.body)
    });
    let mut blocks = catches.chain([&statement.finalbody]);
    let block = blocks.find(|block| {
        block
            .iter()
            .any(|stmt| stmt.range().contains_range(place.range))
    })?;
    let at = block
        .iter()
        .position(|stmt| stmt.range().contains_range(place.range))?;
    if block_awaits(pass, &block[..at]) {
        return None;
    }
    let mut protected = Vec::new();
    let mut missed = None;
    scan::each_stmt(&block[at..], |stmt| {
        if let Stmt::Try(inner) = stmt
            && let (Some(first), Some(last)) = (inner.finalbody.first(), inner.finalbody.last())
            && inner.start() <= place.start()
        {
            protected.push(first.range().cover(last.range()));
        }
        let follows = stmt.start() >= place.range.end();
        if follows && missed.is_none() && cleans(stmt) {
            missed = Some(stmt.range());
        }
    });
    let missed = missed?;
    if protected.iter().any(|range| range.contains_range(missed)) {
        return None;
    }
    Some(format!(
        "a cancellation at the new await leaves out the clean-up on line {}",
        pass.source.line(missed.start())
    ))
}

/// Whether a statement does something that somebody else sees, other than to say so.
fn cleans(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Expr(statement) => match &*statement.value {
            Expr::Call(call) => !speaks(&call.func),
            Expr::Await(_) => true,
            _ => false,
        },
        Stmt::Assign(assign) => assign.targets.iter().any(|target| !target.is_name_expr()),
        Stmt::AugAssign(assign) => !assign.target.is_name_expr(),
        Stmt::Delete(statement) => statement
            .targets
            .iter()
            .any(|target| !target.is_name_expr()),
        _ => false,
    }
}

/// `print`, `logger.info`.
fn speaks(function: &Expr) -> bool {
    match function {
        Expr::Name(name) => name.id.as_str() == "print",
        Expr::Attribute(attribute) => {
            let receiver = match &*attribute.value {
                Expr::Name(name) => name.id.as_str(),
                Expr::Attribute(inner) => inner.attr.as_str(),
                _ => "",
            };
            receiver.to_ascii_lowercase().contains("log")
        }
        _ => false,
    }
}
