//! `cargo package`, and what is in the packages by themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codes_tests::{Scratch, cargo, manifest, succeed, workspace};

const DOCUMENT: &str = "docs/tpns-return-codes.md";

#[test]
fn packages_verify_and_codes_core_builds_from_its_own_archive() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    // Not the folder that other crates build into: it would hold the archives of earlier runs.
    let target = scratch.path().join("target");
    // The crates depend on each other, and none is on crates.io: only together do they have what they need.
    let mut package = cargo(
        workspace(),
        "package -p codes-core -p codes-macro -p codes-gen -p codes-read -p codes-tool -p codes-cli --allow-dirty",
    );
    // What other crates depend on is built once, by cargo test: since Rust 1.91 it may stand elsewhere than the archives.
    let build = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let _ = succeed(package.env("CARGO_TARGET_DIR", &target).env("CARGO_BUILD_BUILD_DIR", build));

    let packages: BTreeMap<String, PathBuf> = fs::read_dir(target.join("package"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "crate"))
        .map(|archive| {
            let _ = succeed(Command::new("tar").arg("-xzf").arg(&archive).current_dir(scratch.path()));
            let folder = archive.file_stem().unwrap().to_str().unwrap();
            let (name, _version) = folder.rsplit_once('-').unwrap();
            (name.to_owned(), scratch.path().join(folder))
        })
        .collect();
    assert!(
        packages.keys().eq(["codes-cli", "codes-core", "codes-gen", "codes-macro", "codes-read", "codes-tool"]),
        "{packages:?}"
    );
    // These are links in the workspace, which lead nowhere from inside of an archive.
    for file in packages
        .values()
        .flat_map(|folder| ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].map(|file| folder.join(file)))
    {
        assert!(fs::symlink_metadata(&file).is_ok_and(|file| file.is_file() && file.len() > 0), "{}", file.display());
    }
    let document = packages["codes-core"].join(DOCUMENT);
    assert!(fs::symlink_metadata(document.parent().unwrap()).unwrap().is_dir());
    assert!(fs::symlink_metadata(&document).unwrap().is_file());
    let text = fs::read_to_string(&document).unwrap();
    assert_eq!(text, fs::read_to_string(workspace().join(DOCUMENT)).unwrap());

    // Another text than in the workspace, so that the program shows which of the documents it was made of.
    fs::write(&document, text.replace("| Request timeout. |", "| It took too long. |")).unwrap();
    let patches = ["codes-core", "codes-gen", "codes-macro", "codes-read"]
        .map(|name| format!("{name}.path = '{}'\n", packages[name].display()))
        .concat();
    let dependencies = format!("codes-core = \"*\"\n\n[patch.crates-io]\n{patches}");
    scratch.write("program/Cargo.toml", &manifest("program-of-packages", &dependencies));
    fs::copy(scratch.path().join("Cargo.lock"), scratch.path().join("program/Cargo.lock")).unwrap();
    scratch
        .write("program/src/main.rs", "fn main() { println!(\"{}\", codes_core::tpns::ClientCode::RequestTimeout); }");
    let mut run = cargo(&scratch.path().join("program"), "run");
    assert_eq!(succeed(run.env("CARGO_TARGET_DIR", &target)), "-2: It took too long.\n");
}
