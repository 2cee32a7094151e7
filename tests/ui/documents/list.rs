use codes_core::codes;

#[codes(doc = [])]
#[repr(i32)]
enum Empty {}

#[codes(doc = ["./orders.md", "./orders.md"])]
#[repr(i32)]
enum Twice {}

#[codes(doc = ["./orders.md", "./../documents/orders.md"])]
#[repr(i32)]
enum TwiceByAnotherPath {}

#[codes(doc = ["./orders.md", "./order.md"])]
#[repr(i32)]
enum Missing {}

#[codes(doc = ("./orders.md", "./users.md"))]
#[repr(i32)]
enum NoList {}

fn main() {}
