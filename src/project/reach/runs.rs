//! What the calls of a function run: by the class of its object, and by its arguments.

use std::sync::Arc;

use rayon::prelude::*;
use ruff_python_ast::name::Name;
use rustc_hash::{FxHashMap, FxHashSet};

use super::CHUNK;
use super::arguments::{Arguments, Choices, Context};
use super::effects::{self, Effect, FunctionEffects, Receiver, SiteEffects};
use crate::project::{ClassRef, FunctionRef, Inference, Project, Type, Types};
use crate::semantic::{FunctionId, Value};

/// Classes of objects that are kept apart for one method; beyond, its own class stands for all.
const OBJECT_LIMIT: usize = 32;

/// A way to run a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Run {
    pub function: FunctionRef,
    /// Its object has just been made, so that nothing is kept in it yet.
    pub fresh: bool,
    /// The class of its object or one of its bases, where it matters.
    pub object: Option<ClassRef>,
    pub arguments: Context,
}

impl Run {
    pub fn of_root(function: FunctionRef) -> Run {
        Run {
            function,
            fresh: false,
            object: None,
            arguments: Context::OPEN,
        }
    }
}

/// Sites that a run can reach, by their index, each with what it runs: one for every effect, `None` for a leaf; and
/// what it depends on that the call leaves open.
pub(super) type Calls = Vec<(usize, Vec<Option<Run>>, Choices)>;

/// What distinguishes the runs of a function.
pub(super) struct Contexts<'a> {
    project: &'a Project,
    arguments: Arguments<'a>,
    /// Functions that call a method which their object's class decides on.
    dispatching: FxHashSet<FunctionRef>,
    overrides: Overrides,
    /// Classes of objects that a method has been run with.
    objects: FxHashMap<FunctionRef, Vec<ClassRef>>,
    /// What a function does when its object or its arguments are what a run says, where that is more than nothing.
    variants: FxHashMap<(FunctionRef, Option<ClassRef>, Context), Option<Arc<FunctionEffects>>>,
}

impl<'a> Contexts<'a> {
    pub fn new(
        project: &'a Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        overrides: Overrides,
    ) -> Contexts<'a> {
        let mut order: Vec<FunctionRef> = graph.keys().copied().collect();
        order.sort_unstable();
        Contexts {
            project,
            arguments: Arguments::new(project, graph, &order),
            dispatching: dispatching(graph, &order, &overrides, project),
            overrides,
            objects: FxHashMap::default(),
            variants: FxHashMap::default(),
        }
    }

    /// What the function of a run does, if that differs from what it does with any object and any arguments.
    pub fn variant(&mut self, run: Run) -> Option<Arc<FunctionEffects>> {
        let key = (run.function, run.object, run.arguments);
        if run.object.is_none() && run.arguments == Context::OPEN {
            return None;
        }
        if let Some(known) = self.variants.get(&key) {
            return known.clone();
        }
        let mut assumed: Vec<(u32, Types)> = self.arguments.types(run.function, run.arguments);
        if let Some(class) = run.object
            && self.overrides.matter(self.project, run.function, class)
        {
            let inference = Inference::new(self.project);
            let own = inference.own_object(run.function, class);
            assumed.extend(own.map(|own| (0, Types::one(own))));
        }
        let variant = (!assumed.is_empty()).then(|| {
            let inference = Inference::assuming(self.project, run.function, assumed);
            Arc::new(effects::of(&inference, run.function))
        });
        self.variants.insert(key, variant.clone());
        variant
    }

    /// Functions that behave in several ways, with all that they may do.
    pub fn widened(
        &self,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
    ) -> FxHashMap<FunctionRef, FunctionEffects> {
        let mut keys: Vec<_> = self.variants.keys().collect();
        keys.sort_unstable();
        let mut widened: FxHashMap<FunctionRef, FunctionEffects> = FxHashMap::default();
        for key in keys {
            let Some(variant) = &self.variants[key] else {
                continue;
            };
            let Some(open) = graph.get(&key.0) else {
                continue;
            };
            let all = widened.entry(key.0).or_insert_with(|| open.clone());
            for site in &variant.sites {
                let known = all.sites.iter_mut().find(|known| {
                    known.site.value == site.site.value && known.site.kind == site.site.kind
                });
                match known {
                    Some(known) => {
                        for effect in &site.effects {
                            if !known.effects.contains(effect) {
                                known.effects.push(effect.clone());
                            }
                        }
                    }
                    None => all.sites.push(site.clone()),
                }
            }
        }
        widened
    }

    /// The sites of `effects` that a run can reach.
    pub fn calls(&mut self, effects: &FunctionEffects, run: Run) -> Calls {
        let mut calls = Vec::new();
        for (position, site) in effects.sites.iter().enumerate() {
            if !self.arguments.rules_out(run.function, site, run.arguments) {
                let choices = self.arguments.choices(run.function, site, run.arguments);
                calls.push((position, self.runs(site, run), choices));
            }
        }
        calls
    }

    /// What each effect of a site runs.
    pub fn runs(&mut self, site: &SiteEffects, run: Run) -> Vec<Option<Run>> {
        let object = match site.receiver {
            Receiver::Same => run.object.or(site.object),
            _ => site.object,
        };
        let meant = run
            .object
            .filter(|_| site.open && site.receiver == Receiver::Same)
            .and_then(|class| self.arguments.meant(class, &site.effects));
        site.effects
            .iter()
            .map(|effect| match effect {
                Effect::Blocks(_) => None,
                Effect::Runs(callee) => {
                    if meant.as_ref().is_some_and(|meant| !meant.contains(callee)) {
                        return None;
                    }
                    Some(Run {
                        function: *callee,
                        fresh: is_fresh(site, run.fresh),
                        object: object.filter(|class| self.keeps_apart(*callee, *class)),
                        arguments: self.arguments.of_call(
                            run.function,
                            run.arguments,
                            site,
                            *callee,
                        ),
                    })
                }
            })
            .collect()
    }

    /// Whether it matters for a method which class its object has, and there are not too many of them.
    fn keeps_apart(&mut self, method: FunctionRef, class: ClassRef) -> bool {
        if !self.dispatching.contains(&method) {
            return false;
        }
        let known = self.objects.entry(method).or_default();
        if !known.contains(&class) && known.len() < OBJECT_LIMIT {
            known.push(class);
        }
        known.contains(&class)
    }
}

/// Whether the method that runs at a site works on an object that has just been made.
fn is_fresh(site: &SiteEffects, fresh: bool) -> bool {
    match site.receiver {
        Receiver::Fresh => true,
        Receiver::Same => fresh,
        Receiver::Other => false,
    }
}

/// What subclasses put in place of what their bases have, for all classes whose methods something calls.
#[derive(Default)]
pub(super) struct Overrides {
    /// For a class the names that one below it has as well.
    names: FxHashMap<ClassRef, FxHashSet<Name>>,
    /// Classes with the project's classes that they derive from, in the order of resolution.
    orders: FxHashMap<ClassRef, Vec<ClassRef>>,
    /// What methods use of their own objects, by name.
    used: FxHashMap<FunctionRef, Vec<Name>>,
}

impl Overrides {
    pub fn of(project: &Project, graph: &FxHashMap<FunctionRef, FunctionEffects>) -> Overrides {
        let mut order: Vec<FunctionRef> = graph.keys().copied().collect();
        order.sort_unstable();
        let mut overrides = Overrides::default();
        overrides.derive(project, graph, &order);
        let mut methods: Vec<FunctionRef> = order;
        methods.retain(|function| {
            let class = project.function(*function).class;
            class.is_some_and(|class| {
                let file = function.file;
                overrides.names.contains_key(&ClassRef { file, class })
            })
        });
        let files: Vec<&[FunctionRef]> = methods
            .chunk_by(|left, right| left.file == right.file)
            .collect();
        let used: Vec<_> = files
            .into_par_iter()
            .flat_map_iter(|methods| used(project, methods))
            .collect();
        overrides.used = used.into_iter().collect();
        overrides
    }

    /// Takes in what the classes of objects derive from.
    fn derive(
        &mut self,
        project: &Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        order: &[FunctionRef],
    ) {
        let sites = order.iter().flat_map(|function| &graph[function].sites);
        let mut classes: Vec<ClassRef> = sites
            .filter_map(|site| site.object)
            .filter(|class| !project.class(*class).bases.is_empty())
            .collect();
        classes.sort_unstable();
        classes.dedup();
        let orders: Vec<Vec<(ClassRef, Vec<ClassRef>)>> = classes
            .par_chunks(CHUNK)
            .map(|classes| {
                let inference = Inference::new(project);
                let ancestors = |class: ClassRef| {
                    let linearised = inference.linearised(class);
                    let classes = linearised.iter().filter_map(|ancestor| match ancestor {
                        Type::Class(class) => Some(*class),
                        _ => None,
                    });
                    classes.collect()
                };
                classes
                    .iter()
                    .map(|class| (*class, ancestors(*class)))
                    .collect()
            })
            .collect();
        let mut joined: FxHashSet<(ClassRef, ClassRef)> = FxHashSet::default();
        for (class, ancestors) in orders.into_iter().flatten() {
            for (position, &ancestor) in ancestors.iter().enumerate() {
                for &below in &ancestors[..position] {
                    if joined.insert((below, ancestor)) {
                        let facts = project.ready(below.file);
                        let definition = facts.class(below.class);
                        let names = self.names.entry(ancestor).or_default();
                        names.extend(definition.attributes.keys().cloned());
                        names.extend(facts.scope(definition.scope).bindings.keys().cloned());
                    }
                }
            }
            self.orders.insert(class, ancestors);
        }
    }

    /// Whether a method uses something of its own object that a subclass may have put there.
    fn concern(&self, project: &Project, method: FunctionRef) -> bool {
        let Some(class) = project.function(method).class else {
            return false;
        };
        let class = ClassRef {
            file: method.file,
            class,
        };
        self.names.get(&class).is_some_and(|overridden| {
            let mut used = self.used.get(&method).into_iter().flatten();
            used.any(|name| overridden.contains(name))
        })
    }

    /// Whether a method uses something that its own class, or one above it, has otherwise than an object of `class`.
    fn matter(&self, project: &Project, method: FunctionRef, class: ClassRef) -> bool {
        let (Some(used), Some(order)) = (self.used.get(&method), self.orders.get(&class)) else {
            return false;
        };
        order
            .iter()
            .take_while(|ancestor| {
                ancestor.file != method.file
                    || Some(ancestor.class) != project.function(method).class
            })
            .any(|below| used.iter().any(|name| has(project, *below, name)))
    }

    /// Methods that run in place of others because of the classes of the objects that these are called on.
    pub fn reached(
        &self,
        project: &Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
    ) -> FxHashSet<FunctionRef> {
        let mut calls: Vec<(ClassRef, FunctionRef)> = graph
            .values()
            .flat_map(|effects| &effects.sites)
            .filter_map(|site| Some((site, site.object?)))
            .filter(|(_, class)| self.orders.contains_key(class))
            .flat_map(|(site, class)| callees(site).map(move |callee| (class, callee)))
            .collect();
        calls.par_sort_unstable();
        calls.dedup();
        // What an object of one class runs does not depend on others.
        let classes: Vec<&[(ClassRef, FunctionRef)]> =
            calls.chunk_by(|left, right| left.0 == right.0).collect();
        let found: Vec<FxHashSet<FunctionRef>> = classes
            .par_chunks(CHUNK)
            .map(|classes| {
                let inference = Inference::new(project);
                let mut found = FxHashSet::default();
                for calls in classes {
                    self.reached_by(&inference, graph, calls, &mut found);
                }
                found
            })
            .collect();
        found.into_iter().flatten().collect()
    }

    /// Adds the methods that run in place of others for objects of one class.
    fn reached_by(
        &self,
        inference: &Inference<'_>,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        calls: &[(ClassRef, FunctionRef)],
        found: &mut FxHashSet<FunctionRef>,
    ) {
        let project = inference.project;
        let class = calls[0].0;
        let mut seen: FxHashSet<FunctionRef> = FxHashSet::default();
        let mut pending: Vec<FunctionRef> = calls.iter().map(|(_, callee)| *callee).collect();
        while let Some(method) = pending.pop() {
            if !seen.insert(method) {
                continue;
            }
            if let Some(effects) = graph.get(&method) {
                let own = effects
                    .sites
                    .iter()
                    .filter(|site| site.receiver == Receiver::Same);
                pending.extend(own.flat_map(callees));
            }
            if !self.matter(project, method, class) {
                continue;
            }
            let Some(own) = inference.own_object(method, class) else {
                continue;
            };
            for name in &self.used[&method] {
                // A class that is called makes an object.
                let own = match &own {
                    Type::Class(class) if name == "__init__" => Type::Object(*class),
                    _ => own.clone(),
                };
                for member in inference.attribute(method.file, &own, name).present() {
                    if let Type::Method(callee, _) | Type::Function(callee) = member
                        && !project.function(*callee).is_async
                    {
                        found.insert(*callee);
                        pending.push(*callee);
                    }
                }
            }
        }
    }
}

/// What methods of one file use of their own objects, as far as they use anything.
fn used(project: &Project, methods: &[FunctionRef]) -> FxHashMap<FunctionRef, Vec<Name>> {
    let file = methods[0].file;
    let facts = project.ready(file);
    let wanted: FxHashSet<FunctionId> = methods.iter().map(|method| method.function).collect();
    let mut used: FxHashMap<FunctionRef, Vec<Name>> = FxHashMap::default();
    let constructor = Name::new_static("__init__");
    for value in &facts.values {
        let (own, name) = match value {
            Value::Attribute(own, name) => (*own, name),
            Value::Call(id) => (facts.call(*id).callee, &constructor),
            _ => continue,
        };
        if let Value::Parameter(function, 0) = facts.value(own)
            && wanted.contains(function)
        {
            let function = *function;
            let names = used.entry(FunctionRef { file, function }).or_default();
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
    }
    used
}

fn callees(site: &SiteEffects) -> impl Iterator<Item = FunctionRef> {
    site.effects.iter().filter_map(|effect| match effect {
        Effect::Runs(callee) => Some(*callee),
        Effect::Blocks(_) => None,
    })
}

/// Whether a class has something by itself, or gives it to its objects.
fn has(project: &Project, class: ClassRef, name: &Name) -> bool {
    let facts = project.ready(class.file);
    let definition = facts.class(class.class);
    definition.attributes.contains_key(name)
        || facts.scope(definition.scope).bindings.contains_key(name)
}

/// Functions that call a method of their own object which its class decides on, or a function that does.
fn dispatching(
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    order: &[FunctionRef],
    overrides: &Overrides,
    project: &Project,
) -> FxHashSet<FunctionRef> {
    let mut callers: FxHashMap<FunctionRef, Vec<FunctionRef>> = FxHashMap::default();
    let mut pending = Vec::new();
    for &function in order {
        if overrides.concern(project, function) {
            pending.push(function);
        }
        for site in &graph[&function].sites {
            if site.receiver != Receiver::Same {
                continue;
            }
            if site.open {
                pending.push(function);
            }
            for callee in callees(site) {
                callers.entry(callee).or_default().push(function);
            }
        }
    }
    let mut found = FxHashSet::default();
    while let Some(function) = pending.pop() {
        if found.insert(function) {
            pending.extend(callers.get(&function).into_iter().flatten());
        }
    }
    found
}
