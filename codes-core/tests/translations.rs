//! The same codes in several languages.

use codes_core::{Code, CodeWrapper, codes};

#[codes(
    doc = "tests/documents/parcels.en.md",
    table = "Client Return Codes",
    translations(zh = "tests/documents/parcels.zh.md", "pt-BR"(doc = "tests/documents/parcels.en.md", table = 1))
)]
#[repr(i32)]
enum ClientCode {}

#[codes(
    doc = "./documents/parcels.en.md",
    table = "Server Return Codes",
    translations(zh(doc = "./documents/parcels.zh.md", partial))
)]
#[repr(i32)]
enum ServerCode {}

#[codes(
    doc = "./documents/parcels.zh.md",
    table = "服务端返回码",
    translations(en(doc = "./documents/parcels.en.md", table = "Server Return Codes", partial))
)]
#[repr(i32)]
enum Chinese {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
enum Any {
    Client(ClientCode),
    Server(ServerCode),
}

const MESSAGE: Option<&str> = ServerCode::of::<2_010_007>().message_in("zh");

#[test]
fn a_message_is_available_in_other_languages() {
    let code = ClientCode::RequestTimeout;
    assert_eq!(ClientCode::LANGUAGES, ["zh", "pt-BR"]);
    assert_eq!((code.message(), code.message_in("zh")), ("Request timeout.", Some("请求超时。")));
    assert_eq!(code.message_in("pt-BR"), Some("Request timeout."));
    assert_eq!(code.message_in("ja"), None);
    assert_eq!(MESSAGE, Some("超出频率限制。"));
}

#[test]
fn a_tag_is_shortened_until_a_translation_has_it() {
    let code = ClientCode::RequestTimeout;
    for tag in ["ZH", "zh-CN", "zh-Hant-TW"] {
        assert_eq!(code.message_in(tag), Some("请求超时。"), "{tag}");
    }
    for tag in ["pt", "pt-PT", "z", "zhx", "", "-", "zh_CN"] {
        assert_eq!(code.message_in(tag), None, "{tag}");
    }
}

#[test]
fn every_meaning_is_available_with_its_links_and_advice() {
    let meanings = ClientCode::of::<10008>().meanings_in("zh");
    assert_eq!(
        meanings.iter().map(|meaning| meaning.text).collect::<Vec<_>>(),
        ["缺少标签。请检查 label.xml。", "标签无法读取。"]
    );
    let [meaning] = ClientCode::of::<-1>().meanings_in("zh") else { unreachable!() };
    assert_eq!((meaning.advice(), meaning.line), (Some("请保存日志并联系我们。"), 18));
    assert_eq!(meaning.links()[0].url, "https://parcels.example/zh/help");
}

#[test]
fn a_partial_translation_may_lack_codes() {
    assert_eq!(Chinese::of::<2_010_009>().message_in("en"), None);
    assert!(Chinese::of::<2_010_009>().meanings_in("en").is_empty());
    assert_eq!(Chinese::of::<2_010_001>().message_in("en"), Some("The warehouse is unavailable."));
}

#[test]
fn a_wrapper_gives_the_messages_of_its_members() {
    let any = Any::from_code(-2).unwrap();
    assert_eq!(any.message_in("zh"), Some("请求超时。"));
    assert_eq!(any.meanings_in("zh").len(), 1);
    assert!(<Any as Code>::LANGUAGES.is_empty());
}
