//! What is known of libraries whose objects hand each other out, a connection its cursors and a client its databases, and
//! of their asynchronous twins.
//!
//! The rows are data and live in `transforms/native/`, one file a library. [`crate::strategy`] exchanges all objects of a
//! family in a coroutine, or none: what a row does not name is an obstacle. An object that hands out nothing but answers is a
//! [`crate::swap::Swap`] instead.

use crate::swap::Arguments;

/// The classes of a library that blocks, and what becomes of them.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// The name by which `--prefer` knows the library, which is also the name of the other one as a requirement.
    pub library: &'static str,
    /// The module whose objects they are.
    pub module: &'static str,
    /// Other modules in which classes of theirs are defined.
    pub defined: &'static [&'static str],
    /// Whether the twins belong to another library, which takes the place only when it is preferred.
    pub other: bool,
    pub makers: &'static [Maker],
    pub classes: &'static [Class],
    /// Functions that take an object whole, and those that do the same with what it holds.
    pub handed: &'static [Handed],
    /// Parts of the library that stay with a thread, by what their names begin with, and why.
    pub left: &'static [(&'static str, &'static str)],
    /// What else is different, when they do.
    pub dialect: Option<Dialect>,
    /// What the addresses begin with that makers take first, what the twins take, and the library that this needs to be
    /// preferred; makers take any address when there is nothing here.
    pub drivers: &'static [(&'static str, &'static str, &'static str)],
    /// Methods whose first argument is a statement of a query language, and the first words of those that change nothing.
    pub statements: &'static [&'static str],
    pub reading: &'static [&'static str],
    /// Whether an attribute may keep an object of the first class between coroutines, each of which executes one statement
    /// with it.
    pub kept: bool,
    /// Whether the twins run under any async library; else they need asyncio.
    pub any_runtime: bool,
    /// Why the exchange is not safe by itself, for a reader of the diff.
    pub caution: &'static str,
    /// What stays the same, for the table of the documentation.
    pub preserved: &'static str,
    /// What is left to a thread, for the table of the documentation.
    pub refused: &'static str,
}

impl Family {
    /// What the exchange is called in reports.
    pub fn strategy(&self) -> &'static str {
        self.makers.first().map_or(self.library, |maker| maker.twin)
    }

    pub fn class(&self, name: &str) -> Option<&'static Class> {
        self.classes.iter().find(|class| class.name == name)
    }
}

/// A call that makes the first object of a family.
#[derive(Clone, Copy, Debug)]
pub struct Maker {
    /// Qualified name of the function or class.
    pub name: &'static str,
    /// Qualified name of the twin.
    pub twin: &'static str,
    /// Whether it is a method whose object the twin takes as its first argument.
    pub method: bool,
    /// What stands between the name of the twin and the arguments: `.connect`.
    pub suffix: &'static str,
    /// Arguments that mean the same to both.
    pub arguments: Arguments,
    /// How many of them may be given by position.
    pub positional: usize,
    /// What these are called, when the twin takes none by position.
    pub names: &'static [&'static str],
    pub given: Given,
    /// What a plain `with` around the call means.
    pub block: Block,
}

/// A function that reads all of an object, or writes to it.
#[derive(Clone, Copy, Debug)]
pub struct Handed {
    /// Qualified name of the function.
    pub name: &'static str,
    /// Qualified name of the one that takes or gives what is read or written.
    pub twin: &'static str,
    /// Whether it writes its first argument to the object, which is the second; otherwise that is the first.
    pub writes: bool,
}

impl Handed {
    pub const fn reads(name: &'static str, twin: &'static str) -> Handed {
        Handed {
            name,
            twin,
            writes: false,
        }
    }

    pub const fn writes(name: &'static str, twin: &'static str) -> Handed {
        Handed {
            name,
            twin,
            writes: true,
        }
    }
}

/// How the twin of a call gives its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// At once.
    AtOnce,
    /// When it is awaited.
    Awaited,
    /// When it is awaited, or at the start of an asynchronous block around the call.
    Entered,
    /// At the start of an asynchronous block around the call, and only there.
    Block,
}

/// What a plain `with` around an object means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// What an asynchronous one around the twin means.
    Same,
    /// The end commits or rolls back, and does not close; the end of an asynchronous one only closes.
    Transaction,
    /// The end commits or rolls back; the end of an asynchronous one closes as well.
    Closes,
    /// It is not known.
    Unknown,
}

/// What another library does otherwise, beside its classes.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    pub keywords: &'static [Keyword],
    /// Calls that take no arguments but so many by position and those with these keywords; by the name of the method.
    pub methods: &'static [(&'static str, usize, &'static [&'static str])],
    pub added: &'static [Added],
    /// Modules of exceptions, and the ones that have exceptions of the same names.
    pub exceptions: &'static [(&'static str, &'static str)],
    /// Attributes of exceptions that are the same.
    pub attributes: &'static [&'static str],
    /// Classes of exceptions that are no bases of the new ones.
    pub not_bases: &'static [&'static str],
    /// Whether the server puts the parameters into a statement.
    pub server_binds: bool,
}

/// A keyword that is called otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    pub old: &'static str,
    pub new: &'static str,
    /// The values that it may have, by qualified name, and what takes their place; it may have any when there are none.
    pub values: &'static [(&'static str, &'static str)],
}

impl Keyword {
    /// One that may have any value.
    pub const fn new(old: &'static str, new: &'static str) -> Keyword {
        Keyword {
            old,
            new,
            values: &[],
        }
    }
}

/// An argument that makes the twin do what the old library did by itself.
#[derive(Clone, Copy, Debug)]
pub struct Added {
    /// Qualified name of a maker, or name of a method.
    pub to: &'static str,
    pub keyword: &'static str,
    pub value: &'static str,
    /// The keyword of the old library that says otherwise.
    pub unless: &'static str,
}

/// A class of the family.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// Qualified name.
    pub name: &'static str,
    /// Methods and attributes. Any other is refused.
    pub members: &'static [(&'static str, Member)],
    pub block: Block,
    /// Whether the end of an asynchronous block around the twin closes and does nothing else, as `contextlib.closing` does.
    pub closing: bool,
    /// How its instances are iterated over, if they are.
    pub items: Option<Items>,
    pub end: End,
    /// Whether attributes and keys of any name give objects of the family.
    pub named: bool,
    /// What any other method is.
    pub others: Option<Member>,
    /// The keyword by which an instance is handed to methods of the family.
    pub passed: Option<&'static str>,
}

/// How the life of an instance ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The twin may be left to the collector, as the class may.
    Collector,
    /// By this method: something has to call it.
    Method(&'static str),
    /// By this method, or by an asynchronous block, which takes the place of the collector.
    Block(&'static str),
}

impl End {
    /// The method that ends the life.
    pub fn method(self) -> Option<&'static str> {
        match self {
            End::Collector => None,
            End::Method(name) | End::Block(name) => Some(name),
        }
    }
}

/// A member of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    /// A method whose result is no object of the family.
    Call(Given),
    /// A method whose result is one.
    Object(Given),
    /// A method that is awaited, and whose result is not that of the twin's.
    Statement,
    /// A method whose result is iterated over, and is iterated over by `async for` afterwards.
    Iterated,
    /// A member that the twin does not have alike.
    Lost,
    /// An attribute that is read.
    Read,
    /// An attribute that is read and assigned.
    Assigned,
    /// An attribute that is read, and assigned by a method that is awaited.
    Setter(&'static str),
}

/// Iteration over an instance, by `async for` afterwards.
#[derive(Clone, Copy, Debug)]
pub struct Items {
    /// The method that gives all of them in a list, if there is one.
    pub all: Option<&'static str>,
    /// Methods that give such an object, with the method that gives the list at once.
    pub at_once: &'static [(&'static str, &'static str)],
}

impl Class {
    /// A class without members, whose instances are used whole.
    pub const fn new(name: &'static str) -> Class {
        Class {
            name,
            members: &[],
            block: Block::Unknown,
            closing: false,
            items: None,
            end: End::Collector,
            named: false,
            others: None,
            passed: None,
        }
    }

    pub fn member(&self, name: &str) -> Option<Member> {
        self.members
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, member)| *member)
            .or(self.others)
    }
}
