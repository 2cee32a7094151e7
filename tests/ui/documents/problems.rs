use codes_core::codes;

#[codes(doc = ["./orders.md", "./users.md"], table = "Groups")]
#[repr(i32)]
enum OneTable {}

#[codes(doc = ["./orders.md", "./users.md"], tables = ["Orders", "User"])]
#[repr(i32)]
enum UnknownTable {}

#[codes(doc = ["./orders.md", "./users.md"])]
#[repr(i32)]
enum Ambiguous {}

#[codes(doc = ["./orders.md", "./users.md"], tables = ["Orders", "Users"], duplicates = "error")]
#[repr(i32)]
enum Twice {
    Gone = 7,
}

fn main() {
    let _ = Twice::UserIsUnknown;
}
