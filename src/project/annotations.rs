//! What an annotation says: the same expressions as elsewhere, read as types.

use std::sync::Arc;

use ruff_python_ast::name::Name;

use super::{FileId, Inference, Type, Types};
use crate::semantic::{Operator, ScopeId, Value, ValueId};

/// Classes that are written with one element type.
const CONTAINERS: &[(&str, &str)] = &[
    ("typing.List", "builtins.list"),
    ("typing.Set", "builtins.set"),
    ("typing.FrozenSet", "builtins.frozenset"),
    ("typing.Deque", "collections.deque"),
    ("typing.Iterable", "typing.Iterable"),
    ("typing.Iterator", "typing.Iterator"),
    ("typing.Sequence", "typing.Sequence"),
    ("typing.MutableSequence", "typing.Sequence"),
    ("typing.Collection", "typing.Sequence"),
    ("typing.AbstractSet", "builtins.set"),
    ("typing.AsyncIterable", "typing.AsyncIterator"),
    ("typing.AsyncIterator", "typing.AsyncIterator"),
    ("typing.AsyncGenerator", "typing.AsyncIterator"),
    ("typing.Generator", "typing.Iterator"),
];

/// Classes that are written with a key and a value type.
const MAPPINGS: &[&str] = &[
    "typing.Dict",
    "typing.Mapping",
    "typing.MutableMapping",
    "typing.DefaultDict",
    "typing.OrderedDict",
    "builtins.dict",
    "collections.defaultdict",
    "collections.OrderedDict",
    "weakref.WeakValueDictionary",
    "weakref.WeakKeyDictionary",
];

/// `typing`'s names for what other modules define.
fn normalised(name: &str) -> String {
    let typing = name
        .strip_prefix("collections.abc.")
        .or_else(|| name.strip_prefix("typing_extensions."))
        .map_or_else(|| name.to_owned(), |rest| format!("typing.{rest}"));
    match typing.as_str() {
        "typing.Set" if name.starts_with("collections.abc") => "typing.AbstractSet".to_owned(),
        _ => typing,
    }
}

impl Inference<'_> {
    /// Values that an annotation admits.
    pub(crate) fn annotated(&self, file: FileId, annotation: ValueId) -> Types {
        let facts = self.project.ready(file);
        match facts.value(annotation) {
            Value::None => Types::none(),
            Value::Name { scope, name } => self.annotated_name(file, *scope, name),
            Value::Member(member) => {
                let module = self.module(file, &member.module);
                module.map(|module| match module {
                    Type::Module(id) => self.annotated_member(*id, &member.name),
                    other => self.instances(&self.module_member(file, other, &member.name)),
                })
            }
            Value::Attribute(base, name) => {
                let base = self.value(file, *base);
                base.map(|base| match base {
                    Type::Module(id) => self.annotated_member(*id, name),
                    other => self.instances(&self.attribute(file, other, name)),
                })
            }
            Value::Item(base, index) => self.generic(file, *base, *index),
            Value::Operator(Operator::Or, left, right) => {
                Types::union([self.annotated(file, *left), self.annotated(file, *right)])
            }
            Value::Tuple(items) => {
                Types::union(items.iter().map(|item| self.annotated(file, *item)))
            }
            Value::Class(_) | Value::Join(_) | Value::Call(_) => {
                self.instances(&self.value(file, annotation))
            }
            Value::Declared { value, .. } => self.annotated(file, *value),
            _ => Types::unknown(),
        }
    }

    fn annotated_name(&self, file: FileId, scope: ScopeId, name: &Name) -> Types {
        let facts = self.project.ready(file);
        match facts.scope(scope).bindings.get(name) {
            Some(values) => self.alias(file, scope, name, || {
                Types::union(values.iter().map(|value| self.annotated(file, *value)))
            }),
            None => {
                // Only an attribute of the enclosing scopes or a builtin is left.
                let found = self.member_or_builtin(file, name);
                self.instances(&found)
            }
        }
    }

    fn annotated_member(&self, file: FileId, name: &Name) -> Types {
        let facts = self.project.ready(file);
        if facts.scope(ScopeId::MODULE).bindings.contains_key(name) {
            return self.annotated_name(file, ScopeId::MODULE, name);
        }
        self.instances(&self.member_of_file(file, name))
    }

    fn member_or_builtin(&self, file: FileId, name: &Name) -> Types {
        let found = self.member_of_file(file, name);
        if found.is_blank() {
            Types::one(Type::External(Name::new(format!("builtins.{name}"))))
        } else {
            found
        }
    }

    /// Instances of the classes that `classes` names.
    pub(super) fn instances(&self, classes: &Types) -> Types {
        classes.map(|class| match class {
            Type::Class(class) => Types::one(Type::Object(*class)),
            Type::External(name) => {
                let name = normalised(name);
                match name.as_str() {
                    "typing.Any" | "builtins.object" | "typing.Self" | "typing.Optional"
                    | "typing.Union" | "typing.Callable" | "typing.TypeVar" | "typing.Generic"
                    | "typing.AnyStr" | "typing.Final" | "typing.ClassVar" => Types::unknown(),
                    "typing.Text" => Types::instance("builtins.str"),
                    _ => match CONTAINERS.iter().find(|(alias, _)| *alias == name) {
                        Some((_, container)) => Types::instance(container),
                        None => Types::instance(&name),
                    },
                }
            }
            _ => Types::unknown(),
        })
    }

    /// `Base[Index]`.
    fn generic(&self, file: FileId, base: ValueId, index: ValueId) -> Types {
        let arguments: Vec<ValueId> = match self.project.ready(file).value(index) {
            Value::Tuple(items) => items.to_vec(),
            _ => vec![index],
        };
        let argument = |position: usize| {
            arguments
                .get(position)
                .map_or_else(Types::unknown, |argument| self.annotated(file, *argument))
        };
        let classes = self.value(file, base);
        classes.map(|class| {
            let Type::External(name) = class else {
                return self.instances(&Types::one(class.clone()));
            };
            let name = normalised(name);
            match name.as_str() {
                "typing.Optional" => Types::union([argument(0), Types::none()]),
                "typing.Union" => Types::union((0..arguments.len()).map(argument)),
                "typing.Annotated"
                | "typing.Final"
                | "typing.ClassVar"
                | "typing.Required"
                | "typing.NotRequired"
                | "typing.ReadOnly"
                | "typing.Unpack"
                | "contextvars.ContextVar"
                | "dataclasses.InitVar" => {
                    let inner = argument(0);
                    if name == "contextvars.ContextVar" {
                        return Types::one(Type::Instance(Name::new(&name), Arc::from([inner])));
                    }
                    inner
                }
                "typing.Type" | "builtins.type" => argument(0).map(|member| match member {
                    Type::Object(class) => Types::one(Type::Class(*class)),
                    Type::Instance(name, _) => Types::one(Type::External(name.clone())),
                    _ => Types::unknown(),
                }),
                "typing.Callable" => Types::one(Type::Returns(Arc::new(argument(1)))),
                "typing.Awaitable" => Types::one(Type::Coroutine(Arc::new(argument(0)))),
                "typing.Coroutine" => Types::one(Type::Coroutine(Arc::new(argument(2)))),
                "asyncio.Task" | "asyncio.Future" => {
                    Types::one(Type::Coroutine(Arc::new(argument(0))))
                }
                "typing.Literal" => Types::instance("builtins.str"),
                "typing.Tuple" | "builtins.tuple" => {
                    let variadic = arguments.len() == 2
                        && matches!(self.project.ready(file).value(arguments[1]), Value::Unknown);
                    if variadic {
                        return Types::container("builtins.tuple", argument(0));
                    }
                    let items: Vec<Types> = (0..arguments.len()).map(argument).collect();
                    Types::one(Type::Tuple(Arc::from(items)))
                }
                "typing.ContextManager"
                | "typing.AbstractContextManager"
                | "contextlib.AbstractContextManager" => Types::one(Type::Instance(
                    Name::new("contextlib.AbstractContextManager"),
                    Arc::from([argument(0)]),
                )),
                _ if MAPPINGS.contains(&name.as_str()) => Types::one(Type::Instance(
                    Name::new("builtins.dict"),
                    Arc::from([argument(0), argument(1)]),
                )),
                _ => match CONTAINERS.iter().find(|(alias, _)| *alias == name) {
                    Some((_, container)) => Types::container(container, argument(0)),
                    None => {
                        let all: Vec<Types> = (0..arguments.len()).map(argument).collect();
                        Types::one(Type::Instance(Name::new(&name), Arc::from(all)))
                    }
                },
            }
        })
    }

    /// A type written in the catalogue: `a.B`, `list[a.B]`, `tuple[a.B, ?]`, `a.B | None`, `Self`.
    pub(super) fn written(&self, text: &str, receiver: Option<&Type>) -> Types {
        Types::union(split(text, '|').map(|part| self.written_one(part.trim(), receiver)))
    }

    /// What an instance of `class` holds under a key, as the catalogue writes it.
    pub(super) fn held_under(
        &self,
        file: FileId,
        instance: &Type,
        class: &Name,
        key: ValueId,
    ) -> Types {
        let key = self.project.ready(file).value(key).text();
        let row = self.project.catalog.item(class, key);
        row.map_or_else(Types::unknown, |row| {
            self.written(row.returns, Some(instance))
        })
    }

    fn written_one(&self, text: &str, receiver: Option<&Type>) -> Types {
        match text {
            "" | "?" => return Types::unknown(),
            "None" => return Types::none(),
            "Self" => {
                return receiver
                    .map_or_else(Types::unknown, |receiver| Types::one(receiver.clone()));
            }
            "str" | "bytes" | "int" | "bool" | "float" | "dict" | "list" => {
                return Types::instance(&format!("builtins.{text}"));
            }
            _ => {}
        }
        let Some((base, rest)) = text.split_once('[') else {
            return Types::instance(&self.canonical_name(text));
        };
        let arguments: Vec<Types> = split(rest.strip_suffix(']').unwrap_or(rest), ',')
            .map(|part| self.written(part.trim(), receiver))
            .collect();
        match base {
            "tuple" => Types::one(Type::Tuple(Arc::from(arguments))),
            "dict" => Types::one(Type::Instance(
                Name::new("builtins.dict"),
                Arc::from(arguments),
            )),
            "iter" => Types::container("typing.Iterator", first(arguments)),
            "list" | "set" => Types::container(&format!("builtins.{base}"), first(arguments)),
            _ => Types::one(Type::Instance(Name::new(base), Arc::from(arguments))),
        }
    }
}

fn first(arguments: Vec<Types>) -> Types {
    arguments.into_iter().next().unwrap_or_else(Types::unknown)
}

/// Splits at `separator` outside brackets.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut depth = 0usize;
    text.split(move |character| {
        match character {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && character == separator
    })
}
