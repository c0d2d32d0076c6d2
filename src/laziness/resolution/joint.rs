//! Several attributes that are made together, or one that is worked on after it is assigned: in the method that makes them
//! they are locals, which it gives back at the end.

use super::kept::{Kept, assigns_always};
use super::*;
use crate::strategy::Place;
use ruff_python_ast::AnyNodeRef;

/// The locals for attributes, and the edits that make them so.
pub(super) struct Locals<'a> {
    /// Name of the attribute and of the local.
    pub names: Vec<(&'a str, String)>,
    pub edits: Vec<Edit>,
}

impl<'a> Constructor<'_, 'a> {
    /// Turns the attributes into locals where the moved statements use them.
    pub(super) fn locals(&self, kept: &Kept<'a>) -> Result<Locals<'a>, Unfixable> {
        let body = &self.function.body;
        let whole = Traffic::of(body, self.receiver);
        let mut locals = Locals {
            names: Vec::new(),
            edits: Vec::new(),
        };
        for name in &kept.names {
            self.check_assigned(kept, name)?;
            if let Some((local, statement)) = self.alias(kept, name) {
                locals.edits.push(Edit::range_deletion(statement));
                locals.names.push((name, local.to_owned()));
                continue;
            }
            let base = name.trim_matches('_');
            let is_free = |local: &String| {
                let parameter = self.function.parameters.iter();
                !parameter
                    .into_iter()
                    .any(|parameter| parameter.name().as_str() == local)
                    && !whole.bound.contains(local.as_str())
                    && !whole.read.iter().any(|(read, _)| *read == local)
                    && !locals.names.iter().any(|(_, taken)| taken == local)
                    && is_name(local)
            };
            let local = [
                base.to_owned(),
                format!("own_{base}"),
                format!("new_{base}"),
            ]
            .into_iter()
            .find(is_free)
            .ok_or_else(|| {
                Unfixable::new(
                    Reason::ShadowedName,
                    format!("every name that a local for `{name}` could have is taken"),
                )
            })?;
            for place in uses(self.pass.source, name, false) {
                let inside = kept
                    .statements(body)
                    .any(|stmt| stmt.range().contains_range(place.expr.range()));
                if inside && self.is_target(place.expr, name) {
                    locals
                        .edits
                        .push(Edit::range_replacement(local.clone(), place.expr.range()));
                }
            }
            locals.names.push((name, local));
        }
        Ok(locals)
    }

    /// Whether the statements that move read an attribute that they assign later: then it had a value before.
    pub(super) fn check_fresh(&self, kept: &Kept<'a>) -> Result<(), Unfixable> {
        for name in &kept.names {
            let first = uses(self.pass.source, name, false)
                .into_iter()
                .find(|place| {
                    kept.statements(&self.function.body)
                        .any(|stmt| stmt.range().contains_range(place.expr.range()))
                        && self.is_target(place.expr, name)
                });
            if let Some(place) = first.filter(|place| !place.store) {
                return Err(Unfixable::new(
                    Reason::EagerConstructor,
                    format!(
                        "`{name}` has a value before it is made: it is read on line {}",
                        self.pass.source.line(place.expr.start())
                    ),
                ));
            }
        }
        Ok(())
    }

    /// Whether the moved statements assign an attribute whatever happens, and before they read it.
    fn check_assigned(&self, kept: &Kept<'a>, name: &str) -> Result<(), Unfixable> {
        let body = &self.function.body;
        let mut assigned = false;
        for stmt in kept.statements(body) {
            let read = uses(self.pass.source, name, false)
                .into_iter()
                .find(|place| {
                    stmt.range().contains_range(place.expr.range())
                        && self.is_target(place.expr, name)
                });
            if !assigned && read.is_some_and(|first| !first.store) {
                break;
            }
            assigned |= assigns_always(std::slice::from_ref(stmt), self.receiver, name);
        }
        if assigned {
            return Ok(());
        }
        Err(Unfixable::new(
            Reason::EagerConstructor,
            format!("`{name}` is not assigned on every way through the statements"),
        ))
    }

    /// A local that the attribute is another name of, and the lines that say so. They are the last that move, beside others
    /// of their kind, so that nothing changes the local behind them.
    fn alias(&self, kept: &Kept<'a>, name: &str) -> Option<(&'a str, TextRange)> {
        let source = self.pass.source;
        let body = &self.function.body;
        let moved: Vec<&'a Stmt> = kept.statements(body).collect();
        let (stmt, value) = moved
            .iter()
            .rev()
            .map_while(|stmt| as_alias(stmt))
            .find(|(stmt, _)| {
                matches!(stmt, Stmt::Assign(assign) if self.is_target(&assign.targets[0], name))
            })?;
        let used = uses(source, name, false);
        let mut inside = used.iter().filter(|place| {
            let range = place.expr.range();
            self.is_target(place.expr, name)
                && moved.iter().any(|stmt| stmt.range().contains_range(range))
        });
        let once = inside.next().is_some() && inside.next().is_none();
        let bound = Traffic::of(moved.iter().copied(), self.receiver).bound;
        let start = source.line_start(stmt.start());
        let line = TextRange::new(start, source.line_end(stmt.end()));
        let follows = kept
            .runs(body)
            .iter()
            .any(|run| span(run).contains_range(stmt.range()) && run[0].range() != stmt.range());
        (once && follows && bound.contains(value) && !source.has_comment(line)).then(|| {
            let above = source.line_end(start - TextSize::new(1));
            (value, TextRange::new(above, line.end()))
        })
    }

    /// What a local is assigned, where that happens once.
    fn origin(&self, kept: &Kept<'a>, value: &'a Expr) -> &'a Expr {
        let Expr::Name(local) = value else {
            return value;
        };
        let body = &self.function.body;
        let bindings = kept.statements(body).filter(|stmt| {
            let bound = Traffic::of(std::slice::from_ref(*stmt), self.receiver).bound;
            bound.contains(local.id.as_str())
        });
        match &*bindings.collect::<Vec<_>>() {
            [Stmt::Assign(assign)] if matches!(&*assign.targets, [Expr::Name(_)]) => &assign.value,
            _ => value,
        }
    }
    /// The values that are assigned to an attribute by itself; `None` where one comes out of a larger one.
    pub(super) fn assigned_values(&self, kept: &Kept<'a>, name: &str) -> Option<Vec<&'a Expr>> {
        let mut values = Vec::new();
        for place in uses(self.pass.source, name, false) {
            let inside = kept
                .statements(&self.function.body)
                .any(|stmt| stmt.range().contains_range(place.expr.range()));
            if !inside || !place.store {
                continue;
            }
            let node = Place::at(self.pass, place.expr.range())?;
            match node.parent()? {
                AnyNodeRef::StmtAssign(assign) if assign.targets.len() == 1 => {
                    values.push(self.origin(kept, &assign.value));
                }
                AnyNodeRef::StmtAnnAssign(assign) => values.push(assign.value.as_deref()?),
                _ => return None,
            }
        }
        Some(values)
    }
}

/// `self._x = x`
fn as_alias(stmt: &Stmt) -> Option<(&Stmt, &str)> {
    match stmt {
        Stmt::Assign(assign) => match (&*assign.targets, &*assign.value) {
            ([Expr::Attribute(_)], Expr::Name(value)) => Some((stmt, value.id.as_str())),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a text can be the name of a local: `from` cannot.
fn is_name(text: &str) -> bool {
    ruff_python_parser::parse_expression(text).is_ok_and(|parsed| parsed.expr().is_name_expr())
}
