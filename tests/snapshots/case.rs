//! The cases below `snapshots/`: what they hold, what their headers promise, and where their results stand.

use std::fs;
use std::path::{Path, PathBuf};

/// A header stands among the first lines, so that a reader sees it before the code.
const HEADER_LINES: usize = 6;

/// One case: a file, or a folder whose files belong together.
#[derive(Debug)]
pub struct Case {
    /// `transform/case`.
    pub name: String,
    /// The case as it is in the repository, without an extension.
    stem: PathBuf,
    is_folder: bool,
    /// Sorted by path.
    pub files: Vec<CaseFile>,
    /// What the command line gets besides the mode.
    pub flags: Vec<String>,
    pub promise: Promise,
}

#[derive(Debug)]
pub struct CaseFile {
    /// Below the folder in which the command runs.
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

/// What the headers of a case say about its result.
#[derive(Debug, PartialEq, Eq)]
pub enum Promise {
    /// At least one file changes. Nothing in the header means this.
    Changes,
    /// There is no finding in any file.
    Clean,
    /// For each of these reasons there is a finding that is not fixed, and nothing changes.
    Refuses(Vec<String>),
}

impl Case {
    /// All cases, sorted by name.
    ///
    /// # Errors
    ///
    /// A line for every header that means nothing.
    pub fn read_all(snapshots: &Path) -> Result<Vec<Case>, Vec<String>> {
        let mut cases = Vec::new();
        let mut problems = Vec::new();
        for transform in entries(snapshots) {
            for entry in entries(&transform) {
                match Case::read(&transform, &entry) {
                    Ok(case) => cases.extend(case),
                    Err(problem) => problems.push(problem),
                }
            }
        }
        if problems.is_empty() {
            Ok(cases)
        } else {
            Err(problems)
        }
    }

    /// The case at `entry`; none when the entry belongs to another one.
    fn read(transform: &Path, entry: &Path) -> Result<Option<Case>, String> {
        let is_folder = entry.is_dir();
        let mut paths = Vec::new();
        if is_folder {
            collect(entry, &mut paths);
        } else if is_source(entry) {
            paths.push(entry.to_path_buf());
        }
        if paths.is_empty() {
            return Ok(None);
        }
        let stem = if is_folder {
            entry.to_path_buf()
        } else {
            entry.with_extension("")
        };
        let base = if is_folder { entry } else { transform };
        let name = format!("{}/{}", last(transform), last(&stem));
        let mut headers = Headers::default();
        let mut files = Vec::new();
        for path in paths {
            let bytes = fs::read(&path).map_err(|error| format!("{name}: {error}"))?;
            let path = path.strip_prefix(base).unwrap_or(&path).to_path_buf();
            headers
                .read(&bytes)
                .map_err(|problem| format!("{name}: {problem}"))?;
            files.push(CaseFile { path, bytes });
        }
        let promise = headers
            .promise()
            .map_err(|problem| format!("{name}: {problem}"))?;
        Ok(Some(Case {
            name,
            stem,
            is_folder,
            files,
            flags: headers.flags,
            promise,
        }))
    }

    /// What the case prints.
    pub fn printed(&self) -> PathBuf {
        // Not `with_extension`: the name of a folder may have a dot.
        PathBuf::from(format!("{}.txt", self.stem.display()))
    }

    /// What a file of the case becomes.
    pub fn fixed(&self, file: &Path) -> PathBuf {
        if self.is_folder {
            self.stem.join(file).with_extension("fixed.py")
        } else {
            self.stem.with_file_name(file).with_extension("fixed.py")
        }
    }

    /// Writes the files into a folder.
    pub fn copy_to(&self, folder: &Path) -> std::io::Result<()> {
        for file in &self.files {
            let path = folder.join(&file.path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, &file.bytes)?;
        }
        Ok(())
    }
}

#[derive(Default)]
struct Headers {
    flags: Vec<String>,
    clean: bool,
    refused: Vec<String>,
}

impl Headers {
    fn read(&mut self, bytes: &[u8]) -> Result<(), String> {
        for line in String::from_utf8_lossy(bytes).lines().take(HEADER_LINES) {
            let Some(header) = line.strip_prefix("# asyncfix:") else {
                continue;
            };
            let mut words = header.split_whitespace().peekable();
            match words.next().unwrap_or_default() {
                "flags" => self.flags.extend(words.map(str::to_owned)),
                flag if flag.starts_with("--") => {
                    self.flags.push(flag.to_owned());
                    self.flags.extend(words.map(str::to_owned));
                }
                "clean" => self.clean = true,
                "refuses" if words.peek().is_some() => {
                    self.refused.extend(words.map(str::to_owned));
                }
                // A comment for the tool itself.
                word if word.starts_with("ignore") || word.starts_with("file-ignore") => {}
                _ => {
                    return Err(format!(
                        "`{line}` means nothing: write flags, `clean` or `refuses REASON`"
                    ));
                }
            }
        }
        Ok(())
    }

    fn promise(&self) -> Result<Promise, String> {
        match (self.clean, self.refused.is_empty()) {
            (true, false) => Err("a case is either `clean` or `refuses`".to_owned()),
            (true, true) => Ok(Promise::Clean),
            (false, false) => Ok(Promise::Refuses(self.refused.clone())),
            (false, true) => Ok(Promise::Changes),
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.retain(|path| !last(path).starts_with('.') && last(path) != "__pycache__");
    entries.sort();
    entries
}

/// The files of a folder that belong to its case, at any depth.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_none_or(|extension| extension != "py") || is_source(&path) {
            files.push(path);
        }
    }
}

/// Whether this is Python as it was written, and not what a run made of it.
fn is_source(path: &Path) -> bool {
    let name = last(path);
    name.ends_with(".py") && !name.ends_with(".fixed.py") && !name.ends_with(".expected.py")
}

fn last(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
