//! What a run was asked to do: flags over the configuration file over defaults.
//!
//! The file is the nearest `asyncfix.toml`, or `pyproject.toml` with a table `[tool.asyncfix]`, in the folder of the
//! first path or above it. The search ends at the repository: a file outside of it was not written for this project.

mod file;
mod rules;
mod selection;
mod spelling;

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use crate::cache;
use crate::cli::Args;
pub use crate::cli::{ColorWhen, Cpu, OutputFormat, Runtime};
use crate::discover::Exclude;
use crate::target_version::{self, TargetSource, TargetVersion};

pub use file::KEYS;
pub use rules::{BlockingRule, NamePattern, RuleStrategy, Rules, Ruling};
pub use selection::{Registry, Selection, Selector};

/// Everything that a run depends on besides the files themselves.
#[derive(Clone, Debug)]
pub struct Config {
    /// Files and folders to read; empty when standard input is read.
    pub paths: Vec<PathBuf>,
    /// Standard input is read, and reports call it by this name.
    pub stdin: Option<PathBuf>,
    /// Print the diff.
    pub diff: bool,
    /// Write the files.
    pub write: bool,
    /// Apply unsafe fixes too.
    pub unsafe_fixes: bool,
    /// Rewrite calls that are usually shorter than a thread hop too.
    pub strict: bool,
    /// Files with uncommitted changes may be written; so they are without it.
    pub allow_dirty: bool,
    /// Which findings the run is about.
    pub selection: Selection,
    /// What the user said; `None` is what the project of each file says, see [`TargetVersion::detect`].
    pub target_version: Option<TargetVersion>,
    /// The async library; `None` is what each file imports.
    pub runtime: Option<Runtime>,
    /// The project's own function that runs a call in a thread, dotted.
    pub offload: Option<String>,
    /// Where computations under the global interpreter lock go.
    pub cpu: Cpu,
    /// Libraries whose asynchronous clients come before a thread.
    pub prefer: Vec<String>,
    /// Add what the fixes import to the project's dependencies.
    pub add_dependency: bool,
    /// What the project says of its own callables.
    pub rules: Rules,
    /// In columns; `None` is what the project of each file tells its formatter.
    pub line_length: Option<u16>,
    /// Globs of files and folders to leave out: those of the file, those of the flags.
    pub exclude: Vec<Exclude>,
    /// Leave out what version control leaves out.
    pub respect_gitignore: bool,
    /// Where answers are kept, if they are.
    pub cache: Option<PathBuf>,
    /// How findings are printed.
    pub output_format: OutputFormat,
    /// Where to; `None` is standard output.
    pub output_file: Option<PathBuf>,
    /// When output is coloured.
    pub color: ColorWhen,
    /// Exit with 0 although findings remain.
    pub exit_zero: bool,
    /// No summary.
    pub quiet: bool,
    /// Say what was decided and why.
    pub verbose: bool,
    /// `None` is one a processor.
    pub threads: Option<NonZeroUsize>,
    /// The configuration file, if there is one; shown relative to the current folder.
    pub source: Option<PathBuf>,
}

/// Wrong usage or configuration. Displayed as `file:line:column: message` when it is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// `None` for a flag.
    pub file: Option<PathBuf>,
    /// From 1; 0 when the file as a whole is meant.
    pub line: usize,
    /// From 1, in characters; 0 when the file as a whole is meant.
    pub column: usize,
    /// What is wrong; the first line says it, further lines list what is valid.
    pub message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{}:", file.display())?;
            if self.line > 0 {
                write!(f, "{}:{}:", self.line, self.column)?;
            }
            f.write_str(" ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for ConfigError {}

impl ConfigError {
    fn flag(name: &str, message: impl fmt::Display) -> ConfigError {
        ConfigError {
            file: None,
            line: 0,
            column: 0,
            message: format!("{name}: {message}"),
        }
    }

    fn whole(file: &Path, message: impl fmt::Display) -> ConfigError {
        ConfigError {
            file: Some(file.to_path_buf()),
            line: 0,
            column: 0,
            message: message.to_string(),
        }
    }
}

impl Config {
    /// Resolves what was typed in the folder `cwd` (absolute), given the transforms that exist.
    ///
    /// # Errors
    /// When the flags contradict each other, name something unknown, or the configuration file cannot be read or is
    /// wrong in any point.
    pub fn resolve(args: Args, cwd: &Path, registry: Registry<'_>) -> Result<Config, ConfigError> {
        let stdin = stdin_name(&args)?;
        let reads_stdin = stdin.is_some();
        let (source, file) = if args.isolated {
            (None, file::FileConfig::default())
        } else if let Some(path) = &args.config {
            named(path, cwd, registry)?
        } else {
            let start = stdin
                .as_deref()
                .or(args.paths.first().map(PathBuf::as_path))
                .unwrap_or(Path::new("."));
            search(&folder_of(&cwd.join(start)), &folder_of(cwd), registry)?
        };

        let from_flag = args.target_version.map(|version| TargetVersion {
            version,
            source: TargetSource::Flag,
        });
        let target_version = from_flag.or_else(|| {
            let source = TargetSource::Config(source.clone().unwrap_or_default());
            Some(TargetVersion {
                version: file.target_version?,
                source,
            })
        });
        if let Some(offload) = args.offload.as_deref().filter(|name| !is_dotted_name(name)) {
            let message = format!("`{offload}` is not a dotted name such as `pkg.module.function`");
            return Err(ConfigError::flag("--offload", message));
        }
        let mut exclude: Vec<Exclude> = file.exclude.into_iter().collect();
        if !args.exclude.is_empty() {
            exclude.push(
                Exclude::new(cwd, &args.exclude)
                    .map_err(|error| ConfigError::flag("--exclude", error))?,
            );
        }

        Ok(Config {
            unsafe_fixes: args.unsafe_fixes().or(file.unsafe_fixes).unwrap_or(false),
            strict: args.strict().or(file.strict).unwrap_or(false),
            selection: selection(&args, file.select, file.ignore, registry)?,
            paths: if stdin.is_some() {
                Vec::new()
            } else {
                args.paths
            },
            stdin,
            diff: args.diff,
            write: args.write,
            allow_dirty: args.allow_dirty,
            target_version,
            runtime: args.runtime.or(file.runtime),
            offload: args.offload.or(file.offload),
            cpu: args.cpu.or(file.cpu).unwrap_or_default(),
            prefer: args.prefer.unwrap_or(file.prefer),
            add_dependency: args.add_dependency,
            rules: file.rules,
            line_length: file.line_length,
            exclude,
            respect_gitignore: file.respect_gitignore.unwrap_or(true),
            cache: (!args.no_cache && !reads_stdin)
                .then(|| {
                    args.cache_dir
                        .or(file.cache_dir)
                        .or_else(cache::users_folder)
                })
                .flatten(),
            output_format: args.output_format,
            output_file: args.output_file,
            color: args.color,
            exit_zero: args.exit_zero,
            quiet: args.quiet,
            verbose: args.verbose,
            threads: args.threads,
            source,
        })
    }
}

fn stdin_name(args: &Args) -> Result<Option<PathBuf>, ConfigError> {
    match (args.reads_stdin(), &args.stdin_filename) {
        (false, None) => Ok(None),
        (false, Some(_)) => Err(ConfigError::flag(
            "--stdin-filename",
            "give `-` as the path to read standard input",
        )),
        (true, _) if args.paths.len() > 1 => Err(ConfigError::flag(
            "-",
            "standard input cannot be read with other paths",
        )),
        (true, name) => Ok(Some(
            name.clone().unwrap_or_else(|| PathBuf::from("<stdin>")),
        )),
    }
}

/// As with ruff, `--select` starts afresh and `--ignore` adds to what the file ignores.
fn selection(
    args: &Args,
    file_select: Vec<Selector>,
    file_ignore: Vec<Selector>,
    registry: Registry<'_>,
) -> Result<Selection, ConfigError> {
    let parse = |flag: &str, texts: &Option<Vec<String>>| -> Result<Vec<Selector>, ConfigError> {
        let texts = texts
            .iter()
            .flatten()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty());
        let parsed = texts.map(|text| Selector::parse(text, registry));
        parsed
            .collect::<Result<_, _>>()
            .map_err(|message| ConfigError::flag(flag, message))
    };
    let select = parse("--select", &args.select)?;
    let ignore = parse("--ignore", &args.ignore)?;
    if args.select.is_some() {
        if select.is_empty() {
            return Err(ConfigError::flag("--select", "names nothing"));
        }
        return Ok(Selection { select, ignore });
    }
    Ok(Selection {
        select: file_select,
        ignore: file_ignore.into_iter().chain(ignore).collect(),
    })
}

type Found = (Option<PathBuf>, file::FileConfig);

/// The file of `--config`.
fn named(path: &Path, cwd: &Path, registry: Registry<'_>) -> Result<Found, ConfigError> {
    let text =
        fs::read_to_string(cwd.join(path)).map_err(|error| ConfigError::whole(path, error))?;
    match file::read(&text, path, &folder_of(&cwd.join(path)), registry)? {
        Some(config) => Ok((Some(path.to_path_buf()), config)),
        None => Err(ConfigError::whole(path, "has no table [tool.asyncfix]")),
    }
}

/// The nearest file in `folder` or above it.
fn search(folder: &Path, cwd: &Path, registry: Registry<'_>) -> Result<Found, ConfigError> {
    for folder in folder.ancestors() {
        for name in ["asyncfix.toml", "pyproject.toml"] {
            let path = folder.join(name);
            let shown = target_version::shown(&path, cwd);
            let text = match fs::read_to_string(&path) {
                Ok(text) => text,
                // A folder of that name, or one that cannot be entered, holds no configuration.
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory
                    ) =>
                {
                    continue;
                }
                Err(error) => return Err(ConfigError::whole(&shown, error)),
            };
            // Most pyproject.toml are not about this tool, and their errors are for others to report.
            if name == "pyproject.toml" && !text.contains("asyncfix") {
                continue;
            }
            if let Some(config) = file::read(&text, &shown, folder, registry)? {
                return Ok((Some(shown), config));
            }
        }
        if folder.join(".git").exists() {
            break;
        }
    }
    Ok((None, file::FileConfig::default()))
}

/// The path itself if it is a folder, else the folder that holds it, also when neither exists; without `.` and `..`
/// where the file system can tell.
fn folder_of(path: &Path) -> PathBuf {
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf())
}

/// `pkg.module.function`: identifiers, at least two.
fn is_dotted_name(text: &str) -> bool {
    let identifier = |part: &str| {
        part.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && part.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    text.contains('.') && text.split('.').all(identifier)
}

#[cfg(test)]
#[path = "config/config_tests.rs"]
mod tests;
