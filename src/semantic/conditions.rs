//! What has to hold for a site to be reached, of a function's arguments and of what outlives the call: `if refresh:`,
//! `if mode != "r": return`, `if self._client is None:`.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, CmpOp, Expr, Number};
use ruff_text_size::TextSize;

use super::builder::{Builder, Flow};
use super::facts::{
    Change, Condition, ConditionId, FunctionId, Literal, ParameterKind, Prefix, ScopeId, State,
    Subject, Test, Value, ValueId,
};

/// Methods of loggers, which change nothing that conditions ask about.
const LOGGING: &[&str] = &[
    "critical",
    "debug",
    "error",
    "exception",
    "info",
    "log",
    "warning",
];

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
            // `kind != ImportError`: a class counts as true.
            if holds == equal && is_exception(right) {
                self.note_condition(&comparison.left, true, || Test::Truth);
            }
            return;
        };
        self.note_condition(&comparison.left, holds == equal, || {
            Test::OneOf(literals.into_boxed_slice())
        });
    }

    /// The same of `isinstance(x, C)` and `x.startswith("text")`.
    pub(super) fn note_predicate(&mut self, call: &ast::ExprCall, holds: bool) {
        match (&*call.func, &*call.arguments.args) {
            (Expr::Name(_), [subject, _]) => {
                if let Some(classes) = self.classes(call) {
                    self.note_condition(subject, holds, || Test::Instance(classes));
                }
            }
            (Expr::Attribute(method), [Expr::StringLiteral(prefix)])
                if method.attr.as_str() == "startswith" =>
            {
                let text = Name::new(prefix.value.to_str());
                self.note_prefix(&method.value, holds, text);
            }
            _ => {}
        }
    }

    /// `isinstance(x, A) or isinstance(x, B)`, and the same of comparisons: one test for both.
    pub(super) fn note_alternatives(&mut self, operation: &ast::ExprBoolOp) {
        let mut subjects = Vec::new();
        let mut classes = Vec::new();
        let mut literals = Vec::new();
        for operand in &operation.values {
            match operand {
                Expr::Call(call) => {
                    let (Some(found), Some(subject)) =
                        (self.classes(call), call.arguments.args.first())
                    else {
                        return;
                    };
                    classes.extend(found);
                    subjects.push(subject);
                }
                Expr::Compare(comparison) => {
                    let ([CmpOp::Is | CmpOp::Eq], [right]) =
                        (&*comparison.ops, &*comparison.comparators)
                    else {
                        return;
                    };
                    let Some(found) = literal(right) else {
                        return;
                    };
                    literals.push(found);
                    subjects.push(&*comparison.left);
                }
                _ => return,
            }
        }
        let test = match (classes.is_empty(), literals.is_empty()) {
            (false, true) => Test::Instance(classes.into_boxed_slice()),
            (true, false) => Test::OneOf(literals.into_boxed_slice()),
            _ => return,
        };
        if let Some(function) = self.current_function()
            && let Some((first, rest)) = subjects.split_first()
            && let Some(subject) = self.subject_of(function, first)
            && rest
                .iter()
                .all(|other| self.subject_of(function, other).as_ref() == Some(&subject))
        {
            self.note_condition(first, true, || test);
        }
    }

    /// The classes that an `isinstance` asks for.
    fn classes(&mut self, call: &ast::ExprCall) -> Option<Box<[ValueId]>> {
        let (Expr::Name(function), [_, class]) = (&*call.func, &*call.arguments.args) else {
            return None;
        };
        if function.id.as_str() != "isinstance" {
            return None;
        }
        let classes = match class {
            Expr::Tuple(tuple) => &*tuple.elts,
            one => std::slice::from_ref(one),
        };
        Some(classes.iter().map(|class| self.annotation(class)).collect())
    }

    fn note_condition(&mut self, expr: &Expr, holds: bool, test: impl FnOnce() -> Test) {
        let Some(function) = self.current_function() else {
            return;
        };
        let Some(subject) = self.subject_of(function, expr) else {
            return;
        };
        let Flow {
            condition: outer,
            epoch,
            ..
        } = *self.flow();
        let at_entry = epoch == 0 || !matches!(subject, Subject::State(_));
        let condition = self.push_condition(Condition {
            outer,
            subject,
            test: test(),
            holds,
            at_entry,
            place: self.tested_at,
        });
        self.flow().condition = Some(condition);
    }

    /// The same of a condition that constants do not answer.
    pub(super) fn note_choice(&mut self, subject: Subject, holds: bool, place: TextSize) {
        let outer = self.flow().condition;
        let condition = self.push_condition(Condition {
            outer,
            subject,
            test: Test::Truth,
            holds,
            at_entry: false,
            place,
        });
        self.flow().condition = Some(condition);
    }

    /// The same of `x.startswith("text")`, where `x` may have been changed: `if ..: x = x.replace("a", "b")`.
    fn note_prefix(&mut self, expr: &Expr, holds: bool, text: Name) {
        let changed = match expr {
            Expr::Name(name) => self.slot(&name.id).and_then(|slot| {
                let value = self.flow().values[slot];
                self.changed(self.current_function()?, value)
            }),
            _ => None,
        };
        let prefix = |changes| Test::Prefix(Box::new(Prefix { text, changes }));
        let Some((subject, changes)) = changed else {
            self.note_condition(expr, holds, || prefix(Box::default()));
            return;
        };
        let outer = self.flow().condition;
        let condition = self.push_condition(Condition {
            outer,
            subject,
            test: prefix(changes),
            holds,
            at_entry: true,
            place: self.tested_at,
        });
        self.flow().condition = Some(condition);
    }

    /// The argument that a value is, perhaps changed, with all that may have changed it.
    fn changed(&self, function: FunctionId, value: ValueId) -> Option<(Subject, Box<[Change]>)> {
        let Value::Join(join) = self.facts.value(value) else {
            return None;
        };
        let mut subject = None;
        let mut changes = Vec::new();
        for member in self.facts.join(*join) {
            let (one, change) = match self.facts.value(*member) {
                Value::Call(id) => {
                    let call = self.facts.call(*id);
                    let Value::Attribute(base, method) = self.facts.value(call.callee) else {
                        return None;
                    };
                    let given: Option<Vec<&str>> = call
                        .positional
                        .iter()
                        .map(|argument| self.facts.value(*argument).text())
                        .collect();
                    let change = match (method.as_str(), &*given?) {
                        ("replace", [old, new]) => Change::Replaced(Name::new(old), Name::new(new)),
                        ("removeprefix", [text]) => Change::Cut(Name::new(text)),
                        ("strip", []) => Change::Stripped,
                        _ => return None,
                    };
                    (self.subject(function, *base)?, Some(change))
                }
                _ => (self.subject(function, *member)?, None),
            };
            changes.extend(change);
            if *subject.get_or_insert_with(|| one.clone()) != one {
                return None;
            }
        }
        Some((subject?, changes.into()))
    }

    fn push_condition(&mut self, condition: Condition) -> ConditionId {
        let id = ConditionId(u32::try_from(self.facts.conditions.len()).unwrap_or(0));
        self.facts.conditions.push(condition);
        id
    }

    fn subject_of(&mut self, function: FunctionId, expr: &Expr) -> Option<Subject> {
        if let Expr::Name(name) = expr
            && let Some(slot) = self.slot(&name.id)
        {
            let value = self.flow().values[slot];
            return self.subject(function, value);
        }
        self.state(expr).map(Subject::State)
    }

    /// What an expression reads that outlives the call: `self._client`, `_client`, `self.is_open()`.
    pub(super) fn state(&mut self, expr: &Expr) -> Option<State> {
        match expr {
            Expr::Name(name) => {
                let value = self.lookup(&name.id);
                matches!(self.facts.value(value), Value::Name { scope, .. } if *scope == ScopeId::MODULE)
                    .then(|| State {
                        name: name.id.clone(),
                        of_instance: false,
                    })
            }
            Expr::Attribute(attribute) => {
                self.class_of_receiver(&attribute.value)?;
                let is_class =
                    matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "cls");
                let prefix = if is_class { "cls." } else { "" };
                Some(State {
                    name: Name::new(format!("{prefix}{}", attribute.attr)),
                    of_instance: true,
                })
            }
            Expr::Call(call) if call.arguments.is_empty() && is_question(&call.func) => {
                let mut state = self.state(&call.func)?;
                state.name = Name::new(format!("{}()", state.name));
                Some(state)
            }
            _ => None,
        }
    }

    /// What outlives the call may be another now.
    pub(super) fn note_change(&mut self) {
        let mut flow = std::mem::take(self.flow());
        self.change_state(&mut flow);
        *self.flow() = flow;
    }

    /// The same in a flow that is not yet the current one.
    pub(super) fn change_state(&mut self, flow: &mut Flow) {
        self.epochs += 1;
        flow.epoch = self.epochs;
        let mut next = flow.condition;
        while let Some(id) = next {
            let condition = self.facts.condition(id);
            match condition.subject {
                Subject::Changed => return,
                Subject::State(_) => break,
                _ => next = condition.outer,
            }
        }
        if next.is_some() {
            flow.condition = Some(self.push_condition(Condition {
                outer: flow.condition,
                subject: Subject::Changed,
                test: Test::Truth,
                holds: true,
                at_entry: true,
                place: self.tested_at,
            }));
        }
    }

    /// Whether a call may change what the function's conditions ask about: it is one of the function's own object or
    /// module, or is given the object.
    pub(super) fn may_change_state(&self, call: &ast::ExprCall) -> bool {
        let name = match &*call.func {
            Expr::Name(name) => return self.is_bound(&name.id) || self.gives_itself(call),
            Expr::Attribute(method) => &method.attr,
            _ => return true,
        };
        if is_question(&call.func) || LOGGING.contains(&name.as_str()) {
            return false;
        }
        let mut root = &*call.func;
        while let Expr::Attribute(ast::ExprAttribute { value, .. })
        | Expr::Subscript(ast::ExprSubscript { value, .. }) = root
        {
            root = value;
        }
        root.is_call_expr() || self.class_of_receiver(root).is_some() || self.gives_itself(call)
    }

    fn gives_itself(&self, call: &ast::ExprCall) -> bool {
        let keywords = call.arguments.keywords.iter().map(|keyword| &keyword.value);
        let mut given = call.arguments.args.iter().chain(keywords);
        given.any(|argument| self.class_of_receiver(argument).is_some())
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

/// Whether an expression names the class of an exception.
fn is_exception(expr: &Expr) -> bool {
    matches!(expr, Expr::Name(name) if name.id.ends_with("Error") || name.id.ends_with("Exception"))
}

/// Whether a callee is a method that only tells something: `self.is_open`.
fn is_question(callee: &Expr) -> bool {
    matches!(callee, Expr::Attribute(method)
        if method.attr.starts_with("is_") || method.attr.starts_with("has_"))
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
