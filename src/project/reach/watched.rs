//! Containers that a function goes through while somebody else may change them.
//!
//! On the event loop nobody does: a function that dumps `self.items` has the loop for itself. In a worker thread the loop
//! runs on, and what coroutines add to the container meanwhile is seen by half, or ends the iteration with an error.

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

use super::arguments::passed;
use super::effects::{Effect, FunctionEffects, Leaf, SiteEffects};
use crate::project::{FunctionRef, Inference, Project, Type};
use crate::semantic::{Call, FileFacts, ScopeId, Site, SiteKind, Value, ValueId};

/// Functions that go through their first argument and everything in it.
const SERIALISERS: &[&str] = &[
    "copy.deepcopy",
    "json.dump",
    "json.dumps",
    "marshal.dump",
    "marshal.dumps",
    "msgpack.dump",
    "msgpack.dumps",
    "msgpack.pack",
    "msgpack.packb",
    "orjson.dumps",
    "pandas.DataFrame",
    "pickle.dump",
    "pickle.dumps",
    "pprint.pformat",
    "pprint.pp",
    "pprint.pprint",
    "cloudpickle.dump",
    "cloudpickle.dumps",
    "dill.dump",
    "dill.dumps",
    "joblib.dump",
    "toml.dump",
    "toml.dumps",
    "tomli_w.dump",
    "tomli_w.dumps",
    "ujson.dump",
    "ujson.dumps",
    "yaml.dump",
    "yaml.dump_all",
    "yaml.safe_dump",
    "yaml.safe_dump_all",
];

/// Values that are looked through for containers in them.
const VALUES_LIMIT: usize = 64;

/// A container that a thread goes through while other tasks may change it.
#[derive(Clone, Debug)]
pub struct GoneThrough {
    /// A name, or that of an attribute.
    pub name: Name,
    /// It is an attribute of the object that the function on the loop belongs to.
    pub own: bool,
}

/// What a function goes through of what its caller gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Given {
    /// The parameter.
    pub position: u32,
    /// Something in it is known to be changed in place, whatever is given.
    pub changed: bool,
}

/// What a function goes through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Watched {
    /// A name, or an attribute of another object, that others change meanwhile.
    pub shared: Option<Name>,
    /// An attribute of the function's own object, which others can change unless it has just been made.
    pub own: Option<Name>,
    pub given: Vec<Given>,
}

impl Watched {
    /// What of it others may change, whoever the caller is.
    pub fn gone_through(&self) -> Option<GoneThrough> {
        let shared = self.shared.iter().map(|name| (name, false));
        let mut all = shared.chain(self.own.iter().map(|name| (name, true)));
        all.next().map(|(name, own)| GoneThrough {
            name: name.clone(),
            own,
        })
    }

    fn add(&mut self, other: Whole<'_>) {
        match other {
            Whole::Shared(name) => {
                self.shared.get_or_insert_with(|| name.clone());
            }
            Whole::Own(name) => {
                self.own.get_or_insert_with(|| name.clone());
            }
            Whole::Given(given) if !self.given.contains(&given) => self.given.push(given),
            Whole::Given(_) => {}
        }
    }
}

/// Where a container comes from.
enum Whole<'p> {
    Shared(&'p Name),
    /// An attribute of the function's own object.
    Own(&'p Name),
    Given(Given),
}

/// What an object belongs to.
enum Root {
    Anybody,
    /// It is the function's own.
    Own,
    Parameter(u32),
}

/// Knows what is changed in place.
pub(super) struct Watch<'p> {
    project: &'p Project,
    inference: Inference<'p>,
}

impl<'p> Watch<'p> {
    pub fn new(project: &'p Project) -> Watch<'p> {
        Watch {
            project,
            inference: Inference::new(project),
        }
    }

    pub fn inference(&self) -> &Inference<'p> {
        &self.inference
    }

    /// What a function goes through itself.
    pub fn of(&self, function: FunctionRef, effects: &FunctionEffects) -> Watched {
        let mut watched = Watched::default();
        let facts = self.project.ready(function.file);
        for site in &facts.function(function.function).sites {
            self.look_at(function, site, &mut watched);
        }
        for site in &effects.sites {
            self.handed_to_leaf(function, site, &mut watched);
        }
        watched.given.sort_unstable();
        watched
    }

    /// Where a function itself goes through what others change, and what that is.
    pub fn gone_through(&self, function: FunctionRef) -> Vec<(TextRange, Name)> {
        let facts = self.project.ready(function.file);
        let sites = facts.function(function.function).sites.iter();
        sites
            .filter_map(|site| {
                let mut watched = Watched::default();
                self.look_at(function, site, &mut watched);
                Some((site.range, watched.shared.or(watched.own)?))
            })
            .collect()
    }

    /// What one site goes through.
    fn look_at(&self, function: FunctionRef, site: &Site, watched: &mut Watched) {
        let facts = self.project.ready(function.file);
        match (site.kind, facts.value(site.value)) {
            (SiteKind::Iterate, _) => self.look_into(function, site.value, false, watched),
            (SiteKind::Call, Value::Call(id)) => {
                let call = facts.call(*id);
                if self.is_serialiser(function, call)
                    && let Some(first) = call.positional.first()
                {
                    let mut whole = *first;
                    // What is in a container may be changed as the container is.
                    while let Value::Item(base, _) = facts.value(whole) {
                        whole = *base;
                    }
                    self.look_into(function, whole, false, watched);
                }
            }
            _ => {}
        }
    }

    /// What a call that blocks is given: the library goes through it in the thread.
    pub fn handed_to_leaf(&self, function: FunctionRef, site: &SiteEffects, watched: &mut Watched) {
        let facts = self.project.ready(function.file);
        let is_call = |leaf: &Leaf| leaf.blocking.form != crate::catalog::Form::Live;
        let blocks = site
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Blocks(leaf) if is_call(leaf)));
        if let (true, Value::Call(id)) = (blocks, facts.value(site.site.value)) {
            let call = facts.call(*id);
            for value in arguments(call) {
                self.look_into(function, value, false, watched);
            }
        }
    }

    /// What a callee goes through of what a site gives it.
    pub fn handed_on(
        &self,
        function: FunctionRef,
        site: &SiteEffects,
        callee: FunctionRef,
        given: &[Given],
        watched: &mut Watched,
    ) {
        for Given { position, changed } in given {
            if let Some(value) = passed(self.project, function, site, callee, *position) {
                self.look_into(function, value, *changed, watched);
            }
        }
    }

    fn is_serialiser(&self, function: FunctionRef, call: &Call) -> bool {
        let facts = self.project.ready(function.file);
        // Most calls are of something else, as their names tell.
        let last = match facts.value(call.callee) {
            Value::Attribute(_, name) | Value::Name { name, .. } => name,
            Value::Member(member) => &member.name,
            _ => return false,
        };
        let may_be = SERIALISERS.iter().any(|name| {
            let module = name.strip_suffix(last.as_str());
            module.is_some_and(|module| module.ends_with('.'))
        });
        may_be
            && self
                .inference
                .value(function.file, call.callee)
                .present()
                .any(|member| matches!(member, Type::External(name) if SERIALISERS.contains(&name.as_str())))
    }

    /// Adds the containers that a value is or is made of; `changed` says that what is in them is changed in place.
    fn look_into(
        &self,
        function: FunctionRef,
        value: ValueId,
        changed: bool,
        watched: &mut Watched,
    ) {
        let facts = self.project.ready(function.file);
        let mut pending = vec![value];
        let mut seen = Vec::new();
        while let Some(value) = pending.pop() {
            if seen.len() > VALUES_LIMIT || seen.contains(&value) {
                continue;
            }
            seen.push(value);
            match facts.value(value) {
                Value::Join(join) => pending.extend(facts.join(*join)),
                Value::Declared { value, .. } | Value::Narrow { value, .. } => pending.push(*value),
                Value::Container(_, element) => pending.push(*element),
                Value::Dict(key, element) => pending.extend([*key, *element]),
                Value::Tuple(items) => pending.extend(items.iter().copied()),
                Value::Call(id) => pending.extend(handed_through(facts, facts.call(*id))),
                _ => {
                    if let Some(whole) = self.whole(function, value, changed) {
                        watched.add(whole);
                    }
                }
            }
        }
    }

    fn whole(&self, function: FunctionRef, value: ValueId, changed: bool) -> Option<Whole<'p>> {
        let facts = self.project.ready(function.file);
        match facts.value(value) {
            Value::Parameter(owner, position) if *owner == function.function => {
                Some(Whole::Given(Given {
                    position: *position,
                    changed,
                }))
            }
            Value::Name { name, .. } => {
                (changed || self.is_changed(function, value, name)).then_some(Whole::Shared(name))
            }
            Value::Member(member) => (changed || self.is_changed(function, value, &member.name))
                .then_some(Whole::Shared(&member.name)),
            Value::Attribute(base, name) => {
                if !changed && !self.is_changed(function, value, name) {
                    return None;
                }
                Some(match self.root(function, *base)? {
                    Root::Anybody => Whole::Shared(name),
                    Root::Own => Whole::Own(name),
                    Root::Parameter(position) => Whole::Given(Given {
                        position,
                        changed: true,
                    }),
                })
            }
            _ => None,
        }
    }

    /// Where an object comes from; `None` when the function made it.
    fn root(&self, function: FunctionRef, value: ValueId) -> Option<Root> {
        let facts = self.project.ready(function.file);
        let mut pending = vec![value];
        let mut seen = Vec::new();
        while let Some(value) = pending.pop() {
            if seen.contains(&value) {
                continue;
            }
            if seen.len() > VALUES_LIMIT {
                return Some(Root::Anybody);
            }
            seen.push(value);
            match facts.value(value) {
                Value::Parameter(owner, position) if *owner == function.function => {
                    let is_own = *position == 0 && self.inference.has_receiver(function);
                    return Some(if is_own {
                        Root::Own
                    } else {
                        Root::Parameter(*position)
                    });
                }
                Value::Parameter(..) | Value::Name { .. } | Value::Member(_) | Value::Module(_) => {
                    return Some(Root::Anybody);
                }
                Value::Attribute(base, _)
                | Value::Item(base, _)
                | Value::Element(base)
                | Value::Narrow { value: base, .. }
                | Value::Declared { value: base, .. } => pending.push(*base),
                Value::Join(join) => pending.extend(facts.join(*join).iter().rev()),
                _ => {}
            }
        }
        None
    }

    /// Whether a function changes the container of that name in place, when it is one.
    fn is_changed(&self, function: FunctionRef, value: ValueId, name: &Name) -> bool {
        if self.project.changers(name).is_empty() {
            return false;
        }
        let file = function.file;
        let is_plain = |member: &Type| match member {
            Type::Instance(name, _) => matches!(
                name.as_str(),
                "builtins.str"
                    | "builtins.bytes"
                    | "builtins.int"
                    | "builtins.float"
                    | "builtins.bool"
            ),
            _ => false,
        };
        let types = self.inference.value(file, value);
        if !types.is_blank() && types.present().all(is_plain) {
            return false;
        }
        let facts = self.project.ready(file);
        let is_own = match facts.value(value) {
            Value::Name { scope, .. } => {
                *scope != ScopeId::MODULE || facts.changed_in_place.contains(name)
            }
            _ => facts.changed_in_place.contains(name),
        };
        is_own || self.inference.is_changed_elsewhere(file, value)
    }
}

/// The arguments of a call.
fn arguments(call: &Call) -> impl Iterator<Item = ValueId> + '_ {
    call.positional
        .iter()
        .copied()
        .chain(call.keywords.iter().map(|(_, value)| *value))
}

/// What a call gives to go through: `x.items()`, `enumerate(x)`, `sorted(x)`.
fn handed_through(facts: &FileFacts, call: &Call) -> Option<ValueId> {
    match facts.value(call.callee) {
        Value::Attribute(base, method)
            if matches!(method.as_str(), "items" | "values" | "keys")
                && call.positional.is_empty() =>
        {
            Some(*base)
        }
        Value::Name { name, .. }
            if matches!(
                name.as_str(),
                "enumerate" | "reversed" | "zip" | "filter" | "map"
            ) =>
        {
            call.positional.last().copied()
        }
        _ => None,
    }
}
