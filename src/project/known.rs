//! Functions of the standard library whose result depends on their arguments.

use std::sync::Arc;

use ruff_python_ast::name::Name;

use super::{FileId, Inference, Type, Types};
use crate::semantic::{Call, CallId, Value, ValueId};

/// Callables that run what they are given elsewhere, by name, with the position of the function among the arguments.
pub const OFFLOADERS: &[(&str, usize)] = &[
    ("asyncio.to_thread", 0),
    ("anyio.to_thread.run_sync", 0),
    ("trio.to_thread.run_sync", 0),
    ("starlette.concurrency.run_in_threadpool", 0),
    ("fastapi.concurrency.run_in_threadpool", 0),
    ("curio.run_in_thread", 0),
];

/// `contextvars.copy_context().run`, which calls what it is given.
fn is_context_run(callee: &Type) -> bool {
    matches!(callee, Type::ExternalMethod(name, _) if name.as_str() == "contextvars.Context.run")
}

impl Inference<'_> {
    fn argument(&self, file: FileId, call: Option<CallId>, position: usize) -> Types {
        call.and_then(|id| {
            let call: &Call = self.project.ready(file).call(id);
            call.positional.get(position).copied()
        })
        .map_or_else(Types::unknown, |value| self.value(file, value))
    }

    fn argument_value(
        &self,
        file: FileId,
        call: Option<CallId>,
        position: usize,
    ) -> Option<ValueId> {
        let call = self.project.ready(file).call(call?);
        call.positional.get(position).copied()
    }

    /// The result of calling the function that argument `position` is.
    fn result_of(
        &self,
        file: FileId,
        call: Option<CallId>,
        position: usize,
        depth: usize,
    ) -> Types {
        self.argument(file, call, position).map(|member| {
            if is_context_run(member) {
                self.result_of(file, call, position + 1, depth)
            } else {
                self.called(file, member, None, depth + 1)
            }
        })
    }

    /// Result of a call to an external function, where the arguments decide it.
    pub(super) fn known_call(
        &self,
        file: FileId,
        name: &str,
        call: Option<CallId>,
        depth: usize,
    ) -> Option<Types> {
        let element = |position| {
            let iterable = self.argument(file, call, position);
            iterable.map(|member| self.element(member))
        };
        if let Some((_, position)) = OFFLOADERS.iter().find(|(known, _)| *known == name) {
            let result = self.result_of(file, call, *position, depth);
            return Some(Types::one(Type::Coroutine(Arc::new(result))));
        }
        Some(match name {
            "functools.partial" | "functools.partialmethod" => {
                let mut bound = self.argument(file, call, 0);
                if bound.present().any(is_context_run) {
                    bound = self.argument(file, call, 1);
                }
                Types::one(Type::Partial(Arc::new(bound)))
            }
            // `lru_cache(f)` is `f`; `lru_cache(maxsize=1)` is the decorator.
            "functools.cache"
            | "functools.lru_cache"
            | "cachetools.cached"
            | "cachetools.func.lru_cache"
            | "cachetools.func.ttl_cache" => {
                let function = self.argument(file, call, 0);
                if function.present().any(|member| {
                    matches!(
                        member,
                        Type::Function(_) | Type::Method(..) | Type::Class(_)
                    )
                }) {
                    function
                } else {
                    Types::one(Type::External(Name::new(name)))
                }
            }
            "typing.cast" => {
                let target = self.argument_value(file, call, 0)?;
                match self.project.ready(file).value(target) {
                    Value::Str(_) | Value::Prefix(_) | Value::Sql(_) => {
                        self.argument(file, call, 1)
                    }
                    _ => self.annotated(file, target),
                }
            }
            "builtins.list" | "builtins.sorted" | "builtins.set" | "builtins.frozenset"
            | "builtins.tuple" | "collections.deque" => {
                let container = if name == "builtins.sorted" {
                    "builtins.list"
                } else {
                    name
                };
                Types::container(container, element(0))
            }
            "builtins.iter" | "builtins.reversed" | "itertools.islice" => {
                Types::container("typing.Iterator", element(0))
            }
            "itertools.dropwhile" | "itertools.filterfalse" | "itertools.takewhile" => {
                Types::container("typing.Iterator", element(1))
            }
            "itertools.chain" => {
                let count = self.project.ready(file).call(call?).positional.len();
                Types::container("typing.Iterator", Types::union((0..count).map(element)))
            }
            "builtins.filter" => Types::one(Type::Mapped(
                Arc::new(self.argument(file, call, 0)),
                Arc::new(element(1)),
            )),
            "builtins.map" | "itertools.starmap" => Types::one(Type::Mapped(
                Arc::new(self.argument(file, call, 0)),
                Arc::new(self.result_of(file, call, 0, depth)),
            )),
            "builtins.enumerate" => Types::container(
                "typing.Iterator",
                Types::one(Type::Tuple(Arc::from([
                    Types::instance("builtins.int"),
                    element(0),
                ]))),
            ),
            "builtins.zip" => {
                let count = self.project.ready(file).call(call?).positional.len();
                let items: Vec<Types> = (0..count).map(element).collect();
                Types::container("typing.Iterator", Types::one(Type::Tuple(Arc::from(items))))
            }
            "builtins.next" | "builtins.min" | "builtins.max" => element(0),
            "builtins.dict" => Types::instance("builtins.dict"),
            "builtins.getattr" => {
                let attribute = self.argument_value(file, call, 1)?;
                let Value::Str(Some(attribute)) = self.project.ready(file).value(attribute) else {
                    return Some(Types::unknown());
                };
                let object = self.argument_value(file, call, 0)?;
                let mut found = self.read(file, object, attribute);
                if self.project.ready(file).call(call?).positional.len() > 2 {
                    found.add(self.argument(file, call, 2));
                }
                found
            }
            "builtins.type" => self.argument(file, call, 0).map(|member| match member {
                Type::Object(class) => Types::one(Type::Class(*class)),
                Type::Instance(name, _) => Types::one(Type::External(name.clone())),
                _ => Types::unknown(),
            }),
            // An attribute of the class that holds such an instance.
            "traitlets.Instance" => self.instances(&self.argument(file, call, 0)),
            "contextlib.closing" | "contextlib.nullcontext" => Types::one(Type::Instance(
                Name::new("contextlib.closing"),
                Arc::from([self.argument(file, call, 0)]),
            )),
            "copy.copy"
            | "copy.deepcopy"
            | "dataclasses.replace"
            | "weakref.proxy"
            | "asyncio.shield"
            | "asyncio.wait_for"
            | "inspect.unwrap" => self.argument(file, call, 0),
            "asyncio.create_task" | "asyncio.ensure_future" => {
                let awaited = self.argument(file, call, 0).map(|member| match member {
                    Type::Coroutine(result) => (**result).clone(),
                    _ => Types::unknown(),
                });
                Types::one(Type::Coroutine(Arc::new(awaited)))
            }
            "asyncio.gather" => {
                let count = self.project.ready(file).call(call?).positional.len();
                let items: Vec<Types> = (0..count)
                    .map(|position| {
                        self.argument(file, call, position)
                            .map(|member| match member {
                                Type::Coroutine(result) => (**result).clone(),
                                _ => Types::unknown(),
                            })
                    })
                    .collect();
                Types::one(Type::Coroutine(Arc::new(Types::one(Type::Tuple(
                    Arc::from(items),
                )))))
            }
            "asyncio.get_running_loop" | "asyncio.get_event_loop" | "asyncio.new_event_loop" => {
                Types::instance("asyncio.AbstractEventLoop")
            }
            "asgiref.sync.sync_to_async" => self.argument(file, call, 0).map(|member| {
                let result = self.called(file, member, None, depth + 1);
                Types::one(Type::Returns(Arc::new(Types::one(Type::Coroutine(
                    Arc::new(result),
                )))))
            }),
            _ => return None,
        })
    }

    /// Result of a call to a method of an external class, where arguments or type arguments decide it.
    pub(super) fn known_method(
        &self,
        file: FileId,
        name: &str,
        receiver: &Type,
        call: Option<CallId>,
        depth: usize,
    ) -> Option<Types> {
        let arguments: &[Types] = match receiver {
            Type::Instance(_, arguments) => arguments,
            _ => &[],
        };
        let first = || arguments.first().cloned().unwrap_or_else(Types::unknown);
        let second = || arguments.get(1).cloned().unwrap_or_else(Types::unknown);
        Some(match name {
            "builtins.dict.get" | "builtins.dict.pop" | "builtins.dict.setdefault" => {
                let mut found = second();
                if self.argument_value(file, call, 1).is_some() {
                    found.add(self.argument(file, call, 1));
                }
                found
            }
            "builtins.dict.values" => Types::container("typing.Iterator", second()),
            "builtins.dict.keys" => Types::container("typing.Iterator", first()),
            "builtins.dict.items" => Types::container(
                "typing.Iterator",
                Types::one(Type::Tuple(Arc::from([first(), second()]))),
            ),
            "builtins.dict.popitem" => Types::one(Type::Tuple(Arc::from([first(), second()]))),
            "builtins.dict.copy" | "builtins.list.copy" | "builtins.set.copy" => {
                Types::one(receiver.clone())
            }
            "builtins.list.pop"
            | "builtins.set.pop"
            | "collections.deque.pop"
            | "collections.deque.popleft"
            | "typing.Iterator.__next__" => first(),
            "contextvars.ContextVar.get" => first(),
            "asyncio.AbstractEventLoop.create_future" => Types::instance("asyncio.Future"),
            "asyncio.AbstractEventLoop.run_in_executor" => Types::one(Type::Coroutine(Arc::new(
                self.result_of(file, call, 1, depth),
            ))),
            "asyncio.AbstractEventLoop.create_task" => self.argument(file, call, 0),
            "contextlib.ExitStack.enter_context" => self
                .argument(file, call, 0)
                .map(|member| self.enter(member)),
            "contextlib.AsyncExitStack.enter_async_context" => {
                let entered = self
                    .argument(file, call, 0)
                    .map(|member| self.async_enter(member));
                Types::one(Type::Coroutine(Arc::new(entered)))
            }
            "contextlib.AsyncExitStack.enter_context" => self
                .argument(file, call, 0)
                .map(|member| self.enter(member)),
            _ => return None,
        })
    }
}
