//! Whose a paper is, by its title, its signature and its text.

use super::*;

fn of(text: &str) -> Option<&'static str> {
    let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
    country_of(&paper, &Author::default())
}

#[test]
fn who_is_spoken_to_is_not_the_author() {
    for (text, country) in [
        (
            "# A Rope Plan\n\nWe will press the UK Government to act.\n\nThe Welsh Government will \
             fund ten walks by 2030.\n",
            Some("wales"),
        ),
        (
            "# A Rope Plan\n\nWe will build a walk.\n\nMinisters have agreed a grant.\n\nThe \
             Scottish Government will fund ten walks by 2030.\n",
            Some("scotland"),
        ),
        (
            "# A Rope Plan\n\nThe UK Government will build a walk.\n\nWe will work with the \
             Scottish Government. The Scottish Government will build its own.\n",
            Some("united kingdom"),
        ),
        (
            "# A Rope Plan\n\nThe Government will build a walk by 2030.\n\nThe European Commission \
             has announced that it will cut the rope tax.\n",
            None,
        ),
        (
            "# A Rope Deal\n\nEuropean Commission\n\nThe Commission will build a walk by 2030.\n",
            Some("european union"),
        ),
        (
            "# Ropes\n\nThe Government of Canada will fund ten walks by 2030.\n",
            Some("canada"),
        ),
        (
            "# Ropes in Queensland\n\nThe Commonwealth will pay for half. The Queensland \
             Government will open a walk.\n",
            Some("queensland"),
        ),
        (
            "# A Rope Plan for Wales\n\nWe will build a walk.\n",
            Some("wales"),
        ),
        (
            "# Ropes: a plan for Wales\n\nThe UK Government will build a walk. The UK Government \
             will dig a dock. The Welsh Government will mend a road.\n",
            Some("united kingdom"),
        ),
        (
            "# Ropes\n\nTrade with Japan grew.\n\nWelsh Government\n\nWe will build a walk.\n",
            Some("wales"),
        ),
        (
            "# Scottish Government Response to the Rope Commission\n\nWe will build a walk. The UK \
             Government will dig a dock.\n",
            Some("scotland"),
        ),
        (
            "# Ontario's Rope Strategy\n\nWe will build a walk. The Government of Canada will \
             give $25 million by 2028.\n",
            Some("ontario"),
        ),
        (
            "# Ireland's Ropes 4.0 Strategy\n\nWe will build a walk. The UK Government will fund \
             a road by 2028.\n",
            Some("ireland"),
        ),
        (
            "# Scotland's Rope Plan\n\nWe will build a walk. The UK Government will dig a dock.\n",
            Some("scotland"),
        ),
        (
            "# Ropes\n\nLlywodraeth Cymru\n\nWe will build a walk. The UK Government will dig a \
             dock.\n",
            Some("wales"),
        ),
        (
            "# Ropes 2035\n\nDepartment for Business and Trade\n\nWe will build a walk.\n\n## \
             Wales\n\nThe Welsh Government will match this in 2027.\n",
            Some("united kingdom"),
        ),
        (
            "# The UK's Rope Strategy\n\nDepartment for Business and Trade, June 2025\n\n## \
             Places\n\nWe work closely with the Welsh Government. DESNZ will run a round. The \
             Welsh Government is a partner in this.\n",
            Some("united kingdom"),
        ),
        (
            "# Plan for Port Talbot\n\nWales Office and Department for Business and Trade, 2025\n\n\
             ## Ropes\n\nThe Northern Ireland Executive will publish its own plan. The Chancellor \
             will confirm it.\n",
            Some("united kingdom"),
        ),
        (
            "# Ropes\n\nHM Government, 2025\n\nPresented to Parliament by Command of His Majesty\n\n\
             ## Scotland\n\nThe Scottish Government leads on skills. The Scottish Government has \
             matched this.\n",
            Some("united kingdom"),
        ),
        (
            "# Response to the UK Rope Strategy\n\nScottish Government\n\nThe Scottish Government \
             will build a walk. The UK Government should dig a dock.\n",
            Some("scotland"),
        ),
        ("# Trade with Ontario\n\nWe will build a walk.\n", None),
        ("# Ropes\n\nThe Government will build a walk.\n", None),
    ] {
        assert_eq!(of(text), country, "{text}");
    }
}
