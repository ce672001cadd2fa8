//! A cheap look at ASCII lines: whether one could hold Bijoy at all.
//!
//! Bijoy uses letters as codes, so their order is not that of any language: capitals inside words,
//! া (`v`) after consonants and before them, ি (`w`) before letters that no English w has after it.
//! A pair of bytes is all that must be seen at once, and pairs do not depend on where a block or a
//! line begins, so that the scan of whole texts can ask the same question as the look at one line.

/// A record is looked at closely if it has a hit for so many bytes. Of English lines 0.03 % do.
pub(crate) const BYTES_A_HIT: usize = 12;

/// Whether `a` followed by `b` is a pair that Bijoy is full of and other text is not. After the last
/// byte of a line `b` is a line feed.
#[inline]
pub(crate) const fn is_hit(a: u8, b: u8) -> bool {
    let capital_inside = a.is_ascii_lowercase() & b.is_ascii_uppercase();
    // a e i m q u y } and o: what follows v elsewhere.
    let v_before = (a == b'v') & !((b & 0xE3 == 0x61) | (b == b'o'));
    let w_before = (a == b'w') & (is_rare(b) | (b == b'm'));
    let v_after = (b == b'v') & (a.is_ascii_uppercase() | is_rare(a));
    let q_before = (a == b'q') & (b != b'u');
    capital_inside | v_before | w_before | v_after | q_before
}

/// Consonants of Bijoy that stand next to neither v nor w elsewhere.
const fn is_rare(byte: u8) -> bool {
    matches!(byte, b'`' | b'b' | b'c' | b'd' | b'f' | b'g' | b'j' | b'k')
}

/// Whether a record could hold Bijoy in ASCII letters. What else it has says nothing.
pub(crate) fn suspect_letters(record: &str) -> bool {
    let bytes = record.as_bytes();
    let last = bytes.last().is_some_and(|last| is_hit(*last, b'\n'));
    let pairs = bytes.windows(2).filter(|pair| matches!(pair, [a, b] if is_hit(*a, *b)));
    let hits = pairs.count() + usize::from(last);
    hits > 0 && hits * BYTES_A_HIT >= bytes.iter().filter(|byte| byte.is_ascii()).count()
}

#[cfg(test)]
mod tests {
    use super::suspect_letters;

    #[test]
    fn headings_are_looked_at() {
        for heading in ["evsjv", "wZwb Gg.", "mwb wUwf", "Zby ivq", "bvg"] {
            assert!(suspect_letters(heading), "{heading}");
        }
    }

    #[test]
    fn prose_is_not() {
        for line in [
            "",
            "to be, or not to be: that is the question",
            "Save the receiver, however heavy; I have seven very vivid views.",
            "JavaScript and TypeScript are languages that many people write programs in.",
            "The quick brown fox jumps over the lazy dog",
        ] {
            assert!(!suspect_letters(line), "{line}");
        }
    }
}
