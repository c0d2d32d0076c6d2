//! What functions of other files read and change, as far as their facts say: their text is not at hand.

use super::values::STEPS_LIMIT;
use super::*;
use crate::semantic::{Extent, Special};

impl Names<'_, '_> {
    /// What the functions of other files read that a call runs.
    pub(super) fn reads_elsewhere(&self, call: &Expr) -> Vec<State> {
        self.once(Asked::Reads, self.pass.value_of(call), || {
            let elsewhere = self.elsewhere(call);
            let elsewhere = elsewhere.iter().filter(|callee| !callee.is_constructor());
            elsewhere.flat_map(Values::reads).collect()
        })
    }

    /// What they set, whichever way they take.
    pub(super) fn sets_elsewhere(&self, call: &Expr) -> Vec<State> {
        self.once(Asked::Sets, self.pass.value_of(call), || {
            let elsewhere = self.elsewhere(call);
            elsewhere.iter().flat_map(Values::sets).collect()
        })
    }

    /// What they use that they look up themselves.
    pub(in super::super) fn relied_on_elsewhere(&self, call: &Expr) -> Vec<State> {
        let elsewhere = self.elsewhere(call);
        elsewhere.iter().flat_map(Values::relied_on).collect()
    }

    /// What they check, and raise when it fails.
    pub(in super::super) fn checked_elsewhere(&self, call: &Expr) -> Vec<State> {
        let elsewhere = self.elsewhere(call);
        let elsewhere = elsewhere.iter().filter(|callee| !callee.is_constructor());
        elsewhere.flat_map(Values::checks).collect()
    }

    /// What the properties ask for that reading an attribute runs: `if not self.is_free`.
    pub(super) fn read_by_properties(&self, attribute: &ast::ExprAttribute) -> Vec<State> {
        if self.depth >= HELPERS_LIMIT {
            return Vec::new();
        }
        let objects = self.pass.types_of(&attribute.value);
        let getters = objects.present().filter_map(|member| match member {
            Type::Object(class) => Some(self.pass.inference.properties(*class, &attribute.attr.id)),
            _ => None,
        });
        let mut found = Vec::new();
        for getter in getters.flatten() {
            let receiver = self.states(&attribute.value);
            let definition = self.pass.project.function(getter);
            if getter.file != self.pass.file {
                found.extend(Values::own(self).of_getter(getter, receiver));
                continue;
            }
            let Some(body) = scan::function_at(self.pass.source.body(), definition.range) else {
                continue;
            };
            let own = definition.parameters.first();
            let names = Names {
                pass: self.pass,
                function: getter,
                aliases: own
                    .map(|own| (own.name.clone(), receiver))
                    .into_iter()
                    .collect(),
                depth: self.depth + 1,
            };
            found.extend(body.body.iter().flat_map(|stmt| names.reads_of(stmt)));
        }
        found
    }

    /// What they change; `None` when the call runs none.
    pub(super) fn changes_elsewhere(&self, call: &Expr) -> Option<Vec<Change>> {
        let answer = || {
            let elsewhere = self.elsewhere(call);
            let changes = elsewhere.iter().flat_map(Values::changes);
            (!elsewhere.is_empty()).then(|| changes.collect())
        };
        let Some(key) = self.value_here(self.pass.value_of(call)) else {
            return answer();
        };
        let known = &self.pass.memory.states.changes;
        if let Some(known) = known.borrow().get(&key) {
            return known.clone();
        }
        let answer = answer();
        known.borrow_mut().insert(key, answer.clone());
        answer
    }

    /// What a method of another file changes of an object.
    pub(in super::super) fn changes_by(
        &self,
        method: FunctionRef,
        object: Vec<State>,
    ) -> Vec<Change> {
        Values::own(self).callee(method, vec![object]).changes()
    }

    /// Functions of other files that a call runs with nothing else in between.
    fn elsewhere(&self, call: &Expr) -> Vec<Values<'_, '_, '_>> {
        let Value::Call(id) = self.pass.facts.value(self.pass.value_of(call)) else {
            return Vec::new();
        };
        let runs = |function: FunctionRef| {
            let mut awaits = self.pass.awaits.iter();
            let is_quiet = awaits.any(|awaited| {
                awaited.range.contains_range(call.range()) && awaited.coroutines.contains(&function)
            });
            function.file != self.pass.file
                && (is_quiet || !self.pass.project.function(function).is_async)
        };
        Values::own(self).callees(self.pass.facts.call(*id), STEPS_LIMIT, &runs)
    }
}

impl Values<'_, '_, '_> {
    /// What a getter reads of its object.
    fn of_getter(&self, getter: FunctionRef, object: Vec<State>) -> Vec<State> {
        self.callee(getter, vec![object]).reads()
    }

    /// What the function reads, itself and through plain functions that it calls.
    pub(super) fn reads(&self) -> Vec<State> {
        let facts = self.facts();
        let mut found = Vec::new();
        for site in &self.definition().sites {
            match (site.kind, facts.value(site.value)) {
                (SiteKind::Read, _) => found.extend(self.of(site.value)),
                (SiteKind::Operator(Special::Contains | Special::GetItem), _) => {
                    found.extend(parts(self.of(site.value), &Step::any()));
                }
                (SiteKind::Call, Value::Call(id)) => {
                    let call = facts.call(*id);
                    found.extend(call.positional.iter().flat_map(|value| self.of(*value)));
                    let plain = self.callees(call, STEPS_LIMIT, &|callee| self.is_plain(callee));
                    let plain = plain.iter().filter(|callee| !callee.is_constructor());
                    found.extend(plain.flat_map(Values::reads));
                }
                _ => {}
            }
        }
        found.extend(
            self.definition()
                .returned
                .iter()
                .flat_map(|value| self.of(*value)),
        );
        found
    }

    /// What the function uses that it looks up itself, whichever way it takes: what it asks for first it uses in a branch.
    fn relied_on(&self) -> Vec<State> {
        let facts = self.facts();
        let sites = self.definition().sites.iter();
        let certain = sites.filter(|it| !it.context.conditional && !it.context.past_return);
        let mut found = Vec::new();
        for site in certain {
            let used = match (site.kind, facts.value(site.value)) {
                (SiteKind::Read, Value::Attribute(object, _)) => Some(*object),
                (SiteKind::Operator(Special::GetItem), _) => Some(site.value),
                (SiteKind::Call, Value::Call(id)) => {
                    let call = facts.call(*id);
                    let plain = self.callees(call, STEPS_LIMIT, &|callee| self.is_plain(callee));
                    found.extend(plain.iter().flat_map(Values::relied_on));
                    match facts.value(call.callee) {
                        Value::Attribute(object, _) => Some(*object),
                        _ => None,
                    }
                }
                _ => None,
            };
            let is_given = |value: &ValueId| matches!(facts.value(*value), Value::Parameter(..));
            let used = used.filter(|used| !is_given(used)).into_iter();
            found.extend(used.flat_map(|used| self.of(used)));
        }
        found
    }

    /// What the function asks itself for before it goes on, where the other answer is an error.
    fn checks(&self) -> Vec<State> {
        let decisions = self.definition().decisions.iter();
        let checks = decisions.filter(|decision| decision.raises);
        let values = checks.flat_map(|check| &check.values);
        values.flat_map(|value| self.of(*value)).collect()
    }

    /// What the function sets in the same ways.
    pub(super) fn sets(&self) -> Vec<State> {
        let (facts, definition) = (self.facts(), self.definition());
        let sets = definition.sets.iter();
        let mut found: Vec<State> = sets.flat_map(|set| self.of(*set)).collect();
        for site in &definition.sites {
            if let (SiteKind::Call, Value::Call(id)) = (site.kind, facts.value(site.value))
                && !site.context.conditional
                && !site.context.past_return
            {
                let plain = self.callees(facts.call(*id), STEPS_LIMIT, &|callee| {
                    self.is_plain(callee)
                });
                found.extend(plain.iter().flat_map(Values::sets));
            }
        }
        found
    }

    /// What the function changes in the same ways.
    pub(super) fn changes(&self) -> Vec<Change> {
        let (facts, definition) = (self.facts(), self.definition());
        let mut changes = Vec::new();
        let own = definition.assigned_own.iter();
        let own = own.map(|(name, extent)| (0, name, *extent));
        let given = definition.changed_attributes.iter();
        let given = given.map(|(position, name, extent)| (*position, name, *extent));
        for (position, name, extent) in own.chain(given) {
            let changed = parts(self.parameter(position), &Step::Attribute(name.clone()));
            changes.extend(changed.into_iter().map(|state| match extent {
                Extent::Whole => Change::Whole(state),
                Extent::Contents => Change::Part(state),
            }));
        }
        for changed in &definition.changed_parameters {
            // Of an object it is not known which attribute.
            let given = self.parameter(changed.position).into_iter();
            changes.extend(given.map(|given| Change::Inside(given, None)));
        }
        let is_own = |name: &Name| definition.assigned_own.iter().any(|(own, _)| own == name);
        for name in &definition.assigned_shared {
            if !is_own(name) {
                changes.extend(self.kept(name).map(Change::Whole));
            }
        }
        for site in &definition.sites {
            if let (SiteKind::Call, Value::Call(id)) = (site.kind, facts.value(site.value)) {
                let plain = self.callees(facts.call(*id), STEPS_LIMIT, &|callee| {
                    self.is_plain(callee)
                });
                changes.extend(plain.iter().flat_map(Values::changes));
            }
        }
        changes
    }

    /// What a module keeps that the function changes under a name: `rows`, `os.environ`.
    fn kept(&self, name: &Name) -> Option<State> {
        let Some((module, attribute)) = name.split_once('.') else {
            return self.outer(ScopeId::MODULE, name);
        };
        let module = self.outer(ScopeId::MODULE, &Name::new(module))?;
        Some(module.then(Step::Attribute(Name::new(attribute))))
    }

    /// Whether it makes an object, which nothing but what it is given decides about.
    fn is_constructor(&self) -> bool {
        CONSTRUCTORS.contains(&self.definition().name.as_str())
    }

    fn is_plain(&self, function: FunctionRef) -> bool {
        !self.project().function(function).is_async
    }
}
