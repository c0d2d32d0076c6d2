//! What tests say of the values that they ask about.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, UnaryOp};

use ruff_text_size::Ranged;

use super::builder::Builder;
use super::facts::{Value, ValueId};

/// What `isinstance` has said of an attribute: `isinstance(self.store, Store)`.
#[derive(Clone, Debug)]
pub(super) struct Narrowed {
    object: Name,
    attribute: Name,
    class: ValueId,
    holds: bool,
    /// Which test it was.
    id: usize,
}

impl Narrowed {
    pub(super) fn is_same(&self, other: &Narrowed) -> bool {
        self.id == other.id
    }
}

impl Builder<'_> {
    /// Applies what follows for the types of local names when `test` is true (or false).
    pub(super) fn narrow(&mut self, test: &Expr, holds: bool) {
        self.tested_at = test.start();
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.narrow(&operation.operand, !holds);
            }
            Expr::BoolOp(operation) if (operation.op == BoolOp::And) == holds => {
                for operand in &operation.values {
                    self.narrow(operand, holds);
                }
            }
            Expr::BoolOp(operation) if operation.op == BoolOp::Or => {
                self.note_alternatives(operation);
            }
            Expr::Named(named) => self.narrow(&named.target, holds),
            Expr::Name(_) | Expr::Attribute(_) => self.note_truth(test, holds),
            Expr::Call(call) => {
                self.note_truth(test, holds);
                self.note_predicate(call, holds);
                if let Expr::Name(function) = &*call.func
                    && function.id.as_str() == "isinstance"
                    && let [subject, class] = &*call.arguments.args
                {
                    self.narrow_instance(subject, class, holds);
                }
            }
            // `x is None` leaves nothing but None, which has no methods worth following.
            Expr::Compare(comparison) => {
                self.note_comparison(comparison, holds);
                if let ([op], [Expr::NoneLiteral(_)]) = (&*comparison.ops, &*comparison.comparators)
                    && let Some(name) = name_of(&comparison.left)
                    && matches!((op, holds), (CmpOp::Is, true) | (CmpOp::IsNot, false))
                {
                    self.refine(&name, |_, _| ValueId::NONE);
                }
            }
            _ => {}
        }
    }

    fn narrow_instance(&mut self, subject: &Expr, class: &Expr, holds: bool) {
        let name = name_of(subject);
        let attribute = attribute_of(subject);
        if name.is_none() && attribute.is_none() {
            return;
        }
        self.annotation += 1;
        let class = self.expression(class);
        self.annotation -= 1;
        if let Some(name) = name {
            self.refine(&name, |builder, value| {
                builder.value(Value::Narrow {
                    value,
                    class,
                    holds,
                })
            });
        }
        if let Some((object, attribute)) = attribute {
            let id = self.facts.values.len();
            let narrowed = Narrowed {
                object: object.clone(),
                attribute: attribute.clone(),
                class,
                holds,
                id,
            };
            // Two tests of nothing but known names would have the same place.
            self.value(Value::Unknown);
            self.flow().narrowed.push(narrowed);
        }
    }

    /// What is left of an attribute after the tests that it has been through.
    pub(super) fn narrowed(&mut self, expr: &ast::ExprAttribute, value: ValueId) -> ValueId {
        if self.flow().narrowed.is_empty() {
            return value;
        }
        let Expr::Name(object) = &*expr.value else {
            return value;
        };
        let frame = self.frame();
        let tests: Vec<(ValueId, bool)> = frame
            .flow
            .narrowed
            .iter()
            .filter(|test| test.object == object.id && test.attribute == expr.attr.id)
            .filter(|test| !frame.outdated.contains(&test.id))
            .map(|test| (test.class, test.holds))
            .collect();
        tests.into_iter().fold(value, |value, (class, holds)| {
            self.value(Value::Narrow {
                value,
                class,
                holds,
            })
        })
    }

    /// Forgets what tests have said of an attribute that is assigned.
    pub(super) fn forget_attribute(&mut self, attribute: &Name) {
        self.forget(|test| test.attribute == *attribute);
    }

    /// The same of the attributes of a name that is bound anew.
    pub(super) fn forget_object(&mut self, object: &Name) {
        self.forget(|test| test.object == *object);
    }

    fn forget(&mut self, is_meant: impl Fn(&Narrowed) -> bool) {
        let frame = self.frame();
        let meant = frame.flow.narrowed.iter().filter(|test| is_meant(test));
        let ids: Vec<usize> = meant.map(|test| test.id).collect();
        frame.outdated.extend(ids);
    }
}

fn attribute_of(expr: &Expr) -> Option<(&Name, &Name)> {
    let Expr::Attribute(attribute) = expr else {
        return None;
    };
    match &*attribute.value {
        Expr::Name(object) => Some((&object.id, &attribute.attr.id)),
        _ => None,
    }
}

fn name_of(expr: &Expr) -> Option<Name> {
    match expr {
        Expr::Name(name) => Some(name.id.clone()),
        Expr::Named(named) => name_of(&named.target),
        _ => None,
    }
}
