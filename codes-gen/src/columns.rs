//! Which column of a table holds the codes, which their meanings, which their names: [`Columns`]. A part of the third step.

use std::collections::HashMap;

use crate::code_cell::{self, CodeCell};
use crate::markdown::MarkdownTable;

/// Indices into a table's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) name: Option<usize>,
}

/// What the codes of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Integer,
    Text,
}

/// Header cells that say "code", the surest first, as [`key`] spells them.
const CODE: [&str; 65] = [
    "errorcode",
    "errcode",
    "errorcodes",
    "returncode",
    "returncodes",
    "retcode",
    "resultcode",
    "responsecode",
    "code",
    "codes",
    "codevalue",
    "returnvalue",
    "returnvalues",
    "returnedvalue",
    "exitcode",
    "exitstatus",
    "closecode",
    "eventcode",
    "reasoncode",
    "faultcode",
    "failurecode",
    "opcode",
    "errorno",
    "errno",
    "errornumber",
    "errornum",
    "errorid",
    "subcode",
    "businesscode",
    "statuscode",
    "statuscodes",
    "status",
    "httpstatuscode",
    "httpcode",
    "httpstatus",
    "httpresponsecode",
    "错误码",
    "錯誤碼",
    "返回码",
    "返回碼",
    "状态码",
    "狀態碼",
    "错误代码",
    "錯誤代碼",
    "返回代码",
    "错误编码",
    "错误号",
    "响应码",
    "结果码",
    "返回值",
    "业务码",
    "代码",
    "代碼",
    "编码",
    "エラーコード",
    "ステータスコード",
    "リターンコード",
    "戻り値",
    "結果コード",
    "コード",
    "오류코드",
    "에러코드",
    "상태코드",
    "응답코드",
    "코드",
];

/// Parts of a longer header cell that say "code" all the same: "API error code", "错误码(ErrorCode)".
const CODE_PARTS: [&str; 15] = [
    "errorcode",
    "errcode",
    "returncode",
    "statuscode",
    "错误码",
    "錯誤碼",
    "返回码",
    "状态码",
    "错误代码",
    "エラーコード",
    "ステータスコード",
    "リターンコード",
    "오류코드",
    "에러코드",
    "상태코드",
];

const MESSAGE: [&str; 50] = [
    "description",
    "descriptions",
    "desc",
    "message",
    "messages",
    "msg",
    "meaning",
    "meanings",
    "errormessage",
    "errormsg",
    "errordescription",
    "reason",
    "reasons",
    "cause",
    "causes",
    "causeandsolution",
    "explanation",
    "definition",
    "details",
    "detail",
    "text",
    "comment",
    "comments",
    "remarks",
    "note",
    "notes",
    "summary",
    "error",
    "说明",
    "說明",
    "描述",
    "含义",
    "含義",
    "原因",
    "意义",
    "错误信息",
    "错误描述",
    "错误说明",
    "提示信息",
    "信息",
    "备注",
    "原因以及解决办法",
    "説明",
    "意味",
    "内容",
    "メッセージ",
    "エラー内容",
    "설명",
    "의미",
    "메시지",
];

/// Parts of a longer header cell that say "meaning".
const MESSAGE_PARTS: [&str; 12] = [
    "description",
    "message",
    "meaning",
    "reason",
    "cause",
    "说明",
    "描述",
    "含义",
    "原因",
    "説明",
    "メッセージ",
    "설명",
];

const NAME: [&str; 30] = [
    "name",
    "errorname",
    "codename",
    "constant",
    "constantname",
    "symbol",
    "symbolicname",
    "symbolicconstant",
    "identifier",
    "macro",
    "enum",
    "enumname",
    "enumvalue",
    "mnemonic",
    "errorconstant",
    "statusname",
    "key",
    "variable",
    "名称",
    "名稱",
    "错误名",
    "错误名称",
    "枚举",
    "枚举值",
    "常量",
    "宏",
    "名前",
    "定数",
    "이름",
    "상수",
];

/// A header cell without case, punctuation and space.
fn key(cell: &str) -> String {
    cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The columns by their headers; nothing if no column reads as codes.
pub(crate) fn recognize(table: &MarkdownTable, _path: &[String], _prefer: Option<Kind>) -> Option<Columns> {
    let keys: Vec<String> = table.header.iter().map(|cell| key(&cell.text)).collect();
    let code = code_column(table, &keys)?;
    Some(with_code(table, &keys, code))
}

/// The other columns of a table whose code column the user names.
pub(crate) fn beside(table: &MarkdownTable, code: usize) -> Columns {
    let keys: Vec<String> = table.header.iter().map(|cell| key(&cell.text)).collect();
    with_code(table, &keys, code)
}

fn with_code(table: &MarkdownTable, keys: &[String], code: usize) -> Columns {
    let others = || keys.iter().enumerate().filter(|(index, _)| *index != code);
    let find = |is: &dyn Fn(&str) -> bool| others().find(|(_, key)| is(key)).map(|(index, _)| index);
    let indices = || others().map(|(index, _)| index);
    let message = find(&|key| MESSAGE.contains(&key))
        .or_else(|| find(&|key| MESSAGE_PARTS.iter().any(|part| key.contains(part))));
    let name = find(&|key| NAME.contains(&key))
        .or_else(|| indices().find(|index| Some(*index) != message && holds_constants(table, *index)));
    let message = message.or_else(|| indices().find(|index| Some(*index) != name));
    Columns { code, message, name }
}

/// Of the columns whose header says "code" and most of whose cells hold one, the one with the most different codes; of
/// several such the one whose header is the surest.
fn code_column(table: &MarkdownTable, keys: &[String]) -> Option<usize> {
    let candidates = keys.iter().enumerate().filter_map(|(index, key)| {
        let rank = rank(key)?;
        let (codes, filled, different) = codes_in(table, index);
        (codes * 2 >= filled).then_some((std::cmp::Reverse(different), rank, index))
    });
    candidates.min().map(|(_, _, index)| index)
}

fn rank(key: &str) -> Option<usize> {
    let exact = CODE.iter().position(|known| *known == key);
    exact.or_else(|| CODE_PARTS.iter().any(|part| key.contains(part)).then_some(CODE.len()))
}

/// How many of a column's cells read as codes, how many hold anything, and how many different texts there are.
fn codes_in(table: &MarkdownTable, column: usize) -> (usize, usize, usize) {
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.text.is_empty());
    let codes = cells().filter(|cell| reads_as_code(&cell.text)).count();
    let different: HashMap<&str, usize> = cells().map(|cell| &*cell.text).zip(0..).collect();
    (codes, cells().count(), different.len())
}

/// Whether a cell may be a code at all: a number, a number with something beside it, or one word.
fn reads_as_code(text: &str) -> bool {
    let is_one_word = text.starts_with(char::is_alphanumeric) && !text.contains(char::is_whitespace);
    is_one_word || reads_as_number(text)
}

fn reads_as_number(text: &str) -> bool {
    let begins_with_number = text.trim_start_matches(['-', '+']).starts_with(|c: char| c.is_ascii_digit());
    begins_with_number || code_cell::parse_integers(text) != CodeCell::Other
}

/// What the codes of a table are: integers if at least half of the cells read as such, and none has zeros in front.
pub(crate) fn kind(table: &MarkdownTable, columns: Columns) -> Kind {
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(columns.code)).filter(|cell| !cell.text.is_empty());
    let has_zeros = cells().any(|cell| code_cell::parse_integers(&cell.text) == CodeCell::LeadingZeros);
    let numbers = cells().filter(|cell| reads_as_number(&cell.text)).count();
    if numbers * 2 >= cells().count() && !has_zeros { Kind::Integer } else { Kind::Text }
}

/// Whether a column's cells are the names of constants, no two the same: `ERR_TIMEOUT`, `RequestTimeout`.
fn holds_constants(table: &MarkdownTable, column: usize) -> bool {
    let is_constant = |text: &str| {
        let is_identifier = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let (mut before, mut after) = (text.chars(), text.chars().skip(1));
        let is_hump = |(a, b): (char, char)| a.is_ascii_lowercase() && b.is_ascii_uppercase();
        let has_words = text.contains('_') || before.by_ref().zip(after.by_ref()).any(is_hump);
        is_identifier && has_words && text.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let (_, filled, different) = codes_in(table, column);
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    filled == table.rows.len() && different == filled && filled > 0 && cells.all(|cell| is_constant(&cell.text))
}

/// Another column that would do better as the key: every cell reads as a code, and no two are the same.
pub(crate) fn better_key(table: &MarkdownTable, column: usize) -> Option<usize> {
    (0..table.header.len()).filter(|other| *other != column).find(|other| {
        let (codes, filled, different) = codes_in(table, *other);
        codes == table.rows.len() && filled == codes && different == codes
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn columns(text: &str) -> Option<Columns> {
        recognize(&crate::markdown::read(&Document::new("d.md", text)).tables[0], &[], None)
    }

    #[test]
    fn columns_are_found_by_their_headers() {
        let found = |code, message, name| Some(Columns { code, message, name });
        assert_eq!(columns("| Error Code | Description |\n|-|-|\n| 1 | a |\n"), found(0, Some(1), None));
        assert_eq!(columns("| 错误码 | 原因以及解决办法 |\n|-|-|\n| 1 | a |\n"), found(0, Some(1), None));
        assert_eq!(columns("| **Name** | `code` | What it is |\n|-|-|-|\n| A | 1 | a |\n"), found(1, Some(2), Some(0)));
        assert_eq!(columns("| Code |\n|-|\n| 1 |\n"), found(0, None, None));
        assert_eq!(
            columns("| HTTP Status | Error Code | Error Message |\n|-|-|-|\n| 400 | 1 | a |\n| 400 | 2 | a |\n"),
            found(1, Some(2), None)
        );
    }

    #[test]
    fn a_column_of_constants_has_the_names_whatever_its_header() {
        let table = "| Event ID | Code | Description |\n|-|-|-|\n| SDK_ERROR_FAILED | -1 | a |\n| SDK_BUSY | 2 | b |\n";
        assert_eq!(columns(table), Some(Columns { code: 1, message: Some(2), name: Some(0) }));
        let table = "| Code | Type | Description |\n|-|-|-|\n| 1 | Warning | a |\n| 2 | Error | b |\n";
        assert_eq!(columns(table), Some(Columns { code: 0, message: Some(2), name: None }));
    }

    #[test]
    fn a_table_of_anything_else_is_no_code_table() {
        assert_eq!(columns("| Parameter | Type | Description |\n|-|-|-|\n| code | int | a |\n"), None);
        assert_eq!(columns("| Status | Notes |\n|-|-|\n| in review | a |\n| on hold | b |\n"), None);
    }
}
