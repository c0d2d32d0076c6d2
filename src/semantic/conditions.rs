//! What has to hold of a function's arguments for a site to be reached: `if refresh:`, `if mode != "r": return`.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, CmpOp, Expr, Number};

use super::builder::Builder;
use super::facts::{
    Condition, ConditionId, FunctionId, Literal, ParameterKind, Subject, Test, Value, ValueId,
};

impl Builder<'_> {
    /// Notes that what follows is reached only while `expr`, if that is an argument of the function, passes the test.
    pub(super) fn note_truth(&mut self, expr: &Expr, holds: bool) {
        self.note_condition(expr, holds, || Test::Truth);
    }

    /// The same of a comparison.
    pub(super) fn note_comparison(&mut self, comparison: &ast::ExprCompare, holds: bool) {
        let ([op], [right]) = (&*comparison.ops, &*comparison.comparators) else {
            return;
        };
        let (literals, equal) = match op {
            CmpOp::Is | CmpOp::Eq => (literal(right).map(|one| vec![one]), true),
            CmpOp::IsNot | CmpOp::NotEq => (literal(right).map(|one| vec![one]), false),
            CmpOp::In => (members(right), true),
            CmpOp::NotIn => (members(right), false),
            _ => return,
        };
        let Some(literals) = literals else {
            return;
        };
        self.note_condition(&comparison.left, holds == equal, || {
            Test::OneOf(literals.into_boxed_slice())
        });
    }

    /// The same of `isinstance(x, C)` and `x.startswith("text")`.
    pub(super) fn note_predicate(&mut self, call: &ast::ExprCall, holds: bool) {
        match (&*call.func, &*call.arguments.args) {
            (Expr::Name(function), [subject, class]) if function.id.as_str() == "isinstance" => {
                let classes = match class {
                    Expr::Tuple(tuple) => tuple.elts.iter().map(class_name).collect(),
                    one => class_name(one).map(|one| vec![one]),
                };
                if let Some(classes) = classes {
                    self.note_condition(subject, holds, || {
                        Test::Instance(classes.into_boxed_slice())
                    });
                }
            }
            (Expr::Attribute(method), [Expr::StringLiteral(prefix)])
                if method.attr.as_str() == "startswith" =>
            {
                self.note_condition(&method.value, holds, || {
                    Test::Prefix(Name::new(prefix.value.to_str()))
                });
            }
            _ => {}
        }
    }

    fn note_condition(&mut self, expr: &Expr, holds: bool, test: impl FnOnce() -> Test) {
        let Some(function) = self.current_function() else {
            return;
        };
        // Whoever calls a coroutine does not wait for what it does.
        if self.facts.function(function).is_async {
            return;
        }
        let name = match expr {
            Expr::Name(name) => &name.id,
            _ => return,
        };
        let Some(slot) = self.slot(name) else {
            return;
        };
        let value = self.flow().values[slot];
        let Some(subject) = self.subject(function, value) else {
            return;
        };
        let outer = self.flow().condition;
        let id = ConditionId(u32::try_from(self.facts.conditions.len()).unwrap_or(0));
        self.facts.conditions.push(Condition {
            outer,
            subject,
            test: test(),
            holds,
        });
        self.flow().condition = Some(id);
    }

    /// At `target[...] = x` and `target.update(x)`: `**kwargs` may no longer be what the caller gave.
    pub(super) fn note_keywords(&mut self, target: &Expr) {
        let mut root = target;
        while let Expr::Subscript(subscript) = root {
            root = &subscript.value;
        }
        let Expr::Name(name) = root else {
            return;
        };
        let Some(slot) = self.slot(&name.id) else {
            return;
        };
        if let Value::Parameter(owner, position) = *{
            let value = self.flow().values[slot];
            self.facts.value(value)
        } {
            let kind = self.facts.function(owner).parameters[position as usize].kind;
            self.frame().keywords_changed |= kind == ParameterKind::VariadicKeyword;
        }
    }

    /// The argument that a value is.
    fn subject(&self, function: FunctionId, value: ValueId) -> Option<Subject> {
        match self.facts.value(value) {
            Value::Parameter(owner, position) if *owner == function => {
                let kind = self.facts.function(function).parameters[*position as usize].kind;
                matches!(kind, ParameterKind::Positional | ParameterKind::KeywordOnly)
                    .then_some(Subject::Parameter(*position))
            }
            Value::Narrow { value, .. } | Value::Declared { value, .. } => {
                self.subject(function, *value)
            }
            // `kwargs.get("name")`.
            Value::Call(id) => {
                let call = self.facts.call(*id);
                let (Value::Attribute(base, method), [key]) =
                    (self.facts.value(call.callee), &*call.positional)
                else {
                    return None;
                };
                let (Value::Parameter(owner, position), Value::Str(Some(key))) =
                    (self.facts.value(*base), self.facts.value(*key))
                else {
                    return None;
                };
                let kind = self.facts.function(*owner).parameters[*position as usize].kind;
                let changed = self
                    .frames
                    .last()
                    .is_some_and(|frame| frame.keywords_changed);
                (*owner == function
                    && !changed
                    && kind == ParameterKind::VariadicKeyword
                    && method.as_str() == "get")
                    .then(|| Subject::Keyword(key.clone()))
            }
            _ => None,
        }
    }

    /// What two conditions have in common, where the flows under them meet.
    pub(super) fn common_condition(
        &self,
        mut left: Option<ConditionId>,
        mut right: Option<ConditionId>,
    ) -> Option<ConditionId> {
        // A condition is older than those inside it.
        while left != right {
            let later = if left > right { &mut left } else { &mut right };
            *later = later.and_then(|id| self.facts.condition(id).outer);
        }
        left
    }
}

fn class_name(expr: &Expr) -> Option<Name> {
    match expr {
        Expr::Name(name) => Some(name.id.clone()),
        _ => None,
    }
}

fn members(expr: &Expr) -> Option<Vec<Literal>> {
    let elements = match expr {
        Expr::Tuple(tuple) => &tuple.elts,
        Expr::List(list) => &list.elts,
        Expr::Set(set) => &set.elts,
        _ => return None,
    };
    elements.iter().map(literal).collect()
}

fn literal(expr: &Expr) -> Option<Literal> {
    Some(match expr {
        Expr::NoneLiteral(_) => Literal::None,
        Expr::BooleanLiteral(boolean) => Literal::Bool(boolean.value),
        Expr::StringLiteral(string) => Literal::Str(Name::new(string.value.to_str())),
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(int) => Literal::Int(int.as_i64()?),
            _ => return None,
        },
        _ => return None,
    })
}
