//! `asyncfix`: arguments, configuration, run, print, exit code. The only place that prints or exits.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use asyncfix::cache::Cache;
use asyncfix::catalog::Catalog;
use asyncfix::cli::Args;
use asyncfix::config::{ColorWhen, Config, OutputFormat};
use asyncfix::diagnostic::Diagnostic;
use asyncfix::discover::{self, FileKind};
use asyncfix::edit::Applicability;
use asyncfix::encoding::{self, SourceEncoding};
use asyncfix::output::{self, Finding, Mode, Standing, Summary, diff, json, text};
use asyncfix::pipeline::{self, FileOutcome, FileResult, Input, Options};
use asyncfix::project_files::ProjectFiles;
use asyncfix::question::{self, Question};
use asyncfix::sources::Sources;
use asyncfix::transform::Transform;
use asyncfix::{dependencies, transforms, write};
use clap::Parser;
use ruff_source_file::LineIndex;

/// Analysis makes many small values that die young, among facts that stay.
#[cfg(all(unix, any(target_arch = "x86_64", target_arch = "aarch64")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[cfg(not(all(unix, any(target_arch = "x86_64", target_arch = "aarch64"))))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Deep expressions recurse deeply; the default stack of a thread is 2 MB.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// Call sites of one helper from which on only one is listed.
const HUB_SITES: usize = 8;

fn main() -> ExitCode {
    let mut args = Args::parse();
    args.cache_dir = args.cache_dir.or_else(|| {
        std::env::var_os("ASYNCFIX_CACHE_DIR")
            .filter(|folder| !folder.is_empty())
            .map(PathBuf::from)
    });
    if args.list_transforms {
        return list_transforms();
    }
    match run(args) {
        Ok(code) => code,
        Err(error) => {
            // A closed pipe is how `head` says that it has seen enough.
            let broken_pipe = error
                .chain()
                .filter_map(|cause| cause.downcast_ref::<io::Error>())
                .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe);
            if broken_pipe {
                return ExitCode::SUCCESS;
            }
            eprintln!("asyncfix: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn list_transforms() -> ExitCode {
    for transform in transforms::ALL {
        let note = if transform.default {
            ""
        } else {
            " (Runs only when selected.)"
        };
        println!("{}  {}{note}", transform.name, transform.summary);
    }
    ExitCode::SUCCESS
}

fn run(args: Args) -> anyhow::Result<ExitCode> {
    let cwd = std::env::current_dir().context("the current folder cannot be read")?;
    let registry: Vec<(&str, &[&str])> = transforms::ALL
        .iter()
        .map(|transform| (transform.name, transform.codes))
        .collect();
    let config = Config::resolve(args, &cwd, &registry)?;
    check_preferred(&config.prefer)?;
    rayon::ThreadPoolBuilder::new()
        .num_threads(config.threads.map_or(0, |threads| threads.get()))
        .stack_size(STACK_BYTES)
        .build()
        .context("worker threads cannot be started")?
        .install(|| work(&config, &cwd))
}

/// Refuses names of libraries that have no table.
fn check_preferred(names: &[String]) -> anyhow::Result<()> {
    let known = transforms::native::libraries();
    for name in names {
        anyhow::ensure!(
            known.contains(name.as_str()),
            "prefer: no library `{name}` with an asynchronous twin is known; valid are {}",
            Vec::from_iter(known).join(", ")
        );
    }
    Ok(())
}

fn work(config: &Config, cwd: &Path) -> anyhow::Result<ExitCode> {
    let sources = Arc::new(Sources::default());
    let find = || match &config.stdin {
        Some(name) => Ok(Found {
            inputs: vec![read_stdin(name, cwd, &sources)?],
            scanned: 1,
            ..Found::default()
        }),
        None => Ok::<_, anyhow::Error>(find_files(config, cwd)),
    };
    let open_cache = || config.cache.as_deref().and_then(Cache::new);
    let (found, cache) = rayon::join(find, open_cache);
    let Found {
        inputs,
        scanned,
        failures,
        missing,
        empty,
    } = found?;
    let project_files = ProjectFiles::new(cwd);
    let question = Question::new(config, &inputs, &project_files);
    let known = cache
        .as_ref()
        .and_then(|cache| cache.load(&question, &sources));
    let results = known.unwrap_or_else(|| {
        let results = analyse(&question, &sources);
        if let Some(cache) = &cache {
            cache.store(&question, &sources, &results);
        }
        results
    });

    let mut report = Report {
        config,
        results: &results,
        inputs: &inputs,
        sources: &sources,
        failures,
        missing,
        empty,
        written: BTreeSet::new(),
        added: Vec::new(),
    };
    report.collect_failures();
    if config.write && config.stdin.is_none() {
        report.write_files();
    }
    let target = |path: &Path| question::target(config, &project_files, path).to_string();
    let targets: BTreeSet<String> = if inputs.is_empty() {
        BTreeSet::from([target(&cwd.join("module.py"))])
    } else {
        inputs.iter().map(|input| target(&input.path)).collect()
    };
    let mut summary = report.summary(scanned, targets);
    let new_dependencies = report.new_dependencies(&project_files);
    summary.new_dependencies = new_dependencies.keys().cloned().collect();
    if config.add_dependency {
        report.add_dependencies(&new_dependencies, &project_files, cwd);
        summary.added_dependencies = report.added.iter().map(Manifest::to_string).collect();
        summary.failed = report.failures.len();
    }
    report.print(&summary)?;
    Ok(report.exit_code(&summary))
}

/// Answers a question by looking at all that it is about.
fn analyse(question: &Question<'_>, sources: &Arc<Sources>) -> Vec<FileResult> {
    let selection = question.selection;
    let selected: Vec<&'static Transform> = transforms::ALL
        .iter()
        .copied()
        .filter(|transform| {
            let Transform {
                name,
                codes,
                default,
                ..
            } = transform;
            selection.may_select(name, codes, *default)
        })
        .collect();
    let catalog = Catalog::new(transforms::catalog::ALL)
        .with_rules(question.rules.clone())
        .with_verbs(transforms::catalog::natures::ALL)
        .with_swaps(transforms::native::ALL)
        .with_families(transforms::native::FAMILIES)
        .with_migrations(transforms::native::MIGRATIONS);
    let looked_for = Arc::clone(sources);
    let options = Options {
        transforms: &selected,
        catalog: Arc::new(catalog),
        roots: question.roots.clone(),
        fix: question.fix,
        unsafe_fixes: question.unsafe_fixes,
        settings: &|path| question.settings(path),
        selects: &|name, codes| selection.selects(name, codes),
        read: &|path| sources.read(path),
        is_file: Arc::new(move |path| looked_for.is_file(path)),
    };
    pipeline::run(question.inputs(), &options)
}

fn read_stdin(name: &Path, cwd: &Path, sources: &Sources) -> anyhow::Result<Input> {
    let mut bytes = Vec::new();
    io::stdin()
        .read_to_end(&mut bytes)
        .context("standard input cannot be read")?;
    let path = cwd.join(name);
    let text = sources
        .decode(&path, &bytes)
        .map_err(|error| anyhow::anyhow!("standard input: {error}"))?;
    Ok(Input {
        path,
        display: name.display().to_string(),
        text: Some(text),
    })
}

/// What the given paths lead to.
#[derive(Default)]
struct Found {
    inputs: Vec<Input>,
    /// How many files there are, stubs included.
    scanned: usize,
    /// What could not be looked at, with the reason.
    failures: Vec<(String, String)>,
    /// Whether a given path is not there.
    missing: bool,
    /// Given folders that hold no Python files.
    empty: Vec<String>,
}

fn find_files(config: &Config, cwd: &Path) -> Found {
    let found = discover::discover(
        &config.paths,
        &discover::Options {
            exclude: config.exclude.clone(),
            respect_gitignore: config.respect_gitignore,
            threads: config.threads,
        },
    );
    let failures = found
        .errors
        .iter()
        .map(|(path, message)| (shown(path, cwd), message.clone()))
        .collect();
    let inputs = found
        .files
        .iter()
        .filter(|file| file.kind == FileKind::Module)
        .map(|file| Input {
            path: file.real.clone(),
            display: shown(&file.path, cwd),
            text: None,
        })
        .collect();
    Found {
        inputs,
        scanned: found.files.len(),
        failures,
        missing: found.missing,
        empty: found.empty.iter().map(|path| shown(path, cwd)).collect(),
    }
}

/// A path as users see it in reports: from the current folder when it is below that.
fn shown(path: &Path, cwd: &Path) -> String {
    path.strip_prefix(cwd)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// A file whose text is new.
struct Change<'a> {
    position: usize,
    input: &'a Input,
    encoding: SourceEncoding,
    before: &'a str,
    after: &'a str,
}

impl Change<'_> {
    /// The file's bytes before and after.
    fn bytes(&self) -> Result<(Vec<u8>, Vec<u8>), encoding::EncodeError> {
        Ok((
            self.encoding.encode(self.before)?,
            self.encoding.encode(self.after)?,
        ))
    }
}

/// Writes files that belong together, all or none. Gives the files that were not written, with the reasons.
fn write_group(group: &[Change<'_>]) -> Result<(), Vec<(String, String)>> {
    let failed = |nth: usize, error: &dyn std::fmt::Display| {
        let culprit = group[nth].input.display.as_str();
        group
            .iter()
            .enumerate()
            .map(|(other, change)| {
                let message = if other == nth {
                    format!("not written: {error}")
                } else {
                    format!("not written: it changes together with {culprit}")
                };
                (change.input.display.clone(), message)
            })
            .collect::<Vec<_>>()
    };
    let mut texts = Vec::new();
    for (nth, change) in group.iter().enumerate() {
        texts.push(change.bytes().map_err(|error| failed(nth, &error))?);
    }
    let replacements: Vec<write::Replacement<'_>> = group
        .iter()
        .zip(&texts)
        .map(|(change, (original, new))| write::Replacement {
            path: &change.input.path,
            original,
            new,
        })
        .collect();
    write::write_together(&replacements).map_err(|(nth, error)| failed(nth, &error))
}

struct Report<'a> {
    config: &'a Config,
    results: &'a [FileResult],
    inputs: &'a [Input],
    sources: &'a Sources,
    failures: Vec<(String, String)>,
    /// Whether a given path is not there.
    missing: bool,
    /// Given folders that hold no Python files.
    empty: Vec<String>,
    /// Files that were written, by their position.
    written: BTreeSet<usize>,
    /// Files to whose dependencies something was added.
    added: Vec<Manifest>,
}

/// A `pyproject.toml` to whose dependencies something was added.
struct Manifest {
    path: PathBuf,
    display: String,
    before: String,
    after: String,
    names: Vec<String>,
}

impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Added to {}: {}", self.display, self.names.join(", "))
    }
}

impl Report<'_> {
    fn mode(&self) -> Mode {
        match (self.config.diff, self.config.write) {
            (false, false) => Mode::Check,
            (true, false) => Mode::Diff,
            (false, true) => Mode::Write,
            (true, true) => Mode::DiffWrite,
        }
    }

    fn collect_failures(&mut self) {
        for (input, result) in self.inputs.iter().zip(self.results) {
            match &result.outcome {
                FileOutcome::Unreadable(problem) => {
                    self.failures.push((input.display.clone(), problem.clone()));
                }
                FileOutcome::Unparsable(problem) => self.failures.push((
                    format!("{}:{}:{}", input.display, problem.line, problem.column),
                    format!("not valid Python: {}", problem.message),
                )),
                FileOutcome::Reverted { transform, problem } => {
                    let transform = transform.unwrap_or("asyncfix");
                    self.failures.push((
                        input.display.clone(),
                        format!("left as it was, because of a defect in {transform}: {problem}"),
                    ));
                }
                FileOutcome::Unchanged | FileOutcome::Changed(_) => {}
            }
        }
    }

    /// Positions, inputs and new texts of the files that change.
    fn changed(&self) -> impl Iterator<Item = Change<'_>> {
        self.inputs.iter().zip(self.results).enumerate().filter_map(
            |(position, (input, result))| match &result.outcome {
                FileOutcome::Changed(after) => Some(Change {
                    position,
                    input,
                    encoding: self.sources.encoding(&input.path),
                    before: result.before.as_deref()?,
                    after,
                }),
                _ => None,
            },
        )
    }

    fn write_files(&mut self) {
        let mut groups: BTreeMap<usize, Vec<Change<'_>>> = BTreeMap::new();
        for change in self.changed() {
            let together = &self.results[change.position].together;
            let first = together.first().copied().unwrap_or(change.position);
            groups.entry(first).or_default().push(change);
        }
        let outcomes: Vec<(Vec<usize>, _)> = groups
            .into_values()
            .map(|group| {
                let positions = group.iter().map(|change| change.position).collect();
                (positions, write_group(&group))
            })
            .collect();
        for (positions, outcome) in outcomes {
            match outcome {
                Ok(()) => self.written.extend(positions),
                Err(failures) => self.failures.extend(failures),
            }
        }
    }

    /// Whether the fix of an outcome is in the file, or in the diff.
    fn is_done(&self, position: usize, applied: bool) -> bool {
        applied
            && match self.mode() {
                Mode::Check => false,
                Mode::Diff => true,
                Mode::Write | Mode::DiffWrite => {
                    self.config.stdin.is_some() || self.written.contains(&position)
                }
            }
    }

    /// How many files have a fix that would be written with these settings.
    fn would_change(&self) -> usize {
        let is_written = |applicability| match applicability {
            Applicability::Safe => true,
            Applicability::Unsafe => self.config.unsafe_fixes,
            Applicability::DisplayOnly => false,
        };
        let changes = |result: &&FileResult| {
            let mut outcomes = result.diagnostics.iter();
            outcomes.any(|outcome| {
                let fix = outcome.diagnostic.outcome.as_ref();
                fix.is_ok_and(|fix| is_written(fix.applicability))
            })
        };
        self.results.iter().filter(changes).count()
    }

    fn summary(&self, scanned: usize, targets: BTreeSet<String>) -> Summary {
        let mut summary = Summary {
            scanned,
            changed: match self.mode() {
                Mode::Check => self.would_change(),
                Mode::Diff => self.changed().count(),
                Mode::Write | Mode::DiffWrite if self.config.stdin.is_some() => {
                    self.changed().count()
                }
                Mode::Write | Mode::DiffWrite => self.written.len(),
            },
            failed: self.failures.len(),
            fixed: 0,
            fixable_safe: 0,
            fixable_unsafe: 0,
            refused: BTreeMap::new(),
            passed_over: BTreeMap::new(),
            suppressed: 0,
            target: targets.into_iter().collect::<Vec<_>>().join("; "),
            mode: self.mode(),
            new_dependencies: Vec::new(),
            added_dependencies: Vec::new(),
        };
        for (position, result) in self.results.iter().enumerate() {
            summary.suppressed += result.suppressed;
            for outcome in &result.diagnostics {
                if let Some(other) = &outcome.diagnostic.passed_over {
                    *summary.passed_over.entry(other.way.clone()).or_default() += 1;
                }
                match &outcome.diagnostic.outcome {
                    _ if self.is_done(position, outcome.applied) => summary.fixed += 1,
                    Ok(fix) if fix.applicability == Applicability::Safe => {
                        summary.fixable_safe += 1
                    }
                    Ok(_) => summary.fixable_unsafe += 1,
                    Err(unfixable) => {
                        *summary.refused.entry(unfixable.reason.name()).or_default() += 1;
                    }
                }
            }
        }
        summary
    }

    /// Packages that the fixes bring in, and that no file of the project about itself mentions, with files that import
    /// them.
    fn new_dependencies(&self, project_files: &ProjectFiles) -> BTreeMap<String, Vec<PathBuf>> {
        let mut names: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
        for (position, result) in self.results.iter().enumerate() {
            for outcome in &result.diagnostics {
                let Ok(fix) = &outcome.diagnostic.outcome else {
                    continue;
                };
                if let Some(library) =
                    transforms::native::brought_by(&fix.strategy, &outcome.diagnostic.callee)
                    && self.is_done(position, outcome.applied)
                    && !project_files.mentions(&self.inputs[position].path, library)
                {
                    let files = names.entry(library.to_owned()).or_default();
                    files.push(self.inputs[position].path.clone());
                }
            }
        }
        names
    }

    /// Adds packages to the nearest list of dependencies above the files that import them.
    fn add_dependencies(
        &mut self,
        packages: &BTreeMap<String, Vec<PathBuf>>,
        project_files: &ProjectFiles,
        cwd: &Path,
    ) {
        let mut manifests: BTreeMap<PathBuf, (String, BTreeSet<String>)> = BTreeMap::new();
        for (package, files) in packages {
            for file in files {
                match project_files.manifest(file) {
                    Some((path, text)) => {
                        let (_, names) = manifests.entry(path).or_insert((text, BTreeSet::new()));
                        names.insert(package.clone());
                    }
                    None => self.failures.push((
                        shown(file, cwd),
                        format!("{package} is not added: no pyproject.toml stands above"),
                    )),
                }
            }
        }
        for (path, (before, names)) in manifests {
            let names: Vec<String> = names.into_iter().collect();
            let display = shown(&path, cwd);
            let added = dependencies::add(&before, &names).and_then(|after| {
                if self.config.write && self.config.stdin.is_none() {
                    write::write(&path, before.as_bytes(), after.as_bytes())
                        .map_err(|error| error.to_string())?;
                }
                Ok(after)
            });
            match added {
                Ok(after) => self.added.push(Manifest {
                    path,
                    display,
                    before,
                    after,
                    names,
                }),
                Err(why) => self
                    .failures
                    .push((display, format!("{} not added: {why}", names.join(", ")))),
            }
        }
    }

    fn print(&self, summary: &Summary) -> anyhow::Result<()> {
        let config = self.config;
        let colour = match config.color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => {
                config.output_file.is_none()
                    && io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        let mut out: Box<dyn Write> = match &config.output_file {
            Some(path) => Box::new(BufWriter::new(
                std::fs::File::create(path)
                    .with_context(|| format!("{} cannot be written", path.display()))?,
            )),
            None => Box::new(BufWriter::new(io::stdout().lock())),
        };
        self.print_product(colour, &mut *out)?;
        out.flush()?;
        drop(out);

        let mut err = BufWriter::new(io::stderr().lock());
        for (place, message) in &self.failures {
            writeln!(err, "{place}: {message}")?;
        }
        if !config.quiet {
            for folder in &self.empty {
                writeln!(err, "{folder}: no Python files here, or all are excluded")?;
            }
        }
        if config.diff && !config.quiet {
            let left = self.without_hubs(
                self.findings(|done, diagnostic| !done || diagnostic.passed_over.is_some()),
            );
            text::concise(&left, false, &mut err)?;
        }
        if !config.quiet && !config.verbose {
            for (helper, count) in self.hubs() {
                writeln!(
                    err,
                    "`{helper}` is called in {count} places like the one listed: fix this helper once (--verbose lists them all)"
                )?;
            }
        }
        if !config.quiet {
            output::text::summary(summary, &mut err)?;
        }
        err.flush()?;
        Ok(())
    }

    /// The diff, the new text, or the report: what standard output is for.
    fn print_product(&self, colour: bool, out: &mut dyn Write) -> anyhow::Result<()> {
        let config = self.config;
        match config.output_format {
            OutputFormat::Json => return Ok(json::json(&self.findings(|_, _| true), out)?),
            OutputFormat::JsonLines => {
                return Ok(json::json_lines(&self.findings(|_, _| true), out)?);
            }
            OutputFormat::Full | OutputFormat::Concise => {}
        }
        if config.diff {
            for change in self.changed() {
                let input = change.input;
                let path = if config.stdin.is_some() {
                    input.display.clone()
                } else {
                    discover::display_path(&input.path, &discover::display_root(&input.path))
                };
                let (before, after) = change.bytes()?;
                diff::unified(
                    path.trim_start_matches('/').as_bytes(),
                    &before,
                    &after,
                    colour,
                    out,
                )?;
            }
            for manifest in &self.added {
                let root = discover::display_root(&manifest.path);
                diff::unified(
                    discover::display_path(&manifest.path, &root)
                        .trim_start_matches('/')
                        .as_bytes(),
                    manifest.before.as_bytes(),
                    manifest.after.as_bytes(),
                    colour,
                    out,
                )?;
            }
            return Ok(());
        }
        if config.stdin.is_some() && config.write {
            for (input, result) in self.inputs.iter().zip(self.results) {
                let text = match &result.outcome {
                    FileOutcome::Changed(text) => text.as_str(),
                    _ => input.text.as_deref().unwrap_or_default(),
                };
                out.write_all(&self.sources.encoding(&input.path).encode(text)?)?;
            }
            return Ok(());
        }
        let findings = self.without_hubs(self.findings(|done, diagnostic| {
            !done || config.verbose || diagnostic.passed_over.is_some()
        }));
        match config.output_format {
            OutputFormat::Concise => text::concise(&findings, colour, out)?,
            _ => text::full(&findings, colour, out)?,
        }
        Ok(())
    }

    /// Findings for the report, file by file; `wanted` is asked of each, and told whether its fix is done.
    fn findings(&self, wanted: impl Fn(bool, &Diagnostic) -> bool) -> Vec<Finding<'_>> {
        let mut findings = Vec::new();
        let names = discover::Names::default();
        for (position, (input, result)) in self.inputs.iter().zip(self.results).enumerate() {
            let Some(text) = result.before.as_deref() else {
                continue;
            };
            let index = LineIndex::from_source_text(text);
            let stable = match &self.config.stdin {
                Some(_) => {
                    discover::display_path(&input.path, &discover::display_root(&input.path))
                }
                None => names.of(&input.path),
            };
            let mut seen: BTreeMap<(&str, &str, String), usize> = BTreeMap::new();
            for outcome in &result.diagnostics {
                let diagnostic = &outcome.diagnostic;
                let source = output::normalised(&text[diagnostic.range]);
                let nth = seen
                    .entry((
                        diagnostic.transform,
                        diagnostic.function.as_str(),
                        source.clone(),
                    ))
                    .and_modify(|count| *count += 1)
                    .or_insert(0);
                let done = self.is_done(position, outcome.applied);
                if !wanted(done, diagnostic) {
                    continue;
                }
                let start = index.line_column(diagnostic.range.start(), text);
                let end = index.line_column(diagnostic.range.end(), text);
                findings.push(Finding {
                    diagnostic,
                    id: output::finding_id(
                        diagnostic.transform,
                        &stable,
                        &diagnostic.function,
                        &source,
                        *nth,
                    ),
                    file: &input.display,
                    line: start.line.get(),
                    column: start.column.get(),
                    end_line: end.line.get(),
                    end_column: end.column.get(),
                    standing: match done {
                        false => Standing::Open,
                        true if self.mode().writes() => Standing::Written,
                        true => Standing::Shown,
                    },
                    source: text,
                });
            }
        }
        findings
    }

    /// Helpers behind so many findings without a fix that one of them says it all, with how many there are.
    fn hubs(&self) -> BTreeMap<&str, usize> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for outcome in self.results.iter().flat_map(|result| &result.diagnostics) {
            let diagnostic = &outcome.diagnostic;
            if diagnostic.outcome.is_err() && !diagnostic.chain.is_empty() {
                *counts.entry(diagnostic.callee.as_str()).or_default() += 1;
            }
        }
        counts.retain(|_, count| *count >= HUB_SITES);
        counts
    }

    /// Of the findings behind one hub only the first, unless all are asked for.
    fn without_hubs<'f>(&self, findings: Vec<Finding<'f>>) -> Vec<Finding<'f>> {
        if self.config.verbose {
            return findings;
        }
        let hubs = self.hubs();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        findings
            .into_iter()
            .filter(|finding| {
                let diagnostic = finding.diagnostic;
                let callee = diagnostic.callee.as_str();
                diagnostic.outcome.is_ok()
                    || diagnostic.chain.is_empty()
                    || !hubs.contains_key(callee)
                    || seen.insert(callee)
            })
            .collect()
    }

    /// 0 when nothing is left to do, 1 when something is or a file could not be processed, 2 when a path is not there.
    fn exit_code(&self, summary: &Summary) -> ExitCode {
        if self.missing {
            return ExitCode::from(2);
        }
        let left =
            summary.fixable_safe + summary.fixable_unsafe + summary.refused.values().sum::<usize>();
        let diff = self.mode() == Mode::Diff && summary.changed > 0;
        if summary.failed > 0 || ((left > 0 || diff) && !self.config.exit_zero) {
            ExitCode::from(1)
        } else {
            ExitCode::SUCCESS
        }
    }
}
