//! Which Python a rewrite has to run on, and why that one.
//!
//! The version decides what may be written (`asyncio.to_thread` needs 3.9), so a wrong guess breaks programs. Reports
//! therefore say the version together with its source.

use std::fmt;
use std::path::{Path, PathBuf};

/// A Python version, major and minor: `(3, 9)`.
pub type Version = (u8, u8);

/// Taken when nothing names a version; the same one that ruff assumes.
pub const DEFAULT_VERSION: Version = (3, 10);

/// The oldest version that fixes are written for: `asyncio.get_running_loop` and `contextvars` came with it.
pub const OLDEST_VERSION: Version = (3, 7);

/// The newest version whose syntax is known.
pub const NEWEST_VERSION: Version = (3, 15);

/// A version and where it comes from. Displayed as `Python 3.9, from requires-python in pyproject.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetVersion {
    /// Major and minor version, never below [`OLDEST_VERSION`].
    pub version: Version,
    /// What said so.
    pub source: TargetSource,
}

/// Where a target version comes from, strongest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetSource {
    /// `--target-version`.
    Flag,
    /// `target-version` in this configuration file.
    Config(PathBuf),
    /// The project's own statement of the versions that it supports.
    Requirement {
        /// The key as the file spells it: `requires-python`, `python_requires`.
        key: &'static str,
        /// The file that holds it.
        file: PathBuf,
    },
    /// Nothing says so: [`DEFAULT_VERSION`].
    Default {
        /// A statement that has no usable lower bound: its text and its file.
        unusable: Option<(String, PathBuf)>,
    },
}

impl TargetVersion {
    /// The version of a file whose project says `requirement`, unless the user said something `explicit`.
    pub fn detect(
        explicit: Option<&TargetVersion>,
        requirement: Option<&Requirement>,
    ) -> TargetVersion {
        if let Some(explicit) = explicit {
            return explicit.clone();
        }
        let Some(requirement) = requirement else {
            return TargetVersion {
                version: DEFAULT_VERSION,
                source: TargetSource::Default { unusable: None },
            };
        };
        match lower_bound(&requirement.specifier) {
            Some(version) => TargetVersion {
                version: version.max(OLDEST_VERSION),
                source: TargetSource::Requirement {
                    key: requirement.key,
                    file: requirement.file.clone(),
                },
            },
            None => TargetVersion {
                version: DEFAULT_VERSION,
                source: TargetSource::Default {
                    unusable: Some((requirement.specifier.clone(), requirement.file.clone())),
                },
            },
        }
    }
}

impl fmt::Display for TargetVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Python {}.{}, ", self.version.0, self.version.1)?;
        match &self.source {
            TargetSource::Flag => f.write_str("from --target-version"),
            TargetSource::Config(file) => write!(f, "from target-version in {}", file.display()),
            TargetSource::Requirement { key, file } => {
                write!(f, "from {key} in {}", file.display())
            }
            TargetSource::Default { unusable: None } => {
                f.write_str("the default, because nothing names a version")
            }
            TargetSource::Default {
                unusable: Some((specifier, file)),
            } => write!(
                f,
                "the default, because `{specifier}` in {} has no lower bound",
                file.display()
            ),
        }
    }
}

/// A project's statement of the Python versions that it runs on, as found in one of its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The specifier as written: `>=3.8,<4`.
    pub specifier: String,
    /// The key that held it.
    pub key: &'static str,
    /// The file that held it.
    pub file: PathBuf,
}

/// Reads a version as users type it: `py39`, `3.9`, `py310`.
///
/// # Errors
/// A sentence for the user when the text is no version, or one that is not supported.
pub fn parse_version(text: &str) -> Result<Version, String> {
    let digits = text.strip_prefix("py").unwrap_or(text);
    let parsed = match digits.split_once('.') {
        Some((major, minor)) => number(major).zip(number(minor)),
        // `py39` and `py310`: the major version has one digit.
        None if digits.len() > 1 && digits.is_char_boundary(1) => {
            number(&digits[..1]).zip(number(&digits[1..]))
        }
        None => None,
    };
    match parsed {
        None => Err(format!(
            "`{text}` is not a Python version such as `3.9` or `py39`"
        )),
        Some(version) if version < OLDEST_VERSION => Err(format!(
            "Python {}.{} is not supported, the oldest is {}.{}",
            version.0, version.1, OLDEST_VERSION.0, OLDEST_VERSION.1
        )),
        Some((major, _)) if major > 3 => Err(format!("there is no Python {major}")),
        Some(version) if version > NEWEST_VERSION => {
            let known = OLDEST_VERSION.1..=NEWEST_VERSION.1;
            let known: Vec<String> = known.map(|minor| format!("3.{minor}")).collect();
            Err(format!(
                "Python {}.{} is not known; known are {}",
                version.0,
                version.1,
                known.join(", ")
            ))
        }
        Some(version) => Ok(version),
    }
}

fn number(text: &str) -> Option<u8> {
    // `u8::from_str` accepts a leading `+`.
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// The oldest version that a specifier allows, by PEP 440 or by the caret and tilde of Poetry.
///
/// `None` when it has no lower bound, or cannot be read. `>3.8` gives 3.8, because 3.8.1 satisfies it.
pub fn lower_bound(specifier: &str) -> Option<Version> {
    // Poetry joins alternatives with `||`; the oldest version over all of them has to work.
    specifier.split("||").map(alternative_bound).try_fold(
        None,
        |oldest: Option<Version>, bound| {
            let bound = bound?;
            Some(Some(oldest.map_or(bound, |oldest| oldest.min(bound))))
        },
    )?
}

/// The lower bound of clauses that hold together: the highest one.
fn alternative_bound(clauses: &str) -> Option<Version> {
    const OPERATORS: [char; 6] = ['<', '>', '=', '!', '~', '^'];
    let mut highest = None;
    let mut rest = clauses.trim_start_matches([',', ' ']);
    while !rest.is_empty() {
        let operator_end = rest.find(|c| !OPERATORS.contains(&c))?;
        let (operator, after) = rest.split_at(operator_end);
        let after = after.trim_start();
        let end = after
            .find(|c: char| c == ',' || c.is_whitespace() || OPERATORS.contains(&c))
            .unwrap_or(after.len());
        let (version, after) = after.split_at(end);
        match operator {
            ">=" | ">" | "~=" | "==" | "===" | "^" | "~" | "" => {
                if let Some(version) = clause_version(version)? {
                    highest = highest.max(Some(version));
                }
            }
            "<" | "<=" | "!=" => {}
            _ => return None,
        }
        rest = after.trim_start_matches([',', ' ', '\t', '\n', '\r']);
    }
    highest
}

/// `3.9`, `3`, `3.9.1`, `3.10.*`, `3.12rc1`. `Some(None)` for the bare `*` of Poetry, `None` when unreadable.
fn clause_version(text: &str) -> Option<Option<Version>> {
    if text == "*" {
        return Some(None);
    }
    let mut parts = text.trim_start_matches('v').split('.');
    let major = number(parts.next()?)?;
    let minor = match parts.next() {
        None | Some("*") => 0,
        Some(part) => {
            let end = part
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(part.len());
            number(&part[..end])?
        }
    };
    Some(Some((major, minor)))
}

/// The value of `python_requires` in the text of a `setup.py`, which is searched and not run.
///
/// Finds the keyword argument and the dictionary key, and only plain string literals.
pub fn setup_py_requirement(text: &str) -> Option<&str> {
    text.match_indices("python_requires")
        .find_map(|(start, key)| {
            let before = text[..start].chars().next_back();
            let line = text[..start].rsplit('\n').next().unwrap_or_default();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || line.contains('#') {
                return None;
            }
            let after = text[start + key.len()..]
                .trim_start_matches(['"', '\''])
                .trim_start();
            let value = after
                .strip_prefix('=')
                .or_else(|| after.strip_prefix(':'))?
                .trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let value = &value[1..];
            value
                .find(quote)
                .map(|end| value[..end].trim())
                .filter(|value| !value.is_empty())
        })
}

/// The value of `python_requires` in section `[options]` of the text of a `setup.cfg`.
pub fn setup_cfg_requirement(text: &str) -> Option<&str> {
    let mut in_options = false;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if let Some(section) = trimmed.strip_prefix('[') {
            in_options = section.trim_end_matches(']').trim() == "options";
        } else if in_options && !line.starts_with([' ', '\t', '#', ';']) {
            let Some((key, value)) = trimmed.split_once(['=', ':']) else {
                continue;
            };
            if matches!(key.trim(), "python_requires" | "python-requires") {
                let value = value.trim();
                // The value may stand on an indented line of its own.
                let value = if value.is_empty() {
                    lines.next()?.trim()
                } else {
                    value
                };
                return (!value.is_empty()).then_some(value);
            }
        }
    }
    None
}

/// `file` as a reader of the report wants it: relative to `base` when it lies below.
pub(crate) fn shown(file: &Path, base: &Path) -> PathBuf {
    file.strip_prefix(base).unwrap_or(file).to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_typed() {
        assert_eq!(parse_version("py39"), Ok((3, 9)));
        assert_eq!(parse_version("3.9"), Ok((3, 9)));
        assert_eq!(parse_version("py310"), Ok((3, 10)));
        assert_eq!(parse_version("py3.13"), Ok((3, 13)));
        for wrong in [
            "", "py", "3", "3.", "3.9.1", "py3x", "three", "é9", "3.+9", "3.300", "py4",
        ] {
            assert!(parse_version(wrong).is_err(), "{wrong}");
        }
        assert_eq!(
            parse_version("2.7").unwrap_err(),
            "Python 2.7 is not supported, the oldest is 3.7"
        );
        assert_eq!(parse_version("4.0").unwrap_err(), "there is no Python 4");
    }

    #[test]
    fn lower_bounds() {
        for (specifier, expected) in [
            (">=3.8", Some((3, 8))),
            (">3.8", Some((3, 8))),
            ("~=3.9", Some((3, 9))),
            ("~=3.9.2", Some((3, 9))),
            ("==3.10.*", Some((3, 10))),
            ("===3.11.4", Some((3, 11))),
            ("^3.9", Some((3, 9))),
            ("~3.9", Some((3, 9))),
            ("3.12", Some((3, 12))),
            ("3.*", Some((3, 0))),
            (">=3", Some((3, 0))),
            (">= 3.8, < 4", Some((3, 8))),
            (">=3.8 <4.0", Some((3, 8))),
            ("<4,>=3.9", Some((3, 9))),
            (">=3.7, !=3.9.0, >=3.8", Some((3, 8))),
            (">=2.7, !=3.0.*, !=3.1.*", Some((2, 7))),
            (">=3.12rc1", Some((3, 12))),
            ("^3.9 || ^3.8", Some((3, 8))),
            ("<3.9 || ^3.11", None),
            ("<4", None),
            ("!=3.9", None),
            ("*", None),
            ("", None),
            (">=three", None),
            ("=>3.9", None),
            (">=", None),
        ] {
            assert_eq!(lower_bound(specifier), expected, "{specifier}");
        }
    }

    #[test]
    fn a_requirement_decides_unless_the_user_did() {
        let requirement = Requirement {
            specifier: ">=3.9".into(),
            key: "requires-python",
            file: "pyproject.toml".into(),
        };
        let detected = TargetVersion::detect(None, Some(&requirement));
        assert_eq!(
            detected.to_string(),
            "Python 3.9, from requires-python in pyproject.toml"
        );
        let flag = TargetVersion {
            version: (3, 12),
            source: TargetSource::Flag,
        };
        let detected = TargetVersion::detect(Some(&flag), Some(&requirement));
        assert_eq!(detected.to_string(), "Python 3.12, from --target-version");
        let detected = TargetVersion::detect(None, None);
        assert_eq!(
            detected.to_string(),
            "Python 3.10, the default, because nothing names a version"
        );
        let open = Requirement {
            specifier: "<4".into(),
            ..requirement.clone()
        };
        let detected = TargetVersion::detect(None, Some(&open));
        assert_eq!(
            detected.to_string(),
            "Python 3.10, the default, because `<4` in pyproject.toml has no lower bound"
        );
        let ancient = Requirement {
            specifier: ">=2.7".into(),
            ..requirement
        };
        assert_eq!(
            TargetVersion::detect(None, Some(&ancient)).version,
            OLDEST_VERSION
        );
    }

    #[test]
    fn setup_files_are_searched() {
        assert_eq!(
            setup_py_requirement("setup(\n    python_requires=\">=3.8\",\n)"),
            Some(">=3.8")
        );
        assert_eq!(
            setup_py_requirement("kw = {'python_requires': '>=3.6'}"),
            Some(">=3.6")
        );
        assert_eq!(
            setup_py_requirement("setup(python_requires = '~=3.9')"),
            Some("~=3.9")
        );
        assert_eq!(
            setup_py_requirement("# python_requires='>=3.6'\nsetup(python_requires='>=3.7')"),
            Some(">=3.7")
        );
        assert_eq!(
            setup_py_requirement("setup(python_requires=REQUIRES)"),
            None
        );
        assert_eq!(setup_py_requirement("my_python_requires='>=3.6'"), None);
        assert_eq!(setup_py_requirement("python_requires='"), None);
        let text = "[metadata]\npython_requires = >=3.1\n[options]\npackages = find:\npython_requires = >=3.8\n";
        assert_eq!(setup_cfg_requirement(text), Some(">=3.8"));
        assert_eq!(
            setup_cfg_requirement("[options]\npython_requires =\n    >=3.7\n"),
            Some(">=3.7")
        );
        assert_eq!(
            setup_cfg_requirement("[options]\n# python_requires = >=3.7\n"),
            None
        );
        assert_eq!(setup_cfg_requirement("python_requires = >=3.7\n"), None);
    }
}
