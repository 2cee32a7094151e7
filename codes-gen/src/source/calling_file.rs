//! The file that holds a span, from the path that the compiler gives for it.

use std::path::{Path, PathBuf};

/// The absolute path of a file that `Span::local_file` names.
///
/// rustc names it relative to its working directory. rust-analyzer names it by its absolute path; if it does not, the
/// path is tried from the folder of `Cargo.toml` and the folders around it. The result counts only if exactly one file
/// is found: to read a document beside another file would be worse than an error.
///
/// ```
/// use codes_gen::calling_file;
///
/// let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
/// let file = manifest_dir.join("src/lib.rs");
/// assert_eq!(calling_file(file.clone(), None, None).as_ref(), Some(&file));
/// assert_eq!(calling_file("src/lib.rs".into(), Some(manifest_dir), None).as_ref(), Some(&file));
/// assert_eq!(calling_file("src/no_such.rs".into(), Some(manifest_dir), Some(manifest_dir)), None);
/// ```
#[must_use]
pub fn calling_file(named: PathBuf, working_dir: Option<&Path>, manifest_dir: Option<&Path>) -> Option<PathBuf> {
    if named.is_absolute() {
        return Some(named);
    }
    let in_working_dir = working_dir.map(|folder| folder.join(&named)).filter(|file| file.is_file());
    if in_working_dir.is_some() {
        return in_working_dir;
    }
    let mut found = None;
    for folder in manifest_dir.map(Path::ancestors).into_iter().flatten() {
        let file = folder.join(&named);
        if file.is_file() {
            if found.is_some() {
                return None;
            }
            found = Some(file);
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)] // The tests write files of their own.
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_is_found_from_the_manifest_if_it_means_one_file() {
        let folder = std::env::temp_dir().join(format!("codes-calling-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        for path in ["ws/app/src/lib.rs", "ws/src/main.rs", "ws/app/src/main.rs", "elsewhere/a"] {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let (app, elsewhere) = (folder.join("ws/app"), folder.join("elsewhere"));
        let file = |named: &str, working_dir: &Path| calling_file(named.into(), Some(working_dir), Some(&app));
        // rustc is at the root of the workspace.
        assert_eq!(file("app/src/lib.rs", &folder.join("ws")), Some(app.join("src/lib.rs")));
        // An editor may be anywhere.
        assert_eq!(file("app/src/lib.rs", &elsewhere), Some(app.join("src/lib.rs")));
        assert_eq!(file("src/lib.rs", &elsewhere), Some(app.join("src/lib.rs")));
        // The workspace has a file of that name, and the crate has.
        assert_eq!(file("src/main.rs", &elsewhere), None);
        assert_eq!(file("src/gone.rs", &elsewhere), None);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
