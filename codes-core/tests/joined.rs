//! One enum of several documents.

use codes_core::codes;

/// What the shop returns.
#[codes(
    doc = ["tests/documents/orders.md", "./documents/users.md"],
    tables = ["Orders", "Users", "Groups"],
    fields(http: Option<u16> = "HTTP"),
    translations(de = ["./documents/orders.de.md", "./documents/users.de.md"]),
    success = 0,
)]
#[repr(i32)]
enum ShopCode {
    NoSuchUser = 301,
    #[codes(retired)]
    Gone = 999,
}

#[test]
fn the_codes_of_all_documents_are_those_of_the_enum() {
    assert_eq!(ShopCode::ALL.iter().map(|code| code.code()).collect::<Vec<_>>(), [100, 201, 202, 301, 401]);
    assert_eq!(ShopCode::NoSuchUser.message(), "The user is unknown.");
    assert_eq!(ShopCode::of::<401>().http(), Some(409));
    assert_eq!(ShopCode::describe(503).map(|meaning| meaning.text), Some("The shop is broken."));
    assert_eq!(ShopCode::CATCH_ALL.map(|meaning| meaning.text), Some("Ask us."));
    #[allow(deprecated)]
    let gone = ShopCode::Gone;
    assert_eq!(gone.code(), 999);
}

#[test]
fn a_number_with_the_same_meaning_is_one_code_and_other_meanings_are_several() {
    assert_eq!(ShopCode::of::<100>().meanings().len(), 1);
    let [of_orders, of_users] = ShopCode::of::<202>().meanings() else { unreachable!() };
    assert_eq!((of_orders.text, of_users.text), ("The order is empty.", "The user has no orders."));
    assert_eq!((of_orders.document(), of_orders.line), (Some("tests/documents/orders.md"), 7));
    assert_eq!((of_users.document(), of_users.line), (Some("./documents/users.md"), 10));
}

#[test]
fn each_meaning_names_its_document() {
    let [closed] = ShopCode::of::<201>().meanings() else { unreachable!() };
    assert_eq!((closed.document(), closed.links()[0].text), (Some("tests/documents/orders.md"), "one"));
    assert_eq!(ShopCode::of::<401>().meanings()[0].document(), Some("./documents/users.md"));
    assert_eq!(ShopCode::describe(503).and_then(codes_core::Meaning::document), Some("tests/documents/orders.md"));
    assert_eq!(ShopCode::CATCH_ALL.and_then(codes_core::Meaning::document), Some("./documents/users.md"));
}

#[test]
fn each_table_names_its_document() {
    let tables: Vec<_> = ShopCode::TABLES.iter().map(|table| (table.document, table.heading)).collect();
    assert_eq!(
        tables,
        [
            ("tests/documents/orders.md", Some("Orders")),
            ("./documents/users.md", Some("Users")),
            ("./documents/users.md", Some("Groups")),
        ]
    );
}

#[test]
fn translations_may_be_spread_over_documents_too() {
    assert_eq!(ShopCode::of::<401>().message_in("de"), Some("Die Gruppe ist voll."));
    let [closed] = ShopCode::of::<201>().meanings_in("de") else { unreachable!() };
    assert_eq!((closed.document(), closed.line), (Some("./documents/orders.de.md"), 4));
    assert_eq!(ShopCode::NoSuchUser.meanings_in("de")[0].document(), Some("./documents/users.de.md"));
}

/// A heading that both documents have.
#[codes(doc = ["./documents/orders.md", "./documents/users.md"], tables = [1])]
#[repr(i32)]
enum First {}

#[test]
fn a_choice_is_looked_up_in_each_document() {
    assert_eq!(First::ALL.iter().map(|code| code.code()).collect::<Vec<_>>(), [100, 201, 202, 301]);
}

#[test]
fn codes_that_two_tables_share_do_not_make_their_column_an_unlikely_key() {
    #[codes(text = "
# Orders

| Code | Name | Text |
|---|---|---|
| 1 | ONE | The first. |
| 2 | TWO | The second. |

# Users

| Code | Name | Text |
|---|---|---|
| 1 | ONE | The first of all. |
| 2 | TWO | The second of all. |
| 3 | THREE | The third. |
", tables = ["Orders", "Users"])]
    #[repr(u8)]
    enum Shared {}

    assert_eq!(Shared::ALL.iter().map(|code| code.meanings().len()).collect::<Vec<_>>(), [2, 2, 1]);
}
