//! What functions set for others to read, whichever way they take.

use ruff_python_ast::Expr;
use ruff_python_ast::name::Name;

use super::builder::Builder;
use super::facts::{ScopeId, Value, ValueId};

impl Builder<'_> {
    /// Remembers that an assignment gives `target` a new value, if every run of the function does so.
    pub(super) fn note_set(&mut self, target: ValueId) {
        let has_returned = self.frames.last().is_some_and(|frame| frame.has_returned);
        if !self.sets || self.context.conditional || has_returned {
            return;
        }
        let Some(function) = self.current_function() else {
            return;
        };
        let sets = &mut self.facts.functions[function.index()].sets;
        if !sets.contains(&target) {
            sets.push(target);
        }
    }

    /// The same of a name that is declared `global`.
    pub(super) fn note_global_set(&mut self, name: &Name) {
        if self.sets
            && self
                .frames
                .last()
                .is_some_and(|frame| frame.globals.contains(name))
        {
            let target = self.value(Value::Name {
                scope: ScopeId::MODULE,
                name: name.clone(),
            });
            self.note_set(target);
        }
    }
}

/// Whether an expression is the same for every task.
pub fn is_constant(value: &Expr) -> bool {
    match value {
        Expr::List(list) => list.elts.is_empty(),
        Expr::Dict(dict) => dict.items.is_empty(),
        Expr::UnaryOp(operation) => operation.operand.is_literal_expr(),
        other => other.is_literal_expr(),
    }
}
