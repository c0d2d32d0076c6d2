//! What a transform says of one place in the code.

use std::fmt;
use std::sync::Arc;

use ruff_diagnostics::{Applicability, Edit};
use ruff_text_size::TextRange;
use serde::{Deserialize, Serialize, Serializer};

use crate::catalog::Kind;
use crate::project::FileId;

/// One finding, with its fix or the reason why there is none.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Name of the transform that reports it.
    pub transform: &'static str,
    /// Codes under which ruff and flake8-async know the same problem.
    pub codes: &'static [&'static str],
    pub concern: Concern,
    /// The code to change, in the revision that the user has.
    pub range: TextRange,
    /// The function that holds it, dotted: `Client._prepare_request`.
    pub function: String,
    /// Qualified name of what is called, as far as it is known.
    pub callee: String,
    /// From the call down to the leaf that blocks; empty when the callee itself is the leaf.
    pub chain: Vec<ChainStep>,
    /// One sentence: what is wrong.
    pub message: String,
    /// Whether every path to the call blocks for certain.
    pub confidence: Confidence,
    /// The change, or why there is none.
    pub outcome: Result<Fix, Unfixable>,
    /// What the settings prefer to that change.
    pub passed_over: Option<PassedOver>,
}

/// What the settings prefer to do about a finding, and does not happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOver {
    /// A participle: `` moved to `httpx.AsyncClient` ``.
    pub way: String,
    /// What stands in its way, one clause with the lines; `None` when it is there and waits for `--unsafe-fixes`.
    pub obstacle: Option<String>,
}

impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.obstacle {
            Some(why) => write!(f, "not {}, because {why}", self.way),
            None => write!(f, "with `--unsafe-fixes` it is {} instead", self.way),
        }
    }
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// The event loop waits; of a helper, for what the leaf of its chain waits.
    Blocking(Kind),
    /// Something acquired is not released, too late, or in the wrong order.
    Cleanup,
    /// A cancellation is lost or waits.
    Cancellation,
    /// It works, and today's Python has a better way to say it.
    Spelling,
}

impl Concern {
    /// The name that reports use.
    pub const fn name(self) -> &'static str {
        match self {
            Concern::Blocking(kind) => kind.name(),
            Concern::Cleanup => "cleanup",
            Concern::Cancellation => "cancellation",
            Concern::Spelling => "spelling",
        }
    }
}

impl Serialize for Concern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// How sure the analysis is that something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A value has several possible types, or a method several implementations, and not all of them block.
    Low,
    High,
}

/// One call on the way from the coroutine to the leaf.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChainStep {
    /// Dotted name of the function that makes the call.
    pub function: String,
    /// Path of its file as shown to the user.
    pub file: String,
    /// One-based line of the call.
    pub line: usize,
    /// Qualified name of what it calls.
    pub callee: String,
}

/// A change that removes the finding. Applied whole or not at all.
#[derive(Clone, Debug)]
pub struct Fix {
    /// How the call leaves the loop: `asyncio.to_thread`, `asyncio.sleep`, `trio.to_thread.run_sync`, ...
    pub strategy: String,
    /// Whether plain `--write` applies it.
    pub applicability: Applicability,
    /// Why it is not safe; always present on a fix that is not.
    pub reason: Option<String>,
    /// Disjoint edits, imports included, in source order.
    pub edits: Vec<Edit>,
    /// What has to change in other files at the same time, in the order of their paths.
    pub elsewhere: Vec<FileEdits>,
    /// Everything that the fix moves; findings inside are gone with it.
    pub covers: Option<TextRange>,
    /// A module, or a name in one, that the place no longer needs: its import goes when nothing else in the file does.
    pub leaves: Option<String>,
    /// Plain functions do other work than before, which other files may call.
    pub shifts: bool,
}

/// What a fix changes in a file other than the one that its finding is in.
#[derive(Clone, Debug)]
pub struct FileEdits {
    pub file: FileId,
    /// The path as users see it.
    pub display: String,
    /// The revision that the edits are about.
    pub text: Arc<str>,
    /// Disjoint edits, imports included, in source order.
    pub edits: Vec<Edit>,
}

/// Why a finding has no fix.
#[derive(Clone, Debug)]
pub struct Unfixable {
    pub reason: Reason,
    /// One sentence about this place: which lock, which name, which line.
    pub message: String,
    /// What would make a fix possible here, when more is known than the reason alone says.
    pub advice: Option<String>,
}

macro_rules! reasons {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, unlock: $unlock:literal;)+) => {
        /// Every reason for which a blocking call is left alone. A closed list: each has its own snapshot.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Reason { $($(#[doc = $doc])+ $variant,)+ }

        impl Reason {
            /// All reasons, in the order of their declaration.
            pub const ALL: &'static [Reason] = &[$(Reason::$variant,)+];

            /// The name by which reports and summaries group it.
            pub const fn name(self) -> &'static str {
                match self { $(Reason::$variant => $name,)+ }
            }

            /// What would make a fix possible.
            pub const fn unlock(self) -> &'static str {
                match self { $(Reason::$variant => $unlock,)+ }
            }
        }
    };
}

reasons! {
    /// An await inside a generator expression makes it an asynchronous generator.
    InsideGeneratorExpression = "inside-generator-expression",
        unlock: "use a list comprehension, or a loop";
    /// An inner comprehension cannot await before Python 3.11.
    InsideNestedComprehension = "inside-nested-comprehension",
        unlock: "use a loop, or target Python 3.11";
    /// A class body cannot await.
    InsideClassBody = "inside-class-body",
        unlock: "move the call out of the class body";
    /// A function that the loop calls back is not a coroutine.
    SyncCallback = "sync-callback",
        unlock: "start a task from the callback and do the work there";
    /// A threading lock is held where the await would stand.
    HoldsLock = "holds-lock",
        unlock: "call before taking the lock, or make it an `asyncio.Lock` if only coroutines use it";
    /// Process-wide state is changed for the duration of the block around the call.
    ProcessWideState = "process-wide-state",
        unlock: "move the whole block into a function and run that in a thread";
    /// The loop around the call iterates over a container that other tasks can change during the await.
    SharedIteration = "shared-iteration",
        unlock: "iterate over a copy: `list(...)`";
    /// Shared state is checked before the call and assigned after it.
    CheckThenAct = "check-then-act",
        unlock: "guard the check and the assignment with one `asyncio.Lock`, and check again inside it";
    /// The callee works on the running event loop and must stay on its thread.
    LoopAffine = "loop-affine",
        unlock: "split the helper: the blocking part in a function of its own, the loop's part in the coroutine";
    /// The object belongs to the thread that made it.
    ThreadAffine = "thread-affine",
        unlock: "keep everything that touches the object in one function and run that in a thread";
    /// The coroutine runs when the interpreter ends.
    AtExit = "at-exit",
        unlock: "do it before the program ends, in a coroutine of its own loop";
    /// The result blocks again wherever it is used.
    LiveResult = "live-result",
        unlock: "move the call together with the uses of its result into one function and run that in a thread";
    /// The callee returns an iterator whose work happens on the loop.
    LazyResult = "lazy-result",
        unlock: "consume the iterator inside the function that runs in the thread";
    /// `StopIteration` cannot leave a thread through a future.
    StopIteration = "stop-iteration",
        unlock: "give `next` a default";
    /// `super()`, `locals()` and frames mean something else inside another function.
    FrameDependent = "frame-dependent",
        unlock: "compute the value in the coroutine and pass it";
    /// A comment stands where the edit would be.
    CommentInTheWay = "comment-in-the-way",
        unlock: "move the comment out of the expression";
    /// No name is free for the module that the fix needs.
    ShadowedName = "shadowed-name",
        unlock: "rename the variable that hides the module";
    /// `--strict` rewrites calls that are usually shorter than a thread hop.
    UsuallyFast = "usually-fast",
        unlock: "`--strict` rewrites it";
    /// What is called may also be something unknown, or give something to await.
    UncertainType = "uncertain-type",
        unlock: "annotate the variable with its type";
    /// A comment silences something that the fix would move along.
    Suppressed = "suppressed",
        unlock: "take the comment away, or silence this call too";
    /// The runtime of the coroutine cannot be told.
    UnknownRuntime = "unknown-runtime",
        unlock: "set `runtime` in the configuration";
    /// The handler that swallows a cancellation, or what follows it, gives something back or tells who waits for it.
    CleanupOnTheWay = "cleanup-on-the-way",
        unlock: "move that into a `finally`, then raise the cancellation in a clause of its own";
    /// A handler of a cancellation goes on in several ways.
    SeveralWaysOut = "several-ways-out",
        unlock: "raise the exception again on every path through the handler";
    /// A lock is used in a way, or in a place, that a lock of the runtime does not serve.
    LockUsedElsewhere = "lock-used-elsewhere",
        unlock: "make every use a `with` in a coroutine, or wait outside of the lock";
    /// The runtime has no lock of that kind.
    NoAsyncTwin = "no-async-twin",
        unlock: "wait outside of the lock";
    /// What belongs to a running event loop would be made before there is one.
    MadeOutsideLoop = "made-outside-loop",
        unlock: "make it in a coroutine, or target Python 3.10";
    /// A `yield` would stand inside a scope that has to be left where it was entered.
    YieldInScope = "yield-in-scope",
        unlock: "await before or after the `yield`, in a scope of its own";
    /// What a generator yields is released when it is closed, and used after the loop.
    ItemOutlivesLoop = "item-outlives-loop",
        unlock: "do everything with the item inside the loop, or make the generator a context manager";
    /// A generator that yields while it is being closed raises `RuntimeError`.
    YieldsInCleanup = "yields-in-cleanup",
        unlock: "yield nothing in `finally` nor after catching `GeneratorExit`";
    /// The stream is closed by a block around the cancel.
    ClosedByBlock = "closed-by-block",
        unlock: "move the cancel behind the block, and keep the id in a local inside it";
    /// Between the cancel and the close something waits or leaves.
    StepsBetween = "steps-between",
        unlock: "close the stream right before the cancel, in a `try` with the cancel in its `finally`";
    /// The cancel needs more of the stream than an attribute.
    StreamInUse = "stream-in-use",
        unlock: "read what the cancel needs into a local first, then close, then cancel";
    /// What a generator holds is also released or replaced on another way through it.
    ReleasedElsewhere = "released-elsewhere",
        unlock: "release it once, in a `finally`";
    /// Several things are released in the order in which they were acquired.
    InterleavedRelease = "interleaved-release",
        unlock: "release them in reverse order, or use a context manager for each";
    /// The release reads a name that is not bound on every way to it.
    MaybeUnbound = "maybe-unbound",
        unlock: "bind the name before the loop";
    /// An iterator class holds something and offers no way to close it.
    NeedsCloseMethod = "needs-close-method",
        unlock: "give the class `aclose`, or `__aenter__` and `__aexit__`, and make its users call it";
    /// A generator is made and dropped.
    NeverIterated = "never-iterated",
        unlock: "iterate over it with `async for`, or make the function a coroutine";
    /// Code that cannot await reads what would be resolved later.
    SynchronousReaders = "synchronous-readers",
        unlock: "make the readers coroutines that await the value, or pass it to them";
    /// What would be resolved later is assigned in other places as well.
    WrittenElsewhere = "written-elsewhere",
        unlock: "let the constructor alone assign it, or resolve it by hand with an `async def` and a lock";
    /// A constructor blocks for something that it needs itself.
    EagerConstructor = "eager-constructor",
        unlock: "move the call into an asynchronous factory or into `__aenter__`, and pass its result to the constructor";
    /// Objects of the class may not take the attributes that the fix needs.
    UnknownBase = "unknown-base",
        unlock: "give the class a constructor of its own that makes the lock, or resolve the value there with an await";
    /// The fix is complete only with changes in another file, which cannot be made.
    OtherFile = "other-file",
        unlock: "give both files to the run, and remove the comment that silences the other place";
    /// A computation under the global interpreter lock, for which a thread is no help.
    HoldsGil = "holds-gil",
        unlock: "`--cpu process` sends it to another process";
    /// What would run in another process, or what it takes, cannot be sent there.
    StaysInProcess = "stays-in-process",
        unlock: "put the work into a function of a module whose arguments and result are plain data";
    /// A signal or main-thread-only interface.
    MainThreadOnly = "main-thread-only",
        unlock: "use the event loop's own interface (`loop.add_signal_handler`)";
}

impl Unfixable {
    pub fn new(reason: Reason, message: impl Into<String>) -> Unfixable {
        Unfixable {
            reason,
            message: message.into(),
            advice: None,
        }
    }

    #[must_use]
    pub(crate) fn with_advice(self, advice: impl Into<String>) -> Unfixable {
        Unfixable {
            advice: Some(advice.into()),
            ..self
        }
    }

    /// What would make a fix possible.
    pub fn unlock(&self) -> &str {
        self.advice
            .as_deref()
            .unwrap_or_else(|| self.reason.unlock())
    }
}
