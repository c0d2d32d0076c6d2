//! Reads one configuration file. Every complaint names the file, the line, the column and the key.

use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rules::{BlockingRule, NamePattern, RuleStrategy, Rules};
use super::selection::{Registry, Selector};
use super::{ConfigError, is_dotted_name, spelling};
use crate::catalog::{Kind, Weight};
use crate::cli::{Cpu, Runtime};
use crate::discover::Exclude;
use crate::target_version::{self, Version};

/// The keys of the table, as the reference page lists them.
pub const KEYS: [&str; 15] = [
    "target-version",
    "runtime",
    "offload",
    "cpu",
    "prefer",
    "select",
    "ignore",
    "exclude",
    "strict",
    "unsafe-fixes",
    "line-length",
    "respect-gitignore",
    "cache-dir",
    "blocking",
    "pure",
];

const RULE_KEYS: [&str; 4] = ["kind", "strategy", "native", "weight"];

const KINDS: [Kind; 13] = [
    Kind::Sleep,
    Kind::Http,
    Kind::Credentials,
    Kind::File,
    Kind::Metadata,
    Kind::Subprocess,
    Kind::Network,
    Kind::Database,
    Kind::Sdk,
    Kind::Wait,
    Kind::Cpu,
    Kind::Import,
    Kind::Console,
];

/// What one file says. `None` and empty lists: nothing.
#[derive(Debug, Default)]
pub(super) struct FileConfig {
    pub(super) target_version: Option<Version>,
    pub(super) runtime: Option<Runtime>,
    pub(super) offload: Option<String>,
    pub(super) cpu: Option<Cpu>,
    pub(super) prefer: Vec<String>,
    pub(super) select: Vec<Selector>,
    pub(super) ignore: Vec<Selector>,
    pub(super) exclude: Option<Exclude>,
    pub(super) strict: Option<bool>,
    pub(super) unsafe_fixes: Option<bool>,
    pub(super) line_length: Option<u16>,
    pub(super) respect_gitignore: Option<bool>,
    pub(super) cache_dir: Option<PathBuf>,
    pub(super) rules: Rules,
}

/// Reads the text of a configuration file. `file` is its name in messages, `folder` is what its globs are relative to.
///
/// In a `pyproject.toml` the configuration is the table `tool.asyncfix`; `None` when there is no such table. Any other
/// file is the table itself.
pub(super) fn read(
    text: &str,
    file: &Path,
    folder: &Path,
    registry: Registry<'_>,
) -> Result<Option<FileConfig>, ConfigError> {
    let reader = Reader {
        text,
        file,
        folder,
        registry,
    };
    let document = DeTable::parse(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        reader.error(span, format!("not valid TOML: {}", error.message()))
    })?;
    if file.file_name().is_none_or(|name| name != "pyproject.toml") {
        return reader.config(document.get_ref()).map(Some);
    }
    let tool = document
        .get_ref()
        .get("tool")
        .and_then(|tool| tool.get_ref().get("asyncfix"));
    match tool {
        None => Ok(None),
        Some(table) => match table.get_ref() {
            DeValue::Table(table) => reader.config(table).map(Some),
            other => Err(reader.mismatch("tool.asyncfix", "a table", table.span(), other)),
        },
    }
}

struct Reader<'a> {
    text: &'a str,
    file: &'a Path,
    folder: &'a Path,
    registry: Registry<'a>,
}

type Value<'i> = Spanned<DeValue<'i>>;

impl Reader<'_> {
    fn config(&self, table: &DeTable<'_>) -> Result<FileConfig, ConfigError> {
        let mut config = FileConfig::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                name @ "target-version" => {
                    config.target_version =
                        Some(self.parsed(name, value, target_version::parse_version)?);
                }
                name @ "runtime" => {
                    config.runtime = Some(self.parsed(name, value, |text| {
                        let names = Runtime::value_variants()
                            .iter()
                            .map(|runtime| (runtime.name(), *runtime));
                        choice(text, names)
                    })?);
                }
                name @ "offload" => config.offload = Some(self.parsed(name, value, dotted)?),
                name @ "cpu" => {
                    config.cpu = Some(self.parsed(name, value, |text| {
                        choice(
                            text,
                            Cpu::value_variants().iter().map(|cpu| (cpu.name(), *cpu)),
                        )
                    })?);
                }
                name @ "prefer" => {
                    config.prefer = self.list(name, value, |text| Ok(text.to_owned()))?
                }
                name @ "select" => {
                    config.select =
                        self.list(name, value, |text| Selector::parse(text, self.registry))?
                }
                name @ "ignore" => {
                    config.ignore =
                        self.list(name, value, |text| Selector::parse(text, self.registry))?
                }
                name @ "exclude" => {
                    let globs = self.list(name, value, |glob| {
                        Exclude::check(glob).map(|()| glob.to_owned())
                    })?;
                    let exclude = Exclude::new(self.folder, &globs);
                    config.exclude =
                        Some(exclude.map_err(|message| self.invalid(name, value, &message))?);
                }
                name @ "strict" => config.strict = Some(self.boolean(name, value)?),
                name @ "unsafe-fixes" => config.unsafe_fixes = Some(self.boolean(name, value)?),
                name @ "line-length" => config.line_length = Some(self.line_length(name, value)?),
                name @ "respect-gitignore" => {
                    config.respect_gitignore = Some(self.boolean(name, value)?)
                }
                name @ "cache-dir" => {
                    let folder = self.parsed(name, value, |text| Ok(PathBuf::from(text)))?;
                    config.cache_dir = Some(self.folder.join(folder));
                }
                name @ "blocking" => {
                    let DeValue::Table(rules) = value.get_ref() else {
                        return Err(self.mismatch(name, "a table", value.span(), value.get_ref()));
                    };
                    self.rules(rules, "", &mut config.rules.blocking)?;
                }
                name @ "pure" => config.rules.pure = self.list(name, value, NamePattern::parse)?,
                unknown => return Err(self.unknown(unknown, key.span(), &KEYS, "")),
            }
        }
        Ok(config)
    }

    /// The rules below `prefix`. TOML reads `requests.get = "http"` as a table in a table, so a table that is not
    /// written with braces or a header of its own continues the name.
    fn rules(
        &self,
        table: &DeTable<'_>,
        prefix: &str,
        rules: &mut Vec<BlockingRule>,
    ) -> Result<(), ConfigError> {
        for (key, value) in table {
            let name = format!("{prefix}{}", key.get_ref());
            let place = format!("blocking.{name}");
            match value.get_ref() {
                DeValue::Table(inner) if self.continues_the_name(inner, value.span()) => {
                    self.rules(inner, &format!("{name}."), rules)?;
                }
                DeValue::Table(inner) => {
                    rules.push(self.rule(&name, key.span(), &place, inner, value)?)
                }
                DeValue::String(_) => rules.push(BlockingRule {
                    pattern: self.pattern(&name, key.span())?,
                    kind: self.parsed(&place, value, kind)?,
                    weight: None,
                    strategy: RuleStrategy::default(),
                }),
                other => {
                    return Err(self.mismatch(&place, "a kind or a table", value.span(), other));
                }
            }
        }
        Ok(())
    }

    fn continues_the_name(&self, table: &DeTable<'_>, span: Range<usize>) -> bool {
        let explicit = self
            .text
            .get(span.start..)
            .is_some_and(|text| text.starts_with(['{', '[']));
        !explicit
            && !table.iter().any(|(key, value)| {
                RULE_KEYS.contains(&key.get_ref().as_ref()) && value.get_ref().is_str()
            })
    }

    fn rule(
        &self,
        name: &str,
        name_span: Range<usize>,
        place: &str,
        table: &DeTable<'_>,
        whole: &Value<'_>,
    ) -> Result<BlockingRule, ConfigError> {
        let (mut rule_kind, mut weight, mut native, mut strategy) = (None, None, None, None);
        for (key, value) in table {
            let key_place = format!("{place}.{}", key.get_ref());
            match key.get_ref().as_ref() {
                "kind" => rule_kind = Some(self.parsed(&key_place, value, kind)?),
                "weight" => {
                    let weights = [
                        ("light", Weight::Light),
                        ("medium", Weight::Medium),
                        ("heavy", Weight::Heavy),
                    ];
                    weight = Some(self.parsed(&key_place, value, |text| choice(text, weights))?);
                }
                "native" => native = Some(self.parsed(&key_place, value, dotted)?),
                "strategy" => {
                    let strategies = [
                        ("thread", RuleStrategy::Thread),
                        ("native", RuleStrategy::Native(String::new())),
                        ("process", RuleStrategy::Process),
                    ];
                    strategy = Some((
                        self.parsed(&key_place, value, |text| choice(text, strategies))?,
                        value.span(),
                    ));
                }
                unknown => {
                    return Err(self.unknown(
                        unknown,
                        key.span(),
                        &RULE_KEYS,
                        &format!(" in `{place}`"),
                    ));
                }
            }
        }
        let strategy = match (strategy, native) {
            (Some((RuleStrategy::Native(_), span)), None) => {
                return Err(self.error(
                    span,
                    format!("`{place}`: strategy \"native\" needs `native = \"dotted.name\"`"),
                ));
            }
            (Some((strategy @ (RuleStrategy::Thread | RuleStrategy::Process), span)), Some(_)) => {
                let name = match strategy {
                    RuleStrategy::Process => "process",
                    _ => "thread",
                };
                return Err(self.error(
                    span,
                    format!("`{place}`: strategy \"{name}\" contradicts `native`"),
                ));
            }
            (_, Some(function)) => RuleStrategy::Native(function),
            (Some((strategy, _)), None) => strategy,
            (None, None) => RuleStrategy::Usual,
        };
        let Some(kind) = rule_kind else {
            let kinds = KINDS.map(Kind::name).join(", ");
            return Err(self.error(
                whole.span(),
                format!("`{place}` needs a `kind`, one of {kinds}"),
            ));
        };
        Ok(BlockingRule {
            pattern: self.pattern(name, name_span)?,
            kind,
            weight,
            strategy,
        })
    }

    fn pattern(&self, name: &str, span: Range<usize>) -> Result<NamePattern, ConfigError> {
        NamePattern::parse(name)
            .map_err(|message| self.error(span, format!("`blocking`: {message}")))
    }

    fn boolean(&self, key: &str, value: &Value<'_>) -> Result<bool, ConfigError> {
        let found = value.get_ref();
        found
            .as_bool()
            .ok_or_else(|| self.mismatch(key, "true or false", value.span(), found))
    }

    fn line_length(&self, key: &str, value: &Value<'_>) -> Result<u16, ConfigError> {
        let DeValue::Integer(number) = value.get_ref() else {
            return Err(self.mismatch(key, "a number", value.span(), value.get_ref()));
        };
        let length = u16::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok();
        length
            .filter(|length| (1..=320).contains(length))
            .ok_or_else(|| self.invalid(key, value, "a line has 1 to 320 columns"))
    }

    /// A string, as `parse` understands it.
    fn parsed<T>(
        &self,
        key: &str,
        value: &Value<'_>,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Result<T, ConfigError> {
        let found = value.get_ref();
        let text = found
            .as_str()
            .ok_or_else(|| self.mismatch(key, "a string", value.span(), found))?;
        parse(text).map_err(|message| self.invalid(key, value, &message))
    }

    /// A list of strings, as `parse` understands each.
    fn list<T>(
        &self,
        key: &str,
        value: &Value<'_>,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Vec<T>, ConfigError> {
        let DeValue::Array(items) = value.get_ref() else {
            return Err(self.mismatch(key, "a list of strings", value.span(), value.get_ref()));
        };
        items
            .iter()
            .map(|item| self.parsed(key, item, &parse))
            .collect()
    }

    /// `within` says where the key stands, if not at the top: `` in `blocking.x` ``.
    fn unknown(&self, key: &str, span: Range<usize>, valid: &[&str], within: &str) -> ConfigError {
        let hint = spelling::hint(key, valid.iter().copied());
        let valid = valid.join(", ");
        self.error(
            span,
            format!("unknown key `{key}`{within}{hint}\nvalid are {valid}"),
        )
    }

    fn invalid(&self, key: &str, value: &Value<'_>, message: &str) -> ConfigError {
        self.error(value.span(), format!("`{key}`: {message}"))
    }

    fn mismatch(
        &self,
        key: &str,
        expected: &str,
        span: Range<usize>,
        found: &DeValue<'_>,
    ) -> ConfigError {
        let found = match found {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.error(span, format!("`{key}` must be {expected}, not {found}"))
    }

    fn error(&self, span: Range<usize>, message: String) -> ConfigError {
        let before = &self.text[..self.text.floor_char_boundary(span.start)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        ConfigError {
            file: Some(self.file.to_path_buf()),
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message,
        }
    }
}

fn kind(text: &str) -> Result<Kind, String> {
    choice(text, KINDS.map(|kind| (kind.name(), kind)))
}

fn dotted(text: &str) -> Result<String, String> {
    if is_dotted_name(text) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` is not a dotted name such as `pkg.module.function`"
        ))
    }
}

/// The value that goes by this name.
fn choice<'a, T>(text: &str, choices: impl IntoIterator<Item = (&'a str, T)>) -> Result<T, String> {
    let mut names = Vec::new();
    for (name, value) in choices {
        if name == text {
            return Ok(value);
        }
        names.push(name);
    }
    let hint = spelling::hint(text, names.iter().copied());
    Err(format!(
        "there is no `{text}`{hint}\nvalid are {}",
        names.join(", ")
    ))
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
