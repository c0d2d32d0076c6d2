//! The command line as it was typed. What it means, together with the configuration file, is [`crate::config`].

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{ArgAction, Parser, ValueEnum};

use crate::target_version::{self, Version};

const EXAMPLES: &str = "\
Examples:
  asyncfix src                      list what blocks the event loop, and why
  asyncfix --diff src | git apply   the same change that --write makes, as a patch
  asyncfix --write src              apply the safe fixes
  asyncfix --write --unsafe-fixes src --select ASYNC210

Exit codes:
  0  nothing is left to do
  1  findings or a diff remain, or a file could not be processed
  2  wrong usage or configuration, a path that does not exist, or a crash";

/// Finds blocking calls that run on the event loop, and rewrites them.
#[derive(Clone, Debug, Parser)]
#[command(name = "asyncfix", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Args {
    /// Files and folders to read; `-` is standard input
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,

    /// Print a unified diff that `git apply` takes, and write nothing unless --write is given too
    #[arg(long, help_heading = "Action")]
    pub diff: bool,

    /// Apply the fixes to the files
    #[arg(long, visible_alias = "fix", help_heading = "Action")]
    pub write: bool,

    /// Include fixes that change more than where the call runs; each says its reason
    #[arg(long, overrides_with = "no_unsafe_fixes", help_heading = "Action")]
    pub unsafe_fixes: bool,

    /// Leave unsafe fixes out, whatever the configuration says
    #[arg(long, overrides_with = "unsafe_fixes", help_heading = "Action")]
    pub no_unsafe_fixes: bool,

    /// Also rewrite calls that usually take less time than a thread hop, such as os.stat
    #[arg(long, overrides_with = "no_strict", help_heading = "Action")]
    pub strict: bool,

    /// Leave such calls alone, whatever the configuration says
    #[arg(long, overrides_with = "strict", hide = true)]
    pub no_strict: bool,

    /// Accepted for scripts that say so: files are written whether or not they have uncommitted changes
    #[arg(long, help_heading = "Action")]
    pub allow_dirty: bool,

    /// Only these transforms, by name or by the code of the linter rule: blocking-sleep, ASYNC251, ASYNC2
    #[arg(long, value_name = "NAMES", value_delimiter = ',', action = ArgAction::Append, help_heading = "Transforms")]
    pub select: Option<Vec<String>>,

    /// All but these transforms, by name or code
    #[arg(long, value_name = "NAMES", value_delimiter = ',', action = ArgAction::Append, help_heading = "Transforms")]
    pub ignore: Option<Vec<String>>,

    /// List the transforms with what they do, and exit
    #[arg(long, help_heading = "Transforms")]
    pub list_transforms: bool,

    /// Oldest Python that the code has to run on: py39 or 3.9 [default: the project's requires-python, else 3.10]
    #[arg(long, value_name = "VERSION", value_parser = target_version::parse_version, help_heading = "Python")]
    pub target_version: Option<Version>,

    /// The async library [default: what each file imports]
    #[arg(long, value_enum, help_heading = "Python")]
    pub runtime: Option<Runtime>,

    /// The project's own function to run a call in a thread, instead of asyncio.to_thread: pkg.mod.func
    #[arg(long, value_name = "NAME", help_heading = "Python")]
    pub offload: Option<String>,

    /// Where calls go that compute under Python's global lock [default: thread, as far as that helps]
    #[arg(long, value_enum, value_name = "WHERE", help_heading = "Python")]
    pub cpu: Option<Cpu>,

    /// Libraries whose own asynchronous clients come before a thread, even where the thread needs less change: httpx,redis
    #[arg(long, value_name = "NAMES", value_delimiter = ',', action = ArgAction::Append, help_heading = "Python")]
    pub prefer: Option<Vec<String>>,

    /// Add what the fixes import to the dependencies in pyproject.toml, with --write, or show it, with --diff
    #[arg(long, help_heading = "Python")]
    pub add_dependency: bool,

    /// Leave out files and folders that match, in the syntax of .gitignore; may be repeated
    #[arg(long, value_name = "GLOB", action = ArgAction::Append, help_heading = "Files")]
    pub exclude: Vec<String>,

    /// The name that standard input has in reports; its folder decides which configuration applies
    #[arg(long, value_name = "PATH", help_heading = "Files")]
    pub stdin_filename: Option<PathBuf>,

    /// Read this configuration [default: the nearest asyncfix.toml, or pyproject.toml with a table tool.asyncfix]
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with = "isolated",
        help_heading = "Files"
    )]
    pub config: Option<PathBuf>,

    /// Read no configuration file
    #[arg(long, help_heading = "Files")]
    pub isolated: bool,

    /// Find everything anew, and keep nothing for the next run
    #[arg(long, help_heading = "Files")]
    pub no_cache: bool,

    /// Keep answers for later runs in this folder [env: ASYNCFIX_CACHE_DIR] [default: in the user's folder for caches]
    #[arg(long, value_name = "FOLDER", help_heading = "Files")]
    pub cache_dir: Option<PathBuf>,

    /// How findings are printed
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "FORMAT",
        help_heading = "Output"
    )]
    pub output_format: OutputFormat,

    /// Write the report or the diff to this file instead of standard output
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub output_file: Option<PathBuf>,

    /// When to use colours
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        help_heading = "Output"
    )]
    pub color: ColorWhen,

    /// Exit with 0 when findings remain; failures still count
    #[arg(long, help_heading = "Output")]
    pub exit_zero: bool,

    /// No summary, only the report or the diff
    #[arg(short, long, conflicts_with = "verbose", help_heading = "Output")]
    pub quiet: bool,

    /// Say also what was decided and why: target versions, configuration, skipped files
    #[arg(short, long, help_heading = "Output")]
    pub verbose: bool,

    /// Number of threads [default: one a processor]
    #[arg(short = 'j', long, value_name = "N", help_heading = "Output")]
    pub threads: Option<NonZeroUsize>,
}

impl Args {
    /// Whether one of the paths is standard input.
    pub fn reads_stdin(&self) -> bool {
        self.paths.iter().any(|path| path == Path::new("-"))
    }

    /// `--unsafe-fixes` or `--no-unsafe-fixes`, whichever came last; `None` if neither did.
    pub fn unsafe_fixes(&self) -> Option<bool> {
        either(self.unsafe_fixes, self.no_unsafe_fixes)
    }

    /// `--strict` or `--no-strict`, whichever came last; `None` if neither did.
    pub fn strict(&self) -> Option<bool> {
        either(self.strict, self.no_strict)
    }
}

/// `overrides_with` leaves at most one of the two set.
fn either(yes: bool, no: bool) -> Option<bool> {
    match (yes, no) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// The library whose event loop runs the coroutines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ValueEnum)]
pub enum Runtime {
    /// The standard library.
    Asyncio,
    /// Trio.
    Trio,
    /// AnyIO, on whichever of the two.
    Anyio,
}

impl Runtime {
    /// Name on the command line, in the configuration, and of the Python package.
    pub const fn name(self) -> &'static str {
        match self {
            Runtime::Asyncio => "asyncio",
            Runtime::Trio => "trio",
            Runtime::Anyio => "anyio",
        }
    }
}

/// Where a computation goes for which a thread of the same process is not enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Cpu {
    /// To a thread, where that lets the loop run; the others are reported
    #[default]
    Thread,
    /// To a pool of processes, where the function can be imported and its arguments can be pickled
    Process,
}

impl Cpu {
    /// Name on the command line and in the configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Cpu::Thread => "thread",
            Cpu::Process => "process",
        }
    }
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// Source excerpt, call chain, and the fix or the reason why there is none
    #[default]
    #[value(alias = "text")]
    Full,
    /// One line a finding
    Concise,
    /// One array
    Json,
    /// One object a line
    JsonLines,
}

/// When output is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, as NO_COLOR, CLICOLOR and FORCE_COLOR say
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parse(line: &str) -> Args {
        Args::try_parse_from(std::iter::once("asyncfix").chain(line.split_whitespace()))
            .expect(line)
    }

    fn refusal(line: &str) -> String {
        let error =
            Args::try_parse_from(std::iter::once("asyncfix").chain(line.split_whitespace()))
                .expect_err(line);
        assert_eq!(error.exit_code(), 2, "{line}");
        error.to_string()
    }

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn nothing_typed_means_the_current_folder() {
        let args = parse("");
        assert_eq!(args.paths, [PathBuf::from(".")]);
        assert!(!args.diff && !args.write && !args.reads_stdin());
        assert_eq!(
            (args.unsafe_fixes(), args.strict(), args.select),
            (None, None, None)
        );
        assert_eq!(args.output_format, OutputFormat::Full);
    }

    #[test]
    fn stdin_is_a_dash() {
        let args = parse("- --stdin-filename a/b.py");
        assert!(args.reads_stdin());
        assert_eq!(args.stdin_filename, Some("a/b.py".into()));
    }

    #[test]
    fn lists_are_repeatable_and_comma_separated() {
        let args = parse(
            "--select blocking-sleep,ASYNC2 --select ASYNC101 --ignore a --exclude {a,b} --exclude c x",
        );
        assert_eq!(
            args.select.unwrap(),
            ["blocking-sleep", "ASYNC2", "ASYNC101"]
        );
        assert_eq!(args.ignore.unwrap(), ["a"]);
        assert_eq!(args.exclude, ["{a,b}", "c"], "a comma belongs to the glob");
        assert_eq!(args.paths, [PathBuf::from("x")]);
    }

    #[test]
    fn the_last_of_two_opposites_counts() {
        assert_eq!(parse("--unsafe-fixes").unsafe_fixes(), Some(true));
        assert_eq!(
            parse("--unsafe-fixes --no-unsafe-fixes").unsafe_fixes(),
            Some(false)
        );
        assert_eq!(
            parse("--no-unsafe-fixes --unsafe-fixes").unsafe_fixes(),
            Some(true)
        );
        assert_eq!(parse("--strict --no-strict").strict(), Some(false));
    }

    #[test]
    fn aliases_that_other_tools_taught() {
        assert!(parse("--fix --diff").write);
        assert_eq!(
            parse("--output-format text").output_format,
            OutputFormat::Full
        );
        assert_eq!(
            parse("--output-format json-lines").output_format,
            OutputFormat::JsonLines
        );
        assert_eq!(parse("--target-version py39").target_version, Some((3, 9)));
        assert_eq!(parse("--target-version 3.12").target_version, Some((3, 12)));
        assert_eq!(parse("-j 3").threads, NonZeroUsize::new(3));
        assert_eq!(
            parse("--runtime trio").runtime.map(Runtime::name),
            Some("trio")
        );
        assert_eq!(parse("-o out.patch").output_file, Some("out.patch".into()));
    }

    #[test]
    fn wrong_usage_is_refused() {
        assert!(refusal("--target-version 2.7").contains("the oldest is 3.7"));
        let unknown = refusal("--target-version 3.99");
        assert!(unknown.contains("Python 3.99 is not known; known are 3.7, 3.8,"));
        assert!(refusal("--runtime curio").contains("anyio"));
        assert!(refusal("--isolated --config x.toml").contains("cannot be used with"));
        refusal("-q -v");
        refusal("-j 0");
        refusal("--frobnicate");
    }

    #[test]
    fn help_has_sections_and_names_every_exit_code() {
        let help = Args::command().render_help().to_string();
        for part in [
            "Action:",
            "Transforms:",
            "Python:",
            "Files:",
            "Output:",
            "Exit codes:",
            "  2  wrong usage",
        ] {
            assert!(help.contains(part), "{part} in\n{help}");
        }
    }
}
