// @generated from data/words/endings.tsv. DO NOT EDIT.
// Regenerate: cargo run -p banan-lab -- generate

use crate::lexicon::{After, Ending};

pub(crate) static ENDINGS: [Ending; 20] = [
    Ending { text: "টি", slot: 0, after: After::Any },
    Ending { text: "টা", slot: 0, after: After::Any },
    Ending { text: "গুলো", slot: 0, after: After::Any },
    Ending { text: "গুলি", slot: 0, after: After::Any },
    Ending { text: "গুলা", slot: 0, after: After::Any },
    Ending { text: "রা", slot: 0, after: After::Vowel },
    Ending { text: "েরা", slot: 0, after: After::Consonant },
    Ending { text: "দের", slot: 0, after: After::Any },
    Ending { text: "েদের", slot: 0, after: After::Consonant },
    Ending { text: "র", slot: 1, after: After::Vowel },
    Ending { text: "ের", slot: 1, after: After::Consonant },
    Ending { text: "য়ের", slot: 1, after: After::Glide },
    Ending { text: "কে", slot: 1, after: After::Any },
    Ending { text: "তে", slot: 1, after: After::Vowel },
    Ending { text: "য়", slot: 1, after: After::Aa },
    Ending { text: "ে", slot: 1, after: After::Consonant },
    Ending { text: "য়ে", slot: 1, after: After::Glide },
    Ending { text: "সহ", slot: 1, after: After::Any },
    Ending { text: "ই", slot: 2, after: After::Any },
    Ending { text: "ও", slot: 2, after: After::Any },
];
