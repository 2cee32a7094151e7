//! From the inline events of a cell or a heading to the plain text that a reader sees.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::code_set::Link;

/// Collects a cell's text: lines without space at their ends, single spaces between words.
#[derive(Debug, Default)]
pub(super) struct TextBuilder {
    text: String,
    /// A space stands between the text so far and what comes next.
    space: bool,
    links: Vec<Link>,
    /// Links that are open: the index into `links`, and where the link's text begins.
    open: Vec<(usize, usize)>,
}

/// What an HTML tag does to the text around it.
enum Effect {
    Nothing,
    NewLine,
    Item,
    OpenLink(String),
    CloseLink,
    /// It is no HTML: somebody wrote `<your_app_id>` and meant it.
    Literal,
}

impl TextBuilder {
    pub(super) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.push(text),
            Event::SoftBreak => self.space = true,
            Event::HardBreak => self.line(""),
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(dest_url.to_string()),
            Event::End(TagEnd::Link) => self.close_link(),
            Event::InlineHtml(html) | Event::Html(html) => match effect(html) {
                Effect::Nothing => {}
                Effect::NewLine => self.line(""),
                Effect::Item => self.line("- "),
                Effect::OpenLink(url) => self.open_link(url),
                Effect::CloseLink => self.close_link(),
                Effect::Literal => self.push(html),
            },
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> (String, Vec<Link>) {
        while !self.open.is_empty() {
            self.close_link();
        }
        self.drop_empty_item();
        let end = self.text.trim_end_matches(['\n', ' ']).len();
        self.text.truncate(end);
        (self.text, self.links)
    }

    fn push(&mut self, text: &str) {
        for (index, word) in text.split([' ', '\t', '\n', '\r', '\u{a0}', '\u{3000}']).enumerate() {
            self.space |= index > 0;
            if word.is_empty() {
                continue;
            }
            let at_line_start = self.text.is_empty() || self.text.ends_with(['\n', ' ']);
            if self.space && !at_line_start {
                self.text.push(' ');
            }
            self.space = false;
            self.text.push_str(word);
        }
    }

    /// Begins a line, unless the text is at the start of one: no blank line begins a cell or parts it.
    fn line(&mut self, start: &str) {
        self.drop_empty_item();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(start);
        self.space = false;
    }

    fn drop_empty_item(&mut self) {
        let item = self.text.rfind('\n').map_or(0, |newline| newline + 1);
        if self.text.get(item..) == Some("- ") {
            self.text.truncate(item);
        }
    }

    fn open_link(&mut self, url: String) {
        self.open.push((self.links.len(), self.text.len()));
        self.links.push(Link { text: String::new(), url });
    }

    fn close_link(&mut self) {
        let Some((index, start)) = self.open.pop() else { return };
        let text = self.text.get(start..).unwrap_or_default().trim().to_owned();
        if let Some(link) = self.links.get_mut(index) {
            link.text = text;
        }
    }
}

fn effect(html: &str) -> Effect {
    let Some(tag) = html.trim().strip_prefix('<') else { return Effect::Literal };
    if tag.starts_with(['!', '?']) {
        return Effect::Nothing;
    }
    let (closing, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
    let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at_checked(name_end).unwrap_or((tag, ""));
    // `<app_id>`, `<AccessId:x>`: a name goes on where an element's ends.
    if !attributes.starts_with(['>', '/', ' ', '\t', '\n', '\r']) && !attributes.is_empty() {
        return Effect::Literal;
    }
    match (&*name.to_ascii_lowercase(), closing) {
        ("br" | "hr", _) => Effect::NewLine,
        ("li", false) => Effect::Item,
        ("a", false) => href(attributes).map_or(Effect::Nothing, Effect::OpenLink),
        ("a", true) => Effect::CloseLink,
        (name, _) if BLOCKS.contains(&name) => Effect::NewLine,
        (name, _) if INLINES.contains(&name) => Effect::Nothing,
        _ => Effect::Literal,
    }
}

/// Elements that begin and end a line.
const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
];

/// Elements that stand in a line, or show nothing.
const INLINES: [&str; 55] = [
    "abbr", "acronym", "b", "bdi", "bdo", "big", "body", "button", "cite", "code", "data", "del", "dfn", "em", "font",
    "head", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "mark", "meta", "nobr", "object",
    "path", "picture", "q", "s", "samp", "script", "select", "small", "source", "span", "strike", "strong", "style",
    "sub", "sup", "svg", "tbody", "td", "textarea", "th", "thead", "time", "tt", "u", "var", "wbr",
];

/// The value of `href` among a tag's attributes.
fn href(attributes: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.match_indices("href").find(|(at, _)| {
        let before = lower.get(..*at).and_then(|before| before.chars().next_back());
        before.is_none_or(char::is_whitespace)
    })?;
    let value = attributes.get(at.0 + "href".len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let quoted = |quote: char| value.strip_prefix(quote).and_then(|value| value.split(quote).next());
    let value = quoted('"').or_else(|| quoted('\'')).or_else(|| value.split([' ', '>', '\t', '\n']).next())?;
    Some(value.trim().to_owned()).filter(|url| !url.is_empty())
}
