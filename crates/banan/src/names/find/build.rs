//! From a list of names to what a text can be searched with: known Bengali forms, and the names as
//! sequences of tokens, each name hung on its rarest one.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::How;
use super::catalogue::{Catalogue, Form, NONE, Name, Named, Part, Sort, Target};
use super::forms::{self, State};
use crate::names::fold::fold;
use crate::names::intern::Interner;
use crate::names::lexicon::{self, Demonym, Demonyms, Kind, Lexicon};
use crate::names::{acronym, lexicon::Concept};
use crate::script;
use crate::tables::name_lexicon::{CONCEPTS, EQUIVALENTS, PARTS};
use crate::tables::name_writing::LATIN_PARTICLES;

mod finish;

/// Names that may ask for their other tokens beside the one that they hang on.
pub(crate) const MOST_NAMES: usize = 24;

/// One that bears a name.
#[derive(Clone, Copy, Debug)]
struct Bearer {
    named: Named,
    /// The place of the next one, or [`NONE`].
    next: u32,
}

/// Words of English names that Bengali leaves out.
const FREE: [&str; 8] = ["of", "the", "for", "and", "in", "on", "a", "an"];

/// Words that stand before what they tell of, in either language.
const ATTRIBUTES: [&str; 18] = [
    "new", "old", "north", "northern", "south", "southern", "east", "eastern", "west", "western",
    "great", "greater", "big", "little", "small", "upper", "lower", "central",
];

/// Letters of two tokens that may be written in one word.
const LONGEST_JOINED: usize = 18;

/// The log-odds of a whole form that nothing speaks against.
const SURE: f32 = 3.5;
/// The same for one that is also an ordinary word.
const DOUBTFUL: f32 = -0.7;

/// Collects entities, then links the lexicon to them.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    forms: forms::Builder,
    targets: Vec<Target>,
    phrases: Vec<(u32, u8)>,
    phrase_tokens: Vec<u32>,
    names: Vec<Name>,
    name_tokens: Vec<u32>,
    sorts: Vec<Sort>,
    firsts: Vec<u32>,
    ids: Interner,
    counts: Vec<u32>,
    /// Whether a token is ever a word and not only letters that are spelled.
    spoken: Vec<bool>,
    /// Folded English names, and those that bear them: the name's number and the next bearer, in order.
    english: Interner,
    bearers: Vec<Bearer>,
    /// The first and the last bearer of each name.
    chains: Vec<(u32, u32)>,
    /// Acronyms that come from long forms.
    initials: Vec<(String, Named)>,
}

impl Builder {
    /// Adds the next entity: the number of its first alias, its names, its type.
    pub(crate) fn entity<'n>(
        &mut self,
        first: u32,
        names: impl Iterator<Item = &'n str>,
        kind: &str,
    ) {
        self.firsts.push(first);
        let entity = u32::try_from(self.sorts.len()).unwrap_or(u32::MAX);
        let sort = match kind {
            "person" | "PER" | "Person" => Sort::Person,
            "" => Sort::Unknown,
            _ => Sort::Other,
        };
        self.sorts.push(sort);
        let mut spelled = false;
        let mut long = Vec::new();
        for (alias, name) in names.enumerate() {
            let named = Named { entity, alias: u32::try_from(alias).unwrap_or(u32::MAX) };
            if name.chars().any(script::is_bengali_letter) {
                let name = crate::normalize(name).text;
                self.name_form(&name, named, How::Exact, SURE + 0.5, Form::Plain);
                continue;
            }
            let folded = fold(name);
            if folded.is_empty() {
                continue;
            }
            if let Some(letters) = acronym::letters(name) {
                spelled = true;
                self.acronym(&letters, named, 0.0);
            } else if let Some(letters) = acronym::initials(name)
                && sort != Sort::Person
            {
                long.push((letters, named));
            }
            self.name(name, &folded, named);
            self.bear(&folded, named);
        }
        if !spelled {
            self.initials.append(&mut long);
        }
    }

    fn target(&mut self, target: Target) -> u32 {
        self.targets.push(target);
        u32::try_from(self.targets.len() - 1).unwrap_or(u32::MAX)
    }

    fn name_form(&mut self, bengali: &str, named: Named, how: How, logit: f32, form: Form) {
        let target = self.target(Target::Name { named, how, logit, form });
        self.forms.add(bengali, target);
    }

    /// Adds the Bengali spellings of an acronym.
    fn acronym(&mut self, letters: &str, named: Named, penalty: f32) {
        // Two letters are often an ordinary syllable pair.
        let logit = match letters.len() {
            2 => 1.2,
            3 => 2.6,
            _ => SURE,
        } - penalty;
        let how = How::Acronym;
        let target = self.target(Target::Name { named, how, logit, form: Form::Letters });
        for spelling in acronym::spellings(letters) {
            if !acronym::is_stopped(&spelling) {
                self.forms.add(&spelling, target);
            }
        }
    }

    fn token(&mut self, text: &str) -> u32 {
        let id = self.ids.intern(text.as_bytes());
        if self.counts.len() < self.ids.len() {
            self.counts.push(0);
            self.spoken.push(false);
        }
        id
    }

    /// Takes note of who bears a folded name.
    fn bear(&mut self, folded: &str, named: Named) {
        let name = self.english.intern(folded.as_bytes()) as usize;
        let place = u32::try_from(self.bearers.len()).unwrap_or(u32::MAX);
        self.bearers.push(Bearer { named, next: NONE });
        match self.chains.get_mut(name) {
            Some((_, last)) => {
                let before = core::mem::replace(last, place);
                let before = self.bearers.get_mut(before as usize);
                before.into_iter().for_each(|bearer| bearer.next = place);
            }
            None => self.chains.push((place, place)),
        }
    }

    /// Those that bear a folded name.
    fn who(&self, name: u32) -> impl Iterator<Item = Named> {
        let mut next = self.chains.get(name as usize).map_or(NONE, |chain| chain.0);
        core::iter::from_fn(move || {
            let bearer = self.bearers.get(next as usize)?;
            next = bearer.next;
            Some(bearer.named)
        })
    }

    /// Adds an English name as tokens.
    fn name(&mut self, name: &str, folded: &str, named: Named) {
        let start = self.name_tokens.len();
        let is_acronym = acronym::letters(name).is_some();
        for word in words(name, folded) {
            let id = self.token(&word);
            if !self.name_tokens.get(start..).unwrap_or_default().contains(&id) {
                self.name_tokens.push(id);
                if let Some(count) = self.counts.get_mut(id as usize) {
                    *count += 1;
                }
                if let Some(spoken) = self.spoken.get_mut(id as usize) {
                    *spoken |= !is_acronym || acronym::is_spoken(&word);
                }
            }
        }
        let len = self.name_tokens.len() - start;
        match u8::try_from(len) {
            Ok(len @ 1..=12) => {
                let start = u32::try_from(start).unwrap_or(u32::MAX);
                let and = name.contains('&') || folded.split(' ').any(|word| word == "and");
                let linked = is_linked(name);
                self.names.push(Name { named, start, len, government: false, and, linked });
            }
            _ => self.name_tokens.truncate(start),
        }
    }

    /// Adds a Bengali word that stands for tokens of longer names, if any name has all of them.
    fn part(&mut self, bengali: &str, english: &str, part: Part) {
        let start = self.phrase_tokens.len();
        for word in english.split(' ') {
            match self.ids.find(word.as_bytes()) {
                Some(id) => self.phrase_tokens.push(id),
                None if FREE.contains(&word) => {}
                None => return self.phrase_tokens.truncate(start),
            }
        }
        let len = u8::try_from(self.phrase_tokens.len() - start).unwrap_or(0);
        if len == 0 {
            return;
        }
        self.phrases.push((u32::try_from(start).unwrap_or(u32::MAX), len));
        let phrase = u32::try_from(self.phrases.len() - 1).unwrap_or(u32::MAX);
        let target = self.target(Target::Part { phrase, part });
        self.forms.add(bengali, target);
    }

    /// Links the lexicon and finishes.
    pub(crate) fn build(mut self, lexicon: &Lexicon) -> Catalogue {
        let mut own: Vec<State> = Vec::new();
        for (bengali, english) in lexicon.rows() {
            own.push(state(bengali));
            let bearers = self.bearers(&[english]);
            for named in bearers {
                self.name_form(bengali, named, How::Translation, SURE + 0.5, Form::Plain);
            }
            self.part(bengali, &fold(english), Part::Meaning);
        }
        own.sort_unstable_by_key(|state| state.key());
        let is_own =
            |form: &str| own.binary_search_by_key(&state(form).key(), |state| state.key()).is_ok();
        let demonyms = Demonyms::new();
        for (at, concept) in CONCEPTS.iter().enumerate() {
            self.concept(u32::try_from(at).unwrap_or(u32::MAX), concept, &demonyms, &is_own);
        }
        for part in PARTS.iter().filter(|part| !is_own(part.bengali)) {
            for english in part.english {
                let sort = match *english {
                    _ if part.government => Part::Government,
                    english if ATTRIBUTES.contains(&english) => Part::Attribute,
                    _ => Part::Meaning,
                };
                self.part(part.bengali, &fold(english), sort);
            }
        }
        for (bengali, english) in EQUIVALENTS.iter().filter(|(bengali, _)| !is_own(bengali)) {
            for english in *english {
                let particle = LATIN_PARTICLES.binary_search(english).is_ok();
                let part = if particle { Part::Particle } else { Part::Equivalent };
                self.part(bengali, &fold(english), part);
            }
        }
        let mut initials: Vec<String> = (0..self.counts.len() as u32)
            .map(|id| self.ids.get(id))
            .filter(|word| word.iter().all(u8::is_ascii_uppercase))
            .map(|word| String::from_utf8_lossy(word).into_owned())
            .collect();
        initials.sort_unstable();
        for letters in initials {
            for spelling in acronym::spellings(&letters) {
                self.part(&spelling, &letters, Part::Initials);
            }
        }
        for (letters, named) in core::mem::take(&mut self.initials) {
            self.acronym(&letters, named, 1.4);
        }
        self.finish(&demonyms)
    }

    /// The entities that bear one of these English names: as their own name if any does, else as an
    /// alias.
    fn bearers(&self, english: &[&str]) -> Vec<Named> {
        let mut all: Vec<Named> = Vec::new();
        for form in english {
            let Some(name) = self.english.find(fold(form).as_bytes()) else { continue };
            for named in self.who(name) {
                if !all.iter().any(|other| other.entity == named.entity) {
                    all.push(named);
                }
            }
        }
        if all.iter().any(|named| named.alias == 0) {
            all.retain(|named| named.alias == 0);
        }
        all
    }

    fn concept(
        &mut self,
        at: u32,
        concept: &Concept,
        demonyms: &Demonyms,
        is_own: &dyn Fn(&str) -> bool,
    ) {
        let demonyms: Vec<&Demonym> = demonyms.of(concept.id).collect();
        let bearers = self.bearers(concept.english);
        // What the thing is called in names: by its own names, then by its adjectives.
        let own: Vec<String> = concept.english.iter().map(|english| fold(english)).collect();
        let adjectives: Vec<Vec<String>> = demonyms
            .iter()
            .map(|demonym| demonym.english.iter().map(|english| fold(english)).collect())
            .collect();
        for bengali in concept.bengali {
            let ambiguous = lexicon::is_ambiguous(bengali);
            let (logit, form) = match concept.kind {
                Kind::Month if bengali.chars().count() <= 3 || ambiguous => {
                    (DOUBTFUL, Form::ShortMonth)
                }
                _ if ambiguous => (DOUBTFUL, Form::Ambiguous),
                _ => (SURE, Form::Plain),
            };
            if !is_own(bengali) {
                for named in &bearers {
                    self.name_form(bengali, *named, How::Translation, logit, form);
                }
            }
            // A capital speaks for its country.
            let state = match concept.kind {
                Kind::City => country(concept.id),
                kind => kind.is_state().then_some(at),
            };
            if let Some(concept) = state {
                let target = self.target(Target::State { concept });
                self.forms.add(bengali, target);
            }
            for english in own.iter().chain(adjectives.iter().flatten()) {
                self.part(bengali, english, Part::Meaning);
            }
        }
        for (demonym, adjective) in demonyms.iter().zip(&adjectives) {
            // Someone may list the adjective and not the country.
            let named =
                if bearers.is_empty() { self.bearers(demonym.english) } else { bearers.clone() };
            let ambiguous = lexicon::is_ambiguous(demonym.bengali);
            let (logit, form) =
                if ambiguous { (DOUBTFUL, Form::Ambiguous) } else { (SURE, Form::Plain) };
            if !is_own(demonym.bengali) {
                for named in named {
                    self.name_form(demonym.bengali, named, How::Translation, logit, form);
                }
            }
            if concept.kind.is_state() {
                let target = self.target(Target::State { concept: at });
                self.forms.add(demonym.bengali, target);
            }
            for english in adjective.iter().chain(&own) {
                self.part(demonym.bengali, english, Part::Meaning);
            }
        }
    }
}

/// The items of one token.
fn slice<'a, T>(starts: &[u32], items: &'a [T], token: u32) -> &'a [T] {
    let token = token as usize;
    let first = starts.get(token).map_or(0, |at| *at as usize);
    let last = starts.get(token + 1).map_or(0, |at| *at as usize);
    items.get(first..last).unwrap_or_default()
}

/// The country of a capital, by its id: `RU-moscow`.
fn country(id: &str) -> Option<u32> {
    let (country, _) = id.split_once('-')?;
    let at = CONCEPTS.iter().position(|concept| concept.id == country)?;
    u32::try_from(at).ok()
}

/// The state of the walk after a whole form.
fn state(form: &str) -> State {
    form.chars().fold(State::START, |state, c| state.step(c).unwrap_or(state))
}

/// Whether words of a name are linked as in Persian and Urdu: Lashkar-e-Taiba.
fn is_linked(name: &str) -> bool {
    ["-e-", "-i-"].iter().any(|link| name.contains(link))
}

/// The words of a name as tokens: without *of* and *the* if anything else is left; single letters
/// and short capitals before a surname joined, in capitals; without the e of Lashkar-e-Taiba.
fn words(name: &str, folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let all: Vec<&str> = folded.split(' ').collect();
    let whole = all.iter().all(|word| FREE.contains(word));
    // SK in SK Sur: capitals, though the name is not.
    let capitals = |word: &str| {
        (2..=4).contains(&word.len())
            && name.chars().any(|c| c.is_ascii_lowercase())
            && name.split(|c: char| !c.is_ascii_alphabetic()).any(|run| {
                run.bytes().all(|b| b.is_ascii_uppercase()) && run.eq_ignore_ascii_case(word)
            })
    };
    let linked = is_linked(name);
    for word in &all {
        if linked && matches!(*word, "e" | "i") {
            continue;
        }
        let letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if (letter && all.len() > 1) || capitals(word) {
            let upper = word.to_ascii_uppercase();
            match words.last_mut() {
                Some(last) if letter && last.bytes().all(|b| b.is_ascii_uppercase()) => {
                    last.push_str(&upper);
                }
                _ => words.push(upper),
            }
        } else if whole || !FREE.contains(word) {
            words.push((*word).to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_one_token() {
        let tokens = |name: &str| words(name, &fold(name)).join("|");
        assert_eq!(tokens("S K Sur"), "SK|sur");
        assert_eq!(tokens("S.K. Sur"), "SK|sur");
        assert_eq!(tokens("SK Sur"), "SK|sur");
        assert_eq!(tokens("Salman F Rahman"), "salman|F|rahman");
        assert_eq!(tokens("Joint Chiefs of Staff"), "joint|chiefs|staff");
        assert_eq!(tokens("The Kremlin"), "kremlin");
        assert_eq!(tokens("Lashkar-e-Taiba"), "lashkar|taiba");
        assert_eq!(tokens("Robert E. Lee"), "robert|E|lee");
    }
}
