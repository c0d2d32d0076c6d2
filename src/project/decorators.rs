//! What the decorators of a function of the project make of it.

use super::{FunctionRef, Inference, Type};
use crate::semantic::{Parameter, ParameterKind, SiteKind, Value, ValueId};

/// Decorators that give back a callable with the same signature and the same behaviour, as far as blocking goes.
const TRANSPARENT: &[&str] = &[
    "abc.abstractmethod",
    "asyncio.coroutine",
    "atexit.register",
    "builtins.classmethod",
    "builtins.staticmethod",
    "functools.cache",
    "functools.lru_cache",
    "functools.wraps",
    "functools.singledispatch",
    "functools.total_ordering",
    "typing.final",
    "typing.overload",
    "typing.override",
    "typing.no_type_check",
    "typing_extensions.override",
    "typing_extensions.overload",
    "typing_extensions.deprecated",
    "typing_extensions.final",
    "warnings.deprecated",
    "tenacity.retry",
    "backoff.on_exception",
    "backoff.on_predicate",
    "retry.retry",
    "retrying.retry",
    "cachetools.cached",
    "cachetools.cachedmethod",
    "cachetools.func.fifo_cache",
    "cachetools.func.lfu_cache",
    "cachetools.func.lru_cache",
    "cachetools.func.rr_cache",
    "cachetools.func.ttl_cache",
    "django.utils.functional.cached_property",
    "deprecated.deprecated",
    "nvtx.annotate",
    "torch.no_grad",
    "pydantic.validate_call",
    "contextlib.suppress",
];

/// Decorators under which a method is read like an attribute.
const PROPERTIES: &[&str] = &[
    "builtins.property",
    "functools.cached_property",
    "cached_property.cached_property",
    "abc.abstractproperty",
    "django.utils.functional.cached_property",
];

/// What the decorators make of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoration {
    /// Calling it runs the body.
    Plain,
    /// Reading the attribute runs the body.
    Property,
    /// Entering the result runs the body.
    ContextManager,
    AsyncContextManager,
    /// Nothing is known of what a call does.
    Unknown,
}

impl Inference<'_> {
    /// What the decorators of a function of the project make of it.
    pub fn decoration(&self, function: FunctionRef) -> Decoration {
        let mut decoration = Decoration::Plain;
        for name in self.decorator_names(function.file, function.function) {
            let name = name.as_str();
            if PROPERTIES.contains(&name) {
                decoration = Decoration::Property;
            } else if name == "contextlib.contextmanager" {
                decoration = Decoration::ContextManager;
            } else if name == "contextlib.asynccontextmanager" {
                decoration = Decoration::AsyncContextManager;
            } else if matches!(name, "setter" | "getter" | "deleter") {
                decoration = Decoration::Property;
            } else if !TRANSPARENT.contains(&name) && !self.is_transparent(name) {
                let wraps = self.decorators(function).iter().any(|decorator| {
                    matches!(decorator, Type::Function(decorator)
                    if self.project.full_name(*decorator) == name
                        && (self.gives_back(*decorator, 0)
                            || self.wrapper(*decorator, function).is_some_and(|wrapper| {
                                !self.project.function(wrapper).is_async
                                    && self.gives_generator_of(wrapper, function)
                            })))
                });
                if !wraps {
                    return Decoration::Unknown;
                }
            }
        }
        decoration
    }

    /// Whether a wrapper gives what an asynchronous generator that it wraps gives, and not an object of its own around that.
    fn gives_generator_of(&self, wrapper: FunctionRef, function: FunctionRef) -> bool {
        let decorated = self.project.function(function);
        if !(decorated.is_async && decorated.is_generator) {
            return true;
        }
        let facts = self.project.ready(wrapper.file);
        let returned = &self.project.function(wrapper).returned;
        !returned.is_empty()
            && returned.iter().all(|value| match facts.value(*value) {
                Value::Call(id) => self.is_of_decorator(wrapper, facts.call(*id).callee),
                _ => false,
            })
    }

    /// Whether a decorator of the project only registers or marks what it decorates: it gives its argument back.
    fn gives_back(&self, decorator: FunctionRef, depth: usize) -> bool {
        let definition = self.project.function(decorator);
        !definition.is_async
            && !definition.is_generator
            && !definition.returned.is_empty()
            && definition
                .returned
                .iter()
                .all(|value| self.is_given_back(decorator, *value, depth))
    }

    fn is_given_back(&self, decorator: FunctionRef, value: ValueId, depth: usize) -> bool {
        let facts = self.project.ready(decorator.file);
        match facts.value(value) {
            Value::Parameter(owner, 0) => *owner == decorator.function,
            // `@register("name")`: the decorator is what the call returns.
            Value::Function(function) => {
                let inner = FunctionRef {
                    file: decorator.file,
                    function: *function,
                };
                depth == 0 && self.gives_back(inner, 1)
            }
            // `return cast(Any, functools.lru_cache(maxsize=size))`.
            Value::Call(id) => {
                let call = facts.call(*id);
                // `return Deprecated(since=since)(args[0])`: what is decorated without arguments goes through the same
                // decorator once more.
                if let Value::Call(maker) = facts.value(call.callee) {
                    let maker = self.value(decorator.file, facts.call(*maker).callee);
                    match maker.members.as_slice() {
                        [Type::Function(maker)] if *maker == decorator => return true,
                        // `return nvtx.annotate(message="load")(function)`.
                        [Type::External(name)] if TRANSPARENT.contains(&name.as_str()) => {
                            let given = call.positional.first();
                            return given
                                .is_some_and(|it| self.is_given_back(decorator, *it, depth));
                        }
                        _ => {}
                    }
                }
                match self.value(decorator.file, call.callee).members.as_slice() {
                    [Type::External(name)] if name.as_str() == "typing.cast" => call
                        .positional
                        .get(1)
                        .is_some_and(|inner| self.is_given_back(decorator, *inner, depth)),
                    [Type::External(name)] => TRANSPARENT.contains(&name.as_str()),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// The function that a decorator of the project puts in place of what it decorates, when that says so by
    /// `functools.wraps`.
    pub fn wrapper(&self, decorator: FunctionRef, decorated: FunctionRef) -> Option<FunctionRef> {
        let is_plain = !self.project.function(decorated).is_async;
        self.wrapper_within(decorator, is_plain, 0)
    }

    fn wrapper_within(
        &self,
        decorator: FunctionRef,
        is_plain: bool,
        depth: usize,
    ) -> Option<FunctionRef> {
        let _level = self.descend()?;
        let returned = &self.project.function(decorator).returned;
        returned.iter().find_map(|value| {
            self.value(decorator.file, *value)
                .members
                .iter()
                .find_map(|member| {
                    let Type::Function(inner) = member else {
                        return None;
                    };
                    if self.is_decorated(inner.file, inner.function, "functools.wraps") {
                        return (!is_plain || !self.awaits_decorated(*inner, decorator))
                            .then_some(*inner);
                    }
                    // `@retry(3)`: the decorator is what the call returns.
                    (depth == 0 && inner.file == decorator.file)
                        .then(|| self.wrapper_within(*inner, is_plain, 1))
                        .flatten()
                })
        })
    }

    /// Whether a wrapper awaits what it wraps, so that it is the one for coroutines.
    fn awaits_decorated(&self, wrapper: FunctionRef, decorator: FunctionRef) -> bool {
        let facts = self.project.ready(wrapper.file);
        let definition = self.project.function(wrapper);
        let calls_decorated = |value: ValueId| match facts.value(value) {
            Value::Call(id) => self.is_argument(wrapper, facts.call(*id).callee, decorator),
            _ => false,
        };
        definition.is_async
            && definition.sites.iter().any(|site| {
                site.kind == SiteKind::Call && site.context.awaited && calls_decorated(site.value)
            })
    }

    /// Whether a value is the first argument of the decorator around a wrapper.
    fn is_argument(&self, wrapper: FunctionRef, value: ValueId, decorator: FunctionRef) -> bool {
        let facts = self.project.ready(wrapper.file);
        let is_first = |value: ValueId| {
            matches!(facts.value(value), Value::Parameter(owner, 0)
                if FunctionRef { file: wrapper.file, function: *owner } == decorator)
        };
        match facts.value(value) {
            Value::Name { scope, name } => facts
                .scope(*scope)
                .bindings
                .get(name)
                .is_some_and(|bindings| bindings.iter().all(|binding| is_first(*binding))),
            _ => is_first(value),
        }
    }

    /// Functions that run in place of a decorated function, outermost first.
    pub fn wrappers(&self, function: FunctionRef) -> Vec<FunctionRef> {
        self.decorators(function)
            .into_iter()
            .filter_map(|decorator| match decorator {
                Type::Function(decorator) => self.wrapper(decorator, function),
                _ => None,
            })
            .collect()
    }

    /// Whether a wrapper calls what it wraps with all that it is given itself: `return func(*args, **kwargs)`.
    pub fn hands_on(&self, wrapper: FunctionRef) -> bool {
        let facts = self.project.ready(wrapper.file);
        let definition = self.project.function(wrapper);
        let is_own = |value: ValueId, position: usize| {
            matches!(facts.value(value), Value::Parameter(owner, of)
                if *owner == wrapper.function && *of as usize == position)
        };
        // `kwargs = {**kwargs, "timeout": 5}`, `kwargs["timeout"] = 5`.
        let is_as_given = |position: usize, parameter: &Parameter| {
            let bound = facts.scope(definition.scope).bindings.get(&parameter.name);
            let mut changed = definition.changed_parameters.iter();
            (parameter.kind == ParameterKind::Positional
                || !changed.any(|changed| changed.position as usize == position))
                && bound.is_none_or(|bound| bound.iter().all(|value| is_own(*value, position)))
        };
        let mut parameters = definition.parameters.iter().enumerate();
        if !parameters.all(|(position, parameter)| {
            parameter.kind != ParameterKind::KeywordOnly && is_as_given(position, parameter)
        }) {
            return false;
        }
        let mut calls = definition
            .sites
            .iter()
            .filter_map(|site| match facts.value(site.value) {
                Value::Call(id) if site.kind == SiteKind::Call => Some(facts.call(*id)),
                _ => None,
            })
            .filter(|call| self.is_of_decorator(wrapper, call.callee))
            .peekable();
        let positional = definition
            .parameters
            .iter()
            .take_while(|parameter| parameter.kind != ParameterKind::VariadicKeyword);
        let positional: Vec<ParameterKind> = positional.map(|parameter| parameter.kind).collect();
        calls.peek().is_some()
            && calls.all(|call| {
                call.starred
                    && call.keywords.is_empty()
                    && call.positional.len() == positional.len()
                    && positional.iter().zip(&call.positional).enumerate().all(
                        |(position, (kind, value))| match (kind, facts.value(*value)) {
                            (ParameterKind::Variadic, Value::Element(all)) => {
                                is_own(*all, position)
                            }
                            (ParameterKind::Variadic, _) => false,
                            _ => is_own(*value, position),
                        },
                    )
            })
    }

    /// Whether a value is what a decorator around the wrapper was given to decorate.
    fn is_of_decorator(&self, wrapper: FunctionRef, value: ValueId) -> bool {
        let facts = self.project.ready(wrapper.file);
        let is_first = |value: ValueId| matches!(facts.value(value), Value::Parameter(owner, 0) if *owner != wrapper.function);
        match facts.value(value) {
            Value::Name { scope, name } => {
                let bound = facts.scope(*scope).bindings.get(name);
                bound.is_some_and(|bound| bound.iter().all(|value| is_first(*value)))
            }
            _ => is_first(value),
        }
    }

    /// Functions of the project that its decorators give back in place of a function, whether or not they say so by
    /// `functools.wraps`.
    pub fn replacements(&self, function: FunctionRef) -> Vec<FunctionRef> {
        let facts = self.project.ready(function.file);
        let decorators = &self.project.function(function).decorators;
        let given_back = |file, value: ValueId| {
            let types = self.value(file, value);
            let functions = types.members.iter().filter_map(|member| match member {
                Type::Function(inner) => Some(*inner),
                _ => None,
            });
            functions.collect::<Vec<_>>()
        };
        let returned = |maker: FunctionRef| {
            let values = &self.project.function(maker).returned;
            let functions = values
                .iter()
                .flat_map(|value| given_back(maker.file, *value));
            let own = functions.filter(|inner| self.project.function(*inner).is_local);
            own.collect::<Vec<_>>()
        };
        let mut found = Vec::new();
        for decorator in decorators {
            match facts.value(*decorator) {
                // `@retry(3)`: the decorator is what the call returns.
                Value::Call(call) => {
                    let makers = given_back(function.file, facts.call(*call).callee);
                    let decorators = makers.into_iter().flat_map(returned);
                    found.extend(decorators.flat_map(returned));
                }
                _ => {
                    let decorators = given_back(function.file, *decorator);
                    found.extend(decorators.into_iter().flat_map(returned));
                }
            }
        }
        found
    }

    /// Whether what is awaited cannot be what the body of a decorated plain function returns, so that a decorator must have
    /// put something else in its place: it is given a coroutine function, or the body returns nothing that can be awaited.
    pub fn gives_awaitable_instead(&self, function: FunctionRef) -> bool {
        let facts = self.project.ready(function.file);
        let definition = self.project.function(function);
        if definition.decorators.is_empty() || definition.is_async {
            return false;
        }
        let takes_coroutine = definition.decorators.iter().any(|decorator| {
            let Value::Call(id) = facts.value(*decorator) else {
                return false;
            };
            let call = facts.call(*id);
            let keywords = call.keywords.iter().map(|(_, value)| value);
            let mut given = call.positional.iter().chain(keywords);
            given.any(|value| {
                self.value(function.file, *value).present().any(|member| {
                    matches!(member, Type::Function(given) | Type::Method(given, _)
                        if self.project.function(*given).is_async)
                })
            })
        });
        let returned = self.returned(function, None);
        let is_plain = !returned.unknown
            && !returned.members.is_empty()
            && returned.members.iter().all(|member| match member {
                Type::None | Type::Tuple(_) => true,
                Type::Instance(name, _) => {
                    name.starts_with("builtins.") && name.as_str() != "builtins.object"
                }
                _ => false,
            });
        takes_coroutine || is_plain
    }

    /// What the decorators of a function are, as far as each is one known thing.
    fn decorators(&self, function: FunctionRef) -> Vec<Type> {
        let facts = self.project.ready(function.file);
        self.project
            .function(function)
            .decorators
            .iter()
            .filter_map(|&decorator| {
                let applied = match facts.value(decorator) {
                    Value::Call(call) => facts.call(*call).callee,
                    _ => decorator,
                };
                match self.value(function.file, applied).members.as_slice() {
                    [one] => Some(one.clone()),
                    _ => None,
                }
            })
            .collect()
    }

    /// Decorators of frameworks that register the function and give it back.
    fn is_transparent(&self, name: &str) -> bool {
        name.starts_with("click.") || name.starts_with("typer.")
    }
}
