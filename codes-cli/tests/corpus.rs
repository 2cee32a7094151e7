//! Documents in the shapes of real ones, in many languages, each with the decisions about it as a golden file.
//!
//! `UPDATE_EXPECT=1 cargo test -p codes-cli corpus::` writes these files, and `git diff codes-cli/tests/corpus` shows
//! the effects of a change.

use std::fs;
use std::path::Path;

use expect_test::expect_file;

#[test]
fn the_decisions_about_each_document_match_the_judged_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut documents: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    documents.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    documents.sort();
    assert!(documents.len() >= 60);
    for path in documents {
        let name = path.file_name().unwrap().to_str().unwrap();
        let output = crate::support::codes(&["list", name, "--why"]).current_dir(&folder).output().unwrap();
        expect_file![path.with_extension("why")].assert_eq(&String::from_utf8(output.stdout).unwrap());
    }
}
