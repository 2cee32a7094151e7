//! Every error that a user can get, with its message.

/// trybuild leaves out the lines and columns of all files but the test's own. So most documents are inline, where it
/// keeps them.
#[test]
fn errors_say_what_is_wrong_and_what_to_do() {
    trybuild::TestCases::new().compile_fail("*/*.rs");
}
