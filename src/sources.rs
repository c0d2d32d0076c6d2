//! The disk as a run sees it, and what it was asked.
//!
//! An answer that is kept is right as long as every file holds what it held and every file that was missing still is. So
//! there is one way to the disk for the analysis, and it writes down each question with the reply. Which files there are,
//! and what a project says about all of its code, is found out anew for every run and is part of the
//! [question](crate::question::Question).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_128;

use crate::encoding::{self, SourceEncoding};
use crate::pipeline::Input;

/// The files of a run. Shared between threads.
#[derive(Default)]
pub struct Sources {
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    contents: FxHashMap<PathBuf, Content>,
    files: FxHashMap<PathBuf, bool>,
    folders: FxHashMap<PathBuf, bool>,
    /// How files are encoded that are not plain UTF-8.
    encodings: BTreeMap<PathBuf, SourceEncoding>,
    /// A file was read twice and held different things.
    is_unsteady: bool,
}

/// What reading a file gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Content {
    /// XXH3 of its bytes, 128 bits.
    Bytes(u128),
    /// It could not be read, for this reason.
    Failure(String),
}

/// Everything that a run asked the disk, with the replies.
#[derive(Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// What the inputs hold, in their order.
    inputs: Vec<Content>,
    /// What other files hold, by path.
    others: Vec<(PathBuf, Content)>,
    /// Whether a path is a file.
    files: Vec<(PathBuf, bool)>,
    /// Whether a path is a folder.
    folders: Vec<(PathBuf, bool)>,
}

impl Sources {
    /// The text of a file.
    ///
    /// # Errors
    /// Why it cannot be read, as a sentence.
    pub fn read(&self, path: &Path) -> Result<Arc<str>, String> {
        let bytes = bytes(path);
        let content = Content::of(&bytes);
        self.lock().note(path, content);
        self.decode(path, &bytes?)
    }

    /// Whether there is a file of this name. The first reply holds for the whole run.
    pub fn is_file(&self, path: &Path) -> bool {
        if let Some(known) = self.lock().files.get(path) {
            return *known;
        }
        if !self.may_hold(path.parent()) {
            return false;
        }
        let is_file = path.is_file();
        *self
            .lock()
            .files
            .entry(path.to_path_buf())
            .or_insert(is_file)
    }

    /// Whether there can be a file in a folder: most modules that are looked for would be below one that is a file. That
    /// something is no folder says the same of all below it.
    fn may_hold(&self, folder: Option<&Path>) -> bool {
        let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) else {
            return true;
        };
        if let Some(known) = self.lock().folders.get(folder) {
            return *known;
        }
        if !self.may_hold(folder.parent()) {
            return false;
        }
        let is_folder = folder.is_dir();
        *self
            .lock()
            .folders
            .entry(folder.to_path_buf())
            .or_insert(is_folder)
    }

    /// The text of bytes that do not come from a file, under the name that they go by.
    ///
    /// # Errors
    /// Why they are no text, as a sentence.
    pub fn decode(&self, path: &Path, bytes: &[u8]) -> Result<Arc<str>, String> {
        let decoded = encoding::decode(bytes).map_err(|error| error.to_string())?;
        let mut seen = self.lock();
        if decoded.encoding == SourceEncoding::default() {
            seen.encodings.remove(path);
        } else {
            seen.encodings.insert(path.to_path_buf(), decoded.encoding);
        }
        Ok(Arc::from(decoded.text))
    }

    /// How a file that was read is encoded.
    pub fn encoding(&self, path: &Path) -> SourceEncoding {
        self.lock().encodings.get(path).copied().unwrap_or_default()
    }

    /// What was asked so far. `None` when a file changed meanwhile, or an input was never read.
    pub fn evidence(&self, inputs: &[Input]) -> Option<Evidence> {
        let mut seen = self.lock();
        if seen.is_unsteady {
            return None;
        }
        let mut contents = std::mem::take(&mut seen.contents);
        let inputs = inputs
            .iter()
            .map(|input| contents.remove(&input.path))
            .collect::<Option<_>>()?;
        let mut others: Vec<_> = contents.into_iter().collect();
        others.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        let sorted = |lookups: &mut FxHashMap<PathBuf, bool>| {
            let mut lookups: Vec<_> = std::mem::take(lookups).into_iter().collect();
            lookups.sort_unstable();
            lookups
        };
        Some(Evidence {
            inputs,
            others,
            files: sorted(&mut seen.files),
            folders: sorted(&mut seen.folders),
        })
    }

    /// Whether the disk would reply the same today; then with the texts of those inputs that are `wanted`, by position.
    pub fn confirm(
        &self,
        evidence: &Evidence,
        inputs: &[Input],
        wanted: &[bool],
    ) -> Option<Vec<Option<Arc<str>>>> {
        if evidence.inputs.len() != inputs.len() || wanted.len() != inputs.len() {
            return None;
        }
        let files = || {
            let files = evidence.files.par_iter();
            files.all(|(path, reply)| path.is_file() == *reply)
        };
        let folders = || {
            let folders = evidence.folders.par_iter();
            folders.all(|(path, reply)| path.is_dir() == *reply)
        };
        let others = || {
            let others = evidence.others.par_iter();
            others.all(|(path, content)| Content::of(&bytes(path)) == *content)
        };
        if !folders() || !files() || !others() {
            return None;
        }
        let inputs = inputs.par_iter().zip(&evidence.inputs).zip(wanted);
        inputs
            .map(|((input, content), wanted)| {
                let bytes = bytes(&input.path);
                if Content::of(&bytes) != *content {
                    return None;
                }
                if !wanted {
                    return Some(None);
                }
                self.decode(&input.path, &bytes.ok()?).ok().map(Some)
            })
            .collect()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        // A panic elsewhere cannot leave it half-changed.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    fn note(&mut self, path: &Path, content: Content) {
        match self.contents.get(path) {
            Some(known) => self.is_unsteady |= *known != content,
            None => {
                self.contents.insert(path.to_path_buf(), content);
            }
        }
    }
}

impl Content {
    fn of(bytes: &Result<Vec<u8>, String>) -> Content {
        match bytes {
            Ok(bytes) => Content::Bytes(xxh3_128(bytes)),
            Err(message) => Content::Failure(message.clone()),
        }
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(path: PathBuf) -> Input {
        Input {
            display: path.display().to_string(),
            path,
            text: None,
        }
    }

    /// What a run saw that read `a.py` and `b.py`, of which `a.py` was given, and looked for `c.py`.
    fn seen(folder: &Path) -> (Vec<Input>, Evidence) {
        fs::write(folder.join("a.py"), "a").unwrap();
        fs::write(folder.join("b.py"), "b").unwrap();
        let sources = Sources::default();
        sources.read(&folder.join("a.py")).unwrap();
        sources.read(&folder.join("b.py")).unwrap();
        sources.read(&folder.join("gone.py")).unwrap_err();
        assert!(!sources.is_file(&folder.join("c.py")));
        let inputs = vec![input(folder.join("a.py"))];
        let evidence = sources.evidence(&inputs).unwrap();
        (inputs, evidence)
    }

    #[test]
    fn every_reply_counts() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let (inputs, evidence) = seen(folder);
        let confirm = || Sources::default().confirm(&evidence, &inputs, &[true]);
        let texts = confirm().expect("nothing has changed");
        assert_eq!(texts[0].as_deref(), Some("a"));
        for (name, before) in [
            ("a.py", Some("a")),
            ("b.py", Some("b")),
            ("c.py", None),
            ("gone.py", None),
        ] {
            let path = folder.join(name);
            fs::write(&path, "changed").unwrap();
            assert!(confirm().is_none(), "{name} is different");
            fs::remove_file(&path).unwrap();
            assert_eq!(confirm().is_none(), before.is_some(), "{name} is not there");
            if let Some(before) = before {
                fs::write(&path, before).unwrap();
            }
            assert!(confirm().is_some(), "{name} is as it was");
        }
    }

    #[test]
    fn what_changes_during_a_run_is_no_evidence() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.py");
        let sources = Sources::default();
        fs::write(&path, "first").unwrap();
        sources.read(&path).unwrap();
        fs::write(&path, "second").unwrap();
        sources.read(&path).unwrap();
        assert!(sources.evidence(&[input(path)]).is_none());
    }

    #[test]
    fn an_input_that_was_not_read_is_no_evidence() {
        let inputs = [input(PathBuf::from("a.py"))];
        assert!(Sources::default().evidence(&inputs).is_none());
    }

    #[test]
    fn a_lookup_keeps_its_reply() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.py");
        let sources = Sources::default();
        assert!(!sources.is_file(&path));
        fs::write(&path, "").unwrap();
        assert!(!sources.is_file(&path));
    }

    #[test]
    fn what_is_no_folder_holds_nothing_until_it_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("a/b");
        let path = below.join("c.py");
        let seen = || {
            let sources = Sources::default();
            let is_file = sources.is_file(&path);
            (is_file, sources.evidence(&[]).unwrap())
        };
        let confirm = |evidence: &Evidence| Sources::default().confirm(evidence, &[], &[]);
        let (is_file, nothing) = seen();
        assert!(!is_file && nothing.files.is_empty());
        fs::create_dir_all(&below).unwrap();
        assert!(confirm(&nothing).is_none());
        let (is_file, no_file) = seen();
        assert!(!is_file && !no_file.files.is_empty());
        fs::write(&path, "").unwrap();
        assert!(confirm(&no_file).is_none());
        let (is_file, there) = seen();
        assert!(is_file && confirm(&there).is_some());
        fs::remove_dir_all(folder.path().join("a")).unwrap();
        assert!(confirm(&there).is_none() && confirm(&nothing).is_some());
    }

    #[test]
    fn an_encoding_is_that_of_the_last_read() {
        let sources = Sources::default();
        let path = Path::new("a.py");
        sources.decode(path, b"# coding: latin-1\n\xe9").unwrap();
        assert_ne!(sources.encoding(path), SourceEncoding::default());
        sources.decode(path, b"x").unwrap();
        assert_eq!(sources.encoding(path), SourceEncoding::default());
    }
}
