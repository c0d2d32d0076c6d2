//! What a value can be at run time, as far as names tell.

use std::sync::Arc;

use ruff_python_ast::name::Name;
use smallvec::{SmallVec, smallvec};

use crate::semantic::{ClassId, FunctionId};

/// Containers inside each other of which the contents still count. Functions that call themselves can nest them without end,
/// and all that is known of such a value is compared again and again.
const NESTING_LIMIT: usize = 5;

/// A file of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

impl FileId {
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A function of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionRef {
    pub file: FileId,
    pub function: FunctionId,
}

/// A class of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassRef {
    pub file: FileId,
    pub class: ClassId,
}

/// One thing that a value can be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    None,
    /// A module, class or function that the project does not define, by its qualified name.
    External(Name),
    /// A method of such a class, qualified by it, bound to its receiver.
    ExternalMethod(Name, Arc<Type>),
    /// An instance of a class that the project does not define, with its type arguments.
    Instance(Name, Arc<[Types]>),
    Module(FileId),
    Function(FunctionRef),
    /// A method bound to its receiver.
    Method(FunctionRef, Arc<Type>),
    Class(ClassRef),
    /// An instance of a class of the project.
    Object(ClassRef),
    /// `super()` in a method of the class.
    Super(ClassRef),
    /// What awaiting gives the types.
    Coroutine(Arc<Types>),
    /// An iterator that does its blocking work when it is consumed: by the catalogue's row for what made it, and its items.
    Lazy(Name, Arc<Types>),
    /// An iterator that calls the functions as it is consumed (`map(f, ...)`), and its items.
    Mapped(Arc<Types>, Arc<Types>),
    /// A generator made by the function.
    Generator(FunctionRef),
    /// What a function under `@contextmanager` returns.
    ContextManager(FunctionRef),
    /// `functools.partial` of a callable.
    Partial(Arc<Types>),
    /// A callable of which only the result is known.
    Returns(Arc<Types>),
    Tuple(Arc<[Types]>),
}

/// All that a value can be. `unknown` says that there may be more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Types {
    /// Nearly always one, which then needs no memory of its own.
    pub members: SmallVec<[Type; 1]>,
    pub unknown: bool,
}

impl Types {
    pub fn unknown() -> Types {
        Types {
            members: SmallVec::new(),
            unknown: true,
        }
    }

    pub fn none() -> Types {
        Types::one(Type::None)
    }

    pub fn one(member: Type) -> Types {
        Types {
            members: smallvec![member],
            unknown: false,
        }
    }

    pub fn instance(name: &str) -> Types {
        Types::one(Type::Instance(Name::new(name), Arc::from([])))
    }

    pub fn container(name: &str, element: Types) -> Types {
        Types::one(Type::Instance(Name::new(name), Arc::from([element])))
    }

    /// These types as the contents of a container: nothing is known of them when they are nested too deeply themselves.
    #[must_use]
    pub fn nested(self) -> Types {
        if self.is_deeper_than(NESTING_LIMIT) {
            Types::unknown()
        } else {
            self
        }
    }

    fn is_deeper_than(&self, limit: usize) -> bool {
        self.members.iter().any(|member| match member {
            Type::Tuple(items) | Type::Instance(_, items) if !items.is_empty() => {
                limit == 0 || items.iter().any(|item| item.is_deeper_than(limit - 1))
            }
            _ => false,
        })
    }

    pub fn add(&mut self, other: Types) {
        self.unknown |= other.unknown;
        for member in other.members {
            if !self.members.contains(&member) {
                self.members.push(member);
            }
        }
    }

    pub fn union(parts: impl IntoIterator<Item = Types>) -> Types {
        let mut result = Types::default();
        for part in parts {
            result.add(part);
        }
        result
    }

    /// Members other than `None`, on which every attribute access fails.
    pub fn present(&self) -> impl Iterator<Item = &Type> {
        self.members
            .iter()
            .filter(|member| !matches!(member, Type::None))
    }

    /// Whether nothing at all is known.
    pub fn is_blank(&self) -> bool {
        self.present().next().is_none()
    }

    /// Applies `f` to every member.
    pub fn map_all(&self, mut f: impl FnMut(&Type) -> Types) -> Types {
        let mut result = Types {
            members: SmallVec::new(),
            unknown: self.unknown,
        };
        for member in &self.members {
            result.add(f(member));
        }
        result
    }

    /// Applies `f` to every member but `None`.
    pub fn map(&self, mut f: impl FnMut(&Type) -> Types) -> Types {
        let mut result = Types {
            members: SmallVec::new(),
            unknown: self.unknown,
        };
        for member in self.present() {
            result.add(f(member));
        }
        result
    }
}
