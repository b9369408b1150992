//! Sentences of our own in the registers of six kinds of paper, half of them
//! undertakings and half not: history, others' promises, conditions, questions.
//! One half of them showed what the rules lacked, the other half was set aside
//! and only counted. They were written by somebody who knew the rules, so what
//! they show is how far the rules carry to other governments' ways of writing,
//! and no rate to be expected of a real paper.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{Author, By, Class, commitments};

struct Register {
    opening: &'static str,
    /// The author undertakes, intends, wants or refuses something.
    undertakes: [&'static str; 7],
    /// The author binds himself to nothing.
    tells: [&'static str; 7],
}

const REGISTERS: [Register; 6] = [
    Register {
        opening: "# Fair Work, Fair Seas\n\nThe Scottish Government's plan for industry",
        undertakes: [
            "The Scottish Government will legislate to bring the rail maintenance depots into public ownership by the end of 2027.",
            "Ministers will work with Scottish Enterprise and South of Scotland Enterprise to bring forward a joint plan for marine energy.",
            "Over the course of this Parliament we shall double our investment in fabrication yards, taking it to £140 million.",
            "We remain resolute in our aim of making Scotland a fair work nation.",
            "The First Minister will chair a new Investor Panel, which will meet for the first time this autumn.",
            "Subject to the passage of the Bill, the new tax incentive for tidal arrays will take effect from April 2027.",
            "It is our intention that every apprentice working on a public contract will be paid at least the real Living Wage.",
        ],
        tells: [
            "Scotland exported £35 billion of goods in 2019, much of it whisky.",
            "The UK Government has said that it will replace the fund in full.",
            "If the powers were devolved, Ministers would set a lower rate of duty for island distilleries.",
            "Members of the Just Transition Commission told us that they will need more certainty before they invest.",
            "What kind of economy do we wish to leave to our grandchildren?",
            "In 1999 the new Executive promised to build a steel mill at Ravenscraig.",
            "Offshore wind firms will invest £10 billion in Scottish waters over the decade.",
        ],
    },
    Register {
        opening: "# A Foundational Economy\n\nA plan of the Welsh Government",
        undertakes: [
            "The Welsh Government will establish a Tech Valleys fund worth £100m over ten years.",
            "Welsh Ministers are to publish a delivery plan for the foundational economy before the summer recess.",
            "We will ask the Development Bank of Wales to increase its lending to co-operatives.",
            "Our new economic contract is going to require firms that seek grants to show how they cut carbon.",
            "Over this Senedd term, funding for shared apprenticeships will be increased by a fifth.",
            "We aspire to a Wales in which nobody has to leave home to find good work.",
            "We will not provide business support to firms that refuse to pay tax in Wales.",
        ],
        tells: [
            "The decline of coal left deep scars on the Valleys.",
            "The UK Government will decide the size of any replacement for structural funds.",
            "Trade unions have argued that procurement should be used to keep jobs local.",
            "Had the Swansea lagoon gone ahead, turbines would have been made in Wales.",
            "Cardiff Airport was bought by the Welsh Government in 2013.",
            "Employers across Wales will recognise this picture.",
            "The Well-being of Future Generations Act requires public bodies to think about the long term.",
        ],
    },
    Register {
        opening: "# Fact Sheet: Chips for America\n\nThe White House",
        undertakes: [
            "The Department of Commerce will provide up to $6.6 billion in direct funding under the CHIPS and Science Act.",
            "Today, the Biden-Harris Administration is announcing new actions to strengthen American supply chains.",
            "The Department of Energy will release final guidance on the clean hydrogen credit by December 2023.",
            "The President is committed to ensuring that the future is made in America by American workers.",
            "Treasury and the IRS intend to issue proposed regulations in the coming months.",
            "The Loan Programs Office is offering conditional commitments of $9.2 billion to build three battery plants.",
            "EPA will award $27 billion in grants through the Greenhouse Gas Reduction Fund.",
        ],
        tells: [
            "Since the President took office, companies have announced over $640 billion in investments.",
            "The United States once produced nearly 40 percent of the world's chips; today it makes about 10 percent.",
            "TSMC has pledged to build a third factory in Phoenix.",
            "Under the Act, taxpayers who meet prevailing wage requirements may claim a credit of 30 percent.",
            "Independent analysts estimate that the law will create 1.5 million jobs over the decade.",
            "If Congress fails to act, the funding will lapse in September.",
            "Critics say that the credits will cost too much.",
        ],
    },
    Register {
        opening: "# A Clean Industrial Deal\n\nCommunication from the Commission",
        undertakes: [
            "The Commission will propose a Critical Raw Materials Act in the first quarter of 2023.",
            "By the end of the year, the Commission shall adopt guidelines on the award criteria.",
            "The Commission will table a targeted revision of the State aid rules.",
            "The Union aims to meet at least 40% of its annual deployment needs from domestic manufacturing by 2030.",
            "A European Sovereignty Fund will be set up before summer 2024.",
            "The Commission is ready to support Member States in preparing their plans.",
            "The Commission does not intend to extend the temporary framework beyond 31 December 2025.",
        ],
        tells: [
            "The Commission calls on Member States to swiftly transpose the Directive.",
            "Member States will submit their national plans by June 2024.",
            "European industry has long been a global leader in clean technology.",
            "China has announced that it will invest more than EUR 250 billion in clean tech.",
            "The Council invited the Commission to present a strategy.",
            "Without affordable energy, firms will move elsewhere.",
            "The Recovery and Resilience Facility entered into force on 19 February 2021.",
        ],
    },
    Register {
        opening: "# Made Here\n\nA statement of the Australian Government",
        undertakes: [
            "The Government will invest $22.7 billion over the next decade to build a Future Made in Australia.",
            "The Commonwealth will provide $1.5 billion for the first round of the National Reconstruction Fund.",
            "From 1 July 2027, the Production Tax Incentive will be available to refiners of critical minerals.",
            "The 2024–25 Budget provides $91 million for the Net Zero Economy Authority.",
            "We are establishing a single front door for investors with major projects.",
            "The Government wants more things made here in Australia.",
            "The Government will not impose a carbon tariff on imported cement.",
        ],
        tells: [
            "State and territory governments will contribute a further $900 million.",
            "Australia's manufacturing share of GDP fell from 14 per cent to 6 per cent over three decades.",
            "The Minerals Council says its members will spend $3 billion if approvals are faster.",
            "Under the previous Government, car makers left the country.",
            "A strong economy depends on secure energy.",
            "The Productivity Commission recommended that assistance be reviewed every five years.",
            "BHP plans to open two more mines in the Pilbara.",
        ],
    },
    Register {
        opening: "# Regional Industrial Development\n\nPresented to Parliament by the Secretary of State \
                  for Trade and Industry by Command of Her Majesty",
        undertakes: [
            "The Government propose to introduce a new scheme of Regional Selective Assistance.",
            "Regional Development Grant will cease to be payable on applications received after 31 March 1988.",
            "It is proposed that the Secretary of State should have power to make grants for consultancy.",
            "The Government have decided to bring the development grant scheme to an end.",
            "My right hon. Friend intends to lay an Order before the House in July.",
            "Small firms with fewer than 25 employees will be eligible for the new Investment Grant, at 15 per cent of the cost of their assets.",
            "There will be no automatic entitlement to assistance.",
        ],
        tells: [
            "In the nineteen-sixties, successive administrations sought to steer industry away from the South East.",
            "The Confederation of British Industry welcomed the change.",
            "Nationalised industries lost £1,500 million in the year to March 1979.",
            "It has been suggested that the grant should be paid in arrears.",
            "Were the pound to fall further, exporters would benefit.",
            "The future of the Midlands lies in enterprise and not in subsidy.",
            "Nissan will begin production at Washington in 1986.",
        ],
    },
];

/// Whether the rules take a sentence of a paper for an undertaking of its author.
fn told(opening: &str, sentence: &str) -> bool {
    let text = format!("{opening}\n\n## Part\n\n{sentence}\n");
    let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
    commitments(&paper, &Author::default()).iter().any(|one| {
        one.text == sentence
            && one.judgement.by == By::Author
            // What is foreseen or asked of others is undertaken by nobody.
            && !matches!(
                one.judgement.class,
                Class::Outcome | Class::Recommendation
            )
    })
}

/// Hits, missed, over, and what went wrong, of the half set aside or the other.
fn half(aside: bool) -> (usize, usize, usize, Vec<String>) {
    let (mut hit, mut missed, mut over) = (0, 0, 0);
    let mut wrong = Vec::new();
    for (number, register) in REGISTERS.iter().enumerate() {
        let of_half = |at: usize| ((at + number) % 2 == 1) == aside;
        for (at, sentence) in register.undertakes.iter().enumerate() {
            if of_half(at) {
                if told(register.opening, sentence) {
                    hit += 1;
                } else {
                    missed += 1;
                    wrong.push(format!("missed: {sentence}"));
                }
            }
        }
        for (at, sentence) in register.tells.iter().enumerate() {
            if of_half(at) && told(register.opening, sentence) {
                over += 1;
                wrong.push(format!("over: {sentence}"));
            }
        }
    }
    (hit, missed, over, wrong)
}

#[test]
fn other_governments_ways_of_writing_are_read() {
    let (hit, missed, over, wrong) = half(false);
    println!("worked on: hit {hit}, missed {missed}, over {over}");
    println!("{}", wrong.join("\n"));
    let (aside_hit, aside_missed, aside_over, _) = half(true);
    println!("set aside: hit {aside_hit}, missed {aside_missed}, over {aside_over}");
    // 16, 5 and 2 of 21, and 11, 10 and 2 set aside, before the rules were mended by the
    // half worked on.
    assert!(hit >= 21 && over == 0, "{hit} {missed} {over}");
    assert!(
        aside_hit >= 20 && aside_over <= 1,
        "{aside_hit} {aside_missed} {aside_over}"
    );
}
