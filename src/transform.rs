//! All that a transform may see and do.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use ruff_python_ast::{Expr, ExprCall, PythonVersion, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::FxHashMap;

use crate::catalog::{Kind, Weight};
use crate::cleanup::scan;
use crate::diagnostic::{ChainStep, Concern, Confidence, Diagnostic, Fix, Reason, Unfixable};
use crate::edit::{Applicability, Edit};
use crate::formatting::{self, Format, Laid};
use crate::imports::{self, Imported, Insertion};
use crate::inherited::Above;
use crate::laziness;
use crate::locks;
use crate::open_file::{Files, OpenFile};
use crate::project::reach::{Finding, QuietAwait, Root, Tied};
use crate::project::{ClassRef, FileId, FunctionRef, Inference, Project, Type, Types};
use crate::promotion;
use crate::region::Seed;
use crate::semantic::{self, FileFacts, Function, FunctionId, Shapes, ValueId};
use crate::source_file::SourceFile;
use crate::strategy;

/// A kind of rewrite. Plain data, stateless.
pub struct Transform {
    /// Kebab-case name, by which it is selected and suppressed.
    pub name: &'static str,
    /// One sentence for lists.
    pub summary: &'static str,
    /// Codes of ruff and flake8-async that select and suppress it as well.
    pub codes: &'static [&'static str],
    /// Whether it runs when nothing is selected; what is a matter of taste waits to be asked for.
    pub default: bool,
    /// What it looks for besides what blocks: it also sees files that hold one of these.
    pub shapes: Shapes,
    /// Reports what it finds in one file.
    pub run: fn(&mut Pass<'_>),
}

/// The async library whose loop runs the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Runtime {
    Asyncio,
    Trio,
    Anyio,
}

impl Runtime {
    pub const fn module(self) -> &'static str {
        match self {
            Runtime::Asyncio => "asyncio",
            Runtime::Trio => "trio",
            Runtime::Anyio => "anyio",
        }
    }
}

/// What the configuration says for one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The oldest Python that must run the result.
    pub target: PythonVersion,
    /// The runtime, when the configuration names one.
    pub runtime: Option<Runtime>,
    /// The project's own function that runs a function in a thread.
    pub offload: Option<String>,
    /// Whether computations under the global interpreter lock go to another process.
    pub processes: bool,
    /// Libraries whose asynchronous clients come before a thread, also where the thread is safer.
    pub prefer: Vec<String>,
    /// Whether unsafe fixes are wanted as well; decides only between two fixes for one place.
    pub unsafe_fixes: bool,
    /// Columns a line may have, when the project says so.
    pub line_length: Option<usize>,
    /// Rewrite also what is usually shorter than a thread hop.
    pub strict: bool,
}

impl Settings {
    /// How a formatter would write a file.
    pub(crate) fn format(&self, source: &SourceFile) -> Format {
        Format {
            width: self.line_length.unwrap_or_else(|| source.line_width()),
            target: self.target,
        }
    }
}

/// One transform's view of one file.
pub struct Pass<'a> {
    pub source: &'a SourceFile,
    pub facts: &'a FileFacts,
    pub project: &'a Project,
    pub file: FileId,
    pub settings: &'a Settings,
    pub(crate) findings: &'a [Finding],
    /// What blocks while objects of the file's own asynchronous classes are built, which any coroutine may do.
    pub(crate) constructions: &'a [Finding],
    /// What blocks in plain helpers that could be coroutines.
    pub(crate) helpers: &'a [Finding],
    /// Awaits of the file that hand nothing to the event loop.
    pub(crate) awaits: &'a [QuietAwait],
    /// Calls that do not block, but are not the same in another thread.
    pub(crate) tied: &'a [Tied],
    /// Statements that a fix puts under a lock: nothing that they check can change while they wait.
    pub(crate) guarded: Option<TextRange>,
    /// The class of another file whose object the methods of this one run for.
    pub(crate) below: Option<ClassRef>,
    pub(crate) transform: &'static Transform,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) memory: &'a Memory,
    /// What is known of values, for this and other files.
    pub(crate) inference: &'a Inference<'a>,
    /// The other files of the run.
    pub(crate) files: &'a Files<'a>,
}

/// Exchanges by function and module, each done or with what stands in its way.
type Exchanges = FxHashMap<(FunctionRef, &'static str), Result<Fix, String>>;

/// What is worked out when first asked for, and shared by the transforms of one revision.
#[derive(Default)]
pub(crate) struct Memory {
    /// Where the functions of the file stand, outermost first.
    functions: OnceCell<Vec<TextRange>>,
    /// Coroutines for which a loop is run when the interpreter ends.
    pub ended_with: OnceCell<Vec<String>>,
    /// The values of expressions.
    values: OnceCell<FxHashMap<TextRange, ValueId>>,
    /// The regions of a function.
    pub regions: RefCell<FxHashMap<FunctionRef, Rc<[Seed]>>>,
    /// The exchanges of objects in functions, by the module that they are of.
    pub exchanges: RefCell<Exchanges>,
    /// What in other files replaces a library in this one, by the name of what it would move to.
    pub doubles: RefCell<FxHashMap<&'static str, Option<String>>>,
    /// The runtime of the file.
    pub runtime: OnceCell<Result<Runtime, Unfixable>>,
    /// What values stand for that outlives their functions.
    pub states: strategy::KnownStates,
    /// Plain helpers that become coroutines, or that have to stay what they are.
    pub promotions: RefCell<FxHashMap<FunctionRef, Option<promotion::Promoted>>>,
    /// Statements of the file beside their layouts, by what they span.
    pub layouts: RefCell<Vec<(TextRange, Vec<Laid>)>>,
    /// Other files, or why they cannot be read, as a sentence.
    pub opened: RefCell<FxHashMap<FileId, Result<Rc<OpenFile>, String>>>,
    /// Other files with classes of the same objects as those of the file.
    pub above: OnceCell<Box<Above>>,
}

impl<'a> Pass<'a> {
    /// Everything in the file that blocks the event loop and, in the end, waits for something of this kind.
    pub fn blocking(&self, kind: Kind) -> impl Iterator<Item = &'a Finding> + use<'a> {
        self.findings
            .iter()
            .filter(move |finding| finding.leaf.blocking.kind == kind)
    }

    /// The functions of the file, outermost first, whose text holds the last word of one of the paths: `jobs` of `self.jobs`.
    pub(crate) fn functions_with(
        &self,
        paths: &[&str],
    ) -> impl Iterator<Item = &'a StmtFunctionDef> + use<'a> {
        let words: Vec<&str> = paths
            .iter()
            .map(|path| {
                let last = path.rsplit(|c: char| !(c.is_alphanumeric() || c == '_'));
                last.into_iter().next().unwrap_or_default()
            })
            .collect();
        let functions = self.memory.functions.get_or_init(|| {
            let functions = scan::functions(self.source.body());
            functions.iter().map(Ranged::range).collect()
        });
        let source = self.source;
        let held = functions.iter().filter(move |range| {
            let text = source.slice(**range).as_bytes();
            let holds = |word: &&str| memchr::memmem::find(text, word.as_bytes()).is_some();
            words.iter().any(holds)
        });
        let functions = held.filter_map(|range| scan::function_at(self.source.body(), *range));
        functions.collect::<Vec<_>>().into_iter()
    }

    /// Everything that blocks inside a range; findings are in source order.
    pub(crate) fn findings_in(
        &self,
        range: TextRange,
    ) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let first = self
            .findings
            .partition_point(|finding| finding.range().start() < range.start());
        self.findings[first..]
            .iter()
            .take_while(move |finding| finding.range().start() < range.end())
            .filter(move |finding| range.contains_range(finding.range()))
    }

    /// Calls of a function, inside a range, that do not block but are not the same in another thread.
    pub(crate) fn tied_in(
        &self,
        function: FunctionRef,
        range: TextRange,
    ) -> impl Iterator<Item = &'a Tied> + use<'a> {
        self.tied
            .iter()
            .filter(move |tied| tied.function == function && range.contains_range(tied.range))
    }

    /// Moves what blocks off the event loop, in the way that fits the call and the runtime.
    ///
    /// # Errors
    ///
    /// The reason why the place must stay as it is.
    pub fn unblock(&self, finding: &Finding) -> Result<Fix, Unfixable> {
        match promotion::promoted(self, finding) {
            Some(fix) => Ok(fix),
            None => strategy::unblock(self, finding),
        }
    }

    /// The oldest Python that has to run a place.
    pub fn oldest(&self, range: TextRange) -> PythonVersion {
        strategy::oldest(self, range)
    }

    /// What blocks while it makes a value that is checked for first, the first call of each such block.
    pub fn lazily_made(&self) -> Vec<&'a Finding> {
        let mut blocks: Vec<TextRange> = Vec::new();
        let mut found = Vec::new();
        for finding in self.findings {
            let Some(guard) = laziness::guard_of(self, finding) else {
                continue;
            };
            let heavy = finding.weight > Weight::Light || self.settings.strict;
            if heavy && !finding.misplaced && !blocks.contains(&guard.guarded()) {
                blocks.push(guard.guarded());
                found.push(finding);
            }
        }
        found
    }

    /// Moves what blocks off the event loop together with the check before it, which then runs under a lock.
    ///
    /// # Errors
    ///
    /// The reason why the place must stay as it is.
    pub fn unblock_under_lock(&self, finding: &Finding) -> Result<Fix, Unfixable> {
        match laziness::guard_of(self, finding) {
            Some(guard) => laziness::guarded_fix(self, finding, &guard),
            None => strategy::unblock(self, finding),
        }
    }

    /// What blocks in the constructors of the file's asynchronous classes, with the fix that resolves it on first use.
    pub fn resolutions(&self) -> Vec<(&'a Finding, Result<Fix, Unfixable>)> {
        laziness::resolutions(self)
    }

    /// The value of an expression that is evaluated, as opposed to assigned to.
    pub fn value_of(&self, expr: &Expr) -> ValueId {
        let values = self.memory.values.get_or_init(|| {
            semantic::expression_values(self.source, &self.project.file(self.file).package)
        });
        values
            .get(&expr.range())
            .copied()
            .unwrap_or(ValueId::UNKNOWN)
    }

    /// Whether the asynchronous clients of a library come before a thread.
    pub(crate) fn prefers(&self, library: &str) -> bool {
        self.settings.prefer.iter().any(|name| name == library)
    }

    /// What an expression can be.
    pub fn types_of(&self, expr: &Expr) -> Types {
        self.types_of_value(self.value_of(expr))
    }

    /// What a value of the file can be.
    pub fn types_of_value(&self, value: ValueId) -> Types {
        self.inference.value(self.file, value)
    }

    /// The innermost function that holds a position.
    pub fn function_at(&self, position: TextSize) -> Option<&'a Function> {
        self.function_id_at(position)
            .map(|id| self.facts.function(id))
    }

    /// The same, as its facts number it.
    pub fn function_id_at(&self, position: TextSize) -> Option<FunctionId> {
        (0..)
            .map(FunctionId)
            .zip(&self.facts.functions)
            .filter(|(_, function)| !function.is_lambda && function.range.contains(position))
            .min_by_key(|(_, function)| function.range.len())
            .map(|(id, _)| id)
    }

    /// The function of a definition in the file.
    pub(crate) fn reference(&self, definition: &StmtFunctionDef) -> Option<FunctionRef> {
        let (function, _) = (0..)
            .map(FunctionId)
            .zip(&self.facts.functions)
            .find(|(_, function)| function.range == definition.range())?;
        Some(FunctionRef {
            file: self.file,
            function,
        })
    }

    /// How `member` of `module` is spelled at a position, with the import that it needs.
    ///
    /// # Errors
    ///
    /// When every name for the module is taken.
    pub fn import(
        &self,
        position: TextSize,
        module: &str,
        member: &str,
    ) -> Result<Imported, Unfixable> {
        let function = self.function_id_at(position);
        imports::member(self.source, self.facts, function, module, member).ok_or_else(|| {
            Unfixable::new(
                Reason::ShadowedName,
                format!("`{module}` and every name it could be imported under are taken"),
            )
        })
    }

    /// Whether what an edit makes of a statement needs no line breaks: they come with the layout, or a comment that holds
    /// for one line forbids them.
    pub(crate) fn is_laid_out(&self, range: TextRange) -> bool {
        let mut layouts = self.memory.layouts.borrow_mut();
        let known = layouts
            .iter()
            .position(|(span, _)| span.contains_range(range));
        let position = known.unwrap_or_else(|| {
            let format = self.settings.format(self.source);
            layouts.push(formatting::laid_out_around(self.source, range, format));
            layouts.len() - 1
        });
        let mut units = layouts[position]
            .1
            .iter()
            .filter(|unit| unit.range.start() < range.end() && range.start() < unit.range.end())
            .peekable();
        units.peek().is_some()
            && units.all(|unit| {
                unit.is_formatted() || formatting::is_held_by_pragma(self.source, unit.range)
            })
    }

    /// The qualified name of what a call calls, when that is no function of the project.
    pub fn callee(&self, call: &ExprCall) -> Option<String> {
        self.types_of(&call.func)
            .present()
            .find_map(|member| match member {
                Type::External(name) | Type::ExternalMethod(name, _) => Some(name.to_string()),
                _ => None,
            })
    }

    /// The runtime whose loop runs the coroutines of the file: the configuration's, else the one that it imports.
    ///
    /// # Errors
    ///
    /// When it imports several that do not go together.
    pub fn runtime(&self) -> Result<Runtime, Unfixable> {
        strategy::runtime(self)
    }

    /// A fix that a reader has to look at, for the reason given.
    pub fn unsafe_fix(
        &self,
        strategy: &str,
        mut edits: Vec<Edit>,
        imports: Vec<Insertion>,
        reason: String,
    ) -> Fix {
        edits.extend(imports::edits(self.source, imports));
        edits.sort();
        Fix {
            strategy: strategy.to_owned(),
            applicability: Applicability::Unsafe,
            reason: Some(reason),
            edits,
            elsewhere: Vec::new(),
            covers: None,
            leaves: None,
            shifts: false,
        }
    }

    /// Reports something other than a blocking call: `callee` is what is called there, as far as it matters.
    pub fn diagnose(
        &mut self,
        concern: Concern,
        range: TextRange,
        callee: &str,
        message: String,
        outcome: Result<Fix, Unfixable>,
    ) {
        let function = self
            .function_at(range.start())
            .map(|function| function.qualified_name.clone())
            .unwrap_or_default();
        self.diagnostics.push(Diagnostic {
            transform: self.transform.name,
            codes: self.transform.codes,
            concern,
            range,
            function,
            callee: callee.to_owned(),
            chain: Vec::new(),
            message,
            confidence: Confidence::High,
            outcome,
            passed_over: None,
        });
    }

    /// Reports one finding. What may be called but need not be, and is usually fast if it is, says nothing to anybody: that
    /// is left out unless the settings are strict.
    pub fn report(&mut self, finding: &Finding, outcome: Result<Fix, Unfixable>) {
        let is_fast = matches!(&outcome, Err(unfixable) if unfixable.reason == Reason::UsuallyFast);
        let is_low = finding.uncertain
            || finding.doubtful
            || finding.mixed
            || finding.made_elsewhere
            || finding.choice.is_some();
        let says_nothing = is_fast && is_low || finding.choice.is_some() && outcome.is_err();
        if says_nothing && finding.helper.is_some() && !self.settings.strict
            || locks::is_short_section(self, finding)
        {
            return;
        }
        let function = self.project.function(finding.function);
        let name = &function.qualified_name;
        let leaf = &finding.leaf.name;
        let subject = match finding.root {
            Root::Coroutine => format!("`{name}`"),
            Root::Callback => format!("`{name}`, which the loop calls"),
            Root::Construction if finding.made_elsewhere => {
                format!("`{name}`, if a coroutine makes the object, which none is seen to do")
            }
            Root::Construction => format!("`{name}`, when a coroutine makes the object"),
        };
        let message = if finding.helper.is_some() {
            format!(
                "`{}` blocks the event loop in {subject}: it reaches `{leaf}`",
                finding.callee
            )
        } else if finding.is_call() {
            format!("`{leaf}` blocks the event loop in {subject}")
        } else {
            format!("using `{leaf}` blocks the event loop in {subject}")
        };
        let message = match laziness::repeated(self, finding) {
            Some(note) => format!("{message}; {note}"),
            None => message,
        };
        let mut chain = Vec::new();
        if !finding.chain.is_empty() {
            chain.push(ChainStep {
                function: name.clone(),
                file: self.project.file(self.file).display.clone(),
                line: finding.site.line as usize,
                callee: finding.callee.clone(),
            });
            chain.extend(finding.chain.iter().map(|step| ChainStep {
                function: self.project.function(step.function).qualified_name.clone(),
                file: self.project.file(step.function.file).display.clone(),
                line: step.line as usize,
                callee: step.callee.clone(),
            }));
        }
        self.diagnostics.push(Diagnostic {
            transform: self.transform.name,
            codes: finding.leaf.blocking.codes,
            concern: Concern::Blocking(finding.leaf.blocking.kind),
            range: finding.range(),
            function: name.clone(),
            callee: finding.callee.clone(),
            chain,
            message,
            confidence: if is_low {
                Confidence::Low
            } else {
                Confidence::High
            },
            outcome,
            passed_over: strategy::passed_over(self, finding),
        });
    }
}

/// Reports every finding of a kind with the engine's own fix: what most transforms are.
pub fn unblock_all(pass: &mut Pass<'_>, kind: Kind) {
    let findings: Vec<&Finding> = pass.blocking(kind).collect();
    for finding in findings {
        let outcome = pass.unblock(finding);
        pass.report(finding, outcome);
    }
}
