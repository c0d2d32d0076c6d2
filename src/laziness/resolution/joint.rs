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
                    values.push(&*assign.value);
                }
                AnyNodeRef::StmtAnnAssign(assign) => values.push(assign.value.as_deref()?),
                _ => return None,
            }
        }
        Some(values)
    }
}

/// Whether a text can be the name of a local: `from` cannot.
fn is_name(text: &str) -> bool {
    ruff_python_parser::parse_expression(text).is_ok_and(|parsed| parsed.expr().is_name_expr())
}
