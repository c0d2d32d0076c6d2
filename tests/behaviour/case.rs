//! One case: a small program, and what its first comments say about it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Major and minor version of Python.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u8, pub u8);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Version, String> {
        let parsed = text.trim().split_once('.').and_then(|(major, minor)| {
            // A patch number, if any, does not matter.
            let minor = minor.split('.').next()?;
            Some(Version(major.parse().ok()?, minor.parse().ok()?))
        });
        parsed.ok_or_else(|| format!("`{text}` is not a version"))
    }
}

/// What makes a rewrite of the case visible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// The loop stalls before and not after.
    #[default]
    Stall,
    /// Lines of the output, each before and after.
    Lines(Vec<(String, String)>),
    /// It hangs before; what it prints after.
    Hang(String),
    /// Nothing.
    Same,
}

impl Shows {
    /// Takes in the value of one more header.
    fn add(&mut self, value: &str) -> Result<(), String> {
        let pair = value.split_once(" => ");
        match (&mut *self, value, pair) {
            (Shows::Stall, "same", _) => *self = Shows::Same,
            (Shows::Stall, _, Some(("hangs", line))) => *self = Shows::Hang(line.to_owned()),
            (Shows::Stall, _, Some((before, after))) if before != after => {
                *self = Shows::Lines(vec![(before.to_owned(), after.to_owned())]);
            }
            (Shows::Lines(lines), _, Some((before, after))) if before != after => {
                lines.push((before.to_owned(), after.to_owned()));
            }
            _ => {
                return Err(format!(
                    "`# shows: {value}`: neither `same` nor `BEFORE => AFTER`, or one too many"
                ));
            }
        }
        Ok(())
    }
}

/// The files of a program with their texts, by their paths below its folder.
pub type Program = BTreeMap<PathBuf, String>;

/// The file of a folder that is run.
const MAIN: &str = "main.py";

/// A program with `async def main()`: a file, or a folder whose `main.py` has it. The first line of that file is a comment that
/// says what the case shows; then, one a line and all optional:
///
/// ```text
/// # asyncfix: flags --unsafe-fixes --strict    more flags for the rewrite
/// # again: --unsafe-fixes                      the same with these flags in place of those
/// # python: >=3.9, <3.11                       the versions it runs under
/// # runtime: trio                              asyncio otherwise
/// # needs: trio                                packages of `requirements.txt`
/// # unchanged: REASON                          the tool must leave the file as it is
/// # pending: CAPABILITY                        the tool cannot do it yet; fails as soon as it can
/// # shows: BEFORE => AFTER                     nothing stalls; this line of the output becomes that one (once for each line)
/// # shows: hangs => LINE                       it never ends; rewritten, it prints this line and ends
/// # shows: same                                nothing stalls, and the rewrite changes nothing that is seen
/// ```
///
/// With `shows`, everything else that the program prints and raises must stay as it is.
///
/// A file `<name>.naive.py` next to a file is the rewrite that looks right and is wrong: with it, the program must behave
/// differently, or the case would not show the hazard that it is about.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub name: String,
    /// The file that is run.
    pub main: PathBuf,
    pub files: Program,
    pub naive: Option<Program>,
    pub flags: Vec<String>,
    pub again: Vec<Vec<String>>,
    pub runtime: Option<String>,
    pub needs: Option<String>,
    pub program: Option<String>,
    pub unchanged: Option<String>,
    pub pending: Option<String>,
    pub shows: Shows,
    at_least: Option<Version>,
    below: Option<Version>,
}

impl Case {
    /// All cases in a folder, by name.
    pub fn read_all(folder: &Path) -> Result<Vec<Case>, String> {
        let entries = folder
            .read_dir()
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        paths.sort();
        let mut cases = Vec::new();
        for path in paths
            .iter()
            .filter(|path| path.is_dir() || is_original(path))
        {
            let case = Case::read(path)?;
            let again = case.again.iter().map(|flags| Case {
                flags: flags.clone(),
                ..case.clone()
            });
            cases.extend(again);
            cases.push(case);
        }
        Ok(cases)
    }

    /// The case at a path, which is that of a file or of a folder.
    fn read(path: &Path) -> Result<Case, String> {
        let mut paths = Vec::new();
        let (base, main) = if path.is_dir() {
            collect(path, &mut paths)?;
            (path, PathBuf::from(MAIN))
        } else {
            paths.push(path.to_owned());
            let name = path.file_name().unwrap_or_default();
            (path.parent().unwrap_or(path), PathBuf::from(name))
        };
        let text = |path: &Path| {
            std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let mut files = Program::new();
        let mut replaced = Program::new();
        for path in paths {
            let name = path.strip_prefix(base).unwrap_or(&path).to_owned();
            let naive = path.with_extension("naive.py");
            if naive.exists() {
                replaced.insert(name.clone(), text(&naive)?);
            }
            files.insert(name, text(&path)?);
        }
        let naive = (!replaced.is_empty()).then(|| {
            let mut naive = files.clone();
            naive.extend(replaced);
            naive
        });
        let mut case = Case {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            main,
            files,
            naive,
            ..Case::default()
        };
        case.read_header()
            .map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(case)
    }

    fn read_header(&mut self) -> Result<(), String> {
        let source = self
            .files
            .get(&self.main)
            .ok_or_else(|| format!("there is no {}", self.main.display()))?
            .clone();
        let mut comments = source.lines().map_while(|line| line.strip_prefix("# "));
        comments
            .next()
            .ok_or("the first line is not a comment that says what the case shows")?;
        for comment in comments {
            let (key, value) = comment
                .split_once(": ")
                .ok_or_else(|| format!("`# {comment}` is not `# key: value`"))?;
            match key {
                "asyncfix" => {
                    let flags = value
                        .strip_prefix("flags ")
                        .ok_or("`# asyncfix:` needs `flags`")?;
                    self.flags = flags.split_whitespace().map(str::to_owned).collect();
                }
                "again" => {
                    let flags = value.split_whitespace().map(str::to_owned);
                    self.again.push(flags.collect());
                }
                "python" => self.read_versions(value)?,
                "runtime" => self.runtime = Some(value.to_owned()),
                "needs" => self.needs = Some(value.to_owned()),
                "program" => self.program = Some(value.to_owned()),
                "unchanged" => self.unchanged = Some(value.to_owned()),
                "pending" => self.pending = Some(value.to_owned()),
                "shows" => self.shows.add(value)?,
                _ => return Err(format!("unknown key `{key}`")),
            }
        }
        Ok(())
    }

    fn read_versions(&mut self, value: &str) -> Result<(), String> {
        for bound in value.split(',').map(str::trim) {
            if let Some(version) = bound.strip_prefix(">=") {
                self.at_least = Some(version.parse()?);
            } else if let Some(version) = bound.strip_prefix('<') {
                self.below = Some(version.parse()?);
            } else {
                return Err(format!("`{bound}` is neither `>=` nor `<`"));
            }
        }
        Ok(())
    }

    pub fn runs_under(&self, version: Version) -> bool {
        self.at_least.is_none_or(|least| version >= least)
            && self.below.is_none_or(|below| version < below)
    }
}

/// Whether a file is part of a program as it is before the rewrite.
fn is_original(path: &Path) -> bool {
    let name = path.to_string_lossy();
    name.ends_with(".py") && !name.ends_with(".naive.py")
}

/// The files of a program in a folder and in those below it.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = folder
        .read_dir()
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if is_original(&path) {
            paths.push(path);
        }
    }
    Ok(())
}
