//! The body of a pull request, which has limited room.

/// The most characters of a body. GitHub rejects a body of more than 65,536.
const ROOM: usize = 60_000;

/// A heading and the items below it.
pub(super) struct Section {
    /// The text before the items, and the text after them.
    pub(super) head: String,
    pub(super) tail: String,
    /// The index of the section that it is part of, whose head is written before it.
    pub(super) parent: Option<usize>,
    /// The rank; 0 matters most.
    pub(super) priority: u8,
    pub(super) items: usize,
}

/// For each section, the number of its first items that there is room for. The sections that matter most get room
/// first; `item` writes an item.
pub(super) fn fill(head: &str, sections: &[Section], item: impl Fn(usize, usize) -> String) -> Vec<Vec<String>> {
    let length = |text: &str| text.chars().count();
    let mut room = ROOM.saturating_sub(length(head));
    let mut order: Vec<usize> = (0..sections.len()).collect();
    order.sort_by_key(|index| sections.get(*index).map(|section| section.priority));
    let mut written: Vec<Vec<String>> = sections.iter().map(|_| Vec::new()).collect();
    let mut has_head = vec![false; sections.len()];
    for index in order {
        let (Some(section), Some(items)) = (sections.get(index), written.get_mut(index)) else { continue };
        let parent = section.parent.filter(|parent| has_head.get(*parent) == Some(&false));
        let of_parent = parent.and_then(|parent| sections.get(parent)).map_or(0, |parent| length(&parent.head));
        // The text besides the items.
        let frame = length(&section.head) + length(&section.tail) + of_parent;
        for number in 0..section.items {
            let text = item(index, number);
            let needed = length(&text) + if items.is_empty() { frame } else { 0 };
            let Some(left) = room.checked_sub(needed) else { break };
            room = left;
            items.push(text);
        }
        if let (false, Some(parent)) = (items.is_empty(), section.parent)
            && let Some(has_head) = has_head.get_mut(parent)
        {
            *has_head = true;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_important_changes_come_first() {
        let section =
            |priority, items| Section { head: "h".repeat(100), tail: "t".repeat(100), parent: None, priority, items };
        let written = fill("", &[section(2, 100_000), section(0, 3)], |_, _| "x".repeat(1000));
        assert_eq!((written[0].len(), written[1].len()), (56, 3));
        assert_eq!(fill(&"h".repeat(70_000), &[section(0, 2)], |_, _| String::new()), [Vec::<String>::new()]);
    }
}
