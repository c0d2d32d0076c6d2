//! What locals stand for that a function changes: where an object was before the function had a name of its own for it.

use ruff_python_ast::Expr;
use ruff_python_ast::name::Name;

use super::builder::Builder;
use super::entries::{self, Key};
use super::facts::{ChangedParameter, ClassId, Extent, FunctionId, ScopeId, Value, ValueId};
use super::shared::{Whose, note_assigned, root};

/// Steps from a local back to what it stands for.
const REACH_LIMIT: usize = 8;

/// What a local stands for that outlives the function.
enum Reached {
    /// Something in an attribute of the method's own object.
    Own(Name),
    /// Something in a module-level name.
    Module(Name),
    /// Something in an argument.
    Parameter(ChangedParameter),
}

/// How a local was come by from where it leads back to.
#[derive(Clone, Default)]
struct Way<'a> {
    /// The attribute nearest to there.
    attribute: Option<&'a Name>,
    /// It is something in there.
    element: bool,
    /// The first step from there leads to an entry, under this key.
    entry: Option<Key>,
}

impl<'a> Way<'a> {
    fn of_attribute(&self, name: &'a Name) -> Way<'a> {
        Way {
            attribute: Some(name),
            element: self.element,
            entry: None,
        }
    }

    fn of_entry(&self, key: Key) -> Way<'a> {
        Way {
            attribute: self.attribute,
            element: true,
            entry: Some(key),
        }
    }
}

/// What a function changes by way of its own object, judged when the whole file has been walked.
pub(super) struct Lent {
    function: FunctionId,
    class: ClassId,
    by: Lender,
}

pub(super) enum Lender {
    /// What a method gave is changed.
    Method(Name),
    /// The next item is taken of what an attribute holds.
    Iterator(Name),
}

impl Builder<'_> {
    /// Remembers that the function changes what a local stands for: `rows = self.rows`, `for row in self.rows`.
    pub(super) fn note_reached(&mut self, target: &Expr) {
        let (Expr::Name(name), Some(function)) = (root(target), self.current_function()) else {
            return;
        };
        let frame = self.frame();
        let mut names = frame.comprehension.iter().rev();
        let value = names.find(|(bound, _)| *bound == name.id);
        let value = match value.map(|(_, value)| *value) {
            Some(value) => value,
            None => match self.slot(&name.id) {
                Some(slot) => self.flow().values[slot],
                None => return,
            },
        };
        self.note_lender(value, REACH_LIMIT);
        self.note_reached_by(function, value);
    }

    /// The same of a value.
    pub(super) fn note_reached_by(&mut self, function: FunctionId, value: ValueId) {
        let reached = self.reached(function, value, &Way::default(), REACH_LIMIT);
        self.note_reach(function, reached);
    }

    fn note_reach(&mut self, function: FunctionId, reached: Option<Reached>) {
        match reached {
            Some(Reached::Own(attribute)) => {
                note_assigned(
                    &mut self.facts.functions[function.index()],
                    &attribute,
                    Whose::Own(Extent::Contents),
                );
            }
            Some(Reached::Module(name)) => {
                self.changed_through.insert(name.clone());
                let function = &mut self.facts.functions[function.index()];
                note_assigned(function, &name, Whose::Others);
            }
            Some(Reached::Parameter(parameter)) => self.note_changed(function, parameter),
            None => {}
        }
    }

    pub(super) fn note_changed(&mut self, function: FunctionId, parameter: ChangedParameter) {
        let changed = &mut self.facts.functions[function.index()].changed_parameters;
        if !changed.contains(&parameter) {
            changed.push(parameter);
        }
    }

    /// Remembers whether what is changed came from a method of the function's own object: `box = self.get_box()`.
    fn note_lender(&mut self, value: ValueId, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        match self.facts.value(value).clone() {
            Value::Narrow { value, .. }
            | Value::Declared { value, .. }
            | Value::Attribute(value, _)
            | Value::Item(value, _)
            | Value::Element(value) => self.note_lender(value, depth),
            Value::Join(join) => {
                for member in self.facts.join(join).to_vec() {
                    self.note_lender(member, depth);
                }
            }
            Value::Call(id) => {
                if let Value::Attribute(base, method) =
                    self.facts.value(self.facts.call(id).callee).clone()
                {
                    self.note_lent_by(base, Lender::Method(method));
                }
            }
            _ => {}
        }
    }

    pub(super) fn note_lent_by(&mut self, receiver: ValueId, by: Lender) {
        let Some(function) = self.current_function() else {
            return;
        };
        if let Some(class) = self.facts.function(function).class
            && matches!(*self.facts.value(receiver), Value::Parameter(owner, 0) if owner == function)
        {
            self.lent.push(Lent {
                function,
                class,
                by,
            });
        }
    }

    /// Adds what methods of the same class turn out to have given, now that all of them are known.
    pub(super) fn note_lent(&mut self) {
        for lent in std::mem::take(&mut self.lent) {
            let class = self.facts.class(lent.class);
            match lent.by {
                Lender::Method(name) => {
                    let bound = self.facts.scope(class.scope).bindings.get(&name);
                    let methods = bound.into_iter().flatten().filter_map(|value| {
                        match self.facts.value(*value) {
                            Value::Function(method) => Some(*method),
                            _ => None,
                        }
                    });
                    let mut given = Vec::new();
                    for method in methods {
                        for value in &self.facts.function(method).returned {
                            given.push(self.reached(method, *value, &Way::default(), REACH_LIMIT));
                        }
                    }
                    for given in given {
                        if !matches!(given, Some(Reached::Parameter(_))) {
                            self.note_reach(lent.function, given);
                        }
                    }
                }
                Lender::Iterator(name) => {
                    // Counters of `itertools` take one step at a time.
                    let is_counter = |value: &ValueId| {
                        matches!(self.facts.value(*value), Value::Call(id)
                            if self.facts.written_name(self.facts.call(*id).callee).is_some_and(
                                |name| matches!(name.as_str(), "count" | "cycle" | "repeat")))
                    };
                    let values = class.attributes.get(&name);
                    if values.is_some_and(|values| !values.iter().all(is_counter)) {
                        self.note_reach(lent.function, Some(Reached::Own(name)));
                    }
                }
            }
        }
    }

    /// Where an object was before the function had a name of its own for it.
    fn reached(
        &self,
        own: FunctionId,
        value: ValueId,
        way: &Way<'_>,
        depth: usize,
    ) -> Option<Reached> {
        let depth = depth.checked_sub(1)?;
        match self.facts.value(value) {
            Value::Narrow { value, .. } | Value::Declared { value, .. } => {
                self.reached(own, *value, way, depth)
            }
            Value::Attribute(base, name) => {
                self.reached(own, *base, &way.of_attribute(name), depth)
            }
            // The elements of a new container may be old.
            Value::Container(_, inner) if way.element => {
                let way = Way {
                    element: false,
                    ..way.clone()
                };
                self.reached(own, *inner, &way, depth)
            }
            Value::Join(join) => {
                let mut members = self.facts.join(*join).iter();
                members.find_map(|member| self.reached(own, *member, way, depth))
            }
            Value::Parameter(function, position) if *function == own => {
                let definition = self.facts.function(*function);
                let changed = || ChangedParameter {
                    position: *position,
                    entry: way.entry.clone(),
                };
                match way.attribute {
                    Some(name) if *position == 0 && definition.class.is_some() => {
                        Some(Reached::Own(name.clone()))
                    }
                    Some(_) => Some(Reached::Parameter(changed())),
                    None => way.element.then(|| Reached::Parameter(changed())),
                }
            }
            Value::Name {
                scope: ScopeId::MODULE,
                name,
            } => Some(Reached::Module(name.clone())),
            Value::Call(id) => {
                if let Some((container, key)) = entries::entry(&self.facts, value) {
                    return self.reached(own, container, &way.of_entry(key), depth);
                }
                let call = self.facts.call(*id);
                if let Value::Attribute(base, method) = self.facts.value(call.callee)
                    && way.element
                    && matches!(method.as_str(), "items" | "values")
                {
                    return self.reached(own, *base, way, depth);
                }
                let name = self.facts.builtin(call.callee)?;
                let of_first = matches!(name, "getattr" | "iter" | "vars")
                    || way.element
                        && matches!(
                            name,
                            "enumerate" | "list" | "reversed" | "sorted" | "tuple" | "zip"
                        );
                let first = *call.positional.first().filter(|_| of_first)?;
                if name == "vars" {
                    return self.reached(own, first, &way.of_entry(None), depth);
                }
                self.reached(own, first, way, depth)
            }
            Value::Item(base, _) | Value::Element(base) => {
                let entry = entries::entry(&self.facts, value);
                let (container, key) = entry.unwrap_or((*base, None));
                self.reached(own, container, &way.of_entry(key), depth)
            }
            _ => None,
        }
    }
}
