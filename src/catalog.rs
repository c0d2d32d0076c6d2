//! What is known of callables that no Python source of the project defines.
//!
//! The rows themselves are data and live in `transforms/catalog/`, one file a library and one line a callable. This
//! module gives them their vocabulary and looks them up by qualified name. A method is named by the class that defines
//! it: `requests.Session.get` is `get` on any instance of `requests.Session`, whatever the variable is called.

mod caution;
mod nature;
mod public;

pub use caution::{Caution, Whose};
pub use nature::{Nature, Verbs};

use std::fmt;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::config::{RuleStrategy, Rules, Ruling};
use crate::family::Family;
use crate::migration::Migration;
use crate::swap::Swap;

/// What a blocking call waits for. Each kind is handled by one transform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The clock: `time.sleep`.
    Sleep,
    /// An HTTP exchange: `requests`, synchronous `httpx`, `urllib`, `urllib3`.
    Http,
    /// A credential chain: files, processes, or a metadata server behind them.
    Credentials,
    /// The contents of files: `open`, `read`, `write`, archives, temporary files, directory trees.
    File,
    /// One entry of a file system's directory: `stat`, `exists`, `mkdir`, `unlink`.
    Metadata,
    /// Another process: `subprocess`, `os.system`, `os.wait*`.
    Subprocess,
    /// A socket, a name lookup, a TLS handshake, or a protocol on top that is not HTTP (mail, FTP, SSH, brokers).
    Network,
    /// A database driver.
    Database,
    /// A vendor's client library: cloud services, AI services, search engines, container engines.
    Sdk,
    /// Another thread or process: locks, queues, events, futures.
    Wait,
    /// The processor: hashing, compression, parsing.
    Cpu,
    /// The import system: `importlib.import_module`.
    Import,
    /// A person at a terminal: `input`, `getpass`.
    Console,
}

impl Kind {
    /// The name that reports and configuration use.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Sleep => "sleep",
            Kind::Http => "http",
            Kind::Credentials => "credentials",
            Kind::File => "file",
            Kind::Metadata => "metadata",
            Kind::Subprocess => "subprocess",
            Kind::Network => "network",
            Kind::Database => "database",
            Kind::Sdk => "sdk",
            Kind::Wait => "wait",
            Kind::Cpu => "cpu",
            Kind::Import => "import",
            Kind::Console => "console",
        }
    }

    /// What a call of this kind weighs unless more is known of it.
    pub const fn weight(self) -> Weight {
        match self {
            Kind::Metadata => Weight::Light,
            Kind::File | Kind::Import | Kind::Cpu => Weight::Medium,
            _ => Weight::Heavy,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How long a call can be expected to hold the loop, against the cost of a thread hop (about 80 microseconds).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Usually shorter than the hop itself: a cached `stat` takes 2 microseconds. Reported; rewritten with `--strict`.
    Light,
    /// Depends on size and storage: reading a file, importing a module.
    Medium,
    /// Milliseconds to minutes: the network, a process, a lock, a person.
    Heavy,
}

/// What leaves the call, and so how it may be moved to another thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The result is self-contained (`bytes`, a fully read response): the call alone moves.
    Call,
    /// The result blocks again when it is used (a file, a streamed response): it moves together with its uses.
    Live,
    /// Nothing happens before the result is iterated (`glob`, `os.walk`): the consumption is what blocks.
    Lazy,
    /// Bound to the thread that made it or to the main thread: never moved. The text says why.
    Pinned(&'static str),
}

/// Why a call is never moved, not even together with the object that it is called on.
pub const MAIN_THREAD: &str = "only the main thread may do this, whoever made the object";
pub const OWN_LOOP: &str = "it runs the loop itself, which another thread does not have";

/// What a call does with Python's global interpreter lock while it works, and so whether a thread is enough for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gil {
    /// Other threads run meanwhile.
    #[default]
    Released,
    /// It takes turns with other threads, as all Python code does: the loop runs, in steps of milliseconds.
    Shared,
    /// Nothing else runs before it ends, so a thread does not help.
    Held,
}

/// An argument that changes what a call does: `keyword`, or its position, holds the literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Keyword by which the argument can be given.
    pub keyword: &'static str,
    /// Its position, counted from 0 without the receiver, when it may also be given by position.
    pub position: Option<u8>,
    /// The Python literal that makes the difference: `False`, `0`, `"rb"`; `*` for any value, `bytes` for any bytes,
    /// `"data:*"` for a string that starts so, `-` when the argument is not given at all.
    pub literal: &'static str,
}

/// What a row says of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Calling it blocks.
    Blocks {
        kind: Kind,
        weight: Weight,
        form: Form,
        /// Why moving it to a thread is not safe by itself, for a reader of the diff.
        caution: Option<Caution>,
        /// The coroutine function that takes the same arguments and gives the same result, under asyncio.
        twin: Option<&'static str>,
        /// Only the first call blocks, the process keeps the result (an import, a cached configuration): it weighs light.
        first_call: bool,
        gil: Gil,
    },
    /// Calling it does not block; the row exists for what it returns, or as an exception from a wildcard.
    Pure,
    /// A class; calling it makes an instance and does not block.
    Class {
        /// Qualified names of its bases, for methods that it inherits.
        bases: &'static [&'static str],
        /// Every method that has no row of its own blocks in this way: clients whose methods are made at run time.
        methods: Option<Methods>,
    },
    /// An attribute or property; reading it does not block.
    Attribute,
    /// Another spelling of the name in `returns`: `requests.api.get` is `requests.get`.
    Alias,
}

/// How the methods of a class block that have no rows of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Methods {
    pub kind: Kind,
    /// Why moving them to a thread is not safe by itself.
    pub caution: Option<Caution>,
}

/// One line of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Qualified name.
    pub name: &'static str,
    /// What it is.
    pub entry: Entry,
    /// Type of the result (of the attribute's value, target of the alias): a qualified class name, `Self`, a container
    /// such as `list[pathlib.Path]`, `iter[str]`, `tuple[a, b]`, or a union `a | b`. Empty when it cannot block again.
    pub returns: &'static str,
    /// Arguments that make the call return at once.
    pub unless: &'static [Argument],
    /// Arguments that make the result live (`stream=True`).
    pub live_if: &'static [Argument],
    /// Codes of the rules of ruff and flake8-async that speak of the same call.
    pub codes: &'static [&'static str],
}

/// A callable that blocks.
pub const fn blocks(name: &'static str, kind: Kind) -> Row {
    Row {
        name,
        entry: Entry::Blocks {
            kind,
            weight: kind.weight(),
            form: Form::Call,
            caution: None,
            twin: None,
            first_call: false,
            gil: Gil::Released,
        },
        returns: "",
        unless: &[],
        live_if: &[],
        codes: &[],
    }
}

/// A callable that does not block.
pub const fn pure(name: &'static str) -> Row {
    let mut row = blocks(name, Kind::Cpu);
    row.entry = Entry::Pure;
    row
}

/// A class whose construction does not block.
pub const fn class(name: &'static str) -> Row {
    let mut row = blocks(name, Kind::Cpu);
    row.entry = Entry::Class {
        bases: &[],
        methods: None,
    };
    row
}

/// An attribute or property with a type worth knowing.
pub const fn attribute(name: &'static str, returns: &'static str) -> Row {
    let mut row = blocks(name, Kind::Cpu);
    row.entry = Entry::Attribute;
    row.returns = returns;
    row
}

/// Another spelling of `target`, for the name and everything below it.
pub const fn alias(name: &'static str, target: &'static str) -> Row {
    let mut row = blocks(name, Kind::Cpu);
    row.entry = Entry::Alias;
    row.returns = target;
    row
}

macro_rules! on_blocks {
    ($row:ident, $field:ident = $value:expr) => {{
        match $row.entry {
            Entry::Blocks { kind, weight, form, caution, twin, first_call, gil } => {
                #[allow(unused_assignments, unused_mut)]
                let mut parts = (kind, weight, form, caution, twin, first_call, gil);
                on_blocks!(@set parts $field $value);
                $row.entry = Entry::Blocks {
                    kind: parts.0, weight: parts.1, form: parts.2, caution: parts.3, twin: parts.4, first_call: parts.5,
                    gil: parts.6,
                };
                $row
            }
            _ => panic!("only a blocking row takes this"),
        }
    }};
    (@set $parts:ident weight $value:expr) => { $parts.1 = $value };
    (@set $parts:ident form $value:expr) => { $parts.2 = $value };
    (@set $parts:ident caution $value:expr) => { $parts.3 = $value };
    (@set $parts:ident twin $value:expr) => { $parts.4 = $value };
    (@set $parts:ident first_call $value:expr) => { $parts.5 = $value };
    (@set $parts:ident gil $value:expr) => { $parts.6 = $value };
}

impl Row {
    /// The type of the result, see [`Row::returns`].
    pub const fn returns(mut self, returns: &'static str) -> Row {
        self.returns = returns;
        self
    }

    /// A weight other than the kind's own.
    pub const fn weight(mut self, weight: Weight) -> Row {
        on_blocks!(self, weight = weight)
    }

    /// The result blocks again when it is used.
    pub const fn live(mut self) -> Row {
        on_blocks!(self, form = Form::Live)
    }

    /// The work happens when the result is iterated.
    pub const fn lazy(mut self) -> Row {
        on_blocks!(self, form = Form::Lazy)
    }

    /// Never moved to another thread, because of `why`.
    pub const fn pinned(mut self, why: &'static str) -> Row {
        on_blocks!(self, form = Form::Pinned(why))
    }

    /// Moved to a thread only as an unsafe fix, because of `why`.
    pub const fn caution(mut self, why: &'static str) -> Row {
        let whose = Whose::Shared;
        let caution = Some(Caution { why, whose });
        match self.entry {
            Entry::Class {
                bases,
                methods: Some(Methods { kind, .. }),
            } => {
                self.entry = Entry::Class {
                    bases,
                    methods: Some(Methods { kind, caution }),
                };
                self
            }
            _ => on_blocks!(self, caution = caution),
        }
    }

    /// The same only of an object that an attribute or a module keeps.
    pub const fn caution_if_kept(mut self, why: &'static str) -> Row {
        let whose = Whose::Kept;
        on_blocks!(self, caution = Some(Caution { why, whose }))
    }

    /// A thread changes more than where the call waits, whoever else uses the object.
    pub const fn warning(mut self, why: &'static str) -> Row {
        let whose = Whose::Any;
        on_blocks!(self, caution = Some(Caution { why, whose }))
    }

    /// Replaced by this coroutine function under asyncio.
    pub const fn twin(mut self, name: &'static str) -> Row {
        on_blocks!(self, twin = Some(name))
    }

    /// Only the first call blocks.
    pub const fn first_call(mut self) -> Row {
        on_blocks!(self, first_call = true)
    }

    /// It computes without letting other threads run as they would; `tests/catalogue_gil.py` measures it.
    pub const fn gil(mut self, gil: Gil) -> Row {
        on_blocks!(self, gil = gil)
    }

    /// Does not block when one of these arguments is given.
    pub const fn unless(mut self, arguments: &'static [Argument]) -> Row {
        self.unless = arguments;
        self
    }

    /// Its result is live when one of these arguments is given.
    pub const fn live_if(mut self, arguments: &'static [Argument]) -> Row {
        self.live_if = arguments;
        self
    }

    /// Codes of other linters' rules for this call.
    pub const fn codes(mut self, codes: &'static [&'static str]) -> Row {
        self.codes = codes;
        self
    }

    /// Bases of a class row.
    pub const fn bases(mut self, names: &'static [&'static str]) -> Row {
        match self.entry {
            Entry::Class { methods, .. } => {
                self.entry = Entry::Class {
                    bases: names,
                    methods,
                };
                self
            }
            _ => panic!("only a class row has bases"),
        }
    }

    /// Every method of this class blocks unless a row says otherwise.
    pub const fn methods_block(mut self, kind: Kind) -> Row {
        match self.entry {
            Entry::Class { bases, .. } => {
                self.entry = Entry::Class {
                    bases,
                    methods: Some(Methods {
                        kind,
                        caution: None,
                    }),
                };
                self
            }
            _ => panic!("only a class row has methods"),
        }
    }
}

/// An argument that can be given by keyword or position.
pub const fn argument(keyword: &'static str, position: u8, literal: &'static str) -> Argument {
    Argument {
        keyword,
        position: Some(position),
        literal,
    }
}

/// What a method is called on.
pub const fn receiver(literal: &'static str) -> Argument {
    Argument {
        keyword: RECEIVER,
        position: None,
        literal,
    }
}

/// No keyword: what a method is called on.
const RECEIVER: &str = "";

impl Argument {
    /// Whether it is what a method is called on.
    pub(crate) fn is_receiver(&self) -> bool {
        self.keyword == RECEIVER
    }
}

/// An argument that can be given by keyword only.
pub const fn keyword(keyword: &'static str, literal: &'static str) -> Argument {
    Argument {
        keyword,
        position: None,
        literal,
    }
}

/// How one particular callable blocks, whether its own row says so or a wildcard of its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocking {
    pub kind: Kind,
    pub weight: Weight,
    pub form: Form,
    pub caution: Option<Caution>,
    pub twin: Option<&'static str>,
    pub first_call: bool,
    pub gil: Gil,
    /// The project asks for another process, whatever is usual.
    pub in_process: bool,
    pub unless: &'static [Argument],
    pub live_if: &'static [Argument],
    pub codes: &'static [&'static str],
}

/// All rows, by name.
pub struct Catalog {
    rows: FxHashMap<&'static str, &'static Row>,
    /// First segments of the names that are aliases of something, so that most names need no look-up.
    alias_roots: rustc_hash::FxHashSet<&'static str>,
    /// First segments of all names.
    libraries: rustc_hash::FxHashSet<&'static str>,
    /// What the project's configuration says of its own callables; it comes before every row.
    rules: Rules,
    /// Classes that have an asynchronous twin, by name.
    swaps: FxHashMap<&'static str, &'static Swap>,
    /// Modules whose objects hand each other out and have asynchronous twins, by name.
    families: FxHashMap<&'static str, Vec<&'static Family>>,
    /// Modules whose work another library does asynchronously, by name.
    migrations: FxHashMap<&'static str, Vec<&'static Migration>>,
    /// Classes with a method that is pinned to a thread, and why.
    bound: FxHashMap<&'static str, &'static str>,
    /// What the names of calls say of what they do to the stores that they reach.
    verbs: &'static [Verbs],
}

impl Catalog {
    pub fn new(tables: &[&'static [Row]]) -> Catalog {
        let mut rows = FxHashMap::default();
        let mut alias_roots = rustc_hash::FxHashSet::default();
        let mut libraries = rustc_hash::FxHashSet::default();
        let mut bound = FxHashMap::default();
        for row in tables.iter().copied().flatten() {
            rows.insert(row.name, row);
            libraries.insert(root(row.name));
            if let Entry::Blocks {
                form: Form::Pinned(why),
                ..
            } = row.entry
                && let Some((class, _)) = row.name.rsplit_once('.')
            {
                bound.insert(class, why);
            }
            if row.entry == Entry::Alias {
                alias_roots.insert(root(row.name));
            }
        }
        Catalog {
            rows,
            alias_roots,
            libraries,
            rules: Rules::default(),
            swaps: FxHashMap::default(),
            families: FxHashMap::default(),
            migrations: FxHashMap::default(),
            bound,
            verbs: &[],
        }
    }

    /// Adds what verbs say of the calls whose names start with them.
    #[must_use]
    pub fn with_verbs(mut self, verbs: &'static [Verbs]) -> Catalog {
        self.verbs = verbs;
        self
    }

    /// What a call of this kind and name does to the store that it reaches, and what of it: `bucket` of `create_bucket`.
    pub fn nature<'n>(&self, kind: Kind, name: &'n str) -> Option<(Nature, &'n str)> {
        nature::of(self.verbs, kind, name)
    }

    /// Adds what is known of asynchronous twins.
    #[must_use]
    pub fn with_swaps(mut self, tables: &[&'static [Swap]]) -> Catalog {
        let rows = tables.iter().copied().flatten();
        self.swaps.extend(rows.map(|row| (row.class, row)));
        self
    }

    /// Adds what is known of objects that hand each other out.
    #[must_use]
    pub fn with_families(mut self, tables: &[&'static [Family]]) -> Catalog {
        for row in tables.iter().copied().flatten() {
            let handed = row.handed.iter().map(|handed| root(handed.name));
            let own = std::iter::once(row.module).chain(row.defined.iter().copied());
            for module in own.chain(handed) {
                let rows = self.families.entry(module).or_default();
                if !rows.iter().any(|known| std::ptr::eq(*known, row)) {
                    rows.push(row);
                }
            }
        }
        self
    }

    /// The families of the library in which a name lies.
    pub fn families(&self, name: &str) -> &[&'static Family] {
        self.families.get(root(name)).map_or(&[], Vec::as_slice)
    }

    /// Adds what is known of other libraries that do the same asynchronously.
    #[must_use]
    pub fn with_migrations(mut self, tables: &[&'static [Migration]]) -> Catalog {
        let rows = tables.iter().copied().flatten();
        for row in rows {
            self.migrations.entry(row.module).or_default().push(row);
        }
        self
    }

    /// The way out of the library in which a name lies.
    pub fn migrations(&self, name: &str) -> &[&'static Migration] {
        self.migrations.get(root(name)).map_or(&[], Vec::as_slice)
    }

    /// The asynchronous twin of a class.
    pub fn swap(&self, class: &str) -> Option<&'static Swap> {
        self.swaps.get(class).copied()
    }

    /// Why instances of `class` stay with the thread that made them, if they do.
    pub fn bound_to_thread(&self, class: &str) -> Option<&'static str> {
        self.bound.get(class).copied()
    }

    /// What an instance of a class holds under a key: `class.__getitem__(key)` where only that one is known.
    pub fn item(&self, class: &str, key: Option<&str>) -> Option<&'static Row> {
        key.and_then(|key| self.member(class, &format!("__getitem__({key})")))
            .or_else(|| self.member(class, "__getitem__"))
    }

    /// The class of what a lazy call gives, when that is more than an iterator.
    pub fn lazy_class(&self, maker: &str) -> Option<&'static str> {
        let row = self.row(maker)?;
        self.is_class(row.returns).then_some(row.returns)
    }

    /// Adds the rules of a configuration.
    #[must_use]
    pub fn with_rules(mut self, rules: Rules) -> Catalog {
        self.rules = rules;
        self
    }

    /// What the configuration says of `name`: `Some(None)` when it says that the call does not block.
    pub fn ruling(&self, name: &str) -> Option<Option<Blocking>> {
        if self.rules.is_empty() {
            return None;
        }
        Some(match self.rules.of(name)? {
            Ruling::Pure => None,
            Ruling::Blocks(rule) => Some(Blocking {
                kind: rule.kind,
                weight: rule.weight.unwrap_or(rule.kind.weight()),
                form: Form::Call,
                caution: None,
                twin: match &rule.strategy {
                    RuleStrategy::Usual | RuleStrategy::Thread | RuleStrategy::Process => None,
                    // A handful of names, kept for the run like the rows of the catalogue.
                    RuleStrategy::Native(name) => Some(Box::leak(name.clone().into_boxed_str())),
                },
                first_call: false,
                // The project's own computations are Python code.
                gil: match &rule.strategy {
                    RuleStrategy::Usual if rule.kind == Kind::Cpu => Gil::Shared,
                    _ => Gil::Released,
                },
                in_process: rule.strategy == RuleStrategy::Process,
                unless: &[],
                live_if: &[],
                codes: &["ASYNC200"],
            }),
        })
    }

    /// Every row, in no particular order.
    pub fn rows(&self) -> impl Iterator<Item = &'static Row> + '_ {
        self.rows.values().copied()
    }

    pub fn row(&self, name: &str) -> Option<&'static Row> {
        self.rows.get(name).copied()
    }

    /// Whether something is known of a library: a package's name.
    pub fn speaks_of(&self, library: &str) -> bool {
        self.libraries.contains(library)
    }

    /// The name by which the catalogue knows `name`: aliases followed, also those of a prefix, and modules left out. `None` when it
    /// is `name`.
    pub fn canonical(&self, name: &str) -> Option<String> {
        let mut current: Option<String> = None;
        // Aliases of aliases end soon; a cycle would be a mistake in the rows.
        for _ in 0..4 {
            let text = current.as_deref().unwrap_or(name);
            if !self.alias_roots.contains(root(text)) {
                break;
            }
            let Some(next) = prefixes(text).find_map(|prefix| {
                let row = self.rows.get(prefix)?;
                (row.entry == Entry::Alias)
                    .then(|| format!("{}{}", row.returns, &text[prefix.len()..]))
            }) else {
                break;
            };
            current = Some(next);
        }
        let text = current.as_deref().unwrap_or(name);
        self.public(text).or(current)
    }

    /// Whether calling `name` makes an instance of a class of that name.
    pub fn is_class(&self, name: &str) -> bool {
        self.row(name).is_some_and(|row| match row.entry {
            Entry::Class { .. } => true,
            Entry::Blocks { .. } => row.returns == row.name,
            _ => false,
        })
    }

    fn class_of(&self, name: &str) -> (&'static [&'static str], Option<Methods>) {
        match self.row(name).map(|row| row.entry) {
            Some(Entry::Class { bases, methods }) => (bases, methods),
            _ => (&[], None),
        }
    }

    /// The row for attribute `attribute` of instances of `class`, found in the class or its bases.
    pub fn member(&self, class: &str, attribute: &str) -> Option<&'static Row> {
        self.member_within(class, attribute, 0)
    }

    fn member_within(&self, class: &str, attribute: &str, depth: u8) -> Option<&'static Row> {
        if let Some(row) = self.row(&format!("{class}.{attribute}")) {
            return Some(row);
        }
        if depth < 8 {
            for base in self.class_of(class).0 {
                if let Some(row) = self.member_within(base, attribute, depth + 1) {
                    return Some(row);
                }
            }
        }
        self.row(&format!("{class}.*"))
    }

    /// Whether `class` is a subclass of `base`.
    pub fn inherits(&self, class: &str, base: &str) -> bool {
        self.inherits_within(class, base, 0)
    }

    fn inherits_within(&self, class: &str, base: &str, depth: u8) -> bool {
        depth < 8
            && self
                .class_of(class)
                .0
                .iter()
                .any(|parent| *parent == base || self.inherits_within(parent, base, depth + 1))
    }

    /// How calling `name` blocks, if it does.
    pub fn blocking(&self, name: &str) -> Option<Blocking> {
        if let Some(ruling) = self.ruling(name) {
            return ruling;
        }
        let row = match self.row(name) {
            Some(row) => row,
            None => return self.wildcard(name),
        };
        match row.entry {
            Entry::Blocks {
                kind,
                weight,
                form,
                caution,
                twin,
                first_call,
                gil,
            } => Some(Blocking {
                kind,
                weight: if first_call { Weight::Light } else { weight },
                form,
                caution,
                twin,
                first_call,
                gil,
                in_process: false,
                unless: row.unless,
                live_if: row.live_if,
                codes: row.codes,
            }),
            _ => None,
        }
    }

    /// A method without a row, of a class all of whose methods block.
    fn wildcard(&self, name: &str) -> Option<Blocking> {
        let (class, method) = name.rsplit_once('.')?;
        if method.starts_with('_') {
            return None;
        }
        let Methods { kind, caution } = self.methods_of(class, 0)?;
        Some(Blocking {
            kind,
            weight: kind.weight(),
            form: Form::Call,
            caution,
            twin: None,
            first_call: false,
            gil: Gil::Released,
            in_process: false,
            unless: &[],
            live_if: &[],
            codes: &[],
        })
    }

    fn methods_of(&self, class: &str, depth: u8) -> Option<Methods> {
        let (bases, methods) = self.class_of(class);
        methods.or_else(|| {
            (depth < 8)
                .then(|| {
                    bases
                        .iter()
                        .find_map(|base| self.methods_of(base, depth + 1))
                })
                .flatten()
        })
    }
}

fn root(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// `a.b.c`, `a.b`, `a`.
fn prefixes(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(name), |prefix| {
        prefix.rsplit_once('.').map(|(outer, _)| outer)
    })
}
