//! What stands right above a region and belongs to it.

use super::*;

/// `texts = []` before a run that uses the name.
pub(in crate::region) fn prepares(
    stmt: &Stmt,
    run: Run<'_>,
    is_pure: impl Fn(&Stmt) -> bool,
) -> bool {
    let (targets, value): (&[Expr], &Expr) = match stmt {
        Stmt::Assign(assign) => (&assign.targets, &assign.value),
        Stmt::AnnAssign(assign) => match &assign.value {
            Some(value) => (std::slice::from_ref(&*assign.target), value),
            None => return false,
        },
        _ => return false,
    };
    let empty = match value {
        Expr::List(list) => list.elts.is_empty(),
        Expr::Dict(dict) => dict.items.is_empty(),
        Expr::Call(call) => {
            call.arguments.is_empty()
                && matches!(&*call.func, Expr::Name(name)
                    if matches!(name.id.as_str(), "list" | "dict" | "set"))
        }
        other => other.is_literal_expr(),
    } || matches!(value, Expr::Call(call)
        // `hashlib.sha256()`: made of nothing, to be filled.
        if call.arguments.iter_source_order().all(|argument| argument.value().is_literal_expr()))
        && is_pure(stmt)
        && is_filled(stmt, run);
    let [Expr::Name(name)] = targets else {
        return false;
    };
    let names = [name.id.to_string()];
    let mut finder = Mentions {
        names: &names,
        found: Vec::new(),
    };
    finder.visit_body(run.statements());
    empty && !finder.found.is_empty()
}

/// `cursor = connection.cursor()` before a run that alone uses the cursor.
pub(in crate::region) fn serves(
    stmt: &Stmt,
    run: Run<'_>,
    is_pure: impl Fn(&Stmt) -> bool,
) -> bool {
    let (Some(name), Stmt::Assign(assign)) = (assigned_name(stmt), stmt) else {
        return false;
    };
    let is_cursor = matches!(&*assign.value, Expr::Call(call)
        if matches!(&*call.func, Expr::Attribute(attribute) if attribute.attr.as_str() == "cursor"));
    let names = [name.to_owned()];
    let mut finder = Mentions {
        names: &names,
        found: Vec::new(),
    };
    finder.visit_body(&run.function.body);
    let own = TextRange::new(stmt.start(), run.range().end());
    is_cursor
        && is_pure(stmt)
        && finder
            .found
            .iter()
            .all(|mention| own.contains_range(*mention))
}

/// Whether a run calls a method of the name that a statement assigns, for what it does to it.
fn is_filled(stmt: &Stmt, run: Run<'_>) -> bool {
    let Some(name) = assigned_name(stmt) else {
        return false;
    };
    ruff_python_ast::helpers::any_over_body(run.statements(), |expr| {
        matches!(expr, Expr::Call(call)
            if matches!(&*call.func, Expr::Attribute(attribute)
                if crate::semantic::MUTATORS.contains(&attribute.attr.as_str())
                    && matches!(&*attribute.value, Expr::Name(root) if root.id.as_str() == name)))
    })
}
