//! asyncfix finds what blocks the event loop in Python asyncio code, and rewrites it.
//!
//! This page is the architecture. The library does the work without touching the outside world; the binary reads, writes
//! and prints.
//!
//! # From files to a diff
//!
//! 1. [`discover`] turns paths into files, [`encoding`] turns bytes into text. Files without `async` are set aside: they
//!    are parsed only when something imports them. Texts are not kept; a file with something to report is read again.
//! 2. [`source_file`] parses one revision; [`semantic`] walks it once and leaves [`semantic::FileFacts`]: scopes,
//!    functions, classes, and a graph of values in which every use of a name points at the definitions that reach it. The
//!    tree is dropped, the facts are kept.
//! 3. [`project`] knows which module is which file and works out what values are, across files, without any installed
//!    environment. [`project::reach`] starts from the coroutines, follows every call down to a row of the [`catalog`] or
//!    to nothing, reads files as they are needed, and gives the findings with their chains.
//! 4. Each file with findings is parsed again. Every [`transform`] reports what it is about; [`strategy`] decides how a
//!    call leaves the loop and whether it may, `region` moves statements that belong together, [`imports`] adds what a fix
//!    needs. [`suppress`] silences what comments silence.
//!    What is more than one call has a module of its own: `laziness` (values made in constructors and on first use),
//!    [`swap`], [`family`] and [`migration`] (objects that become asynchronous themselves, in the same library or in
//!    another), `promotion` (plain helpers that become coroutines),
//!    `cleanup` (generators and streams), [`cancellation`], [`locks`].
//! 5. [`pipeline`] applies disjoint [`edit`]s, parses the result, analyses it again, and repeats until nothing changes.
//!    What stood as a formatter writes it is laid out again by `formatting`, which is ruff's formatter.
//!    Fixes that change several files come first: each is applied whole or not at all, then all files are analysed again.
//! 6. [`output`] prints the diff, the report and the summary; [`write`](mod@write) replaces files atomically, and those
//!    that one fix changes all or none.
//!
//! # Answers that are kept
//!
//! A run is a function of its [`question::Question`] and of what [`sources::Sources`] replies. [`cache`] keeps the results
//! with both, and a later run takes them when both are the same: all that comes before and after is done anew each time.
//!
//! # Fixes of several files
//!
//! A transform reports on one file. Where a fix is complete only with changes in others, it opens them with `Pass::open`
//! and puts their edits into [`diagnostic::Fix::elsewhere`]. A file that is not among those given, cannot be read, has
//! changed, or in which a comment silences one of the places, turns the fix into [`diagnostic::Reason::OtherFile`]. The
//! files of such a fix are tied together to the end: a defect in one leaves all as they were.
//!
//! # Invariants
//!
//! - **I1** The engine never names a transform; `pipeline::run` takes a slice of them. (`tests/tidy.rs`)
//! - **I2** No printing and no exit outside `main`; no writing outside [`write`](mod@write) and [`cache`]. What decides
//!   which files there are and what is asked about them is read by `main`, [`config`], [`discover`], [`project_files`] and
//!   [`question`]; everything else that the analysis asks the disk goes through [`sources`], which notes it.
//!   (`tests/tidy.rs`)
//! - **I3** Text outside edits is byte-identical. (`tests/snapshots.rs`, `tests/cli.rs`)
//! - **I4** Output parses for the target version. (`tests/snapshots.rs`, `tests/library.rs`)
//! - **I5** A second run changes nothing. (`tests/snapshots.rs`, `tests/library.rs`, `tests/properties.rs`)
//! - **I6** No comment is lost. (`tests/snapshots.rs`, `tests/library.rs`)
//! - **I7** No diagnostic without a fix or a named reason: [`diagnostic::Diagnostic::outcome`] is a `Result`.
//! - **I8** The order of the transforms' slice is the only order.
//! - **I9** Every file that could not be processed is named and makes the exit code non-zero. (`tests/cli.rs`)
//! - **I10** One worker's panic, one broken file or one cycle in the user's code never stops the run.
//!   (`tests/properties.rs`)
//!
//! # What makes a fix safe
//!
//! Every rewrite adds one suspension point, where the task can be cancelled and other tasks run. A fix is *safe* when it
//! is the same call in a thread, or its exact twin, and no hazard is near; *unsafe* when more changes than that, with the
//! reason attached; otherwise there is none, and the diagnostic carries a [`diagnostic::Reason`].

pub mod cache;
mod callers;
pub mod cancellation;
pub mod catalog;
mod cleanup;
pub mod cli;
pub mod config;
pub mod dependencies;
pub mod diagnostic;
pub mod discover;
pub mod edit;
pub mod encoding;
pub mod family;
mod formatting;
pub mod imports;
mod inherited;
mod layout;
mod laziness;
pub mod locks;
pub mod migration;
mod open_file;
pub mod output;
pub mod pipeline;
pub mod project;
pub mod project_files;
mod promotion;
pub mod question;
mod region;
mod scoping;
pub mod semantic;
pub mod source_file;
pub mod sources;
pub mod sql;
pub mod strategy;
pub mod suppress;
pub mod swap;
pub mod target_version;
pub mod transform;
pub mod write;

#[path = "../transforms/mod.rs"]
pub mod transforms;
