//! One layer of misreading, undone over a record.

use alloc::vec::Vec;

use super::table::{Number, bytes};
use super::{Gap, Read, Unit};
use crate::script::{Class, ZWJ, class, is_bengali_letter};

/// A record with so many gaps and no letter in the range of the gaps has lost more than five bytes.
const MANY_GAPS: usize = 4;

/// How many layers of misreading evidence may lie under.
const DEEPEST: u32 = 3;
/// Characters that one Bengali letter takes under so many layers, at most.
const WINDOW: usize = 27;

/// A sequence that one table reads as UTF-8: its character, and how many characters show its bytes.
struct Sequence {
    c: char,
    length: usize,
}

/// Where a record reads as Bengali: in which table, under how many layers.
#[derive(Clone, Copy)]
struct Evidence {
    number: Number,
    depth: u32,
}

/// Whether any place of `record` reads as Bengali.
pub(super) fn evident(record: &str) -> bool {
    let chars: Vec<char> = record.chars().collect();
    find(&chars).is_some()
}

/// Undoes one layer, if there is evidence for one. With `gaps`, a sequence whose last byte is lost
/// becomes a gap.
pub(super) fn undo(units: &[Unit], gaps: bool) -> Option<Vec<Unit>> {
    let chars: Vec<char> = units.iter().map(|unit| unit.char().unwrap_or('\0')).collect();
    let evidence = find(&chars)?;
    let number = evidence.number;
    let losses = Losses::of(&chars, number);
    let spaces = losses.spaces;
    let mut undone = Vec::with_capacity(units.len());
    let mut rest = units;
    let mut at = 0;
    while let Some((first, after)) = rest.split_first() {
        let here = chars.get(at..).unwrap_or_default();
        let (read, length) = if let Some(sequence) = sequence(here, number, true)
            && (spaces == Spaces::Bytes || !here.iter().take(sequence.length).any(|c| *c == ' '))
            && (evidence.depth > 1 || !sequence.c.is_control())
        {
            (Read::Char(sequence.c), sequence.length)
        } else if gaps && let Some((gap, length)) = gap(here, number, losses) {
            (Read::Gap(gap), length)
        } else if gaps && let Some((mark, length)) = lost_mark(undone.last(), here, number, losses)
        {
            (Read::Filled(mark, None), length)
        } else {
            (first.read, 1)
        };
        let end = rest.get(length - 1).map_or(first.end, |last| last.end);
        undone.push(Unit { read, start: first.start, end });
        rest = rest.get(length..).unwrap_or(after);
        at += length;
    }
    (undone.len() < units.len()).then_some(undone)
}

/// The first place of a text that reads as Bengali.
fn find(chars: &[char]) -> Option<Evidence> {
    // A space may be the byte A0 of a layer above.
    let bytes_of = |c: char| bytes(if c == ' ' { '\u{A0}' } else { c });
    let mut second = chars.first().map_or([0; 4], |c| bytes_of(*c));
    let bengali = chars.iter().any(|c| is_bengali_letter(*c) || class(*c) == Class::Digit);
    chars.iter().enumerate().find_map(|(at, c)| {
        let first = second;
        second = chars.get(at + 1).map_or([0; 4], |next| bytes_of(*next));
        if *c == ' ' || second == [0; 4] {
            return None;
        }
        let here = chars.get(at..(at + 2 * WINDOW).min(chars.len()))?;
        Number::all().find_map(|number| {
            let [a, b] = [first, second].map(|bytes| number.of(bytes));
            if a < 0xC2 || !(0x80..0xC0).contains(&b) {
                return None;
            }
            // Half repaired: the letters are Bengali, the quotes are not.
            if bengali && (a, b) == (0xE2, 0x80) && is_mark(here, number) {
                return Some(Evidence { number, depth: 1 });
            }
            (1..=DEEPEST)
                .find(|depth| reads_as_bengali(here, number, *depth))
                .map(|depth| Evidence { number, depth })
        })
    })
}

/// Whether `chars`, which begins with the images of E2 80, reads as a quote, a dash or an ellipsis,
/// or as a quote whose last byte is lost.
fn is_mark(chars: &[char], number: Number) -> bool {
    match sequence(chars, number, false) {
        Some(sequence) => {
            !number.needs_two() && matches!(sequence.c, '–' | '—' | '‘' | '’' | '“' | '”' | '…')
        }
        None => lost_quote(number).is_some(),
    }
}

/// Whether `chars` begins with a Bengali letter under `depth` layers, the outermost being `number`.
fn reads_as_bengali(chars: &[char], number: Number, depth: u32) -> bool {
    if depth == 1 {
        let letter = |chars: &[char]| {
            sequence(chars, number, false)
                .filter(|sequence| {
                    is_bengali_letter(sequence.c) || class(sequence.c) == Class::Digit
                })
                .map(|sequence| sequence.length)
        };
        return match letter(chars) {
            Some(length) if number.needs_two() => {
                letter(chars.get(length..).unwrap_or_default()).is_some()
            }
            found => found.is_some(),
        };
    }
    // A letter of the next layer has three characters, those of two letters are enough.
    let mut inner = Vec::with_capacity(6);
    let mut rest = chars;
    while inner.len() < 2 * 3usize.pow(depth - 1)
        && let Some(sequence) = sequence(rest, number, true)
    {
        inner.push(sequence.c);
        rest = rest.get(sequence.length..).unwrap_or_default();
    }
    inner.len() >= 3 && Number::all().any(|number| reads_as_bengali(&inner, number, depth - 1))
}

/// Reads the UTF-8 sequence at the start of `chars`. With `spaces`, a space may stand for the byte
/// A0 of ঠ, or of a layer above; not for that of ৠ, which is not in use.
fn sequence(chars: &[char], number: Number, spaces: bool) -> Option<Sequence> {
    let (first, rest) = chars.split_first()?;
    let lead = number.byte(*first);
    let length = match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut octets = [lead, 0, 0, 0];
    let mut before = 0;
    for (place, c) in octets.iter_mut().zip(chars).take(length).skip(1) {
        let spaces = spaces && (lead <= 0xC3 || (lead == 0xE0 && before == 0xA6));
        *place = continuation(*c, number, spaces)?;
        before = *place;
    }
    if rest.len() + 1 < length {
        return None;
    }
    let c = decode(octets.get(..length)?)?;
    if class(c) == Class::Unassigned
        && let Some(c) = chars.get(2).and_then(|last| upper(*last))
    {
        // Lower-cased text: `ž` was `Ž`.
        let [a, b, ..] = octets;
        return decode(&[a, b, number.byte(c)])
            .filter(|c| class(*c) != Class::Unassigned)
            .map(|c| Sequence { c, length });
    }
    Some(Sequence { c, length })
}

/// The byte 80–BF that `c` shows.
fn continuation(c: char, number: Number, spaces: bool) -> Option<u8> {
    let inside = |byte: &u8| (0x80..0xC0).contains(byte);
    if c == ' ' && spaces && number.table()?.space {
        return Some(0xA0);
    }
    let byte = number.byte(c);
    // Lower-cased text: `ÿ` was `Ÿ`, and shows no byte of UTF-8 itself.
    Some(byte)
        .filter(inside)
        .or_else(|| upper(c).filter(|_| byte >= 0xC0).map(|c| number.byte(c)).filter(inside))
}

fn upper(c: char) -> Option<char> {
    let mut upper = c.to_uppercase();
    upper.next().filter(|found| *found != c && upper.next().is_none())
}

fn decode(octets: &[u8]) -> Option<char> {
    core::str::from_utf8(octets).ok()?.chars().next()
}

/// What is lost in a record.
#[derive(Clone, Copy)]
struct Losses {
    spaces: Spaces,
    /// What is lost: the table's own missing bytes, the soft hyphen, both, or (in Latin-1) the
    /// whole range of C1 controls, which nothing brings back.
    bytes: Lost,
    /// Whether `?` stands in place of what is lost.
    question: bool,
}

#[derive(Clone, Copy)]
enum Lost {
    Own,
    OwnAndHyphen,
    Hyphen,
    Many,
}

/// What a space after a lead pair is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spaces {
    /// The byte A0: no byte of the record is lost.
    Bytes,
    /// One or the other: bytes are lost, and no A0 is seen as itself.
    Either,
    /// A space: A0 is seen as itself.
    Themselves,
}

impl Losses {
    fn of(chars: &[char], number: Number) -> Self {
        let (mut gaps, mut controls, mut high, mut space) = (0, false, false, false);
        let (mut hyphen, mut question) = (false, false);
        for at in 0..chars.len() {
            let here = chars.get(at..).unwrap_or_default();
            let Some((_, tail)) = lead_pair(here, number) else { continue };
            match tail.first() {
                Some('\u{A0}') => space = true,
                Some('\u{80}'..='\u{9F}') => controls = true,
                Some('\u{AD}') => hyphen = true,
                Some(' ') => {}
                Some('?') => {
                    gaps += 1;
                    question |= lead_pair(tail.get(1..).unwrap_or_default(), number).is_some();
                }
                _ if sequence(here, number, false).is_none() => gaps += 1,
                Some(c) => high |= (0x80..0xA0).contains(&number.byte(*c)),
                None => {}
            }
        }
        let bytes = match () {
            () if controls => Lost::Hyphen,
            () if !high && gaps >= MANY_GAPS => Lost::Many,
            () if hyphen => Lost::Own,
            () => Lost::OwnAndHyphen,
        };
        let spaces = match gaps {
            _ if space || matches!(bytes, Lost::Many) => Spaces::Themselves,
            1.. if !controls => Spaces::Either,
            _ => Spaces::Bytes,
        };
        Self { spaces, bytes, question }
    }
}

/// The half of the block that the first two characters show, and what follows.
fn lead_pair(chars: &[char], number: Number) -> Option<(char, &[char])> {
    let [first, second, tail @ ..] = chars else { return None };
    match (number.byte(*first), number.byte(*second)) {
        (0xE0, 0xA6) => Some(('\u{0980}', tail)),
        (0xE0, 0xA7) => Some(('\u{09C0}', tail)),
        _ => None,
    }
}

/// The quote whose last byte a table does not have: 9D of ” in windows-1252, 98 of ‘ in 1251.
fn lost_quote(number: Number) -> Option<char> {
    let lost = number.table()?.lost;
    [(0x9D, '”'), (0x98, '‘')].iter().find(|(byte, _)| lost.contains(byte)).map(|(_, quote)| *quote)
}

/// A mark of which two bytes are left, and how many characters they take: a quote, or the joiner of
/// র + joiner + ্য, whose virama is lost as well.
fn lost_mark(
    before: Option<&Unit>,
    chars: &[char],
    number: Number,
    losses: Losses,
) -> Option<(char, usize)> {
    let [first, second, tail @ ..] = chars else { return None };
    let quote = lost_quote(number)?;
    let own = matches!(losses.bytes, Lost::Own | Lost::OwnAndHyphen);
    if !own || (number.byte(*first), number.byte(*second)) != (0xE2, 0x80) {
        return None;
    }
    let (tail, length) = match tail {
        ['\u{FFFD}', tail @ ..] => (tail, 3),
        ['?', tail @ ..] if losses.question => (tail, 3),
        _ => (tail, 2),
    };
    let after_ra = before.and_then(Unit::char) == Some('র');
    let virama = lead_pair(tail, number).is_some_and(|(block, _)| block == '\u{09C0}');
    Some((if after_ra && virama { ZWJ } else { quote }, length))
}

/// A lead pair whose third byte is lost, and how many characters are left of the sequence.
fn gap(chars: &[char], number: Number, losses: Losses) -> Option<(Gap, usize)> {
    let lost = number.table()?.lost;
    let (block, tail) = lead_pair(chars, number)?;
    if lost.is_empty() {
        return None;
    }
    let (space, length) = match tail.first() {
        Some(' ') if losses.spaces == Spaces::Either => (true, 3),
        // What a lenient reader puts where a strict one drops.
        Some('\u{FFFD}') => (false, 3),
        Some('?') if losses.question => (false, 3),
        _ => (false, 2),
    };
    let lost: &[u8] = match losses.bytes {
        Lost::Own => lost,
        Lost::OwnAndHyphen => number.table()?.lost_and_hyphen,
        Lost::Hyphen => &[0xAD],
        Lost::Many => &[],
    };
    Some((Gap { block, lost, space }, length))
}
