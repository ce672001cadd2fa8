//! What the command line answers, as cases in small files: `tests/cli/*.trycmd`.

#[test]
fn cases() {
    trycmd::TestCases::new()
        .register_bin("banan", std::path::Path::new(env!("CARGO_BIN_EXE_banan")))
        .case("../../tests/cli/*.trycmd");
}
