//! First pass: letter by letter. What comes out is one row of letters without spaces.

use unicode_normalization::UnicodeNormalization as _;

use super::Strength;
use super::letters::Letters;
use crate::code::{Code, NUKTA, OTHER, VIRAMA, ZWJ, ZWNJ, after, block_code, code, letter};
use crate::script::{self, is_bengali_letter, is_consonant};
use crate::tables::key::LETTERS;

/// ও
const O: Code = 0x13;

/// Letters, digits and symbols of `text`, mapped by `strength`. ড় ঢ় য় are one code point each, and
/// the joiner of র‍্য is kept, because the second pass tells it from a reph.
pub(super) fn flat(text: &str, strength: Strength) -> Letters {
    let mut flat = Flat {
        letters: LETTERS.get(strength as usize).unwrap_or(&[0; 128]),
        forms: FORMS.get(strength as usize).unwrap_or(&[CAREFUL; 256]),
        out: Letters::new(),
        before: OTHER,
        separated: false,
    };
    let mut rest = text.as_bytes();
    loop {
        // Nearly every letter.
        while let Some(here) = rest.first_chunk().and_then(block_code) {
            rest = after(rest, 1);
            let form = flat.forms.get(usize::from(here)).copied().unwrap_or(CAREFUL);
            if form == CAREFUL {
                flat.careful(here, rest);
            } else {
                flat.out.push(form);
                flat.separated = false;
                flat.before = here;
            }
        }
        let here = code(rest);
        if here < 128 {
            rest = after(rest, 1);
            flat.careful(here, rest);
            continue;
        }
        flat.before = OTHER;
        let Some(byte) = rest.first() else { break };
        if let ZWNJ | ZWJ = here {
            rest = after(rest, 1);
            if code(rest) == VIRAMA && flat.out.last() == Some('র') {
                flat.out.push(script::ZWJ);
            }
        } else if byte.is_ascii() {
            flat.ascii(*byte);
            rest = rest.get(1..).unwrap_or_default();
        } else {
            let run = text.get(text.len() - rest.len()..).unwrap_or_default();
            let end = run.find(|c: char| c.is_ascii() || ('\u{0980}'..='\u{09FF}').contains(&c));
            let run = run.get(..end.unwrap_or(run.len())).unwrap_or_default();
            run.nfkc().flat_map(char::to_lowercase).for_each(|c| flat.other(c));
            rest = rest.get(run.len()..).unwrap_or_default();
        }
    }
    flat.out
}

struct Flat<'f> {
    letters: &'f [u8; 128],
    forms: &'f [char; 256],
    out: Letters,
    /// The Bengali letter just before, to which a nukta would belong.
    before: Code,
    /// Whether something was dropped since the last letter. A separator between two digits is kept,
    /// so that ১.৫ is not ১৫.
    separated: bool,
}

impl Flat<'_> {
    /// A Bengali character that `rest` follows, if it may need more than its form.
    fn careful(&mut self, here: Code, rest: &[u8]) {
        let before = core::mem::replace(&mut self.before, here);
        match here {
            0x66..=0x6F => {
                self.before = OTHER;
                self.digit(char::from(b'0' + (here - 0x66)));
                return;
            }
            NUKTA if before != OTHER => {
                self.before = OTHER;
                // ড় ঢ় য় are letters; on others it is the dot of loans, as in জ় and ফ়.
                let dotted = match before {
                    0x21 => 0x5C,
                    0x22 => 0x5D,
                    0x2F => 0x5F,
                    _ => return,
                };
                if let Some(letter) = mapped(self.letters, dotted) {
                    self.out.replace_last(letter);
                }
                return;
            }
            _ => {}
        }
        self.separated = false;
        if matches!(here, VIRAMA | O) && !continues(rest) {
            if here == VIRAMA {
                return;
            }
            if self.out.last().is_some_and(is_consonant) {
                self.out.push('ো');
                return;
            }
        }
        if let Some(letter) = mapped(self.letters, here) {
            self.out.push(letter);
        }
    }

    fn digit(&mut self, digit: char) {
        if core::mem::take(&mut self.separated)
            && self.out.last().is_some_and(|c| c.is_ascii_digit())
        {
            self.out.push(' ');
        }
        self.out.push(digit);
    }

    #[inline]
    fn ascii(&mut self, byte: u8) {
        match ASCII.get(usize::from(byte)).copied().unwrap_or_default() {
            0 => self.separated = true,
            digit @ b'0'..=b'9' => self.digit(char::from(digit)),
            kept => {
                self.separated = false;
                self.out.push(char::from(kept));
            }
        }
    }

    /// A character that is not Bengali, folded by compatibility.
    fn other(&mut self, c: char) {
        match c {
            '\0'..='\x7F' => self.ascii(c as u8),
            c if is_dropped(c) => self.separated = true,
            c => {
                self.separated = false;
                self.out.push(c);
            }
        }
    }
}

/// Stands for what leaves no trace or needs a look at its neighbours. No text gets U+0000 past the
/// ASCII table.
const CAREFUL: char = '\0';

/// What every letter but the careful ones becomes, by strength and code.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static FORMS: [[char; 256]; 3] = {
    let mut forms = [[CAREFUL; 256]; 3];
    let mut strength = 0;
    while strength < 3 {
        let mut place = 0;
        while place < 128 {
            let careful = matches!(place, VIRAMA | O | NUKTA | 0x66..=0x6F);
            if !careful && let Some(letter) = mapped(&LETTERS[strength], place) {
                forms[strength][place as usize] = letter;
            }
            place += 1;
        }
        strength += 1;
    }
    forms
};

/// What the table of a strength makes of a letter, if it leaves anything.
#[expect(clippy::indexing_slicing, reason = "the index is masked to the size of the table")]
const fn mapped(letters: &[u8; 128], code: Code) -> Option<char> {
    match letters[(code & 0x7F) as usize] {
        // Nothing of the block is at 0 but ঀ, which is a sign of its own.
        0 if code != 0 => None,
        mapped => Some(letter(mapped)),
    }
}

/// Whether the word goes on at the head of `rest`, or behind one nukta there.
fn continues(rest: &[u8]) -> bool {
    let mut next = code(rest);
    if next == NUKTA {
        next = code(after(rest, 1));
    }
    match next {
        0..128 => is_bengali_letter(letter(next)),
        next => matches!(next, ZWJ | ZWNJ),
    }
}

/// What becomes of ASCII: 0 is dropped, the rest is in lower case.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = b' ';
    while byte < 0x7F {
        let dropped = matches!(
            byte,
            b' ' | b'!'
                | b'"'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b','
                | b'-'
                | b'.'
                | b'/'
                | b':'
                | b';'
                | b'?'
                | b'['
                | b']'
                | b'_'
                | b'{'
                | b'}'
        );
        if !dropped {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// Whether a character outside ASCII is space, punctuation or invisible.
fn is_dropped(c: char) -> bool {
    match c {
        '«' | '»' | '¡' | '¿' | '·' | '\u{00AD}' | '\u{0964}' | '\u{0965}' | '\u{0970}' => {
            true
        }
        '\u{2000}'..='\u{206F}' | '\u{2212}' | '\u{3001}'..='\u{3004}' => true,
        '\u{3008}'..='\u{301F}' | '\u{30FB}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => true,
        c => c.is_whitespace() || c.is_control(),
    }
}
