use codes_core::codes;

#[codes(doc = ["./orders.md", "./prose.md"])]
#[repr(i32)]
enum Codes {}

fn main() {
    let _ = Codes::OrderIsClosed;
}
