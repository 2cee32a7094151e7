//! Every error that a user can get, with its message.

#[test]
fn errors_say_what_is_wrong_and_what_to_do() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}
