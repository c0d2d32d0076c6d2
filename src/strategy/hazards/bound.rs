//! What a statement takes hold of before the call in it, as `self.rows` in `self.rows.append(<blocking>)`.
//!
//! Python evaluates from the left: behind a new await the statement goes on with what it took before. Where another task
//! puts something else in that place meanwhile, as `batch, self.rows = self.rows, []` does, the value of the call is worked
//! out first, in a statement of its own.

use super::augmented::{CallFinder, temporary};
use super::*;
use crate::laziness::{replaced, stands_alone};

/// Gives the value of the call a statement of its own, if what stands before it may be exchanged meanwhile.
pub(super) fn split_bound(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    draft: &mut Draft,
) {
    let taken = taken_before(pass, place);
    let Some(receiver) = &taken.receiver else {
        return;
    };
    if taken.computes || !take_out(pass, finding, place, draft) {
        draft.cautions.push(format!(
            "`{receiver}` is looked up before the call and used after it: while this task waits, another can put something else there"
        ));
    }
}

/// Columns that the statement around a place loses when the value of the call gets one of its own.
pub(in crate::strategy) fn columns_taken_out(pass: &Pass<'_>, place: &Place<'_>) -> Option<usize> {
    let statement = place.statement()?.range();
    let taken = taken_before(pass, place);
    (taken.receiver.is_some() && !taken.computes && can_stand_before(pass, place, statement)).then(
        || {
            let before = TextRange::new(statement.start(), place.start());
            // `text = ` takes its place.
            let name = "result = ".len();
            pass.source
                .slice(before)
                .chars()
                .count()
                .saturating_sub(name)
        },
    )
}

/// What the statement has evaluated when it comes to the call, and still needs behind it.
struct Taken {
    /// What it calls a method of, if another function binds that anew.
    receiver: Option<String>,
    /// Something of it is worked out by a call, which would then come later than the one that waits.
    computes: bool,
}

fn taken_before(pass: &Pass<'_>, place: &Place<'_>) -> Taken {
    let mut taken = Taken {
        receiver: None,
        computes: false,
    };
    let before = |expr: &&Expr| expr.end() <= place.start();
    let around = place
        .enclosing()
        .take_while(|(node, _)| !node.is_statement());
    for (node, _) in around {
        let mut operands: Vec<&Expr> = Vec::new();
        match node {
            AnyNodeRef::ExprCall(call) => {
                operands.push(&call.func);
                let arguments = call.arguments.iter_source_order();
                operands.extend(arguments.map(|argument| argument.value()).filter(before));
            }
            AnyNodeRef::ExprBinOp(operation) => operands.push(&operation.left),
            AnyNodeRef::ExprCompare(comparison) => {
                operands.push(&comparison.left);
                operands.extend(&comparison.comparators);
            }
            AnyNodeRef::ExprTuple(tuple) => operands.extend(&tuple.elts),
            AnyNodeRef::ExprList(list) => operands.extend(&list.elts),
            AnyNodeRef::ExprDict(dict) => {
                operands.extend(
                    dict.iter()
                        .flat_map(|item| item.key.iter().chain([&item.value])),
                );
            }
            AnyNodeRef::ExprSubscript(subscript) => operands.push(&subscript.value),
            _ => {}
        }
        for operand in operands.into_iter().filter(before) {
            let mut calls = CallFinder::default();
            calls.visit_expr(operand);
            taken.computes |= calls.found;
            let is_receiver =
                matches!(node, AnyNodeRef::ExprCall(call) if call.func.range() == operand.range());
            if is_receiver {
                taken.receiver = exchanged_part(pass, operand).or(taken.receiver);
            }
        }
    }
    taken
}

/// The part of an operand that a function of the file, other than a constructor, binds anew.
fn exchanged_part(pass: &Pass<'_>, operand: &Expr) -> Option<String> {
    let mut part = operand;
    loop {
        part = match part {
            Expr::Attribute(attribute) => {
                if let Some(path) = scan::dotted(part)
                    && is_bound_anew(pass, part.start(), &path)
                {
                    return Some(path);
                }
                &attribute.value
            }
            Expr::Subscript(subscript) => &subscript.value,
            _ => return None,
        };
    }
}

/// Whether a function of the file, or one that the class around a place inherits, binds a path anew.
pub(super) fn is_bound_anew(pass: &Pass<'_>, place: TextSize, path: &str) -> bool {
    pass.functions_reaching(place, &[path])
        .filter(|function| {
            !matches!(
                function.name.as_str(),
                "__init__" | "__new__" | "__post_init__" | "__aenter__" | "__enter__"
            )
        })
        .any(|function| scan::rebinds(&function.body, path))
}

/// Whether the place may be evaluated before all else in its statement, which has its lines to itself.
fn can_stand_before(pass: &Pass<'_>, place: &Place<'_>, statement: TextRange) -> bool {
    let is_simple = matches!(
        place.statement(),
        Some(
            AnyNodeRef::StmtExpr(_)
                | AnyNodeRef::StmtAssign(_)
                | AnyNodeRef::StmtAnnAssign(_)
                | AnyNodeRef::StmtReturn(_)
        )
    );
    let always = place
        .enclosing()
        .take_while(|(node, _)| !node.is_statement())
        .all(|(node, _)| {
            let generators = match node {
                AnyNodeRef::ExprBoolOp(_)
                | AnyNodeRef::ExprIf(_)
                | AnyNodeRef::ExprLambda(_)
                | AnyNodeRef::ExprFString(_)
                | AnyNodeRef::ExprTString(_) => return false,
                AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
                | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
                | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. })
                | AnyNodeRef::ExprGenerator(ast::ExprGenerator { generators, .. }) => generators,
                _ => return true,
            };
            generators
                .first()
                .is_some_and(|first| first.iter.range().contains_range(place.range))
        });
    is_simple && always && stands_alone(pass.source, statement)
}

/// Writes the value of the call in front of its statement, under a name. Whether that could be done.
fn take_out(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>, draft: &mut Draft) -> bool {
    let source = pass.source;
    let Some(statement) = place.statement().map(|statement| statement.range()) else {
        return false;
    };
    if !can_stand_before(pass, place, statement) {
        return false;
    }
    let (own, mut edits): (Vec<Edit>, Vec<Edit>) = draft
        .edits
        .iter()
        .cloned()
        .partition(|edit| statement.contains_range(edit.range()));
    let range = own
        .iter()
        .fold(place.range, |range, edit| range.cover(edit.range()));
    // Something around the call may be laid out anew as well.
    let still_taken =
        Place::at(pass, range).is_some_and(|value| taken_before(pass, &value).receiver.is_some());
    let Some(function) = place.function().filter(|_| still_taken) else {
        return false;
    };
    let mut value = None;
    scan::each_expr(&function.body, false, |expr| {
        if expr.range() == range {
            value.get_or_insert(expr);
        }
    });
    let (Some(value), Ok(text)) = (value, replaced(source, range, &own)) else {
        return false;
    };
    // The brackets that the await needed where it was.
    let text = match text
        .strip_prefix("(await ")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(rest) if !place.brackets(pass).0.is_empty() => format!("await {rest}"),
        _ => text,
    };
    let name = temporary(pass, finding, value);
    let newline = source.stylist().line_ending().as_str();
    let indentation = source.indentation(statement.start());
    edits.push(Edit::insertion(
        format!("{name} = {text}{newline}{indentation}"),
        statement.start(),
    ));
    edits.push(Edit::range_replacement(name, range));
    draft.edits = edits;
    true
}
