//! What is known of classes that have an asynchronous twin in the same library.
//!
//! The rows are data and live in `transforms/native/`, one file a library. [`crate::strategy`] swaps an object when it
//! knows every use of it and each is in a row; otherwise the object stays, and its calls go to a thread.

/// A synchronous class, and what becomes of an object of it.
#[derive(Clone, Copy, Debug)]
pub struct Swap {
    /// The name by which `--prefer` knows the library.
    pub library: &'static str,
    /// Qualified name of the synchronous class.
    pub class: &'static str,
    /// Qualified name of the asynchronous one.
    pub twin: &'static str,
    /// Class methods that make an object as the class itself does.
    pub makers: &'static [&'static str],
    /// Functions that make an object, with their twins.
    pub functions: &'static [(&'static str, &'static str)],
    /// Arguments of the constructor that mean the same to both.
    pub constructor: Arguments,
    /// How many of them may be given by position.
    pub positional: usize,
    /// Methods whose result is awaited, as dotted paths below the object: `get`, `chat.completions.create`.
    pub awaited: &'static [&'static str],
    /// Arguments of these methods that mean the same to both.
    pub arguments: Arguments,
    /// Methods among them that may wait for a limited time only, or not at all.
    pub waits: &'static [Wait],
    /// Methods that are the same in both and do not wait, and attributes.
    pub plain: &'static [&'static str],
    /// Methods whose result is iterated, and is iterated by `async for` afterwards.
    pub iterators: &'static [&'static str],
    /// Methods of results that do not work on what the twin gives, by qualified name.
    pub lost: &'static [&'static str],
    /// The method that ends the object's life, and its name in the twin.
    pub close: (&'static str, &'static str),
    /// Whether the twin may be left to the collector, as the class may.
    pub collected: bool,
    /// Whether a plain `with` around an object becomes an asynchronous one around the twin.
    pub managed: bool,
    /// Whether the twin runs under any async library; else it needs asyncio.
    pub any_runtime: bool,
    /// Why the swap is not safe by itself, for a reader of the diff.
    pub caution: Option<&'static str>,
    /// What stays the same, for the table of the documentation.
    pub preserved: &'static str,
    /// What is left to a thread, for the table of the documentation.
    pub refused: &'static str,
}

/// A method that waits as long as its `timeout=` says, which its twin does not know.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    pub method: &'static str,
    /// Its arguments in their order: `timeout`, perhaps `block`, and one before them.
    pub arguments: &'static [&'static str],
    /// The member that is used instead when it does not wait, of the class and of the twin.
    pub at_once: &'static str,
    pub end: Expiry,
}

/// What happens when the time is over.
#[derive(Clone, Copy, Debug)]
pub enum Expiry {
    /// This exception is raised; that of the twin's member that does not wait is the other one.
    Raises(&'static str, &'static str),
    /// The method says whether it came to pass, which a look at the object says as well until this method is called.
    Tells(&'static str),
}

impl Swap {
    /// The wait of which a path is one of the methods.
    pub fn wait(&self, path: &str) -> Option<&'static Wait> {
        self.waits
            .iter()
            .find(|wait| wait.method == path || wait.at_once == path)
    }
}

/// Arguments that carry over.
#[derive(Clone, Copy, Debug)]
pub enum Arguments {
    /// All but those with these keywords.
    AllBut(&'static [&'static str]),
    /// Only those with these keywords, and of these types when some are named.
    Only(&'static [(&'static str, &'static [&'static str])]),
    /// So many by position, of each method.
    Positional(&'static [(&'static str, usize)]),
}

impl Arguments {
    /// How many arguments of a method may be given by position; `None` when that does not matter.
    pub fn positional(self, method: &str) -> Option<usize> {
        match self {
            Arguments::Positional(methods) => methods
                .iter()
                .find(|(name, _)| *name == method)
                .map(|(_, count)| *count),
            _ => None,
        }
    }

    /// The types that the argument must have, none for any; `None` when it does not carry over.
    pub fn types(self, keyword: &str) -> Option<&'static [&'static str]> {
        match self {
            Arguments::AllBut(names) => (!names.contains(&keyword)).then_some(&[]),
            Arguments::Only(names) => names
                .iter()
                .find(|(name, _)| *name == keyword)
                .map(|(_, types)| *types),
            Arguments::Positional(_) => None,
        }
    }
}
