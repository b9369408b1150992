//! A file of decisions to fill in: every part of the asks as lines that count
//! once their sign is taken away. It decides nothing and is printed, not written.

use weighbridge_model::asks::Asks;

/// The form for a paper of this title and SHA-256.
pub(super) fn form(asks: &Asks, title: &str, sha256: &str) -> String {
    let mut text = format!(
        "# Decisions on the asks {}: fill in who decides and when, and for each part that\n\
         # you decide take away the signs #- before its lines and give a verdict: agrees,\n\
         # part of the way, silent, opposed.\n\
         #-coder = \"\"\n\
         #-date = \"\"\n\
         asks = {}\n\
         paper = {}\n\
         paper_sha256 = \"{sha256}\"\n",
        asks.name,
        quoted(&asks.name),
        quoted(title)
    );
    for ask in &asks.asks {
        for part in &ask.parts {
            text.push_str(&format!(
                "\n# {}\n#-[[decision]]\n#-ask = {}\n#-part = {}\n#-verdict = \"\"\n#-note = \"\"\n\
                 #-passages = []\n",
                part.asks.split_whitespace().collect::<Vec<_>>().join(" "),
                quoted(&ask.name),
                quoted(&part.name)
            ));
        }
    }
    text
}

/// How many verdicts of a filled form still stand behind its signs, where they do not count.
pub(super) fn behind_signs(content: &str) -> usize {
    let given = |line: &&str| {
        let value = line.trim_start().strip_prefix("#-");
        let value = value.and_then(|line| line.trim_start().strip_prefix("verdict"));
        let value = value.and_then(|value| value.split(['"', '\'']).nth(1));
        value.is_some_and(|value| !value.trim().is_empty())
    };
    content.lines().filter(given).count()
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
