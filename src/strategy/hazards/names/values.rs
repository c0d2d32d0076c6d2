//! What a value may be that outlives the call, however a local came to it.
//!
//! `known, other = self.rows, self.other`, `rows = given or self.rows`, `for rows in (self.rows, self.other)`,
//! `job = self.first()`: what matters is the object, not how it was assigned.

use std::cell::Cell;
use std::rc::Rc;

use super::*;
use crate::semantic::{FileFacts, Function, Parameter, ParameterKind};

/// Steps from a value back to where it was kept.
pub(super) const STEPS_LIMIT: usize = 12;

/// Values that are looked at for one question, at most.
const VALUES_LIMIT: u32 = 400;

/// Objects that one value is told to be, at most.
const OBJECTS_LIMIT: usize = 8;

/// Functions that give back what they are given.
const PASSING: &[&str] = &[
    "contextlib.closing",
    "contextlib.nullcontext",
    "typing.cast",
];

/// The values of a function, and what its arguments are.
pub(super) struct Values<'n, 's, 'p> {
    names: &'n Names<'s, 'p>,
    function: FunctionRef,
    /// What the arguments are, by position; of the function whose names they are, `None`.
    given: Option<Vec<Vec<State>>>,
    /// Calls that are still followed.
    calls: usize,
    /// Values that have been looked at, by whatever function of this question.
    looked_at: Rc<Cell<u32>>,
}

impl<'n, 's, 'p> Values<'n, 's, 'p> {
    /// The values of the function itself.
    pub(super) fn own(names: &'n Names<'s, 'p>) -> Self {
        Values {
            names,
            function: names.function,
            given: None,
            calls: HELPERS_LIMIT.saturating_sub(names.depth),
            looked_at: Rc::default(),
        }
    }

    pub(super) fn project(&self) -> &'p Project {
        self.names.pass.project
    }

    pub(super) fn facts(&self) -> &'p FileFacts {
        self.project().ready(self.function.file)
    }

    pub(super) fn definition(&self) -> &'p Function {
        self.project().function(self.function)
    }

    /// What a value may be.
    pub(super) fn of(&self, value: ValueId) -> Vec<State> {
        let mut found = Vec::new();
        self.follow(value, STEPS_LIMIT, &mut found);
        found
    }

    fn follow(&self, value: ValueId, steps: usize, found: &mut Vec<State>) {
        let Some(steps) = steps.checked_sub(1) else {
            return;
        };
        let looked_at = self.looked_at.get() + 1;
        if found.len() >= OBJECTS_LIMIT || looked_at > VALUES_LIMIT {
            return;
        }
        self.looked_at.set(looked_at);
        let facts = self.facts();
        match facts.value(value) {
            Value::Narrow { value, .. } | Value::Declared { value, .. } | Value::Enter(value) => {
                self.follow(*value, steps, found);
            }
            Value::Join(join) => {
                for member in facts.join(*join) {
                    self.follow(*member, steps, found);
                }
            }
            Value::Attribute(base, name) => {
                self.step(*base, &Step::Attribute(name.clone()), steps, found);
                self.given_back(*base, name, steps, found);
            }
            Value::Item(base, _) if self.is_collected(*base) || self.gathered(*base).is_some() => {
                self.elements(*base, steps, found);
            }
            Value::Item(base, key) => self.step(*base, &item(facts.value(*key)), steps, found),
            Value::Element(base) => self.elements(*base, steps, found),
            Value::Parameter(function, position)
                if *function == self.function.function && self.gathered(value).is_none() =>
            {
                found.extend(self.parameter(*position));
            }
            Value::Super(_) => found.extend(self.parameter(0)),
            Value::Name { scope, name } => found.extend(self.outer(*scope, name)),
            Value::Module(name) => add(found, dotted(name)),
            Value::Await(inner) => self.follow(*inner, steps, found),
            Value::Call(id) => self.called(facts.call(*id), steps, found),
            _ => {}
        }
    }

    /// Whether a value is a new container of what others hold: `[seat for seat in self.seats if seat.is_free]`.
    fn is_collected(&self, value: ValueId) -> bool {
        let facts = self.facts();
        match facts.value(value) {
            Value::Narrow { value, .. } | Value::Declared { value, .. } => {
                self.is_collected(*value)
            }
            Value::Container(..) => true,
            Value::Call(id) => matches!(
                facts.builtin(facts.call(*id).callee),
                Some("list" | "sorted" | "tuple")
            ),
            _ => false,
        }
    }

    /// What a parameter holds that collects arguments; `None` for other values.
    fn gathered(&self, value: ValueId) -> Option<Vec<State>> {
        match self.facts().value(value) {
            Value::Parameter(function, position) if *function == self.function.function => {
                let parameter = self.definition().parameters.get(*position as usize)?;
                parameter.kind.collects().then(|| match &self.given {
                    Some(_) => self.parameter(*position),
                    None => self.names.collected(&parameter.name),
                })
            }
            _ => None,
        }
    }

    /// A part of whatever a value may be.
    fn step(&self, base: ValueId, step: &Step, steps: usize, found: &mut Vec<State>) {
        let mut bases = Vec::new();
        self.follow(base, steps, &mut bases);
        for base in bases {
            add(found, base.then(step.clone()));
        }
    }

    /// Whatever one turn of a loop over the value is given.
    fn elements(&self, iterable: ValueId, steps: usize, found: &mut Vec<State>) {
        let Some(steps) = steps.checked_sub(1) else {
            return;
        };
        let facts = self.facts();
        match facts.value(iterable) {
            Value::Narrow { value, .. } | Value::Declared { value, .. } => {
                self.elements(*value, steps, found);
            }
            Value::Join(join) => {
                for member in facts.join(*join) {
                    self.elements(*member, steps, found);
                }
            }
            Value::Container(_, element) => self.follow(*element, steps, found),
            Value::Tuple(items) => {
                for item in items {
                    self.follow(*item, steps, found);
                }
            }
            Value::Item(base, key) if matches!(facts.value(*key), Value::Builtin("slice")) => {
                self.elements(*base, steps, found);
            }
            Value::Parameter(..) if let Some(gathered) = self.gathered(iterable) => {
                found.extend(gathered);
            }
            Value::Call(id) => {
                let call = facts.call(*id);
                match (facts.builtin(call.callee), facts.value(call.callee)) {
                    (_, Value::Attribute(base, method))
                        if matches!(method.as_str(), "copy" | "values")
                            && call.positional.is_empty() =>
                    {
                        self.elements(*base, steps, found);
                    }
                    (Some("filter" | "iter" | "list" | "reversed" | "sorted" | "tuple"), _) => {
                        if let Some(inner) = call.positional.last() {
                            self.elements(*inner, steps, found);
                        }
                    }
                    _ => self.step(iterable, &Step::any(), steps, found),
                }
            }
            _ => self.step(iterable, &Step::any(), steps, found),
        }
    }

    pub(super) fn parameter(&self, position: u32) -> Vec<State> {
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        match &self.given {
            Some(given) => given.get(position).cloned().unwrap_or_default(),
            None => {
                let parameter = self.definition().parameters.get(position);
                parameter.map_or_else(Vec::new, |parameter| self.names.parameter(&parameter.name))
            }
        }
    }

    /// A name of a function around this one, or of the module.
    pub(super) fn outer(&self, scope: ScopeId, name: &Name) -> Option<State> {
        let facts = self.facts();
        let values = facts.scope(scope).bindings.get(name)?;
        if values
            .iter()
            .all(|value| matches!(facts.value(*value), Value::Function(_)))
        {
            return None;
        }
        let state = outer_name(facts, scope, name);
        let is_module = |value: &ValueId| matches!(facts.value(*value), Value::Module(_));
        let is_same_everywhere =
            !state.is_name() || matches!(&**values, [value] if is_module(value));
        if self.function.file == self.names.pass.file || is_same_everywhere {
            return Some(state);
        }
        let module = &self.project().file(self.function.file).module;
        (scope == ScopeId::MODULE).then(|| dotted(module).then(Step::Attribute(name.clone())))
    }

    /// What a call hands out.
    fn called(&self, call: &Call, steps: usize, found: &mut Vec<State>) {
        let callees = self.callees(call, steps, &|_| true);
        if !callees.is_empty() {
            for callee in callees {
                callee.returned(steps, found);
            }
            return;
        }
        let facts = self.facts();
        if let Value::Attribute(base, method) = facts.value(call.callee)
            && matches!(method.as_str(), "get" | "setdefault")
        {
            if let Some(key) = call.positional.first() {
                self.step(*base, &item(facts.value(*key)), steps, found);
            }
            return;
        }
        let Some(name) = facts.builtin(call.callee) else {
            let inference = self.names.pass.inference;
            let callee = inference.value(self.function.file, call.callee);
            let passes = callee.present().any(
                |callee| matches!(callee, Type::External(name) if PASSING.contains(&name.as_str())),
            );
            if let Some(last) = call.positional.last().filter(|_| passes) {
                self.follow(*last, steps, found);
            }
            return;
        };
        match (name, &*call.positional) {
            ("next" | "min" | "max", [first, ..]) => self.elements(*first, steps, found),
            ("iter" | "vars", [first]) => self.follow(*first, steps, found),
            ("getattr", [first, attribute, ..]) => {
                if let Some(name) = facts.value(*attribute).text() {
                    self.step(*first, &Step::Attribute(Name::new(name)), steps, found);
                }
            }
            _ => {}
        }
    }

    /// The functions of the project that a call runs, as far as they are `wanted`.
    pub(super) fn callees(
        &self,
        call: &Call,
        steps: usize,
        wanted: &dyn Fn(FunctionRef) -> bool,
    ) -> Vec<Values<'n, 's, 'p>> {
        if self.calls == 0 {
            return Vec::new();
        }
        let inference = self.names.pass.inference;
        let callees = inference.value(self.function.file, call.callee);
        let mut found = Vec::new();
        for callee in callees.present() {
            match callee {
                Type::Function(function) | Type::Method(function, _) => {
                    found.push((*function, Own::Bound))
                }
                Type::Class(class) => {
                    let methods = CONSTRUCTORS.iter();
                    let methods = methods.flat_map(|method| self.names.methods(*class, method));
                    found.extend(methods.map(|method| (method, Own::New)));
                }
                Type::Object(class) => {
                    let methods = self.names.methods(*class, "__call__").into_iter();
                    found.extend(methods.map(|method| (method, Own::Callee)));
                }
                _ => {}
            }
        }
        found
            .into_iter()
            .filter(|(function, _)| {
                wanted(*function) && !self.project().function(*function).is_generator
            })
            .map(|(function, own)| {
                self.callee(function, self.arguments(call, function, own, steps))
            })
            .collect()
    }

    /// The objects of the methods that a value may be.
    pub(super) fn bound_to(&self, value: ValueId) -> Vec<State> {
        let mut found = Vec::new();
        self.bound(value, STEPS_LIMIT, &mut found);
        found
    }

    fn bound(&self, value: ValueId, steps: usize, found: &mut Vec<State>) {
        let Some(steps) = steps.checked_sub(1) else {
            return;
        };
        let facts = self.facts();
        match facts.value(value) {
            Value::Attribute(base, _) => self.follow(*base, steps, found),
            Value::Narrow { value, .. }
            | Value::Declared { value, .. }
            | Value::Item(value, _)
            | Value::Element(value)
            | Value::Container(_, value)
            | Value::Dict(_, value) => self.bound(*value, steps, found),
            Value::Join(join) => {
                for member in facts.join(*join) {
                    self.bound(*member, steps, found);
                }
            }
            Value::Tuple(items) => {
                for item in items {
                    self.bound(*item, steps, found);
                }
            }
            // `partial(self.take, 1)`, `getattr(self, "take")`
            Value::Call(id) => {
                let call = facts.call(*id);
                let Some(first) = call.positional.first() else {
                    return;
                };
                if facts.builtin(call.callee) == Some("getattr") {
                    self.follow(*first, steps, found);
                } else {
                    self.bound(*first, steps, found);
                }
            }
            _ => {}
        }
    }

    pub(super) fn callee(
        &self,
        function: FunctionRef,
        given: Vec<Vec<State>>,
    ) -> Values<'n, 's, 'p> {
        Values {
            names: self.names,
            function,
            given: Some(given),
            calls: self.calls.saturating_sub(1),
            looked_at: Rc::clone(&self.looked_at),
        }
    }

    /// What the function may return.
    fn returned(&self, steps: usize, found: &mut Vec<State>) {
        let definition = self.definition();
        if !definition.is_generator {
            for value in &definition.returned {
                self.follow(*value, steps, found);
            }
        }
    }

    /// What a value may be that is read from a property.
    pub(super) fn of_property(&self, value: ValueId) -> Vec<State> {
        let mut found = Vec::new();
        if let Value::Attribute(base, name) = self.facts().value(value) {
            self.given_back(*base, name, STEPS_LIMIT, &mut found);
        }
        found
    }

    /// What the properties give back that reading an attribute runs.
    fn given_back(&self, base: ValueId, name: &Name, steps: usize, found: &mut Vec<State>) {
        for getter in self.getters(base, name) {
            let mut receiver = Vec::new();
            self.follow(base, steps, &mut receiver);
            self.callee(getter, vec![receiver]).returned(steps, found);
        }
    }

    /// What one turn of a loop over a value is given.
    pub(super) fn elements_of(&self, iterable: ValueId) -> Vec<State> {
        let mut found = Vec::new();
        self.elements(iterable, STEPS_LIMIT, &mut found);
        found
    }

    /// What the arguments of a call are, by the position of the parameter.
    fn arguments(
        &self,
        call: &Call,
        function: FunctionRef,
        own: Own,
        steps: usize,
    ) -> Vec<Vec<State>> {
        let of = |value: ValueId| {
            let mut found = Vec::new();
            self.follow(value, steps, &mut found);
            found
        };
        let definition = self.project().function(function);
        let mut positional: Vec<Vec<State>> = Vec::new();
        match (own, self.facts().value(call.callee)) {
            (Own::Bound, Value::Attribute(base, _)) if definition.class.is_some() => {
                positional.push(of(*base));
            }
            (Own::Bound, _) => {}
            (Own::New, _) => positional.push(Vec::new()),
            (Own::Callee, _) => positional.push(of(call.callee)),
        }
        positional.extend(call.positional.iter().map(|value| of(*value)));
        let parameters = &definition.parameters;
        let given = |(position, parameter): (usize, &Parameter)| match parameter.kind {
            ParameterKind::Variadic => positional
                .iter()
                .skip(position)
                .flatten()
                .cloned()
                .collect(),
            ParameterKind::VariadicKeyword => {
                let is_other = |name: &Name| !parameters.iter().any(|it| it.name == *name);
                let keywords = call.keywords.iter();
                let others = keywords.filter(|(name, _)| is_other(name));
                others.flat_map(|(_, value)| of(*value)).collect()
            }
            _ => {
                let mut keywords = call.keywords.iter();
                match keywords.find(|(name, _)| *name == parameter.name) {
                    Some((_, value)) => of(*value),
                    None => positional.get(position).cloned().unwrap_or_default(),
                }
            }
        };
        parameters.iter().enumerate().map(given).collect()
    }

    /// The properties that reading an attribute runs.
    fn getters(&self, base: ValueId, name: &Name) -> Vec<FunctionRef> {
        if self.calls == 0 {
            return Vec::new();
        }
        let inference = self.names.pass.inference;
        let objects = inference.value(self.function.file, base);
        objects
            .present()
            .filter_map(|member| match member {
                Type::Object(class) => Some(inference.properties(*class, name)),
                _ => None,
            })
            .flatten()
            .collect()
    }
}

/// What a function gets as the first argument that the call does not spell out.
#[derive(Clone, Copy)]
enum Own {
    /// What it is looked up on, if it is a method.
    Bound,
    /// An object that nothing else has yet.
    New,
    /// The object that is called.
    Callee,
}

/// A module by its absolute name.
fn dotted(module: &str) -> State {
    let mut parts = module.split('.');
    let root = State::named(parts.next().unwrap_or_default());
    parts.fold(root, |state, part| {
        state.then(Step::Attribute(Name::new(part)))
    })
}

/// A name of a scope around a function: of what is imported the one by which every file knows it.
pub(super) fn outer_name(facts: &FileFacts, scope: ScopeId, name: &Name) -> State {
    let values = facts.scope(scope).bindings.get(name);
    match values.map(Vec::as_slice) {
        Some([value]) => match facts.value(*value) {
            Value::Module(module) => dotted(module),
            Value::Member(member) => {
                dotted(&member.module).then(Step::Attribute(member.name.clone()))
            }
            _ => State::named(name.clone()),
        },
        _ => State::named(name.clone()),
    }
}

/// An item by what is known of its key.
fn item(key: &Value) -> Step {
    match key {
        Value::Str(Some(text)) => Step::Item {
            key: format!("\"{text}\""),
            literal: true,
        },
        Value::Int(number) => Step::Item {
            key: number.to_string(),
            literal: true,
        },
        _ => Step::any(),
    }
}

fn add(found: &mut Vec<State>, state: State) {
    if !found.contains(&state) {
        found.push(state);
    }
}
