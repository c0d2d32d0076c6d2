//! What is known of libraries whose work another library does asynchronously, in another vocabulary.
//!
//! The rows are data and live in `transforms/native/`. [`crate::strategy`] moves a coroutine from one library to the other
//! when everything that it does with the first is in the row; otherwise the calls go to a thread. A class whose twin has
//! the same vocabulary is a [`crate::swap::Swap`] instead.

/// A blocking library of requests and answers, and the asynchronous client that takes its place.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The name by which `--prefer` knows the other library, which is also its name as a requirement.
    pub library: &'static str,
    /// The module that is left.
    pub module: &'static str,
    /// Class of the client that takes the place of the module's functions and of its sessions.
    pub client: &'static str,
    /// Names that a client may have, the first free one is taken.
    pub names: &'static [&'static str],
    /// Class of objects that keep state between requests.
    pub session: &'static str,
    /// What makes such an object, without arguments.
    pub session_makers: &'static [&'static str],
    /// The method that ends the object's life, and its name in the client.
    pub close: (&'static str, &'static str),
    /// Attributes of a session that mean the same in a client, and what may be done with them.
    pub state: &'static [(&'static str, State)],
    /// Functions of the module, and methods of a session of the same names.
    pub methods: &'static [Method],
    /// The method among them that is told the verb, and takes a body with each.
    pub general: &'static str,
    /// The keyword of a client that makes it follow redirects, and its keyword for one request.
    pub redirects: (&'static str, &'static str),
    /// What else every client is told.
    pub always: &'static [(&'static str, &'static str)],
    /// What the client is told when a request has no `timeout`.
    pub no_timeout: (&'static str, &'static str),
    /// Keywords of a request. Any other is refused.
    pub keywords: &'static [(&'static str, Keyword)],
    /// Calls that make a value of a keyword, with their twins.
    pub values: &'static [(&'static str, &'static str)],
    /// The method that puts parameters into an address that may have some: class of addresses, method. `None` when every
    /// request does so.
    pub merge: Option<(&'static str, &'static str)>,
    /// Attributes of an answer. Any other is refused.
    pub answer: &'static [(&'static str, Attribute)],
    /// The attribute that has the truth value of an answer.
    pub truth: Truth,
    /// The method that raises for an answer that is an error.
    pub raises: &'static str,
    /// Whether it raises in the client for an answer that redirects as well.
    pub raises_for_redirects: bool,
    /// Whether the client runs under any async library; else it needs asyncio.
    pub any_runtime: bool,
    /// What an answer needs that has to be read before its block ends; `None` when it comes whole.
    pub block: Option<Block>,
    /// The method that decodes an answer, and what it raises in the client.
    pub decodes: (&'static str, &'static str),
    /// Exceptions about an address, which one that is a literal does not raise.
    pub about_address: &'static [&'static str],
    /// Classes in `except` clauses, and what takes their place.
    pub exceptions: &'static [Caught],
    /// Classes of the other library with one that includes them.
    pub included: &'static [(&'static str, &'static str)],
    /// Modules that put something else in the place of the old library, in tests.
    pub doubles: &'static [&'static str],
    /// What is always different, for a reader of the diff.
    pub caution: &'static str,
    /// What stays the same, for the table of the documentation.
    pub preserved: &'static str,
    /// What is left to a thread, for the table of the documentation.
    pub refused: &'static str,
}

/// An attribute that has the truth value of an answer, or the opposite of it.
#[derive(Clone, Copy, Debug)]
pub enum Truth {
    Is(&'static str),
    Not(&'static str),
}

/// Answers that are open within a block of their own.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Names that an answer without one may have, the first free one is taken.
    pub names: &'static [&'static str],
    /// The method that reads all of an answer, which can be used anywhere from then on.
    pub reads: &'static str,
    /// The class of timeouts, with its keywords for connecting and for reading.
    pub timeout: (&'static str, &'static str, &'static str),
    /// The header with which text is sent as it is; without one it would be sent with another.
    pub body_type: &'static str,
    /// What a caught exception has itself of its answer.
    pub error: &'static [(&'static str, &'static str)],
}

/// A function that makes a request.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    pub name: &'static str,
    /// Keywords of arguments that are given by position.
    pub positional: &'static [&'static str],
    /// Whether redirects are followed when nothing is said of them.
    pub follows: bool,
    /// Whether the client's method of this name takes a body; otherwise its general method does.
    pub body: bool,
}

/// What becomes of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyword {
    Same,
    /// The same, when it has one of these types.
    Typed(&'static [&'static str]),
    /// Says whether redirects are followed.
    Redirects,
    /// Seconds to wait.
    Timeout,
    /// Pairs that end up in the address.
    Query,
    /// Pairs, or under the other keyword text that is sent as it is.
    Body(&'static str),
    /// Belongs to the client, under the other name, when it has one of these types.
    Client(&'static [&'static str]),
    /// One address for every scheme belongs to the client under the other name.
    Proxies(&'static str),
    /// Without effect when it is this literal.
    Only(&'static str),
    /// Without effect when it is `True`; `False` has another name.
    Off(&'static str),
}

/// What may be done with an attribute of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Looked up and changed by key, and these methods called.
    Mapping(&'static [&'static str]),
    /// Assigned, when what is assigned has one of these types.
    Assigned(&'static [&'static str]),
    /// Assigned a literal once, before the first request: an argument of the client.
    Argument,
}

/// What becomes of an attribute of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    Same,
    /// A method, which is the same when it is called.
    Called,
    /// A method whose result is another one.
    Statement,
    Renamed(&'static str),
    /// The opposite of another attribute.
    Opposite(&'static str),
    /// The same after a conversion.
    Converted(&'static str),
    /// Looked up by key.
    Mapping,
    /// Text whose encoding is guessed in another way.
    Decoded,
    /// What this call gives when it is awaited.
    Awaited(&'static str),
    /// The same of text whose encoding is guessed in another way.
    AwaitedText(&'static str),
    /// A method without arguments, which is awaited and given these.
    AwaitedCall(&'static str),
    /// May be assigned.
    Assigned,
}

/// What takes the place of a class in an `except` clause.
#[derive(Clone, Copy, Debug)]
pub struct Caught {
    pub names: &'static [&'static str],
    /// Classes of the other library that are raised in the same cases.
    pub becomes: &'static [&'static str],
    /// Whether the class itself stays, because it is not the library's own.
    pub stays: bool,
    /// Whether it is also raised for an answer that cannot be decoded.
    pub decoding: bool,
    /// Whether the exception has the answer.
    pub answer: bool,
}
