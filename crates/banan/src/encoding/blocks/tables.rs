//! The tables that blocks are looked at with.
//!
//! A character of the Bengali block has one of sixteen classes, fewer than elsewhere: what is told
//! apart here is only what two or three neighbours show. Each kind of finding is a bit, and a
//! character shows it if its own class, the one before and the one before that all have the bit.
//!
//! ASCII is looked up whole where 128 entries fit into two registers. Elsewhere a set of characters
//! is a rectangle: the high halves of its bytes by the low halves. Such sets may be larger than what
//! they stand for.

use super::super::classes;

/// Not in a word: no character of the block, or a digit or a symbol, or ৎ.
const OTHER: u8 = 0;
const VOWEL: u8 = 1;
const CONSONANT: u8 = 2;
const RA: u8 = 3;
const MA: u8 = 4;
const NA: u8 = 5;
const TA: u8 = 6;
const SA: u8 = 7;
const KA: u8 = 8;
const GA: u8 = 9;
const BA: u8 = 10;
const NUKTA: u8 = 11;
const SIGN: u8 = 12;
const VIRAMA: u8 = 13;
/// Candrabindu, anusvara or visarga.
const MARK: u8 = 14;
const TROUBLE: u8 = 15;

/// The classes of the block, by the lowest seven bits of the code point.
pub(super) static CLASSES: [u8; 128] = block_classes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn block_classes() -> [u8; 128] {
    let mut table = [OTHER; 128];
    let mut place = 0;
    while place < 128 {
        let (second, third) = (0xA6 + (place >> 6) as u8, 0x80 | (place & 0x3F) as u8);
        table[place] = match classes::block_class(second, third) {
            classes::VOWEL | classes::VOWEL_AE => VOWEL,
            classes::RA => RA,
            classes::MA => MA,
            classes::NA => NA,
            classes::TA => TA,
            classes::SA => SA,
            classes::KA => KA,
            classes::GA => GA,
            classes::BA => BA,
            classes::CONSONANT | classes::YA => CONSONANT,
            classes::NUKTA => NUKTA,
            classes::SIGN => SIGN,
            classes::VIRAMA => VIRAMA,
            classes::CANDRABINDU | classes::FINAL => MARK,
            classes::DIGIT | classes::OTHER | classes::KHANDA_TA => OTHER,
            _ => TROUBLE,
        };
        place += 1;
    }
    table
}

/// What a character shows, what it must stand behind to show it, and what that must stand behind.
pub(super) static NEIGHBOURS: [[u8; 16]; 3] = neighbours();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn neighbours() -> [[u8; 16]; 3] {
    // A sign or virama without a letter, a nukta without one that takes it, another mark without
    // anything, র্, a virama without a letter behind it, স্ন ম্ন, ত্ম ক্স ড়্গ (and some that are
    // none of these), and what is always in need.
    let mut table = [[0; 16]; 3];
    let mut class = 0;
    while class < 16 {
        let is_letter = matches!(class, CONSONANT..=BA);
        let mut here = match class {
            SIGN => 1,
            VIRAMA => 1 | 8,
            NUKTA => 2,
            MARK => 4,
            NA => 32,
            MA | SA | GA => 64,
            TROUBLE => 128,
            _ => 0,
        };
        if !is_letter {
            here |= 16;
        }
        let mut before = match class {
            RA => 8,
            VIRAMA => 16 | 32 | 64,
            _ => 0,
        };
        if !is_letter && class != NUKTA {
            before |= 1;
        }
        if !is_letter || class == BA {
            before |= 2;
        }
        if !is_letter && !matches!(class, NUKTA | VOWEL | SIGN) {
            before |= 4;
        }
        let before_that = match class {
            SA | MA => 32,
            TA | KA | NUKTA => 64,
            _ => 0,
        };
        table[0][class as usize] = here;
        table[1][class as usize] = before | 128;
        table[2][class as usize] = before_that | !(32 | 64);
        class += 1;
    }
    table
}

/// ASCII that asks for a look beside Bengali.
pub(super) const ASKS: u8 = 1;
/// ASCII that asks for a look directly behind something that is none.
pub(super) const ASKS_BEHIND: u8 = 0x80;

/// What ASCII shows beside Bengali.
pub(super) static BESIDE: [u8; 128] = beside();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn beside() -> [u8; 128] {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'&' | b'\\' | b'%' | b'^' | b'|' => ASKS,
            b'"' => ASKS_BEHIND,
            b'\t' | b'\r' | b'\n' => 0,
            0..b' ' | 0x7F => ASKS,
            _ => 0,
        };
        byte += 1;
    }
    table
}

/// The bit of [`PAIRS`] that is no pair: a control, or what an escape may begin with.
pub(super) const ODD: u8 = 1 << 5;

/// Bits of the left and of the right letter of a pair: [`is_hit`](super::super::bijoy::gate::is_hit)
/// of two, if they have a common one.
pub(super) static PAIRS: [[u8; 128]; 2] = pairs();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn pairs() -> [[u8; 128]; 2] {
    let mut table = [[0; 128]; 2];
    let mut byte = 0;
    while byte < 128 {
        let is_rare = matches!(byte, b'`' | b'b' | b'c' | b'd' | b'f' | b'g' | b'j' | b'k');
        let is_upper = byte.is_ascii_uppercase();
        let follows_v = byte & 0xE3 == 0x61 || byte == b'o';
        table[0][byte as usize] = bits_of([
            byte.is_ascii_lowercase(),
            byte == b'v',
            byte == b'w',
            is_upper || is_rare,
            byte == b'q',
            true,
        ]);
        table[1][byte as usize] = bits_of([
            is_upper,
            !follows_v,
            is_rare || byte == b'm',
            byte == b'v',
            byte != b'u',
            is_odd(byte),
        ]);
        byte += 1;
    }
    table
}

/// The sets as bits, the first one lowest.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn bits_of(sets: [bool; 6]) -> u8 {
    let mut bits = 0;
    let mut set = 0;
    while set < 6 {
        bits |= (sets[set] as u8) << set;
        set += 1;
    }
    bits
}

/// A control other than tab, line feed and carriage return, or what an escape may begin with.
const fn is_odd(byte: u8) -> bool {
    match byte {
        b'\t' | b'\r' | b'\n' => false,
        0..b' ' | 0x7F | b'&' | b'\\' | b'%' => true,
        _ => false,
    }
}

/// Which high halves of a byte, and which low ones, a bit each.
type Rectangle = (u16, u16);

/// Sets as two tables, by the low half and by the high half of a byte: bit `n` is in both if the
/// byte is in the `n`th set.
#[derive(Debug)]
pub(super) struct Halves {
    pub low: [u8; 16],
    pub high: [u8; 16],
}

impl Halves {
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    const fn new(sets: [Rectangle; 8]) -> Self {
        let mut halves = Self { low: [0; 16], high: [0; 16] };
        let mut half = 0;
        while half < 16 {
            let mut set = 0;
            while set < 8 {
                let (high, low) = sets[set];
                halves.high[half] |= ((high >> half & 1) as u8) << set;
                halves.low[half] |= ((low >> half & 1) as u8) << set;
                set += 1;
            }
            half += 1;
        }
        halves
    }
}

const ALL: u16 = !0;
const NONE: Rectangle = (0, 0);
/// All but tab, line feed and carriage return.
const CONTROLS: u16 = !(1 << 0x9 | 1 << 0xA | 1 << 0xD);
/// ` b c d f g j k
const RARE: u16 = 0b0000_1100_1101_1101;
/// a e i m o, q u y }
const FOLLOWS_V: u16 = 0b1010_0010_0010_0010;

/// [`BESIDE`] as rectangles, [`ASKS_BEHIND`] the last of them.
pub(super) static BESIDE_HALVES: Halves = Halves::new([
    (1 << 0, CONTROLS),
    (1 << 1, ALL),
    // % &
    (1 << 2, 1 << 5 | 1 << 6),
    (1 << 4 | 1 << 6, !1),
    // P to Z, \ ^
    (1 << 5, 0x7FF | 1 << 0xC | 1 << 0xE),
    // p to z, |, delete
    (1 << 7, 0x7FF | 1 << 0xC | 1 << 0xF),
    NONE,
    (1 << 2, 1 << 2),
]);

/// The left letters of pairs, but for q.
pub(super) static LEFT_HALVES: Halves = Halves::new([
    (1 << 6 | 1 << 7, ALL),
    (1 << 6 | 1 << 7, ALL),
    // v
    (1 << 7, 1 << 6),
    (1 << 7, 1 << 6),
    // w
    (1 << 7, 1 << 7),
    (1 << 4 | 1 << 5, ALL),
    (1 << 6, RARE),
    NONE,
]);

/// The right ones.
pub(super) static RIGHT_HALVES: Halves = Halves::new([
    (1 << 4, !1),
    (1 << 5, 0x7FF),
    (!(1 << 6 | 1 << 7), ALL),
    (1 << 6 | 1 << 7, !FOLLOWS_V),
    (1 << 6, RARE | 1 << 0xD),
    // v
    (1 << 7, 1 << 6),
    (1 << 7, 1 << 6),
    NONE,
]);

/// [`ODD`] bytes as rectangles.
pub(super) static ODD_HALVES: Halves = Halves::new([
    (1 << 0, CONTROLS),
    (1 << 1, ALL),
    (1 << 2, 1 << 5 | 1 << 6),
    // \
    (1 << 5, 1 << 0xC),
    (1 << 7, 1 << 0xF),
    NONE,
    NONE,
    NONE,
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::bijoy::gate::is_hit;

    fn has(halves: &Halves, byte: u8) -> u8 {
        let half = |table: [u8; 16], at: u8| table.get(usize::from(at)).copied().unwrap_or(0);
        half(halves.low, byte & 15) & half(halves.high, byte >> 4)
    }

    #[test]
    fn rectangles_hold_what_they_stand_for() {
        for (byte, beside) in (0..128).zip(BESIDE) {
            let sets = has(&BESIDE_HALVES, byte);
            assert_eq!(sets & !ASKS_BEHIND != 0, beside == ASKS, "{byte:#x}");
            assert_eq!(sets & ASKS_BEHIND, beside & ASKS_BEHIND, "{byte:#x}");
            assert_eq!(has(&ODD_HALVES, byte) != 0, is_odd(byte), "{byte:#x}");
        }
    }

    #[test]
    fn pairs_are_those_of_the_gate() {
        let [left, right] = PAIRS;
        for (a, left) in (0..128).zip(left) {
            for (b, right) in (0..128).zip(right) {
                assert_eq!(left & right & !ODD != 0, is_hit(a, b), "{a:#x} {b:#x}");
                let found = has(&LEFT_HALVES, a) & has(&RIGHT_HALVES, b) != 0;
                assert!(found || !is_hit(a, b) || is_odd(b) || a == b'q', "{a:#x} {b:#x}");
            }
        }
    }
}
