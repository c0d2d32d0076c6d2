//! Containers that a function goes through while somebody else may change them.
//!
//! On the event loop nobody does: a function that dumps `self.items` has the loop for itself. In a worker thread the loop
//! runs on, and what coroutines add to the container meanwhile is seen by half, or ends the iteration with an error.

mod callers;

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

use super::arguments::passed;
use super::effects::{Effect, FunctionEffects, Leaf, SiteEffects};
use crate::project::{ClassRef, FunctionRef, Held, Inference, Project, Type, Types};
use crate::semantic::{
    Call, FileFacts, Key, ScopeId, Site, SiteKind, Value, ValueId, before, entry, name_of_removal,
    names_of_entry,
};

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
    "attr.asdict",
    "attr.astuple",
    "attrs.asdict",
    "attrs.astuple",
    "cloudpickle.dump",
    "cloudpickle.dumps",
    "dataclasses.asdict",
    "dataclasses.astuple",
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

/// Those that go through what the attributes of an object hold.
const WALKERS: &[&str] = &[
    "attr.asdict",
    "attr.astuple",
    "attrs.asdict",
    "attrs.astuple",
    "cloudpickle.dump",
    "cloudpickle.dumps",
    "copy.deepcopy",
    "dataclasses.asdict",
    "dataclasses.astuple",
    "dill.dump",
    "dill.dumps",
    "joblib.dump",
    "pickle.dump",
    "pickle.dumps",
];

/// Values that are looked through for containers in them.
const VALUES_LIMIT: usize = 64;

/// Functions that are followed to what they give back.
const DEPTH: usize = 3;

/// Containers inside of one that are gone through with it.
const LEVELS: usize = 2;

/// A container that a thread goes through while other tasks may change it.
#[derive(Clone, Debug)]
pub struct GoneThrough {
    /// A name, or that of an attribute.
    pub name: Name,
    /// It is an attribute of the object that the function on the loop belongs to.
    pub own: bool,
}

/// What a function goes through of what its caller gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Given {
    /// The parameter.
    position: u32,
    way: Way,
}

/// How something is gone through.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    /// An attribute of it is known to be changed in place, whatever it is.
    changed: Option<Name>,
    /// The object changes that itself, by one of its methods: others have it as well.
    by_itself: bool,
    /// The keys that lead from it to what is gone through.
    keys: Vec<Key>,
    /// What is in it is gone through as well.
    deep: bool,
    /// It is gone through by positions, which lead to something else only when entries are taken out.
    by_position: bool,
}

impl Way {
    const fn deep() -> Way {
        Way {
            changed: None,
            by_itself: false,
            keys: Vec::new(),
            deep: true,
            by_position: false,
        }
    }

    /// The same for what an entry is in.
    fn within(&self, key: Key) -> Option<Way> {
        Some(Way {
            keys: before(key, &self.keys)?,
            ..self.clone()
        })
    }

    /// The same for its entries: the first of the keys leads to them.
    fn of_entries(&self) -> Way {
        Way {
            keys: self.keys.get(1..).unwrap_or_default().to_vec(),
            ..self.clone()
        }
    }

    /// Under which names it is kept that something there is changed in place.
    fn names(&self, name: &Name) -> Vec<Name> {
        if self.by_position {
            return match *self.keys {
                [] => vec![name_of_removal(name)],
                _ => Vec::new(),
            };
        }
        let mut keys = self.keys.clone();
        let mut names = names_of_entry(name, &keys);
        for _ in 0..if self.deep { LEVELS } else { 0 } {
            keys.push(None);
            names.extend(names_of_entry(name, &keys));
        }
        names
    }
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
    /// The same where no caller is known: others may have an argument as well that changes its attribute itself.
    pub fn gone_through_on_loop(&self) -> Option<GoneThrough> {
        let given = self.given.iter().filter(|it| it.way.by_itself);
        let mut changed = given.filter_map(|it| it.way.changed.clone());
        let given = || changed.next().map(|name| GoneThrough { name, own: false });
        self.gone_through().or_else(given)
    }

    /// What of it others may change, whoever the caller is.
    pub fn gone_through(&self) -> Option<GoneThrough> {
        let shared = self.shared.iter().map(|name| (name, false));
        let mut all = shared.chain(self.own.iter().map(|name| (name, true)));
        all.next().map(|(name, own)| GoneThrough {
            name: name.clone(),
            own,
        })
    }

    fn extend(&mut self, found: Option<Whole>) {
        let Some(found) = found else {
            return;
        };
        match found {
            Whole::Shared(name) => {
                self.shared.get_or_insert(name);
            }
            Whole::Own(name) => {
                self.own.get_or_insert(name);
            }
            Whole::Given(given) if !self.given.contains(&given) => self.given.push(given),
            Whole::Given(_) => {}
        }
    }
}

/// Where a container comes from.
enum Whole {
    Shared(Name),
    /// An attribute of the function's own object.
    Own(Name),
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

    /// Where a function itself goes through what others change, and what that is; if asked for, also where a caller gives it.
    pub fn gone_through(&self, function: FunctionRef, given: bool) -> Vec<(TextRange, Name)> {
        let facts = self.project.ready(function.file);
        let sites = facts.function(function.function).sites.iter();
        sites
            .filter_map(|site| {
                let mut watched = Watched::default();
                self.look_at(function, site, &mut watched);
                let gone = watched.shared.or(watched.own);
                let by_callers = || self.given_by_callers(function, &watched.given);
                let gone = gone.or_else(|| given.then(by_callers).flatten());
                Some((site.range, gone?))
            })
            .collect()
    }

    /// What one site goes through.
    fn look_at(&self, function: FunctionRef, site: &Site, watched: &mut Watched) {
        let facts = self.project.ready(function.file);
        match (site.kind, facts.value(site.value)) {
            (SiteKind::Iterate, _) => {
                self.look_into(function, site.value, &Way::default(), watched);
                self.by_position(function, site.value, watched);
            }
            (SiteKind::Call, Value::Call(id)) => {
                let call = facts.call(*id);
                if self.calls(SERIALISERS, function, call)
                    && let Some(first) = call.positional.first()
                {
                    if self.calls(WALKERS, function, call) {
                        let types = self.types_below(function, *first);
                        let changed = self.inference.changed_inside(&types);
                        watched.extend(changed.and_then(|name| {
                            self.of_object(function, *first, &name, &Way::default())
                        }));
                    }
                    self.look_into(function, *first, &Way::deep(), watched);
                    let mut whole = *first;
                    // What is in a container may be changed as the container is.
                    while let Value::Item(base, _) = facts.value(whole) {
                        whole = *base;
                    }
                    if whole != *first {
                        self.look_into(function, whole, &Way::default(), watched);
                    }
                }
            }
            _ => {}
        }
    }

    /// The types of a value; of an attribute that the class has from those that derive from it, what these make it.
    fn types_below(&self, function: FunctionRef, value: ValueId) -> Types {
        let mut types = self.inference.value(function.file, value);
        let facts = self.project.ready(function.file);
        if types.is_blank()
            && let Value::Attribute(base, name) = facts.value(value)
            && matches!(facts.value(*base), Value::Parameter(owner, 0) if *owner == function.function)
            && let Some(class) = self.project.function(function).class
        {
            let above = ClassRef {
                file: function.file,
                class,
            };
            for below in self.project.derived_from(&facts.class(class).name) {
                if self
                    .inference
                    .linearised(below)
                    .contains(&Type::Class(above))
                {
                    let object = Type::Object(below);
                    types.add(self.inference.attribute(below.file, &object, name));
                }
            }
        }
        types
    }

    /// `for i in range(len(self.names))`, where `self.names[i]` is read.
    fn by_position(&self, function: FunctionRef, value: ValueId, watched: &mut Watched) {
        let facts = self.project.ready(function.file);
        let called = |value: ValueId, name: &str| match facts.value(value) {
            Value::Call(id) if facts.builtin(facts.call(*id).callee) == Some(name) => {
                Some(&facts.call(*id).positional)
            }
            _ => None,
        };
        let limits = called(value, "range").into_iter().flatten();
        for counted in limits.filter_map(|limit| called(*limit, "len")?.first()) {
            let (Value::Attribute(_, name) | Value::Name { name, .. }) = facts.value(*counted)
            else {
                continue;
            };
            let is_read = |value: &Value| {
                matches!(value, Value::Item(base, _)
                    if matches!(facts.value(*base), Value::Attribute(_, other) | Value::Name { name: other, .. }
                        if other == name))
            };
            if facts.values.iter().any(is_read) {
                let way = Way {
                    by_position: true,
                    ..Way::default()
                };
                self.look_into(function, *counted, &way, watched);
            }
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
                self.look_into(function, value, &Way::deep(), watched);
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
        for Given { position, way } in given {
            if let Some(value) = passed(self.project, function, site, callee, *position) {
                self.look_into(function, value, way, watched);
            }
        }
    }

    /// Whether a call is of one of some functions of libraries.
    fn calls(&self, functions: &[&str], function: FunctionRef, call: &Call) -> bool {
        let facts = self.project.ready(function.file);
        // Most calls are of something else, as their names tell.
        let last = match facts.value(call.callee) {
            Value::Attribute(_, name) | Value::Name { name, .. } => name,
            Value::Member(member) => &member.name,
            _ => return false,
        };
        let may_be = functions.iter().any(|name| {
            let module = name.strip_suffix(last.as_str());
            module.is_some_and(|module| module.ends_with('.'))
        });
        may_be
            && self
                .inference
                .value(function.file, call.callee)
                .present()
                .any(|member| matches!(member, Type::External(name) if functions.contains(&name.as_str())))
    }

    /// Adds the containers that a value is or is made of.
    fn look_into(&self, function: FunctionRef, value: ValueId, way: &Way, watched: &mut Watched) {
        self.look_below(function, value, way, DEPTH, watched);
    }

    fn look_below(
        &self,
        function: FunctionRef,
        value: ValueId,
        way: &Way,
        depth: usize,
        watched: &mut Watched,
    ) {
        let facts = self.project.ready(function.file);
        let mut pending = vec![(value, way.clone())];
        let mut seen = Vec::new();
        while let Some((value, way)) = pending.pop() {
            if seen.len() > VALUES_LIMIT || seen.contains(&value) {
                continue;
            }
            seen.push(value);
            let mut add = |values: &[ValueId], way: Way| {
                pending.extend(values.iter().map(|value| (*value, way.clone())));
            };
            match facts.value(value) {
                Value::Join(join) => add(facts.join(*join), way),
                Value::Declared { value, .. } | Value::Narrow { value, .. } => add(&[*value], way),
                Value::Container(_, element) => add(&[*element], way.of_entries()),
                Value::Dict(key, element) => add(&[*key, *element], way.of_entries()),
                Value::Tuple(items) => add(items, way.of_entries()),
                Value::Call(id) => {
                    let call = facts.call(*id);
                    add(&handed_through(facts, call), way.clone());
                    if self.is_iterator(function, call) {
                        add(&call.positional, way);
                    } else if !self.given_back(function, call, &way, depth, watched)
                        && let Some((container, key)) = entry(facts, value)
                        && let Some(way) = way.within(key)
                    {
                        pending.push((container, way));
                    }
                }
                Value::Item(..) | Value::Element(_) => {
                    if let Some((container, key)) = entry(facts, value)
                        && let Some(way) = way.within(key)
                    {
                        pending.push((container, way));
                    }
                }
                Value::Attribute(base, name) => {
                    let objects = self.inference.value(function.file, *base);
                    let properties = objects.present().flat_map(|object| match object {
                        Type::Object(class) => self.inference.properties(*class, name),
                        _ => Vec::new(),
                    });
                    for property in properties {
                        self.returned(function, Some(*base), property, &way, depth, watched);
                    }
                    watched.extend(self.whole(function, value, &way));
                }
                _ => watched.extend(self.whole(function, value, &way)),
            }
        }
    }

    /// `itertools.chain(x, y)` and its like.
    fn is_iterator(&self, function: FunctionRef, call: &Call) -> bool {
        let callees = self.inference.value(function.file, call.callee);
        let mut callees = callees.present();
        callees
            .any(|callee| matches!(callee, Type::External(name) if name.starts_with("itertools.")))
    }

    /// Adds what a function of the project gives back, if a call is one of such.
    fn given_back(
        &self,
        function: FunctionRef,
        call: &Call,
        way: &Way,
        depth: usize,
        watched: &mut Watched,
    ) -> bool {
        let facts = self.project.ready(function.file);
        let base = match facts.value(call.callee) {
            Value::Attribute(base, _) => Some(*base),
            _ => None,
        };
        let mut is_such = false;
        let callees = self.inference.value(function.file, call.callee);
        for callee in callees.present() {
            if let Type::Function(called) | Type::Method(called, _) = callee {
                is_such = true;
                self.returned(function, base, *called, way, depth, watched);
            }
        }
        is_such
    }

    /// Adds what a function gives back that is run for the object `base`.
    fn returned(
        &self,
        function: FunctionRef,
        base: Option<ValueId>,
        called: FunctionRef,
        way: &Way,
        depth: usize,
        watched: &mut Watched,
    ) {
        let definition = self.project.function(called);
        if depth == 0 || definition.is_async || definition.is_generator {
            return;
        }
        let mut below = Watched::default();
        for value in &definition.returned {
            // What is made anew is nobody else's, whatever is in it.
            let facts = self.project.ready(called.file);
            let is_new = matches!(
                facts.value(*value),
                Value::Container(..) | Value::Dict(..) | Value::Tuple(_)
            );
            if !is_new || way.deep || !way.keys.is_empty() {
                self.look_below(called, *value, way, depth - 1, &mut below);
            }
        }
        watched.extend(
            below
                .shared
                .as_ref()
                .map(|name| Whole::Shared(name.clone())),
        );
        if let (Some(name), Some(base)) = (below.own, base) {
            watched.extend(self.of_object(function, base, &name, &Way::default()));
        }
    }

    /// What is gone through where it is `name` of the object `base`.
    fn of_object(
        &self,
        function: FunctionRef,
        base: ValueId,
        name: &Name,
        way: &Way,
    ) -> Option<Whole> {
        Some(match self.root(function, base)? {
            Root::Anybody => Whole::Shared(name.clone()),
            Root::Own => Whole::Own(name.clone()),
            Root::Parameter(position) => {
                let by_itself = way.changed.is_none()
                    && is_reached_by_names(self.project.ready(function.file), base)
                    && self.changes_itself(function, base, name);
                Whole::Given(Given {
                    position,
                    way: Way {
                        changed: Some(way.changed.as_ref().unwrap_or(name).clone()),
                        by_itself: by_itself || way.by_itself,
                        ..Way::default()
                    },
                })
            }
        })
    }

    /// Whether an object has methods that change its attribute in place.
    fn changes_itself(&self, function: FunctionRef, object: ValueId, name: &Name) -> bool {
        let types = self.inference.value(function.file, object);
        types.present().any(|member| {
            let Type::Object(class) = member else {
                return false;
            };
            self.inference.linearised(*class).iter().any(|ancestor| {
                let Type::Class(owner) = ancestor else {
                    return false;
                };
                let functions = &self.project.ready(owner.file).functions;
                let mut methods = functions
                    .iter()
                    .filter(|method| method.class == Some(owner.class));
                methods.any(|method| {
                    !method.name.starts_with("__")
                        && method.assigned_own.iter().any(|(own, ..)| own == name)
                })
            })
        })
    }

    fn whole(&self, function: FunctionRef, value: ValueId, way: &Way) -> Option<Whole> {
        let facts = self.project.ready(function.file);
        let is_changed =
            |name: &Name| way.changed.is_some() || self.is_changed(function, value, name, way);
        match facts.value(value) {
            Value::Parameter(owner, position) if *owner == function.function => {
                Some(Whole::Given(Given {
                    position: *position,
                    way: way.clone(),
                }))
            }
            Value::Name { name, .. } => is_changed(name).then(|| Whole::Shared(name.clone())),
            Value::Member(member) => {
                is_changed(&member.name).then(|| Whole::Shared(member.name.clone()))
            }
            Value::Attribute(base, name) => {
                if !is_changed(name) {
                    return None;
                }
                self.of_object(function, *base, name, way)
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
                // `stack = self.stacks.get(name)`
                Value::Call(_) => pending.extend(entry(facts, value).map(|(base, _)| base)),
                _ => {}
            }
        }
        None
    }

    /// Whether a function changes the container of that name in place, when it is one, or what of it is gone through.
    fn is_changed(&self, function: FunctionRef, value: ValueId, name: &Name, way: &Way) -> bool {
        let names = way.names(name);
        let mut changed = names.iter().peekable();
        while changed
            .next_if(|name| self.project.changers(name).is_empty())
            .is_some()
        {}
        if changed.peek().is_none() {
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
            // A local of a function around this one.
            Value::Name { scope, .. } if *scope != ScopeId::MODULE => true,
            _ => changed
                .clone()
                .any(|name| facts.changed_in_place.contains(name)),
        };
        let spelled = |name: &Name| way.names(name);
        is_own
            || self.inference.is_changed_elsewhere(file, value, &spelled)
            || changed.any(|changed| self.is_changed_by_owner(function, value, name, changed))
    }

    /// Whether the classes that have a private attribute of that name, where nothing else tells whose it is, stand in one file
    /// which changes it.
    fn is_changed_by_owner(
        &self,
        function: FunctionRef,
        value: ValueId,
        name: &Name,
        changed: &Name,
    ) -> bool {
        let Value::Attribute(base, _) = self.project.ready(function.file).value(value) else {
            return false;
        };
        if !name.starts_with('_') || !self.inference.value(function.file, *base).is_blank() {
            return false;
        }
        let mut owners = self.project.files_with(Held::Member, name);
        owners.retain(|file| {
            let mut classes = self.project.ready(*file).classes.iter();
            classes.any(|class| class.attributes.contains_key(name))
        });
        matches!(*owners, [owner] if self.project.changers(changed).contains(&owner))
    }
}

/// Whether only names lead to an object: it is no entry of anything.
fn is_reached_by_names(facts: &FileFacts, mut value: ValueId) -> bool {
    loop {
        value = match facts.value(value) {
            Value::Attribute(base, _)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => *base,
            Value::Parameter(..) => return true,
            _ => return false,
        };
    }
}

/// The arguments of a call.
fn arguments(call: &Call) -> impl Iterator<Item = ValueId> + '_ {
    call.positional
        .iter()
        .copied()
        .chain(call.keywords.iter().map(|(_, value)| *value))
}

/// What a call gives to go through: `x.items()`, `enumerate(x)`, `zip(x, y)`.
fn handed_through(facts: &FileFacts, call: &Call) -> Vec<ValueId> {
    match facts.value(call.callee) {
        Value::Attribute(base, method)
            if matches!(method.as_str(), "items" | "values" | "keys")
                && call.positional.is_empty() =>
        {
            vec![*base]
        }
        Value::Name { name, .. }
            if matches!(
                name.as_str(),
                "enumerate" | "iter" | "reversed" | "zip" | "filter" | "map"
            ) =>
        {
            call.positional.to_vec()
        }
        _ => Vec::new(),
    }
}
