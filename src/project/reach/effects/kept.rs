//! Work that is done once, because what comes of it is kept.

use super::*;
use crate::semantic::{CallId, Filled, ScopeId};

/// How often something runs that keeps its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Again whenever what was kept is too old.
    pub renewed: bool,
    /// Once for every key, not once.
    pub by_key: bool,
    /// Once for every object, not for the process.
    pub of_instance: bool,
    /// There may be any number of keys.
    pub unbounded: bool,
}

impl Kept {
    /// Whether the work is done once as far as the loop is concerned. What is fetched for every key, or
    /// again after a while, comes from elsewhere as often; what is read or computed for every key is soon complete, and what is
    /// read again when its file has changed is seldom read.
    pub fn runs_once(self, fresh: bool, kind: Kind) -> bool {
        // Once is long enough where a person has to answer.
        if kind == Kind::Console {
            return false;
        }
        let bounded = matches!(kind, Kind::File | Kind::Metadata | Kind::Import)
            || kind == Kind::Cpu && !self.unbounded;
        // So does what is waited for when each object is closed.
        let remote = matches!(
            kind,
            Kind::Http
                | Kind::Network
                | Kind::Database
                | Kind::Sdk
                | Kind::Sleep
                | Kind::Subprocess
                | Kind::Wait
        );
        !(self.of_instance && (fresh || remote)) && (!(self.by_key || self.renewed) || bounded)
    }
}

/// What a method is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// An object that the caller has just made, so that nothing is kept in it yet.
    Fresh,
    /// The caller's own object.
    Same,
    /// Anything else, and no object at all.
    Other,
}

/// Decorators that keep what the function returns.
const CACHES: &[&str] = &[
    "functools.cache",
    "functools.lru_cache",
    "functools.cached_property",
    "cached_property.cached_property",
    "django.utils.functional.cached_property",
    "cachetools.cached",
    "cachetools.cachedmethod",
    "cachetools.func.fifo_cache",
    "cachetools.func.lfu_cache",
    "cachetools.func.lru_cache",
    "cachetools.func.rr_cache",
    "cachetools.func.ttl_cache",
];

/// Those of them whose cache two threads may only use at once with the lock that they are given, third or by keyword.
const UNLOCKED: &[&str] = &["cachetools.cached", "cachetools.cachedmethod"];

/// Whether a decorator keeps what a function returns, without letting one caller wait for another.
pub(super) fn is_cached(inference: &Inference<'_>, reference: FunctionRef) -> bool {
    !inference.project.function(reference).decorators.is_empty()
        && inference
            .decorator_names(reference.file, reference.function)
            .iter()
            .any(|name| CACHES.contains(&name.as_str()))
}

/// What a cache without a lock does when the function runs in several threads, as a sentence.
pub(super) fn cache_without_lock(
    inference: &Inference<'_>,
    reference: FunctionRef,
) -> Option<String> {
    let facts = inference.project.ready(reference.file);
    let definition = inference.project.function(reference);
    let unlocked = definition.decorators.iter().any(|decorator| {
        let Value::Call(id) = facts.value(*decorator) else {
            return false;
        };
        let call = facts.call(*id);
        let callee = inference.value(reference.file, call.callee);
        let is_cache = callee.present().any(
            |member| matches!(member, Type::External(name) if UNLOCKED.contains(&name.as_str())),
        );
        is_cache
            && call.positional.len() < 3
            && call
                .keywords
                .iter()
                .all(|(name, _)| name.as_str() != "lock")
    });
    unlocked.then(|| {
        format!(
            "the cache of `{}` has no lock, and two threads may damage it",
            definition.name
        )
    })
}

/// How a decorator keeps the result of a function: the only one, or one for each of a few possible arguments.
pub(super) fn result_is_kept(inference: &Inference<'_>, reference: FunctionRef) -> Option<Kept> {
    if !is_cached(inference, reference) {
        return None;
    }
    let is_class =
        inference.is_decorated(reference.file, reference.function, "builtins.classmethod");
    let of_instance = inference.has_receiver(reference) && !is_class;
    kept_by_arguments(inference, reference, of_instance, || {
        keeps_all(inference, reference)
    })
}

/// How a cache keeps the results of a function, when it has few arguments or is without bounds.
fn kept_by_arguments(
    inference: &Inference<'_>,
    reference: FunctionRef,
    of_instance: bool,
    keeps_all: impl FnOnce() -> bool,
) -> Option<Kept> {
    let definition = inference.project.function(reference);
    let is_bound = inference.has_receiver(reference);
    let arguments = definition
        .parameters
        .get(usize::from(is_bound)..)
        .unwrap_or_default();
    let few = arguments.iter().all(|parameter| {
        parameter
            .annotation
            .is_some_and(|annotation| is_finite(inference, reference.file, annotation))
    });
    // What a cache without bounds keeps for a name that is no place is one of what the program brings with it: a language, a
    // template.
    let unbounded = !few;
    let known = || {
        keeps_all()
            && arguments
                .iter()
                .all(|argument| !names_place(&argument.name))
    };
    (few || known()).then_some(Kept {
        renewed: false,
        by_key: !arguments.is_empty(),
        of_instance,
        unbounded,
    })
}

/// A name under which a call has put what keeps the results of a function: `load = functools.lru_cache(read)`.
pub(super) struct Cache {
    pub name: Name,
    /// What several threads do to it, as a sentence.
    pub caution: Option<String>,
    file: FileId,
    made: CallId,
    of_instance: bool,
}

impl Cache {
    /// The cache that is called, if it is one that outlives the call.
    pub fn called(inference: &Inference<'_>, file: FileId, callee: ValueId) -> Option<Cache> {
        let facts = inference.project.ready(file);
        let of_module = |file: FileId, scope: ScopeId, name: &Name| {
            let bound = inference
                .project
                .ready(file)
                .scope(scope)
                .bindings
                .get(name);
            match bound.map(Vec::as_slice) {
                Some([only]) => Cache::made(inference, file, *only, name, false),
                _ => None,
            }
        };
        let module = |types: Types| match types.members.as_slice() {
            [Type::Module(id)] => Some(*id),
            _ => None,
        };
        match facts.value(callee) {
            Value::Name { scope, name } if *scope == ScopeId::MODULE => {
                match facts.scope(*scope).bindings.get(name)?.as_slice() {
                    [only] if matches!(facts.value(*only), Value::Member(_)) => {
                        Cache::called(inference, file, *only)
                    }
                    _ => of_module(file, *scope, name),
                }
            }
            Value::Member(member) => {
                let module = module(inference.module(file, &member.module))?;
                of_module(module, ScopeId::MODULE, &member.name)
            }
            Value::Attribute(base, name) => {
                let owner = inference.value(file, *base);
                if let Some(module) = module(owner.clone()) {
                    return of_module(module, ScopeId::MODULE, name);
                }
                let [Type::Object(class) | Type::Class(class)] = owner.members.as_slice() else {
                    return None;
                };
                let facts = inference.project.ready(class.file);
                match facts.class(class.class).attributes.get(name)?.as_slice() {
                    [only] => Cache::made(inference, class.file, *only, name, true),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn made(
        inference: &Inference<'_>,
        file: FileId,
        mut value: ValueId,
        name: &Name,
        of_instance: bool,
    ) -> Option<Cache> {
        let facts = inference.project.ready(file);
        while let Value::Declared { value: inner, .. } = facts.value(value) {
            value = *inner;
        }
        let Value::Call(made) = *facts.value(value) else {
            return None;
        };
        let call = facts.call(made);
        let maker = match facts.value(call.callee) {
            Value::Call(maker) => facts.call(*maker),
            _ => call,
        };
        let callee = inference.value(file, maker.callee);
        let is = |names: &[&str]| {
            callee
                .present()
                .any(|member| matches!(member, Type::External(of) if names.contains(&of.as_str())))
        };
        if !is(CACHES) || call.positional.len() != 1 {
            return None;
        }
        let has_lock = maker.positional.len() > 2
            || maker
                .keywords
                .iter()
                .any(|(name, _)| name.as_str() == "lock");
        let caution = (is(UNLOCKED) && !has_lock)
            .then(|| format!("the cache of `{name}` has no lock, and two threads may damage it"));
        Some(Cache {
            name: name.clone(),
            caution,
            file,
            made,
            of_instance,
        })
    }

    /// How it keeps what `function`, which it was made for, returns.
    pub fn kept(&self, inference: &Inference<'_>, function: FunctionRef) -> Option<Kept> {
        let facts = inference.project.ready(self.file);
        let call = facts.call(self.made);
        let (maker, size) = match facts.value(call.callee) {
            Value::Call(maker) => {
                let maker = facts.call(*maker);
                let mut keywords = maker.keywords.iter();
                let named = keywords.find(|(name, _)| name.as_str() == "maxsize");
                let size = named.map(|(_, size)| *size);
                (maker.callee, size.or(maker.positional.first().copied()))
            }
            _ => (call.callee, None),
        };
        kept_by_arguments(inference, function, self.of_instance, || {
            is_unbounded(inference, self.file, maker, size)
        })
    }
}

/// Whether a decorator keeps whatever a function has ever returned: `@cache`, `@lru_cache(maxsize=None)`.
fn keeps_all(inference: &Inference<'_>, reference: FunctionRef) -> bool {
    let facts = inference.project.ready(reference.file);
    let definition = inference.project.function(reference);
    definition.decorators.iter().any(|decorator| {
        let (callee, size) = match facts.value(*decorator) {
            Value::Call(id) => {
                let call = facts.call(*id);
                let mut keywords = call.keywords.iter();
                let named = keywords.find(|(name, _)| name.as_str() == "maxsize");
                let size = named.map(|(_, size)| *size);
                (call.callee, size.or(call.positional.first().copied()))
            }
            _ => (*decorator, None),
        };
        is_unbounded(inference, reference.file, callee, size)
    })
}

/// Whether what makes a cache of this size makes one without bounds.
fn is_unbounded(
    inference: &Inference<'_>,
    file: FileId,
    maker: ValueId,
    size: Option<ValueId>,
) -> bool {
    inference
        .value(file, maker)
        .present()
        .any(|member| match member {
            Type::External(name) => {
                name.as_str() == "functools.cache"
                    || name.as_str() == "functools.lru_cache" && size == Some(ValueId::NONE)
            }
            _ => false,
        })
}

/// Whether a parameter says where something is, or which one of any number it is.
fn names_place(parameter: &str) -> bool {
    const WORDS: &[&str] = &[
        "dir",
        "directory",
        "file",
        "filename",
        "folder",
        "fn",
        "fname",
        "id",
        "key",
        "p",
        "path",
        "paths",
        "root",
        "source",
        "uri",
        "url",
    ];
    let mut words = parameter.split('_');
    words.any(|word| {
        WORDS.contains(&word.to_ascii_lowercase().as_str())
            || word.ends_with("path")
            || word.ends_with("file")
            || word.ends_with("dir")
    })
}

/// Whether an annotation admits a few values only: those of an enumeration, and the two of `bool`.
fn is_finite(inference: &Inference<'_>, file: FileId, annotation: ValueId) -> bool {
    let types = inference.annotated(file, annotation);
    !types.unknown
        && !types.is_blank()
        && types.present().all(|member| match member {
            Type::Instance(name, _) => name.as_str() == "builtins.bool",
            Type::Object(class) => inference.linearised(*class).iter().any(
                |ancestor| matches!(ancestor, Type::External(name) if name.starts_with("enum.")),
            ),
            _ => false,
        })
}

/// Whether a site runs only until something has been kept: by the guarded part, or by what it calls.
pub(super) fn guarded(
    inference: &Inference<'_>,
    reference: FunctionRef,
    site: &Site,
    receiver: Receiver,
    effects: &[Effect],
) -> Option<Kept> {
    let project = inference.project;
    let fills = |name: &Name, of_instance: bool| {
        (receiver == Receiver::Same || !of_instance)
            && effects.iter().any(|effect| {
                matches!(effect, Effect::Runs(callee) if callee.file == reference.file
                    && project.function(*callee).assigned_shared.contains(name))
            })
    };
    project
        .function(reference)
        .first_uses
        .iter()
        .filter(|first| first.covers(site.range.start()))
        .filter(|first| match first.filled {
            Filled::Here | Filled::ByKey => true,
            Filled::Elsewhere => fills(&first.name, first.of_instance),
            Filled::Never => false,
        })
        .map(|first| Kept {
            renewed: first.renewed,
            by_key: first.filled == Filled::ByKey,
            of_instance: first.of_instance,
            unbounded: false,
        })
        .min()
}

/// How often a function of the project that is given something to call calls it, if all the calls stand where something has
/// not been kept yet: `once.run(load)`.
pub(super) fn called_once(
    inference: &Inference<'_>,
    function: FunctionRef,
    position: u32,
    is_one: bool,
) -> Option<Kept> {
    let facts = inference.project.ready(function.file);
    let definition = facts.function(function.function);
    let is_it = |value: ValueId| {
        matches!(facts.value(value), Value::Parameter(owner, of)
            if *owner == function.function && *of == position)
    };
    let mut worst: Option<Kept> = None;
    for site in &definition.sites {
        let Value::Call(id) = facts.value(site.value) else {
            continue;
        };
        if site.kind != SiteKind::Call || !is_it(facts.call(*id).callee) {
            continue;
        }
        let mut first_uses = definition.first_uses.iter();
        let first = first_uses
            .find(|first| first.covers(site.range.start()) && first.filled == Filled::Here)?;
        let kept = Kept {
            renewed: first.renewed,
            by_key: false,
            of_instance: first.of_instance && !is_one,
            unbounded: false,
        };
        worst = worst.max(Some(kept));
    }
    worst
}

impl Collector<'_, '_> {
    /// What is called under a name that keeps the results of what runs here.
    pub(super) fn cache(&mut self, call: &Call) {
        let Some(cache) = Cache::called(self.inference, self.file, call.callee) else {
            return;
        };
        for effect in &self.effects {
            if let Effect::Runs(function) = effect
                && let Some(kept) = cache.kept(self.inference, *function)
            {
                self.once.push((*function, kept));
            }
        }
        self.caution = self.caution.take().or(cache.caution);
        self.cached = Some(cache.name);
    }

    /// Whether going through a value calls a function for each item.
    fn is_mapped(&self, value: ValueId) -> bool {
        let types = self.inference.value(self.file, value);
        let mut types = types.present();
        types.any(|member| matches!(member, Type::Mapped(..)))
    }

    /// What the method that a site runs is called on.
    pub(super) fn receiver(&self, site: &Site) -> Receiver {
        let facts = self.inference.project.ready(self.file);
        let value = match (site.kind, facts.value(site.value)) {
            (SiteKind::Call, Value::Call(id)) => {
                let callee = facts.call(*id).callee;
                let makes = self.inference.value(self.file, callee);
                if makes
                    .present()
                    .any(|member| matches!(member, Type::Class(_)))
                {
                    return Receiver::Fresh;
                }
                match facts.value(callee) {
                    Value::Attribute(base, _) => *base,
                    _ => return Receiver::Other,
                }
            }
            (SiteKind::Read, Value::Attribute(base, _)) => *base,
            // `list(map(self.add, names))`
            (SiteKind::Iterate, Value::Call(id)) if self.is_mapped(site.value) => {
                let mapped = facts.call(*id).positional.first();
                match mapped.map(|mapped| facts.value(*mapped)) {
                    Some(Value::Attribute(base, _)) => *base,
                    _ => return Receiver::Other,
                }
            }
            _ => site.value,
        };
        match facts.value(value) {
            Value::Super(_) => Receiver::Same,
            Value::Parameter(function, 0) if facts.function(*function).class.is_some() => {
                Receiver::Same
            }
            _ if self.is_own(value, 0) => Receiver::Fresh,
            _ => Receiver::Other,
        }
    }
}
