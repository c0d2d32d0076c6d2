//! Which way through a function is taken where that is up to what an argument holds, or to a setting, and another way works
//! as well: `if isinstance(part, Path): return part.read_text()`, then `return str(part)`.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Stmt, UnaryOp};
use ruff_text_size::Ranged;

use super::builder::Builder;
use super::facts::{ClassId, FileFacts, FunctionId, ScopeId, Subject, Value, ValueId};

/// Steps from a value back to the argument that it comes from.
const DEPTH: usize = 8;

/// Methods whose results are part of what they are called on, or that spelled otherwise.
const PARTS: &[&str] = &[
    "casefold", "get", "items", "keys", "lower", "lstrip", "pop", "rstrip", "strip", "upper",
    "values",
];

/// What the branches of a test lead to that are not taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum OtherWay {
    /// To what follows in any case.
    #[default]
    None,
    /// To an exception.
    Fails,
    /// To the end of the function, with nothing.
    Leaves,
    /// To a result.
    Works,
}

impl OtherWay {
    /// Where a function goes on behind a statement.
    pub(super) fn of_next(next: Option<&Stmt>) -> OtherWay {
        match next {
            None => OtherWay::None,
            Some(next) => OtherWay::of_block(std::slice::from_ref(next)),
        }
    }

    fn of_block(body: &[Stmt]) -> OtherWay {
        match body.last() {
            Some(Stmt::Raise(_)) => OtherWay::Fails,
            Some(Stmt::Return(statement)) if statement.value.as_deref().is_none_or(is_nothing) => {
                OtherWay::Leaves
            }
            _ => OtherWay::Works,
        }
    }

    /// What else there is than each branch of a statement, and what else than all up to it; `next` follows the statement.
    pub(super) fn of_branches(
        statement: &ast::StmtIf,
        next: OtherWay,
    ) -> Vec<(OtherWay, OtherWay)> {
        let clauses = &statement.elif_else_clauses;
        let bodies = std::iter::once(&*statement.body).chain(clauses.iter().map(|it| &*it.body));
        bodies
            .enumerate()
            .map(|(position, body)| {
                let other = match clauses.get(position) {
                    Some(clause) if clause.test.is_none() => OtherWay::of_block(&clause.body),
                    Some(_) => OtherWay::Works,
                    None if matches!(body.last(), Some(Stmt::Return(_))) => next,
                    None => OtherWay::None,
                };
                (other, OtherWay::of_block(body))
            })
            .collect()
    }
}

fn is_nothing(expr: &Expr) -> bool {
    match expr {
        // A message counts as well.
        _ if expr.is_literal_expr() => true,
        Expr::FString(_) => true,
        Expr::List(list) => list.elts.is_empty(),
        Expr::Dict(dict) => dict.items.is_empty(),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_nothing),
        _ => false,
    }
}

impl Builder<'_> {
    /// Applies what follows when `test` is true (or false) where something else is done otherwise.
    pub(super) fn narrow_way(&mut self, test: &Expr, holds: bool, other: OtherWay) {
        self.narrow(test, holds);
        if self.current_function().is_none() {
            return;
        }
        if matches!(other, OtherWay::None | OtherWay::Works) {
            self.note_content(test, holds);
        }
        if matches!(other, OtherWay::Leaves | OtherWay::Works) {
            self.note_setting(test, holds, other);
        }
    }

    fn note_content(&mut self, test: &Expr, holds: bool) {
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.note_content(&operation.operand, !holds);
            }
            // One choice for both ways: what holds for one of them fails for the other.
            Expr::BoolOp(operation) => {
                let both = (operation.op == BoolOp::And) == holds;
                let mut asking = operation.values.iter().filter(|it| self.asks_content(it));
                let is_asked = match both {
                    true => asking.next().is_some(),
                    false => asking.count() == operation.values.len(),
                };
                if is_asked {
                    self.note_choice(Subject::Content, holds, test.start());
                }
            }
            _ if self.asks_content(test) => {
                self.note_choice(Subject::Content, holds, test.start());
            }
            _ => {}
        }
    }

    /// Whether a test asks for the type of an argument, or for a key or an entry that it holds.
    fn asks_content(&mut self, test: &Expr) -> bool {
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.asks_content(&operation.operand)
            }
            Expr::Named(named) => self.asks_content(&named.value),
            Expr::Subscript(_) => self.is_entry(test),
            Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
                (Expr::Name(function), [subject, ..])
                    if matches!(function.id.as_str(), "isinstance" | "hasattr") =>
                {
                    self.is_content(subject)
                }
                (Expr::Attribute(method), [Expr::StringLiteral(_) | Expr::Tuple(_)])
                    if matches!(method.attr.as_str(), "startswith" | "endswith") =>
                {
                    self.is_content(&method.value)
                }
                _ => self.is_entry(test),
            },
            Expr::Compare(comparison) => {
                let ([op], [right]) = (&*comparison.ops, &*comparison.comparators) else {
                    return false;
                };
                match op {
                    CmpOp::In | CmpOp::NotIn if comparison.left.is_string_literal_expr() => {
                        self.is_content(right)
                    }
                    _ => right.is_literal_expr() && self.is_entry(&comparison.left),
                }
            }
            _ => false,
        }
    }

    /// `part["type"]`, `part.get("type")`.
    fn is_entry(&mut self, expr: &Expr) -> bool {
        match expr {
            Expr::Named(named) => self.is_entry(&named.value),
            Expr::Subscript(item) => {
                item.slice.is_string_literal_expr() && self.is_content(&item.value)
            }
            Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
                (Expr::Attribute(method), [Expr::StringLiteral(_), ..]) => {
                    method.attr.as_str() == "get" && self.is_content(&method.value)
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether an expression is an argument of the function or part of one, or an element of what its object holds.
    fn is_content(&mut self, expr: &Expr) -> bool {
        match expr {
            Expr::Named(named) => self.is_content(&named.value),
            Expr::Attribute(attribute) => {
                self.class_of_receiver(&attribute.value).is_none()
                    && self.is_content(&attribute.value)
            }
            Expr::Subscript(item) => self.is_content(&item.value),
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method) => {
                    PARTS.contains(&method.attr.as_str()) && self.is_content(&method.value)
                }
                _ => false,
            },
            Expr::Name(name) => {
                let (Some(function), Some(slot)) = (self.current_function(), self.slot(&name.id))
                else {
                    return false;
                };
                let value = self.flow().values[slot];
                self.is_part(function, value, false, DEPTH)
            }
            _ => false,
        }
    }

    fn is_part(
        &self,
        function: FunctionId,
        value: ValueId,
        is_element: bool,
        depth: usize,
    ) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        let of = |value, is_element| self.is_part(function, value, is_element, depth);
        match self.facts.value(value) {
            Value::Parameter(owner, position) => {
                let definition = self.facts.function(function);
                *owner == function && (is_element || *position > 0 || definition.class.is_none())
            }
            Value::Element(base) => of(*base, true),
            Value::Item(base, _) | Value::Attribute(base, _) => of(*base, is_element),
            Value::Narrow { value, .. } | Value::Declared { value, .. } => of(*value, is_element),
            Value::Join(join) => self
                .facts
                .join(*join)
                .iter()
                .any(|member| of(*member, is_element)),
            Value::Call(id) => match self.facts.value(self.facts.call(*id).callee) {
                Value::Attribute(base, method) => {
                    PARTS.contains(&method.as_str()) && of(*base, is_element)
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Notes that what follows is reached only where something is configured: `if settings.client is not None:`, or behind
    /// `if not _path: return`, where the module or the program starts with none.
    fn note_setting(&mut self, test: &Expr, holds: bool, other: OtherWay) {
        let setting = |subject: &Expr| match subject {
            Expr::Name(name) if other == OtherWay::Leaves => {
                Subject::Setting(Some(name.id.clone()))
            }
            _ => Subject::Setting(None),
        };
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.note_setting(&operation.operand, !holds, other);
            }
            Expr::BoolOp(operation) if (operation.op == BoolOp::And) == holds => {
                for operand in &operation.values {
                    self.note_setting(operand, holds, other);
                }
            }
            Expr::Compare(comparison) => {
                let ([op @ (CmpOp::Is | CmpOp::IsNot)], [Expr::NoneLiteral(_)]) =
                    (&*comparison.ops, &*comparison.comparators)
                else {
                    return;
                };
                if (*op == CmpOp::IsNot) == holds && self.is_setting(&comparison.left, true) {
                    self.note_choice(setting(&comparison.left), holds, test.start());
                }
            }
            Expr::Name(_) | Expr::Attribute(_) if holds && self.is_setting(test, false) => {
                self.note_choice(setting(test), holds, test.start());
            }
            _ => {}
        }
    }

    /// A name of the module, an attribute of an imported one, what the environment says, or what an object may be given when it
    /// is made.
    fn is_setting(&mut self, expr: &Expr, is_compared: bool) -> bool {
        match expr {
            Expr::Name(name) => {
                let value = self.lookup(&name.id);
                let Value::Name { scope, name } = self.facts.value(value) else {
                    return self.is_environment(value);
                };
                let bound = self.facts.scope(*scope).bindings.get(name);
                let is_off = |value: &ValueId| self.is_off(*value) || self.is_environment(*value);
                // `HAS_CERTIFI = True` in a `try`: what can be imported is there as a rule.
                let is_on = |value: &ValueId| matches!(self.facts.plain(*value), Value::Bool(true));
                let is_import = |value: &ValueId| {
                    matches!(
                        self.facts.plain(*value),
                        Value::Module(_) | Value::Member(_)
                    )
                };
                let is_set_later = || {
                    let functions = self.facts.functions.iter();
                    functions.rev().any(|it| it.assigned_shared.contains(name))
                };
                *scope == ScopeId::MODULE
                    && bound.is_some_and(|bound| {
                        bound.iter().any(is_off)
                            && !bound.iter().any(is_import)
                            && (!bound.iter().any(is_on) || is_set_later())
                    })
            }
            Expr::Attribute(attribute)
                if let Some(class) = self.class_of_receiver(&attribute.value) =>
            {
                self.is_given_late(class, &attribute.attr.id)
            }
            // What another module starts with is not known here, so the test has to say it.
            Expr::Attribute(attribute) if is_compared => {
                let Expr::Name(module) = &*attribute.value else {
                    return false;
                };
                let value = self.lookup(&module.id);
                match self.facts.value(value) {
                    Value::Module(_) => true,
                    Value::Name { scope, name } if *scope == ScopeId::MODULE => {
                        let bound = self.facts.scope(*scope).bindings.get(name);
                        bound.is_some_and(|bound| {
                            bound
                                .iter()
                                .all(|value| matches!(self.facts.value(*value), Value::Module(_)))
                        })
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether an attribute is only what the constructor is given, which is nothing unless a caller says so.
    fn is_given_late(&self, class: ClassId, name: &Name) -> bool {
        let given = self.facts.class(class).attributes.get(name);
        given.is_some_and(|given| {
            given.iter().all(|value| match self.facts.plain(*value) {
                Value::Parameter(function, position) => {
                    let function = self.facts.function(*function);
                    let default = function.parameters[*position as usize].default;
                    function.name.as_str() == "__init__"
                        && default.is_some_and(|default| self.is_off(default))
                }
                _ => self.is_environment(*value),
            })
        })
    }

    fn is_off(&self, value: ValueId) -> bool {
        match self.facts.plain(value) {
            Value::None | Value::Bool(false) => true,
            value => value.text() == Some(""),
        }
    }

    /// `os.environ.get("APP_TRACE")`, `os.getenv("APP_TRACE", "")`.
    fn is_environment(&self, value: ValueId) -> bool {
        let Value::Call(id) = self.facts.plain(value) else {
            return false;
        };
        let call = self.facts.call(*id);
        let named = |value: ValueId, wanted: &str| match self.facts.value(value) {
            Value::Attribute(_, name) | Value::Name { name, .. } => name.as_str() == wanted,
            Value::Member(member) => member.name.as_str() == wanted,
            _ => false,
        };
        let asks = named(call.callee, "getenv")
            || matches!(self.facts.value(call.callee), Value::Attribute(base, method)
                if method.as_str() == "get" && named(*base, "environ"));
        asks && call.keywords.is_empty()
            && match &*call.positional {
                [_] => true,
                [_, default] => self.is_off(*default),
                _ => false,
            }
    }
}

/// What makes plain values: where a file is, a flag, a number.
const PLAIN: &[&str] = &[
    "Path",
    "PurePath",
    "bool",
    "environ",
    "expanduser",
    "float",
    "get",
    "getenv",
    "int",
    "lower",
    "resolve",
    "str",
    "strip",
];

impl FileFacts {
    /// Whether a name of the module is given objects that calls make, such as clients: whoever asks for them has made them.
    pub fn holds_what_is_made(&self, name: &Name) -> bool {
        let is_plain = |callee: ValueId| match self.value(callee) {
            Value::Attribute(_, name) | Value::Name { name, .. } => PLAIN.contains(&name.as_str()),
            Value::Member(member) => PLAIN.contains(&member.name.as_str()),
            _ => false,
        };
        let bound = self.scope(ScopeId::MODULE).bindings.get(name);
        bound.into_iter().flatten().any(|value| {
            matches!(self.plain(*value), Value::Call(id) if !is_plain(self.call(*id).callee))
        })
    }
}
