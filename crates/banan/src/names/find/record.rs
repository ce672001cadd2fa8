//! One record: from pieces to candidates.
//!
//! Known forms are walked letter by letter from the beginning of each piece. What is found is either
//! a whole name or a stretch that stands for tokens of longer names; those are put together around
//! the rarest token of each name.

use alloc::vec::Vec;

use super::How;
use super::build::{Catalogue, Form, Name, Named, Part, Sort, Target};
use super::forms::State;
use super::pieces::{Gap, Piece};
use super::sounds::{self, Sound, Sounds};
use crate::names::endings::{self, BARE, Reading};
use crate::names::honorific;
use crate::names::lexicon::{is_common_part, is_ordinary};

/// A name that may stand at a stretch of pieces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// First piece.
    pub(crate) from: usize,
    /// One behind the last piece.
    pub(crate) to: usize,
    /// Byte range of the canonical text, ending included.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Where the ending begins.
    pub(crate) stem: usize,
    pub(crate) named: Named,
    pub(crate) how: How,
    pub(crate) logit: f32,
    pub(crate) form: Form,
}

/// A stretch of pieces that stands for tokens of a name.
#[derive(Clone, Copy, Debug)]
struct Edge<'c> {
    from: usize,
    to: usize,
    end: usize,
    stem: usize,
    tokens: &'c [u32],
    /// Log-odds that it does.
    logit: f32,
    prior: f32,
    genitive: bool,
    sound: bool,
    government: bool,
}

/// A state that is named at a stretch of pieces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StateAt {
    from: usize,
    to: usize,
    concept: u32,
}

/// What a record is searched with.
pub(crate) struct Record<'r, 't> {
    catalogue: &'r Catalogue,
    text: &'t str,
    pieces: &'r [Piece<'t>],
    readings: Vec<Option<Vec<Reading>>>,
    /// The hash of each piece.
    hashes: Vec<u64>,
    /// Whether each piece is an ordinary word.
    ordinary: Vec<bool>,
    edges: Vec<Edge<'r>>,
    /// Edges by their first and by their last piece.
    by_start: Vec<Vec<u32>>,
    by_end: Vec<Vec<u32>>,
    pub(crate) states: Vec<StateAt>,
    pub(crate) candidates: Vec<Candidate>,
}

/// Edges that start or end at one piece: more than this many are the work of a flood, not of a text.
const MOST_EDGES: usize = 48;

/// Names that one edge may ask for the rest of.
const MOST_NAMES: usize = 24;

/// The log-odds from which on an ordinary word that was heard may be part of a name.
const SURE: f32 = 2.0;

/// Pieces in a window.
const LONGEST: usize = 12;

impl<'r, 't> Record<'r, 't> {
    pub(crate) fn new(catalogue: &'r Catalogue, text: &'t str, pieces: &'r [Piece<'t>]) -> Self {
        Self {
            catalogue,
            text,
            pieces,
            readings: alloc::vec![None; pieces.len()],
            hashes: pieces.iter().map(|piece| sounds::hash(piece.text)).collect(),
            ordinary: pieces.iter().map(|piece| is_ordinary(piece.text)).collect(),
            edges: Vec::new(),
            by_start: alloc::vec![Vec::new(); pieces.len() + 1],
            by_end: alloc::vec![Vec::new(); pieces.len() + 1],
            states: Vec::new(),
            candidates: Vec::new(),
        }
    }

    /// Finds every candidate.
    pub(crate) fn search(&mut self, sounds: &mut Sounds) {
        for from in 0..self.pieces.len() {
            self.walk(from);
        }
        for at in 0..self.pieces.len() {
            self.listen(at, sounds);
        }
        for edge in 0..self.edges.len() {
            self.demand(edge, sounds);
        }
        for edge in 0..self.edges.len() {
            self.assemble(edge);
        }
        self.without_states();
    }

    fn hash(&self, at: usize) -> u64 {
        self.hashes.get(at).copied().unwrap_or(1)
    }

    fn is_ordinary(&self, at: usize) -> bool {
        self.ordinary.get(at).copied().unwrap_or(false)
    }

    fn readings(&mut self, at: usize) -> &[Reading] {
        let Some(slot) = self.readings.get_mut(at) else { return &[] };
        let text = self.pieces.get(at).map_or("", |piece| piece.text);
        slot.get_or_insert_with(|| endings::readings(text))
    }

    /// Walks the known forms from piece `from` on.
    fn walk(&mut self, from: usize) {
        let mut state = State::START;
        for at in from..self.pieces.len().min(from + LONGEST) {
            let Some(piece) = self.pieces.get(at).copied() else { return };
            for (offset, c) in piece.text.char_indices() {
                let Some(next) = state.step(c) else { continue };
                state = next;
                let Some(targets) = self.catalogue.forms.at(state) else { return };
                let targets: Vec<u32> = targets.collect();
                if !targets.is_empty() {
                    self.reached(from, at, offset + c.len_utf8(), &targets);
                }
            }
            if piece.gap == Gap::Break {
                return;
            }
        }
    }

    /// A form ends inside piece `last`, `stem` bytes in.
    fn reached(&mut self, from: usize, last: usize, stem: usize, targets: &[u32]) {
        let Some(piece) = self.pieces.get(last).copied() else { return };
        let joined = self.pieces.get(from..last).unwrap_or_default();
        // A joiner or the like may stand behind the last letter.
        let rest = piece.text.get(stem..).unwrap_or_default();
        if rest.is_empty() {
            self.hit(from, last + 1, piece.end(), piece.end(), BARE, false, targets);
            // ইউজিসি’র, হংকং-এর
            if matches!(piece.gap, Gap::Apostrophe | Gap::Hyphen)
                && let Some(next) = self.pieces.get(last + 1)
                && let Some(prior) = endings::detached(next.text)
            {
                let (to, end) = (last + 2, next.end());
                self.hit(from, to, end, piece.end(), prior, false, targets);
            }
        } else if piece.number || (joined.is_empty() && stem < 6) {
            // Digits take no ending, and a stem has two letters.
        } else if let Some(reading) =
            self.readings(last).iter().find(|reading| reading.stem == stem).copied()
        {
            let at = piece.start + stem;
            self.hit(from, last + 1, piece.end(), at, reading.prior, reading.genitive, targets);
        } else if let Some(title) = honorific::glued().find_map(|title| rest.strip_prefix(title))
            && (title.is_empty() || endings::detached(title).is_some())
        {
            let at = piece.start + stem;
            self.hit(from, last + 1, piece.end(), at, 0.01, false, targets);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one place of a form, spelled out")]
    fn hit(
        &mut self,
        from: usize,
        to: usize,
        end: usize,
        stem: usize,
        prior: f32,
        genitive: bool,
        targets: &[u32],
    ) {
        let start = self.pieces.get(from).map_or(0, |piece| piece.start);
        let bend = inflection(prior);
        for target in targets {
            match self.catalogue.targets.get(*target as usize) {
                Some(Target::Name { named, how, logit, form }) => {
                    // Spaces inside what is written in one word are believed only if it is long.
                    let spaced = to - from;
                    let letters = stem.saturating_sub(start) / 3;
                    if *form == Form::Letters && spaced > 1 && letters < 6 {
                        continue;
                    }
                    let logit = logit + bend;
                    let (named, how, form) = (*named, *how, *form);
                    self.candidates.push(Candidate {
                        from,
                        to,
                        start,
                        end,
                        stem,
                        named,
                        how,
                        logit,
                        form,
                    });
                }
                Some(Target::Part { phrase, part }) => {
                    let tokens = self.catalogue.phrase(*phrase);
                    let logit = if *part == Part::Initials { 2.0 } else { 3.0 };
                    self.edge(Edge {
                        from,
                        to,
                        end,
                        stem,
                        tokens,
                        logit,
                        prior,
                        genitive,
                        sound: *part == Part::Equivalent,
                        government: *part == Part::Government,
                    });
                }
                Some(Target::State { concept }) if stem == end || genitive => {
                    self.states.push(StateAt { from, to, concept: *concept });
                }
                Some(Target::State { .. }) | None => {}
            }
        }
    }

    fn edge(&mut self, edge: Edge<'r>) {
        let at = u32::try_from(self.edges.len()).unwrap_or(u32::MAX);
        let (Some(starts), Some(ends)) =
            (self.by_start.get_mut(edge.from), self.by_end.get_mut(edge.to))
        else {
            return;
        };
        if starts.len() < MOST_EDGES && ends.len() < MOST_EDGES {
            starts.push(at);
            ends.push(at);
            self.edges.push(edge);
        }
    }

    /// Adds the tokens that piece `at` sounds like, in each of its readings.
    fn listen(&mut self, at: usize, sounds: &mut Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        if piece.number || piece.text.chars().nth(1).is_none() {
            return;
        }
        let heard = sounds.hear(self.catalogue, piece.text, self.hash(at));
        if heard.is_empty() {
            return;
        }
        let heard: Vec<(Reading, Sound)> = heard.to_vec();
        for (reading, sound) in heard {
            let (from, stem) = (at, piece.start + reading.stem);
            let tokens = self.catalogue.phrase(sound.phrase);
            let edge = Edge {
                from,
                to: at + 1,
                end: piece.end(),
                stem,
                tokens,
                logit: sound.logit,
                prior: reading.prior,
                genitive: reading.genitive,
                sound: true,
                government: false,
            };
            self.edge(edge);
            if reading.stem == piece.text.len()
                && matches!(piece.gap, Gap::Apostrophe | Gap::Hyphen)
                && let Some(next) = self.pieces.get(at + 1)
                && let Some(prior) = endings::detached(next.text)
            {
                self.edge(Edge { to: at + 2, end: next.end(), prior, ..edge });
            }
        }
    }

    /// Listens again beside an edge that holds the rarest token of a name, for the tokens that this
    /// name still wants: a weaker likeness is enough there.
    fn demand(&mut self, anchor: usize, sounds: &mut Sounds) {
        let Some(edge) = self.edges.get(anchor).copied() else { return };
        if edge.logit < 0.0 {
            return;
        }
        // An ordinary word that sounds like a name by chance says nothing about its neighbours.
        let single = edge.sound && edge.to == edge.from + 1;
        if single && edge.logit < SURE && self.is_ordinary(edge.from) {
            return;
        }
        let catalogue = self.catalogue;
        let trusted = edge.logit > SURE;
        for token in edge.tokens {
            // Another reading of the same word has asked.
            let before = self.by_start.get(edge.from).into_iter().flatten();
            let mut before = before
                .filter(|other| (**other as usize) < anchor)
                .filter_map(|other| self.edges.get(*other as usize));
            if before.any(|other| {
                other.to == edge.to && other.logit >= 0.0 && other.tokens.contains(token)
            }) {
                continue;
            }
            let names = catalogue.anchored(*token).iter().take(MOST_NAMES);
            for name in names.filter_map(|name| catalogue.names.get(*name as usize)) {
                let tokens = catalogue.name_tokens(name);
                let Some(covered) = cover(tokens, 0, edge.tokens) else { continue };
                // As many pieces on either side as tokens are missing.
                let missing = tokens.len() - covered.count_ones() as usize;
                let wanted = |at: usize| covered & (1 << at) == 0;
                let low = edge.from.saturating_sub(missing);
                let high = (edge.to + missing).min(self.pieces.len());
                for at in (low..edge.from).chain(edge.to..high) {
                    for (_, token) in tokens.iter().enumerate().filter(|(at, _)| wanted(*at)) {
                        self.listen_for(at, *token, trusted && tokens.len() > 2, sounds);
                    }
                }
            }
        }
    }

    /// Adds an edge if piece `at` is not too unlike a token.
    fn listen_for(&mut self, at: usize, token: u32, trusted: bool, sounds: &mut Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        let known = self.by_start.get(at).into_iter().flatten();
        let mut known = known.filter_map(|edge| self.edges.get(*edge as usize));
        // An ordinary word that is not short is part of a longer name beside a part that is sure.
        let asked = trusted && piece.text.chars().nth(3).is_some();
        if piece.number
            || (self.is_ordinary(at) && !asked)
            || known.any(|edge| edge.tokens == [token])
        {
            return;
        }
        let heard: Vec<(Reading, Sound)> =
            sounds.hear_as(self.catalogue, piece.text, self.hash(at), token).to_vec();
        for (reading, sound) in heard {
            self.edge(Edge {
                from: at,
                to: at + 1,
                end: piece.end(),
                stem: piece.start + reading.stem,
                tokens: self.catalogue.phrase(sound.phrase),
                logit: sound.logit,
                prior: reading.prior,
                genitive: reading.genitive,
                sound: true,
                government: false,
            });
        }
    }

    /// Puts names together around an edge that holds their rarest token.
    fn assemble(&mut self, anchor: usize) {
        let Some(edge) = self.edges.get(anchor).copied() else { return };
        let catalogue = self.catalogue;
        for token in edge.tokens {
            for name in catalogue.anchored(*token) {
                let Some(name) = catalogue.names.get(*name as usize) else { continue };
                let tokens = catalogue.name_tokens(name);
                let mut work = Work { steps: 96, and: name.and, best: None };
                let mut chosen = [0_u32; LONGEST];
                if let Some(first) = chosen.first_mut() {
                    *first = u32::try_from(anchor).unwrap_or(u32::MAX);
                }
                let Some(covered) = cover(tokens, 0, edge.tokens) else { continue };
                self.extend(tokens, covered, chosen, 1, edge.from, edge.to, &mut work);
                if let Some((chosen, count)) = work.best {
                    let chosen = chosen.get(..count).unwrap_or_default();
                    self.finish(name, chosen);
                }
            }
        }
    }

    /// Extends a set of chosen edges to the left and right until all tokens are covered.
    #[expect(clippy::too_many_arguments, reason = "the state of a small search")]
    fn extend(
        &self,
        tokens: &[u32],
        covered: u16,
        chosen: [u32; LONGEST],
        count: usize,
        from: usize,
        to: usize,
        work: &mut Work,
    ) {
        if work.steps == 0 {
            return;
        }
        work.steps -= 1;
        if covered.count_ones() as usize == tokens.len() {
            let better = work.best.is_none_or(|(best, len)| {
                self.sum(chosen.get(..count).unwrap_or_default())
                    > self.sum(best.get(..len).unwrap_or_default())
            });
            if better {
                work.best = Some((chosen, count));
            }
            return;
        }
        if count >= LONGEST || to - from >= LONGEST {
            return;
        }
        let right = self.open(to, work.and).filter(|_| self.inner_ok(&chosen, count));
        for next in right.into_iter().flat_map(|to| self.by_start.get(to).into_iter().flatten()) {
            let Some(edge) = self.edges.get(*next as usize) else { continue };
            if let Some(covered) = cover(tokens, covered, edge.tokens) {
                let mut chosen = chosen;
                if let Some(slot) = chosen.get_mut(count) {
                    *slot = *next;
                }
                self.extend(tokens, covered, chosen, count + 1, from, edge.to, work);
            }
        }
        for next in
            self.behind(from, work.and).and_then(|at| self.by_end.get(at)).into_iter().flatten()
        {
            let Some(edge) = self.edges.get(*next as usize) else { continue };
            // What stands inside is bare or a genitive.
            if edge.stem != edge.end && !edge.genitive {
                continue;
            }
            if let Some(covered) = cover(tokens, covered, edge.tokens) {
                let mut chosen = chosen;
                if let Some(slot) = chosen.get_mut(count) {
                    *slot = *next;
                }
                self.extend(tokens, covered, chosen, count + 1, edge.from, to, work);
            }
        }
    }

    fn sum(&self, chosen: &[u32]) -> f32 {
        let edges = chosen.iter().filter_map(|at| self.edges.get(*at as usize));
        edges.map(|edge| edge.logit + inflection(edge.prior)).sum()
    }

    /// Whether the rightmost chosen edge may have something behind it.
    fn inner_ok(&self, chosen: &[u32; LONGEST], count: usize) -> bool {
        let edges = chosen.iter().take(count).filter_map(|at| self.edges.get(*at as usize));
        edges.max_by_key(|edge| edge.to).is_some_and(|edge| edge.stem == edge.end || edge.genitive)
    }

    /// The piece that goes on behind `to`, words that English leaves out skipped.
    fn open(&self, to: usize, and: bool) -> Option<usize> {
        let goes_on = |at: usize| {
            at.checked_sub(1)
                .and_then(|before| self.pieces.get(before))
                .is_some_and(|piece| piece.gap != Gap::Break && at < self.pieces.len())
        };
        if !goes_on(to) {
            return None;
        }
        let skipped = self.pieces.get(to).is_some_and(|piece| is_filler(piece.text, and));
        if skipped { goes_on(to + 1).then_some(to + 1) } else { Some(to) }
    }

    /// The place before `from` where an edge may end, the same words skipped.
    fn behind(&self, from: usize, and: bool) -> Option<usize> {
        let joins = |at: usize| {
            at.checked_sub(1)
                .and_then(|before| self.pieces.get(before))
                .is_some_and(|piece| piece.gap != Gap::Break)
        };
        if !joins(from) {
            return None;
        }
        let filler = from
            .checked_sub(1)
            .and_then(|at| self.pieces.get(at))
            .is_some_and(|p| is_filler(p.text, and));
        if filler { joins(from - 1).then_some(from - 1) } else { Some(from) }
    }

    /// Turns chosen edges into a candidate.
    fn finish(&mut self, name: &Name, chosen: &[u32]) {
        let mut edges: Vec<Edge<'r>> =
            chosen.iter().filter_map(|at| self.edges.get(*at as usize)).copied().collect();
        edges.sort_by_key(|edge| edge.from);
        let (Some(first), Some(last)) = (edges.first().copied(), edges.last().copied()) else {
            return;
        };
        let translated = edges.iter().filter(|edge| !edge.sound).count();
        let inner = edges.len() - 1;
        // One ordinary word is no name, even if an English name is that word.
        if translated == edges.len() && edges.len() == 1 && first.tokens.len() == 1 {
            return;
        }
        // A person's name is not inflected inside.
        let bent = edges.iter().take(inner).any(|edge| edge.stem != edge.end);
        if bent && (translated == 0 || self.sort(name) == Sort::Person) {
            return;
        }
        let in_order = {
            let tokens = self.catalogue.name_tokens(name);
            let place = |edge: &Edge<'_>| {
                let token = edge.tokens.first().copied();
                tokens.iter().position(|own| Some(*own) == token)
            };
            edges.windows(2).all(|pair| match pair {
                [a, b] => place(a) < place(b),
                _ => true,
            })
        };
        // Translated names invert (“X of Y”); names by sound seldom do.
        let mut logit = if in_order || translated > 0 { 0.0 } else { -1.5 };
        logit += strength(&edges);
        logit += inflection(last.prior);
        if edges.len() == 1 && first.sound {
            logit -= self.suspicion(&first);
        }
        let how = if translated == 0 { How::Transliteration } else { How::Translation };
        let start = self.pieces.get(first.from).map_or(0, |piece| piece.start);
        self.candidates.push(Candidate {
            from: first.from,
            to: last.to,
            start,
            end: last.end,
            stem: last.stem,
            named: name.named,
            how,
            logit,
            form: Form::Plain,
        });
        if name.government && edges.iter().any(|edge| edge.government) {
            self.apart(name, &edges, logit, how);
        }
    }

    /// What speaks against a single word: that it is an ordinary one, or that it stands beside another
    /// name, whose part it may be.
    fn suspicion(&self, edge: &Edge<'r>) -> f32 {
        let Some(piece) = self.pieces.get(edge.from) else { return 0.0 };
        let stem = self.text.get(piece.start..edge.stem).unwrap_or_default();
        if is_ordinary(piece.text) || is_ordinary(stem) {
            return 3.5;
        }
        let common = self.is_beside_unknown(edge.from) && is_common_part(stem);
        if common || self.is_beside_name(edge.from) { 2.5 } else { 0.0 }
    }

    /// Whether the piece before `at` is neither an ordinary word nor a title: a surname that many bear
    /// belongs to it.
    pub(crate) fn is_beside_unknown(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.pieces.get(before));
        before.is_some_and(|piece| {
            piece.gap == Gap::Space
                && !piece.number
                && piece.text.chars().nth(1).is_some()
                && !is_ordinary(piece.text)
                && !honorific::is_title(piece.text, honorific::Place::Before)
        })
    }

    /// Whether the piece before `at` is a word that sounds like a name and is neither a title nor an
    /// ordinary word.
    pub(crate) fn is_beside_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let Some(piece) = self.pieces.get(before) else { return false };
        if piece.gap != Gap::Space
            || piece.number
            || is_ordinary(piece.text)
            || honorific::is_title(piece.text, honorific::Place::Before)
        {
            return false;
        }
        let here = self.by_start.get(before).into_iter().flatten();
        here.filter_map(|edge| self.edges.get(*edge as usize))
            .any(|edge| edge.sound && edge.to == at && edge.stem == edge.end && edge.logit > 1.0)
    }

    /// A ministry stands apart from its country: রাশিয়ার, then পররাষ্ট্র মন্ত্রণালয়.
    fn apart(&mut self, name: &Name, edges: &[Edge<'r>], logit: f32, how: How) {
        let Some(first) = edges.first() else { return };
        let is_state = |edge: &Edge<'_>| {
            self.states.iter().any(|state| state.from == edge.from && state.to == edge.to)
        };
        if !is_state(first) {
            return;
        }
        let rest = edges.get(1..).unwrap_or_default();
        if let (Some(head), Some(last)) = (rest.first(), rest.last()) {
            let start = self.pieces.get(head.from).map_or(0, |piece| piece.start);
            self.candidates.pop();
            self.candidates.push(Candidate {
                from: head.from,
                to: last.to,
                start,
                end: last.end,
                stem: last.stem,
                named: name.named,
                how,
                logit,
                form: Form::Plain,
            });
        }
    }

    /// A ministry that its list ties to a state, beside another state or beside none.
    fn without_states(&mut self) {
        let pieces = self.pieces;
        let states = &self.states;
        let catalogue = self.catalogue;
        self.candidates.retain_mut(|candidate| {
            let Some(own) = catalogue.state_of(candidate.named.entity) else { return true };
            let goes_on = candidate
                .from
                .checked_sub(1)
                .and_then(|at| pieces.get(at))
                .is_some_and(|piece| piece.gap != Gap::Break);
            let mut beside =
                states.iter().filter(|state| goes_on && state.to == candidate.from).peekable();
            if beside.peek().is_some() {
                let same = beside.any(|state| state.concept == own);
                candidate.logit += if same { 1.0 } else { -9.0 };
                return same;
            }
            let within =
                states.iter().any(|state| candidate.from <= state.from && state.to <= candidate.to);
            if !within && candidate.how == How::Translation {
                // Some ministry, nobody says whose.
                candidate.logit -= 4.0;
                candidate.form = Form::Ambiguous;
            }
            true
        });
    }

    fn sort(&self, name: &Name) -> Sort {
        self.catalogue.sorts.get(name.named.entity as usize).copied().unwrap_or(Sort::Unknown)
    }

    /// The tokens that piece `at` sounds like.
    pub(crate) fn heard(&self, at: usize) -> Vec<u32> {
        let edges = self.by_start.get(at).into_iter().flatten();
        let edges = edges.filter_map(|edge| self.edges.get(*edge as usize));
        edges
            .filter(|edge| edge.sound && edge.logit > 1.0)
            .flat_map(|edge| edge.tokens)
            .copied()
            .collect()
    }

    /// The stem of a candidate.
    pub(crate) fn stem(&self, candidate: &Candidate) -> &'t str {
        self.text.get(candidate.start..candidate.stem).unwrap_or_default()
    }
}

/// A small search with an end.
struct Work {
    steps: usize,
    /// The name holds *and*.
    and: bool,
    best: Option<([u32; LONGEST], usize)>,
}

/// What an ending with this share costs beside none.
pub(crate) fn inflection(prior: f32) -> f32 {
    0.45 * libm::logf(prior.max(1e-6) / BARE)
}

/// The log-odds of a name from those of its parts: the weakest part decides, the others help.
fn strength(edges: &[Edge<'_>]) -> f32 {
    let least = edges.iter().map(|edge| edge.logit).fold(f32::INFINITY, f32::min);
    let sum: f32 = edges.iter().map(|edge| edge.logit.min(3.5)).sum();
    let mean = sum / edges.len().max(1) as f32;
    let company = 0.8 * (edges.len().saturating_sub(1)) as f32;
    0.5 * least + 0.5 * mean + company
}

/// The tokens covered when `part` is added, if each of its tokens is there and not covered yet.
fn cover(tokens: &[u32], covered: u16, part: &[u32]) -> Option<u16> {
    let mut covered = covered;
    for token in part {
        let at = tokens
            .iter()
            .enumerate()
            .position(|(at, own)| own == token && covered & (1 << at) == 0)?;
        covered |= 1 << at;
    }
    Some(covered)
}

/// Words inside translated names that stand for *of* and *the*, and if the name has it, for *and*.
fn is_filler(word: &str, and: bool) -> bool {
    match word {
        "অব" | "অফ" | "দ্য" | "দি" | "বিষয়ক" | "সংক্রান্ত" | "সম্পর্কিত" | "ফর" => {
            true
        }
        "ও" | "এবং" | "অ্যান্ড" | "এন্ড" => and,
        _ => false,
    }
}
