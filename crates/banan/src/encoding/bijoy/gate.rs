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
    // Comparisons of single bytes, since loops over many become vector instructions that way.
    let is_b_c_d = (byte >= b'b') & (byte <= b'd');
    is_b_c_d | (byte == b'`') | (byte & 0xFE == b'f') | (byte & 0xFE == b'j')
}

/// Whether a record could hold Bijoy in ASCII letters. What else it has says nothing.
pub(crate) fn suspect_letters(record: &str) -> bool {
    let counts = count(record.as_bytes());
    is_enough(counts.hits, counts.ascii)
}

/// What the bytes of a line are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Pairs that are a hit.
    pub hits: usize,
    /// Bytes of ASCII.
    pub ascii: usize,
    /// Whether there is a control other than white space, or what an escape may begin with.
    pub odd: bool,
}

/// Bytes that are looked at together.
const LANES: usize = 16;

/// The same for each of the bytes that are looked at together.
#[derive(Default)]
struct Lanes {
    hits: [u8; LANES],
    foreign: [u8; LANES],
    odd: [bool; LANES],
}

/// Counts over a line.
pub(crate) fn count(line: &[u8]) -> Counts {
    let mut counts = Counts::default();
    let mut foreign = 0;
    let mut lanes = Lanes::default();
    let mut flush = |lanes: &mut Lanes| {
        let sum = |lanes: &[u8; LANES]| lanes.iter().map(|n| usize::from(*n)).sum::<usize>();
        counts.hits += sum(&lanes.hits);
        foreign += sum(&lanes.foreign);
        (lanes.hits, lanes.foreign) = ([0; LANES], [0; LANES]);
    };
    let mut rest = line;
    let mut looks = 0_u8;
    while let Some(window) = rest.first_chunk() {
        lanes.look(window);
        rest = rest.get(LANES..).unwrap_or_default();
        looks += 1;
        if looks == u8::MAX {
            // Before the counters overflow.
            flush(&mut lanes);
            looks = 0;
        }
    }
    let mut last = [b'\n'; LANES + 1];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    flush(&mut lanes);
    lanes.look(&last);
    flush(&mut lanes);
    counts.ascii = line.len() - foreign;
    counts.odd = lanes.odd.iter().fold(false, |any, odd| any | odd);
    counts
}

impl Lanes {
    /// Looks at pairs of bytes.
    #[expect(clippy::indexing_slicing, reason = "constant bounds, which the compiler checks")]
    #[inline]
    fn look(&mut self, window: &[u8; LANES + 1]) {
        for lane in 0..LANES {
            let (byte, next) = (window[lane], window[lane + 1]);
            let space = (byte == b'\t') | (byte == b'\r') | (byte == b'\n');
            let control = (byte < b' ') & !space | (byte == 0x7F);
            let escape = (byte == b'&') | (byte == b'\\') | (byte == b'%');
            self.hits[lane] += u8::from(is_hit(byte, next));
            self.foreign[lane] += byte >> 7;
            self.odd[lane] |= control | escape;
        }
    }
}

/// Whether no character of a record beyond ASCII could be a code of Bijoy: there are only Bengali
/// ones, and quotes, dashes and ellipses that do not stand where they could be codes.
pub(crate) fn is_bengali_at_most(record: &str) -> bool {
    let mut rest = record.as_bytes();
    let mut before = 0;
    loop {
        match rest {
            [0xE0, 0xA6 | 0xA7, _, tail @ ..] => (rest, before) = (tail, 0),
            [byte @ ..0x80, tail @ ..] => (rest, before) = (tail, *byte),
            [0xE0, 0xA5, 0xA4 | 0xA5, tail @ ..] => (rest, before) = (tail, 0xFF),
            [0xE2, 0x80, third, tail @ ..] => {
                // Not all that it takes to be a code, but some of it.
                let may_be_code = match third {
                    0x94 | 0x98 | 0x99 => false,
                    0x9C => matches!(before, b'i' | b'j' | b'f'),
                    0x9D => matches!(tail, [b'P' | b'Q' | b'T' | b'w' | 0xE2, ..]),
                    0x93 | 0xA6 => before > b' ' && !before.is_ascii_digit(),
                    _ => true,
                };
                if may_be_code {
                    return false;
                }
                (rest, before) = (tail, 0xFF);
            }
            [] => return true,
            _ => return false,
        }
    }
}

/// Whether so many hits among so many bytes of ASCII are enough for a close look.
pub(crate) const fn is_enough(hits: usize, ascii: usize) -> bool {
    hits > 0 && hits * BYTES_A_HIT >= ascii
}

#[cfg(test)]
mod tests {
    use super::{count, is_hit, suspect_letters};

    #[test]
    fn lines_of_any_length_are_counted() {
        let text = "vb q&é".repeat(3000);
        for length in (0..600).chain(12_200..12_300) {
            let line = text.as_bytes().get(..length).unwrap_or_default();
            let counts = count(line);
            let pairs = line.windows(2).filter(|pair| matches!(pair, [a, b] if is_hit(*a, *b)));
            let last = line.last().is_some_and(|last| is_hit(*last, b'\n'));
            assert_eq!(counts.hits, pairs.count() + usize::from(last), "{length}");
            assert_eq!(counts.ascii, line.iter().filter(|byte| byte.is_ascii()).count());
            assert_eq!(counts.odd, line.contains(&b'&'));
        }
    }

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
