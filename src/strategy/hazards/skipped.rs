//! Clean-up that a cancellation at the new await would leave out.

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::Ranged;

use super::block_awaits;
use super::pauses::waits_between;
use crate::cleanup::scan;
use crate::semantic::ScopeId;
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
            .any(|stmt| stmt.range().contains(place.start()))
    })?;
    let at = block
        .iter()
        .position(|stmt| stmt.range().contains(place.start()))?;
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

/// What a statement marks before the place, and another one takes back behind it, as a sentence.
pub(super) fn taken_back(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let blocks = scan::blocks(function);
    let (mark, back) = blocks.iter().find_map(|block| {
        let holds = |stmt: &Stmt| stmt.range().contains(place.start());
        let at = block.statements.iter().position(holds)?;
        block.statements[..at].iter().find_map(|before| {
            let mark = Mark::of(pass, before)?;
            let mut behind = block.statements[at + 1..].iter();
            let back = behind.find(|after| mark.is_undone_by(pass, after))?;
            Some((before, back))
        })
    })?;
    // Where the task waits already, it can be cancelled already.
    if waits_between(pass, function, mark.end(), place.start())
        || waits_between(pass, function, place.range.end(), back.start())
    {
        return None;
    }
    Some(format!(
        "a cancellation at the new await leaves out line {}, which takes back what line {} sets",
        pass.source.line(back.start()),
        pass.source.line(mark.start())
    ))
}

/// What a statement does to an attribute or a name of the module that another one can undo.
pub(super) struct Mark<'p> {
    pub path: String,
    change: Change<'p>,
}

enum Change<'p> {
    /// A method puts something into a container or sets an event.
    Method(&'p str, &'p [Expr]),
    /// `+=` or `-=`.
    Count(ast::Operator, &'p Expr),
    Flag(bool),
    Key(&'p Expr),
}

impl<'p> Mark<'p> {
    pub(super) fn of(pass: &Pass<'_>, stmt: &'p Stmt) -> Option<Mark<'p>> {
        let (target, change) = match stmt {
            Stmt::Expr(statement) => {
                let call = statement.value.as_call_expr()?;
                let method = call.func.as_attribute_expr()?;
                let change = Change::Method(&method.attr, &call.arguments.args);
                (&*method.value, change)
            }
            Stmt::AugAssign(assign) => (&*assign.target, Change::Count(assign.op, &assign.value)),
            Stmt::Assign(assign) => match (&*assign.targets, &*assign.value) {
                ([Expr::Subscript(item)], _) => (&*item.value, Change::Key(&item.slice)),
                ([target], Expr::BooleanLiteral(flag)) => (target, Change::Flag(flag.value)),
                _ => return None,
            },
            _ => return None,
        };
        let path = scan::dotted(target)?;
        let of_module = &pass.facts.scope(ScopeId::MODULE).bindings;
        let outlives = path.contains('.') || of_module.contains_key(path.as_str());
        outlives.then_some(Mark { path, change })
    }

    pub(super) fn is_undone_by(&self, pass: &Pass<'_>, stmt: &Stmt) -> bool {
        let same = |one: &Expr, other: &Expr| pass.source.slice(one) == pass.source.slice(other);
        if let (Stmt::Delete(statement), Change::Key(key)) = (stmt, &self.change) {
            return statement.targets.iter().any(|target| {
                matches!(target, Expr::Subscript(item)
                    if scan::is_spelled(&item.value, &self.path) && same(&item.slice, key))
            });
        }
        let Some(other) = Mark::of(pass, stmt).filter(|other| other.path == self.path) else {
            return false;
        };
        match (&self.change, &other.change) {
            (Change::Method(does, given), Change::Method(undoes, taken)) => {
                let same_argument = match (given, taken) {
                    ([one], [other]) => same(one, other),
                    (_, taken) => taken.is_empty(),
                };
                let pair = (*does, *undoes);
                same_argument
                    && matches!(
                        pair,
                        ("add", "discard" | "remove")
                            | ("append", "remove" | "pop")
                            | ("set", "clear")
                    )
            }
            (Change::Key(key), Change::Method("pop", [taken, ..])) => same(key, taken),
            (Change::Count(one, by), Change::Count(other, back)) => {
                let pair = (one, other);
                same(by, back)
                    && matches!(
                        pair,
                        (ast::Operator::Add, ast::Operator::Sub)
                            | (ast::Operator::Sub, ast::Operator::Add)
                    )
            }
            (Change::Flag(one), Change::Flag(other)) => one != other,
            _ => false,
        }
    }
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
pub(super) fn speaks(function: &Expr) -> bool {
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
