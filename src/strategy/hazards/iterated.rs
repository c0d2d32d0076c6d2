//! Containers that a loop goes through by another word: a method that gives a view of one, a generator, a property, the
//! object itself, an iterator, an entry of another container.
//!
//! ```python
//! def each(self):
//!     for client in self.clients:
//!         yield client
//!
//! async def ping(self):
//!     for client in self.each():
//!         requests.get(client.url)
//! ```

use super::rounds::awaits_each_round;
use super::*;
use crate::project::FileId;
use crate::semantic::{CallId, FileFacts, Function, Key, ScopeId, before, entry, names_of_entry};

/// Calls that are followed from one function to the next.
const DEPTH: usize = 6;

/// Functions that give one after the other what they are given: the container is gone through meanwhile.
const LAZY: &[&str] = &[
    "builtins.enumerate",
    "builtins.filter",
    "builtins.iter",
    "builtins.map",
    "builtins.reversed",
    "builtins.zip",
];

/// Methods of a dictionary that give a view of it.
const VIEWS: &[&str] = &["items", "keys", "values"];

/// Refuses a loop over what other tasks can change, however the loop comes by it.
pub(super) fn check_reached(
    pass: &Pass<'_>,
    finding: &Finding,
    iterable: &Expr,
    body: &[Stmt],
) -> Result<(), Unfixable> {
    let function = pass.project.function(finding.function);
    // What `list(...)` goes through itself comes before the list.
    let sites = function.sites.iter().rev();
    let mut iterated =
        sites.filter(|site| site.kind == SiteKind::Iterate && site.range == iterable.range());
    let reached = iterated
        .next()
        .and_then(|site| changed_behind(pass, finding.function, site.value));
    match reached {
        Some(name) if body.is_empty() || !awaits_each_round(pass, body) => {
            Err(goes_through(pass, iterable.range(), &name))
        }
        _ => Ok(()),
    }
}

/// Refuses a loop that takes what comes next from an iterator over such a container: `while (key := next(keys, None))`.
pub(super) fn check_next(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: &ast::StmtWhile,
) -> Result<(), Unfixable> {
    if awaits_each_round(pass, &statement.body) {
        return Ok(());
    }
    let function = pass.project.function(finding.function);
    for site in &function.sites {
        let (SiteKind::Call, Value::Call(id)) = (site.kind, pass.facts.value(site.value)) else {
            continue;
        };
        let call = pass.facts.call(*id);
        let is_next = || {
            let callee = pass.inference.value(pass.file, call.callee);
            let mut callees = callee.present();
            callees.any(|callee| matches!(callee, Type::External(name) if name == "builtins.next"))
        };
        if statement.range().contains_range(site.range)
            && let Some(iterator) = call.positional.first()
            && is_next()
            && let Some(name) = changed_behind(pass, finding.function, *iterator)
        {
            return Err(goes_through(pass, site.range, &name));
        }
    }
    Ok(())
}

fn goes_through(pass: &Pass<'_>, range: TextRange, name: &Name) -> Unfixable {
    let text = pass.source.slice(range);
    Unfixable::new(
        Reason::SharedIteration,
        format!(
            "the loop goes through `{name}` by `{text}`, which other tasks can change during the await"
        ),
    )
}

/// The container behind a value, if it outlives the call and is changed in place somewhere.
fn changed_behind(pass: &Pass<'_>, function: FunctionRef, value: ValueId) -> Option<Name> {
    let mut search = Search {
        inference: pass.inference,
        seen: Vec::new(),
        found: Vec::new(),
    };
    search.value(function, value, &[], DEPTH);
    search.found.into_iter().find_map(|(file, value, keys)| {
        let facts = pass.project.ready(file);
        let name = match facts.value(value) {
            Value::Attribute(_, name) | Value::Name { name, .. } => name,
            _ => return None,
        };
        let spelled = |name: &Name| names_of_entry(name, &keys);
        let changed = spelled(name)
            .iter()
            .any(|name| facts.changed_in_place.contains(name))
            || pass.inference.is_changed_elsewhere(file, value, &spelled);
        changed.then(|| name.clone())
    })
}

struct Search<'a, 'p> {
    inference: &'a Inference<'p>,
    seen: Vec<(FileId, ValueId)>,
    /// Containers, and the keys that lead from there to what is gone through.
    found: Vec<(FileId, ValueId, Vec<Key>)>,
}

impl<'p> Search<'_, 'p> {
    fn value(&mut self, function: FunctionRef, value: ValueId, keys: &[Key], depth: usize) {
        let file = function.file;
        if depth == 0 || self.seen.contains(&(file, value)) {
            return;
        }
        self.seen.push((file, value));
        let facts: &'p FileFacts = self.inference.project.ready(file);
        match facts.value(value) {
            Value::Attribute(base, name) => {
                let objects = self.inference.value(file, *base);
                let properties: Vec<FunctionRef> = objects
                    .present()
                    .filter_map(|object| match object {
                        Type::Object(class) => Some(self.inference.properties(*class, name)),
                        _ => None,
                    })
                    .flatten()
                    .collect();
                if properties.is_empty() && is_of_something(facts, *base) {
                    self.found.push((file, value, keys.to_vec()));
                }
                for property in properties {
                    self.given_by(property, keys, depth);
                }
            }
            Value::Name { scope, .. } if *scope == ScopeId::MODULE => {
                self.found.push((file, value, keys.to_vec()));
            }
            Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                self.value(function, *value, keys, depth);
            }
            Value::Join(join) => {
                for each in facts.join(*join) {
                    self.value(function, *each, keys, depth);
                }
            }
            Value::Call(id) => self.call(function, value, *id, keys, depth),
            Value::Parameter(..) if keys.is_empty() => self.iterator_of(file, value, depth),
            Value::Item(..) | Value::Element(_) => self.entry(function, value, keys, depth),
            _ => {}
        }
    }

    /// What the container of a value is an entry of: `self.data["jobs"]`.
    fn entry(&mut self, function: FunctionRef, value: ValueId, keys: &[Key], depth: usize) {
        let facts = self.inference.project.ready(function.file);
        if let Some((container, key)) = entry(facts, value)
            && let Some(keys) = before(key, keys)
        {
            self.value(function, container, &keys, depth);
        }
    }

    fn call(
        &mut self,
        function: FunctionRef,
        value: ValueId,
        id: CallId,
        keys: &[Key],
        depth: usize,
    ) {
        let file = function.file;
        let facts: &'p FileFacts = self.inference.project.ready(file);
        let call = facts.call(id);
        let callees = self.inference.value(file, call.callee);
        for callee in callees.present() {
            match callee {
                Type::Function(called) | Type::Method(called, _) => {
                    self.given_by(*called, keys, depth)
                }
                Type::External(name)
                    if LAZY.contains(&name.as_str()) || name.starts_with("itertools.") =>
                {
                    for given in &call.positional {
                        self.value(function, *given, keys, depth - 1);
                    }
                }
                _ => {}
            }
        }
        let is_own = callees
            .present()
            .any(|it| matches!(it, Type::Function(_) | Type::Method(..)));
        if !is_own {
            self.entry(function, value, keys, depth);
        }
        if let Value::Attribute(base, method) = facts.value(call.callee)
            && VIEWS.contains(&method.as_str())
            && !is_own
        {
            // `dict.items(clients)`
            let viewed = call.positional.first().unwrap_or(base);
            self.value(function, *viewed, keys, depth - 1);
        }
    }

    /// What a function gives back, or goes through to give one after the other.
    fn given_by(&mut self, function: FunctionRef, keys: &[Key], depth: usize) {
        let definition: &'p Function = self.inference.project.function(function);
        if definition.is_async {
            return;
        }
        if definition.is_generator {
            for site in &definition.sites {
                if site.kind == SiteKind::Iterate && keys.is_empty() {
                    self.value(function, site.value, keys, depth - 1);
                }
            }
            return;
        }
        for value in &definition.returned {
            self.value(function, *value, keys, depth - 1);
        }
    }

    /// What the object itself goes through: `for client in self`.
    fn iterator_of(&mut self, file: FileId, value: ValueId, depth: usize) {
        let objects = self.inference.value(file, value);
        let iterator = Name::new_static("__iter__");
        for object in objects.present() {
            if let Type::Object(_) = object {
                let found = self.inference.attribute(file, object, &iterator);
                for found in found.present() {
                    if let Type::Function(function) | Type::Method(function, _) = found {
                        self.given_by(*function, &[], depth);
                    }
                }
            }
        }
    }
}

/// Whether an attribute is one of something that has a name.
fn is_of_something(facts: &FileFacts, base: ValueId) -> bool {
    matches!(
        facts.value(base),
        Value::Parameter(..)
            | Value::Name { .. }
            | Value::Attribute(..)
            | Value::Member(_)
            | Value::Module(_)
            | Value::Narrow { .. }
            | Value::Declared { .. }
    )
}
