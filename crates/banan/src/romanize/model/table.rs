//! The layout of an embedded model. Nothing is parsed but a header of a few numbers.

use super::units;

/// How many symbols one label can have.
pub const LABEL_MAX: usize = 4;
/// How many symbols back the network sees what it has written.
pub const MEMORY: usize = 6;
/// Distances to the two ends of the word are told apart up to this.
pub const EDGE: usize = 16;
/// The width of every layer is a multiple of this.
pub const WIDTHS: usize = 8;
/// First bytes of a table.
pub const MAGIC: &[u8; 4] = b"BNN2";

/// A model as it lies in the binary: borrowed slices and a few numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<'a> {
    /// Units seen on either side of the current one.
    pub(crate) radius: usize,
    /// Width of the first hidden layer.
    pub(crate) wide: usize,
    /// Width of the second hidden layer.
    pub(crate) narrow: usize,
    /// Number of symbols, "nothing" (0) included.
    pub(crate) symbols: usize,
    /// Weights of the memory are shifted left by this to the scale of the second layer.
    pub(crate) memory_shift: u32,
    /// Activations of the second layer are shifted right by this to fit 16 bits.
    pub(crate) narrow_shift: u32,
    /// What one step of an output sum is worth.
    pub(crate) logit_scale: f32,
    /// What one step of a bias is worth.
    pub(crate) bias_scale: f32,
    /// Probabilities of whole outputs are raised to this power: calibration.
    pub(crate) sharpness: f32,
    /// Symbols as text, each ended by a zero byte.
    pub(crate) alphabet: &'a [u8],
    /// For each unit the number of its first pair, as u16.
    first_pair: &'a [u8],
    /// For each pair its symbols, padded with 0.
    labels: &'a [u8],
    /// For each pair its bias, as i16.
    bias: &'a [u8],
    /// One row of `wide` for each unit at each distance, then for each distance to the two ends.
    pub(crate) window: &'a [u8],
    /// Bias of the first layer, as i16.
    pub(crate) wide_bias: &'a [u8],
    /// One row of `narrow` for each neuron of the first layer.
    pub(crate) middle: &'a [u8],
    /// Bias of the second layer, as i32.
    pub(crate) narrow_bias: &'a [u8],
    /// One row of `narrow` for each thing remembered.
    pub(crate) memory: &'a [u8],
    /// One row of `narrow` for each pair.
    pub(crate) output: &'a [u8],
}

/// Takes numbers and slices from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (front, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(front)
    }

    fn number(&mut self) -> Option<usize> {
        Some(usize::from(u16::from_le_bytes(self.take(2)?.try_into().ok()?)))
    }

    fn float(&mut self) -> Option<f32> {
        Some(f32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }
}

impl<'a> Table<'a> {
    /// A table that knows nothing: every word becomes nothing.
    pub(crate) const EMPTY: Self = Self {
        radius: 0,
        wide: WIDTHS,
        narrow: WIDTHS,
        symbols: 1,
        memory_shift: 0,
        narrow_shift: 0,
        logit_scale: 0.0,
        bias_scale: 0.0,
        sharpness: 1.0,
        alphabet: &[],
        first_pair: &[],
        labels: &[],
        bias: &[],
        window: &[],
        wide_bias: &[],
        middle: &[],
        narrow_bias: &[],
        memory: &[],
        output: &[],
    };

    /// Reads the header; `None` if the bytes are no table.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        if reader.take(4)? != MAGIC {
            return None;
        }
        let units = reader.number()?;
        let radius = reader.number()?;
        let wide = reader.number()?;
        let narrow = reader.number()?;
        let symbols = reader.number()?;
        let pairs = reader.number()?;
        let memory_shift = u32::try_from(reader.number()?).ok()?;
        let narrow_shift = u32::try_from(reader.number()?).ok()?;
        let logit_scale = reader.float()?;
        let bias_scale = reader.float()?;
        let sharpness = reader.float()?;
        let alphabet = reader.number()?;
        let table = Self {
            radius,
            wide,
            narrow,
            symbols,
            memory_shift,
            narrow_shift,
            logit_scale,
            bias_scale,
            sharpness,
            alphabet: reader.take(alphabet)?,
            first_pair: reader.take(2 * (units + 1))?,
            labels: reader.take(LABEL_MAX * pairs)?,
            bias: reader.take(2 * pairs)?,
            window: reader.take(window_rows(radius) * wide)?,
            wide_bias: reader.take(2 * wide)?,
            middle: reader.take(wide * narrow)?,
            narrow_bias: reader.take(4 * narrow)?,
            memory: reader.take(memory_rows(symbols) * narrow)?,
            output: reader.take(pairs * narrow)?,
        };
        let fits = |width: usize| width > 0 && width.is_multiple_of(WIDTHS);
        (units == usize::from(units::COUNT) && fits(wide) && fits(narrow) && reader.0.is_empty())
            .then_some(table)
    }

    /// The pairs of `unit`: numbers from..to.
    pub(crate) fn pairs(&self, unit: u8) -> (usize, usize) {
        let at = |index: usize| {
            let bytes = self.first_pair.get(2 * index..2 * index + 2)?;
            Some(usize::from(u16::from_le_bytes(bytes.try_into().ok()?)))
        };
        let unit = usize::from(unit);
        (at(unit).unwrap_or(0), at(unit + 1).unwrap_or(0))
    }

    /// The symbols that pair `pair` writes.
    pub(crate) fn label(&self, pair: usize) -> &'a [u8] {
        let padded = self.labels.get(LABEL_MAX * pair..LABEL_MAX * (pair + 1)).unwrap_or_default();
        let length = padded.iter().position(|&symbol| symbol == 0).unwrap_or(LABEL_MAX);
        padded.get(..length).unwrap_or_default()
    }

    /// The biases of the pairs from..to.
    pub(crate) fn biases(&self, from: usize, to: usize) -> impl Iterator<Item = f32> {
        let steps = self.bias.get(2 * from..2 * to).unwrap_or_default().as_chunks::<2>().0;
        steps.iter().map(|step| f32::from(i16::from_le_bytes(*step)) * self.bias_scale)
    }

    /// The text of `symbol`, which is not 0.
    pub(crate) fn symbol(&self, symbol: u8) -> &'a str {
        let Some(place) = usize::from(symbol).checked_sub(1) else { return "" };
        // Every symbol is a single letter in most models.
        if self.alphabet.len() == 2 * (self.symbols - 1) {
            let letter = self.alphabet.get(2 * place..2 * place + 1);
            return letter.and_then(|letter| core::str::from_utf8(letter).ok()).unwrap_or_default();
        }
        let text = self.alphabet.split(|&byte| byte == 0).nth(place);
        text.and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default()
    }
}

/// Rows of the first layer: every unit at every distance, and distances to the ends.
pub const fn window_rows(radius: usize) -> usize {
    (2 * radius + 1) * units::COUNT as usize + 2 * EDGE
}

/// Rows of what is remembered of the output.
pub const fn memory_rows(symbols: usize) -> usize {
    MEMORY * symbols + 2 * (LABEL_MAX + 1) + symbols + 2
}
