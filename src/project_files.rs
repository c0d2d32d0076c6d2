//! What the files of a Python project say about all of its code: the oldest Python, and the width of a line.
//!
//! One walk from a file's folder up to the repository answers both, once a folder. Nothing is executed, and a file that
//! cannot be read or parsed says nothing: its errors are for the tools that it belongs to.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;
use toml::de::{DeTable, DeValue};

use crate::target_version::{Requirement, setup_cfg_requirement, setup_py_requirement, shown};

/// Files in which a project says what it needs.
const DECLARING: &[&str] = &[
    "pyproject.toml",
    "setup.cfg",
    "setup.py",
    "requirements.txt",
    "Pipfile",
    "environment.yml",
];

/// What applies to the code of one folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectSettings {
    /// The nearest statement of the Python versions that the project supports.
    pub requirement: Option<Requirement>,
    /// In columns, as the nearest configuration of ruff or black says.
    pub line_length: Option<u16>,
}

/// The settings of all folders that were asked for. Shared between threads.
#[derive(Debug)]
pub struct ProjectFiles {
    cwd: PathBuf,
    folders: Mutex<FxHashMap<PathBuf, Arc<ProjectSettings>>>,
}

impl ProjectFiles {
    /// `cwd` is the absolute folder that paths are relative to, and that the names in reports are relative to.
    pub fn new(cwd: &Path) -> ProjectFiles {
        ProjectFiles {
            cwd: real(cwd),
            folders: Mutex::default(),
        }
    }

    /// What applies to `file`, which need not exist.
    pub fn settings(&self, file: &Path) -> Arc<ProjectSettings> {
        let path = self.cwd.join(file);
        let folder = path.parent().unwrap_or(&path);
        if let Some(known) = self.known(folder) {
            return known;
        }
        let settings = self.climb(&real(folder));
        self.remember(folder, &settings);
        settings
    }

    /// Whether a file that declares what the project needs has the name of a package in it, as a word.
    pub fn mentions(&self, file: &Path, package: &str) -> bool {
        let path = self.cwd.join(file);
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        for folder in path.ancestors().skip(1) {
            for name in DECLARING {
                let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
                if text.split(|c| !is_part(c)).any(|word| word == package) {
                    return true;
                }
            }
            if folder.join(".git").exists() {
                break;
            }
        }
        false
    }

    /// The nearest `pyproject.toml` above a file, and its text.
    pub fn manifest(&self, file: &Path) -> Option<(PathBuf, String)> {
        let path = self.cwd.join(file);
        for folder in path.ancestors().skip(1) {
            let manifest = folder.join("pyproject.toml");
            if let Ok(text) = fs::read_to_string(&manifest) {
                return Some((manifest, text));
            }
            if folder.join(".git").exists() {
                break;
            }
        }
        None
    }

    fn climb(&self, folder: &Path) -> Arc<ProjectSettings> {
        if let Some(known) = self.known(folder) {
            return known;
        }
        let own = self.read(folder);
        let complete = own.requirement.is_some() && own.line_length.is_some();
        let settings = match folder.parent() {
            Some(parent) if !complete && !folder.join(".git").exists() => {
                let above = self.climb(parent);
                Arc::new(ProjectSettings {
                    requirement: own.requirement.or_else(|| above.requirement.clone()),
                    line_length: own.line_length.or(above.line_length),
                })
            }
            _ => Arc::new(own),
        };
        self.remember(folder, &settings);
        settings
    }

    /// What the files of one folder say.
    fn read(&self, folder: &Path) -> ProjectSettings {
        let mut settings = ProjectSettings::default();
        let mut require = |specifier: Option<&str>, key, name| {
            if let (None, Some(specifier)) = (&settings.requirement, specifier) {
                let file = shown(&folder.join(name), &self.cwd);
                settings.requirement = Some(Requirement {
                    specifier: specifier.to_owned(),
                    key,
                    file,
                });
            }
        };
        // The order is ruff's own: in one folder, the first of these counts.
        let mut line_length = [".ruff.toml", "ruff.toml"].into_iter().find_map(|name| {
            let text = fs::read_to_string(folder.join(name)).ok()?;
            columns(
                DeTable::parse(&text)
                    .ok()?
                    .get_ref()
                    .get("line-length")?
                    .get_ref(),
            )
        });
        if let Ok(text) = fs::read_to_string(folder.join("pyproject.toml"))
            && let Ok(document) = DeTable::parse(&text)
        {
            let at = |path: &[&str]| lookup(document.get_ref(), path);
            require(
                at(&["project", "requires-python"]).and_then(DeValue::as_str),
                "requires-python",
                "pyproject.toml",
            );
            let python = at(&["tool", "poetry", "dependencies", "python"]);
            let version = python.and_then(|python| {
                python
                    .as_str()
                    .or_else(|| python.get("version")?.get_ref().as_str())
            });
            require(version, "tool.poetry.dependencies.python", "pyproject.toml");
            line_length = line_length
                .or_else(|| columns(at(&["tool", "ruff", "line-length"])?))
                .or_else(|| columns(at(&["tool", "black", "line-length"])?));
        }
        if let Ok(text) = fs::read_to_string(folder.join("setup.cfg")) {
            require(setup_cfg_requirement(&text), "python_requires", "setup.cfg");
        }
        if let Ok(text) = fs::read_to_string(folder.join("setup.py")) {
            require(setup_py_requirement(&text), "python_requires", "setup.py");
        }
        settings.line_length = line_length;
        settings
    }

    fn known(&self, folder: &Path) -> Option<Arc<ProjectSettings>> {
        // A panic elsewhere cannot leave the map half-changed.
        self.folders
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(folder)
            .cloned()
    }

    fn remember(&self, folder: &Path, settings: &Arc<ProjectSettings>) {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        folders.insert(folder.to_path_buf(), Arc::clone(settings));
    }
}

/// Without symbolic links, `.` and `..` where the file system can tell.
fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf())
}

fn lookup<'d, 'i>(table: &'d DeTable<'i>, path: &[&str]) -> Option<&'d DeValue<'i>> {
    let (first, rest) = path.split_first()?;
    rest.iter()
        .try_fold(table.get(*first)?.get_ref(), |value, key| {
            Some(value.get(*key)?.get_ref())
        })
}

fn columns(value: &DeValue<'_>) -> Option<u16> {
    let number = value.as_integer()?;
    u16::from_str_radix(&number.as_str().replace('_', ""), number.radix())
        .ok()
        .filter(|&columns| columns > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::target_version::TargetVersion;

    fn tree(files: &[(&str, &str)]) -> (tempfile::TempDir, ProjectFiles) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let project = ProjectFiles::new(folder.path());
        (folder, project)
    }

    fn says(project: &ProjectFiles, file: &str) -> (String, Option<u16>) {
        let settings = project.settings(Path::new(file));
        let target = TargetVersion::detect(None, settings.requirement.as_ref());
        (target.to_string(), settings.line_length)
    }

    #[test]
    fn each_question_is_answered_by_the_nearest_file_that_can() {
        let (_keep, project) = tree(&[
            (
                "pyproject.toml",
                "[project]\nrequires-python = '>=3.9'\n[tool.black]\nline-length = 100\n",
            ),
            ("a/ruff.toml", "line-length = 79\n"),
            ("a/b/setup.cfg", "[options]\npython_requires = >=3.11\n"),
            ("c/pyproject.toml", "[tool.other]\n"),
            ("vendor/.git", "gitdir: elsewhere\n"),
        ]);
        let root = "Python 3.9, from requires-python in pyproject.toml".to_owned();
        assert_eq!(says(&project, "x.py"), (root.clone(), Some(100)));
        assert_eq!(says(&project, "a/x.py"), (root.clone(), Some(79)));
        let setup = "Python 3.11, from python_requires in a/b/setup.cfg".to_owned();
        assert_eq!(says(&project, "a/b/x.py"), (setup.clone(), Some(79)));
        assert_eq!(says(&project, "a/b/c/../x.py"), (setup, Some(79)));
        assert_eq!(says(&project, "c/deep/missing/x.py"), (root, Some(100)));
        let nothing = "Python 3.10, the default, because nothing names a version".to_owned();
        assert_eq!(
            says(&project, "vendor/x.py"),
            (nothing, None),
            "the repository ends the search"
        );
    }

    #[test]
    fn every_spelling_of_the_requirement() {
        let (_keep, project) = tree(&[
            (
                "poetry/pyproject.toml",
                "[tool.poetry.dependencies]\npython = '^3.8'\n",
            ),
            (
                "poetry2/pyproject.toml",
                "[tool.poetry.dependencies]\npython = {version = '~3.12'}\n",
            ),
            (
                "setup/setup.py",
                "from setuptools import setup\nsetup(python_requires='>=3.7')\n",
            ),
            ("both/setup.py", "setup(python_requires='>=3.7')\n"),
            (
                "both/pyproject.toml",
                "[project]\nrequires-python = '>=3.13'\n",
            ),
            ("open/pyproject.toml", "[project]\nrequires-python = '<4'\n"),
            ("broken/pyproject.toml", "[project\n"),
            (
                "wrong/pyproject.toml",
                "[project]\nrequires-python = 3.9\n[tool.ruff]\nline-length = 'x'\n",
            ),
        ]);
        let version = |folder: &str| says(&project, &format!("{folder}/x.py")).0;
        assert_eq!(
            version("poetry"),
            "Python 3.8, from tool.poetry.dependencies.python in poetry/pyproject.toml"
        );
        assert_eq!(
            version("poetry2"),
            "Python 3.12, from tool.poetry.dependencies.python in poetry2/pyproject.toml"
        );
        assert_eq!(
            version("setup"),
            "Python 3.7, from python_requires in setup/setup.py"
        );
        assert_eq!(
            version("both"),
            "Python 3.13, from requires-python in both/pyproject.toml"
        );
        assert!(
            version("open").ends_with("because `<4` in open/pyproject.toml has no lower bound")
        );
        for folder in ["broken", "wrong"] {
            assert!(
                version(folder).starts_with("Python 3.10, the default, because nothing"),
                "{folder}"
            );
        }
    }

    #[test]
    fn line_lengths() {
        let (_keep, project) = tree(&[
            (
                "a/pyproject.toml",
                "[tool.ruff]\nline-length = 120\n[tool.black]\nline-length = 88\n",
            ),
            ("b/.ruff.toml", "line-length = 60\n"),
            ("b/ruff.toml", "line-length = 61\n"),
            ("b/pyproject.toml", "[tool.ruff]\nline-length = 62\n"),
            ("c/ruff.toml", "line-length = 0\n"),
        ]);
        let length = |folder: &str| says(&project, &format!("{folder}/x.py")).1;
        assert_eq!(
            (length("a"), length("b"), length("c")),
            (Some(120), Some(60), None)
        );
    }

    #[test]
    fn a_package_is_mentioned_by_its_whole_name() {
        let (keep, project) = tree(&[
            (
                "pyproject.toml",
                "[project]\ndependencies = ['httpx[http2]>=0.27', 'aiofiles-ext']\n",
            ),
            ("a/requirements.txt", "aiofiles==25.1\n"),
        ]);
        let file = |name: &str| keep.path().join(name);
        assert!(project.mentions(&file("a/b/x.py"), "httpx"));
        assert!(project.mentions(&file("a/b/x.py"), "aiofiles"));
        assert!(!project.mentions(&file("b/x.py"), "aiofiles"));
    }

    #[test]
    fn a_folder_is_read_once() {
        let (keep, project) = tree(&[("ruff.toml", "line-length = 60\n")]);
        assert_eq!(says(&project, "x.py").1, Some(60));
        fs::remove_file(keep.path().join("ruff.toml")).unwrap();
        assert_eq!(says(&project, "y.py").1, Some(60));
    }
}
