use codes_core::codes;

#[codes(
    text = "
# Response codes

<table>
<tr><td>100</td><td>Done.</td></tr>
<tr><td>200</td><td>Too late.</td></tr>
<tr><td>201</td><td>Too soon.</td></tr>
</table>
",
    table = "Response codes",
    columns(code = "100")
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
