//! The words by which replies refuse, hold back, put off, turn aside or take on, in
//! families. What they decide is said where they are read.

/// Words that point back to what is asked.
pub(super) const POINTS_BACK: &str = "it|this|that|these|such|so|kind|proposal|proposals|recommendation|recommended|suggested|proposed|duty|requirement|step";

/// Words of every recommendation, in their stems: sharing one says nothing.
pub(super) const OF_ANY: &str = "government|should|recommend|minister|department|committe|year|new|state|secretari|publish|set|make|ensur|report|nation|countri|public|must|plan|fund|support|includ|within|england|uk|scottish|welsh|australian|canada|give|allow|let|bring|take|keep|use|end|urg|call";

/// Acts of an author that are turned down without a word that denies.
pub(super) const REFUSES: [&str; 15] = [
    "we|government|ministers|department|commission|minister|have|has *? reject|rejects|rejected|disagree|disagrees|oppose|opposes|refuse|refuses|decline|declines|declined|refused",
    "decided|chosen|opted|resolved|concluded against",
    "rule|rules|ruled|ruling it|this|that|these? out",
    "unable|unwilling|reluctant to",
    "unpersuaded|unconvinced|sceptical",
    "remain|remains|are|is opposed",
    "make|makes|made sense? impossible",
    "fail|fails to see",
    "stop|stops|stopped|fall|falls short of",
    "far from",
    "little|scant|limited|insufficient|weak merit|case|benefit|evidence|appetite|support|need|point|purpose|value|justification|demand|call|interest",
    "hard|difficult to see|justify|reconcile|square|defend",
    "out of the question",
    "off the table",
    "run|runs counter|contrary to",
];

/// Harm that it would do.
pub(super) const HARMS: [&str; 17] = [
    "would|could|may|might|can also|simply|only? risk|risks|undermine|duplicate|distort|deter|disrupt|weaken|impose|burden|damage|harm|constrain|discourage|hamper|prejudge|tie|expose|divert|distract|jeopardise|penalise|complicate|confuse|fragment|dilute|displace|inflate|drain|blunt|hinder|crowd|invite|punish|blur|breach|break|compromise|unbalance|deprive|undo|unravel|overload",
    "would|could|may|might also? only? simply? add|drive|shift|fall|mean|cost|lead|put|hold|shut|close|create|leave|lower|slow|delay|cause|bring|lose|raise|give *? *? *? burden|burdens|cost|costs|risk|risks|homes|price|prices|business|uncertainty|delay|delays|complexity|taxpayer|taxpayers|bureaucracy|retaliation|returns|general|less|more|fewer|away|off|out|back|jobs|investment|supply|pressure|bills|confusion|loss|losses|disadvantage|difficulty|difficulties|distortion|distortions",
    "would reduce|limit|restrict *? *? competition|flexibility|choice|supply|investment|freedom|incentive|incentives|scope|ability",
    "would|could be too|very|a|an|highly|extremely? costly|expensive|burdensome|difficult|hard|premature|poor|contrary|open|odds|mistake|error|wrong|deterrent|bureaucratic|heavy|excessive|blunt|incompatible",
    "blunt tool|instrument",
    "at the? expense|odds of|with",
    "run|runs|ran the risk",
    "pose|poses|raise|raises|present|presents|create|creates *? *? difficulty|difficulties|problem|problems|risk|risks|questions|challenges|concerns",
    "would|could|will|to do|does|achieve|add nothing|little",
    "we|government|ministers is|are|would|remain also? be? concerned|worried|wary|mindful",
    "unintended|perverse consequences|consequence|incentive|incentives|effects",
    "moral hazard",
    "set|sets|setting a|an *? precedent",
    "there is|are a|the *? risk|danger",
    "attract|attracts|remove|removes|take|takes away|incentive|incentives|fraud|criminals",
    "sit|sits uneasily|badly with",
    "would be|come|amount at|to *? *? expense|cost|price|tax|subsidy",
];

/// After a "would" of the proposal these speak for it, or of what is wished.
pub(super) const FOR_IT: &str = "like|welcome|wish|help|allow|enable|benefit|support|improve|see|prefer|be|also|note|therefore|strengthen|make|then|still|not|encourage|need|require|have|want|ensure|urge|expect|all|build|complement|go|provide|sit|work|cover|apply|extend|include|involve";

/// Grounds that need no word of denial, and what is done instead.
pub(super) const ENOUGH: [&str; 23] = [
    "one|among of? the *? *? most|best|lowest|highest|largest|world|strongest|least",
    "is|are|as|be|to|were|judged|which fully|quite|wholly|entirely|more? than? sufficient|adequate|enough|effective|generous|proportionate|comprehensive|robust",
    "suffice|suffices",
    "consider|considers|believe|believes|regard|regards|see|sees|think|thinks|view this|it|that|the|present|current *? *? *? *? as? a|the|right|fair|sound|proper|best right|fair|sound|proper|best|compromise|model|balance|approach|place",
    "strictest|toughest|fairest",
    "content|satisfied|comfortable|confident with|that",
    "fit for purpose",
    "tried and tested",
    "ample|plenty",
    "remain|remains *? appropriate|right|valid|fit|sound|adequate|sufficient|proportionate|justified|necessary",
    "time to bed|settle|embed|work|take",
    "before further|new|any *? obligations|changes|measures|duties|requirements|reform",
    "premature",
    "strikes|strike|struck a|the right|appropriate|fair|reasonable|sensible|proper? balance",
    "catered|provided|covered|served|looked for|by|after",
    "works|work|working|serves|served well|best",
    "well tested|served|understood|catered|established",
    "what they need",
    "can already|also|of|like already|also|course|any",
    "in the usual|normal|ordinary way",
    "already make|makes|made|ensure|ensures|allow|allows|enable|enables|protect|protects|permit|permits|prevent|prevents|must|provide|provides|require|requires|can|has|have",
    "right place|way|course|to *? *? draw|is|keep|leave|retain|stay",
    "existing|present|current *? *? *? is|are|already|arrangements|rules|law|laws|powers|system|framework|safeguards|provisions",
];

/// What stays as it is, with the words after "remain" by which nothing stays.
pub(super) const STAYS: [&str; 11] = [
    "will|should|shall|must|to|can|has|have|and|therefore|it|that|stay|intends therefore|also|to|simply|accordingly? stay|stays|remain|remains",
    "leave|left|keep|keeps|kept|keeping|retain|retains|maintain|maintains *? *? *? *? unchanged|alone|is|are|stands|stand|same",
    "unchanged|unaltered|untouched",
    "stand|stands by|firm",
    "as planned|was|originally|announced|scheduled|before planned|announced|intended|scheduled|in|by|with?",
    "remain|remains our|its|voluntary|the|unchanged|their policy|position|view|responsibility|intention",
    "stays|remains so|that|voluntary|free|where",
    "remain|remains the case|true|position",
    "will|shall|must|to keep|hold|stick|adhere to|with|by",
    "will|to continue|continues to? apply|stand|operate|hold|govern",
    "right|proper that|for|to *? *? should|must|to? continue|remain|stay",
];
pub(super) const STAYS_OPEN: &str = "committed|open|available|ready|under|a|an|to|of|determined|responsible|keen|clear|central|important|essential|alert|vital|active|in|concerned|grateful|difficult|interested|willing|fully|critical|high|supportive|is|are";

/// Another course.
pub(super) const RATHER: [&str; 11] = [
    "rather than",
    "would|had|we|government|ministers much? rather|sooner",
    "prefer|prefers|preferred|preferable",
    "better|best placed|left|made|judged|decided|planned|spent|dealt|served|achieved|done|taken|met|addressed|delivered|directed",
    "properly|rightly decided|made|taken|for|left",
    "other|another|different means|footing|ways|way|route|routes|priorities|course|basis",
    "instead",
    "chose|chosen|choose|opted|preferred * over|instead|rather|for",
    "spared|differently|alternatively",
    "believe|believes|consider|considers|think|thinks *? *? *? *? *? *? is|are best|better|right",
    "rests|rest|depend|depends|turn on *? *? merit|quality|merits|need",
];

/// What is left to somebody else.
pub(super) const LEAVES: [&str; 16] = [
    "matter|matters|question|questions|decision|decisions|issue|judgement|responsibility for",
    "it|that|this|which|those|they|size|decisions|choice is|are|will properly|rightly|also|therefore|always? *? for *? *? *? *? *? to",
    "is|are for *? *? *? *? *? to|themselves",
    "arm length|s",
    "arm s length",
    "operationally? independent of|in|from|body|regulator|and",
    "independence",
    "remit|competence|gift|discretion of",
    "is|are a? devolved",
    "responsibility of",
    "for * to determine|decide|settle|choose|judge",
    "commercial|operational decision|decisions|matter|matters|judgement",
    "decides|decide|determines|determine|sets|choose its|where|which|how|whether|on|what",
    "decided|determined|set|settled under|locally|by",
    "rest|rests|lie|lies|falls with|to",
    "may|can|free wish|to approach|raise|apply|seek|buy",
];

/// Means and law.
pub(super) const BOUND: [&str; 9] = [
    "resources|funds|money|budgets|means are|is finite|limited|scarce|tight",
    "can afford",
    "commercially sensitive|confidential",
    "unaffordable|poor|confidential|unlawful|illegal",
    "budgetary|fiscal position|constraints|climate|situation",
    "difficult|hard|tough choices|decisions",
    "convention|conventions",
    "short term measure|scheme|response",
    "challenge under|in",
];

/// What is looked into, put off or hoped for.
pub(super) const LOOKS: [&str; 50] = [
    "will|would|shall|to also|further|now|therefore|be|carefully|continue|next|then|need|have|to|want|keep? *? LOOK",
    "is|are|being|under also|currently|actively|now|still|being? exploring|considering|scoping|reviewing|assessing|examining|consulting|considered|reviewed|assessed|examined|explored|evaluated|discussing|discussed|weighing|studying|piloting",
    "will|shall|to|is|are|being|be|we|also look|looking|looked closely|again|carefully|further? at|into|again|afresh|closely",
    "asked|invited|tasked|commissioned|instructed *? *? *? *? *? to advise|consider|review|look|report|explain|comment|examine|assess|explore|reflect",
    "consult|consultation|consulting|review *? on|until|whether|about|opened|began|begun",
    "will|would|need|needs to? also? be considered|examined|assessed|reviewed|revisited|discussed|weighed|consulted|explored",
    "will|shall then|now|also? decide|determine",
    "under active|constant|close? review|consideration|discussion|study",
    "review|consideration|consultation|assessment|analysis *? *? is|are underway|under|way|ongoing|continuing",
    "consulted on",
    "options are|is|being|remain|to",
    "range|number|variety of options",
    "due course",
    "bear|bearing|keep|keeping *? *? in mind",
    "give|giving|gives|given *? thought|consideration",
    "take|takes|taking it|this|that|these? account|into|on account|board|of",
    "come|return back? to this|it|the",
    "working|work through|towards|toward",
    "call for evidence",
    "early days",
    "too early|soon to",
    "on hold|ice",
    "on the? agenda|table of|for|at",
    "before thinking|considering|deciding|turning|going|looking",
    "right time",
    "feasibility",
    "seeking|seek views",
    "will|would be thought|looked about|at",
    "in the round",
    "next|future|coming|later spending? review|budget|budgets|event|events|settlement|round",
    "matter|matters for the? budget|spending|future|next",
    "open to discussing|discussion|considering|looking|exploring|talking|ideas",
    "hope|hopes|aim|aims|ambition|aspire|aspires|wants|like is? to|that",
    "no|nothing|any decision|decisions|view|conclusion|conclusions|has|is *? *? yet|been|agreed|decided|settled|reached|taken",
    "will depend|rest|turn|hinge on|upon",
    "depends on|upon",
    "depend on|upon",
    "subject to",
    "when time|resources|parliamentary|circumstances|conditions|we|the time|allows|permits|permit|allow|have|conditions",
    "parliamentary time allows|permits",
    "look|looks|looking forward to *? *? continuing|discussing|exploring|working|hearing|conversation|engaging|talking|dialogue",
    "have|has|had regard",
    "hinges on|upon",
    "is|are an option",
    "put|discuss|share it|this|that|these|matter|question|point|idea to|with|up|away",
    "is|are|remain|remains sympathetic|attracted|alive|receptive|minded",
    "testing|trialling|piloting",
    "being worked|drawn|thought|developed|prepared|discussed|weighed|finalised|looked",
    "appropriate time",
    "further|more work|consideration|thought|detail|analysis|evidence|discussion",
];

/// What might be done.
pub(super) const OFFERS: [&str; 2] = [
    "could|might|may take|return|decide|come|be *? up|to|given",
    "could|might|may then|also? be given|shared|shown|offered|released|added|included|opened|done|met|considered|revisited|worth|explored|extended|followed",
];

pub(super) const LOOK: &str = "consider|explore|review|assess|examine|consult|evaluate|study|investigate|think|reflect|discuss|scope|monitor|weigh|revisit|watch|observe|await|track";

/// A first, small or passing step.
pub(super) const IN_PART: [&str; 21] = [
    "pilot|pilots|piloted|trial|trials|trialled|try",
    "in part|parts",
    "partly|partially|partial",
    "some|most|half|certain|several of",
    "with|for|to|in|from|by|cover|covers|pay|pays|of some|most|many|half|certain",
    "first|initial step|phase|stage|instance|tranche|pilot",
    "up to",
    "at|for this|the|now stage|moment|present|time",
    "at present|first",
    "for now|time",
    "only",
    "meantime|meanwhile|initially|interim",
    "below|less|fewer|lower|shorter|smaller than|what",
    "put|pushed back|off",
    "reserve power",
    "where possible|practicable|appropriate|feasible",
    "in stages|phases",
    "some way|extent",
    "limited to",
    "time being",
    "modest",
];

/// Doing, whoever does it: what is to come, and what has been done.
pub(super) const DOES: [&str; 13] = [
    "will|shall",
    "is|are to be|have|get|go|come|follow|join|start|begin|open|receive|run|become|take",
    "has|have now|also|already|since|recently|been|just|all|both|therefore|long? been? DONE",
    "has|have now|also|already|since|just|long? been? now|already|recently|so|completely|fully|duly? DONE",
    "has|have now|also|already|since? been? made a|an|the|available|permanent|compulsory|law|more|to|into|free",
    "is|are now|being|already|also? being DONE",
    "bill|clause|budget|amendment|amendments|strategy|plan|chapter|statement|code|settlement *? *? *? *? *? gives|puts|contains|requires|allows|provides|includes|has|does|places|makes|sets|commits|covers|creates|obliges|imposes",
    "expects|expect|plans|plan|intends|intend|proposes|propose there? to",
    "we|government|can also|hereby|now? confirm|commit|commits|confirms|undertake|undertakes|pledge|pledges",
    "assurance it|that|the",
    "we|government|agency|department|council|bank|office are|is also|now|already|actively? VERBING|giving|putting|setting|bringing|taking|making|building|paying|buying|writing|moving|leading|spending|doing",
    "goes|rises|increases|doubles|grows|moves up? to|from|with|by|again|out",
    "from MONTH|next|spring|autumn",
];

/// How things stand, and what was done: the thing asked for, where nothing speaks against it.
pub(super) const FACTS: [&str; 20] = [
    "was|were then|duly|subsequently|also? PAST",
    "was|were in the? budget|plan|plans|settlement|bill|strategy|programme",
    "now|already *",
    "include|includes|included",
    "is|are now|already|also? once? more? at? open|eligible|free|able|available|liberty to|for",
    "is|are now|also? set|laid out|down",
    "has|have already|now? been open|available|free|eligible|able to|for",
    "is|are|stand|stands now|already|at|today? in|part|law|place|post|force|operation|remit|way|hand|preparation the|a|an|our|its? *? place|law|post|force|operation|way|plan|programme|pipeline|budget|strategy|hand",
    "came|comes|come|brought into force|effect|being",
    "took|takes effect",
    "opened|wrote|gave|placed|issued|announced|began|launched|laid|sent|appointed|named|assigned|confirmed|introduced|established|asked|commissioned|joined|signed|replied|raised|lifted|doubled|granted|allocated",
    "act|guidance|rules|legislation|regulations *? *? *? *? *? gives|puts|contains|requires|allows|provides|includes|has|does|places|makes|sets|commits|covers|creates|obliges|imposes",
    "now|already have|has|publishes|gives|pays|covers|includes|provides|requires|funds|runs|does|offers|issues|allows",
    "continues|continue",
    "it|this|that|which|they also|now? obliges|requires|provides|gives|allows|covers|ensures|includes|oblige|require|provide|give|allow|cover|include|pays|pay|does|meets|sets",
    "since MONTH|last|then",
    "falls|fall within",
    "work|works on|to *? *? *? *? *? *? begun|began|started|underway",
    "pleased|happy|glad|content to|that",
    "is|are underway|planned|due|scheduled|forthcoming|guaranteed|secured",
];

/// Participles of doing.
pub(super) const DONE: &str = "published|introduced|established|launched|created|invested|provided|doubled|increased|extended|opened|set|given|put|brought|laid|placed|asked|commissioned|appointed|agreed|funded|awarded|built|reserved|approved|confirmed|announced|met|amended|revised|updated|strengthened|widened|lifted|removed|ended|abolished|raised|restored|replaced|simplified|issued|sent|written|named|chosen|begun|started|completed|delivered|devolved|moved|protected|reached|added|annexed|included|redrafted|rewritten|invited|allotted|allocated|assigned|prolonged|recruited|trained|joined|carried|transferred|tightened|required|obliged|granted|paid|covered|taken|signed|legislated|adopted|granted|gathered|released|collected|reduced|cut|halved|scrapped|withdrawn|done|maintained|kept|guaranteed|legislate|publish|accepted|pledged|told|exempted|exempt|treated|merged|instructed|directed|supported|allowed|enabled|shut|barred|excluded|banned|installed|purchased|bought|hired|drafted|tendered|broadened|expanded|stopped|dropped|closed|tabled|written|sited|located";

/// Participles of looking, saying and being, which do nothing.
pub(super) const UNDONE: &str = "considered|explored|reviewed|examined|assessed|discussed|noted|recognised|welcomed|acknowledged|expressed|argued|needed|based|intended|expected|suggested|proposed|recommended|concerned|involved|related|limited|mixed|continued|remained|consulted|evaluated|studied|weighed|looked|heard|seen|found|shown|meant|required|caused|suffered|declined|risen|fallen|become|shared|valued|asserted|claimed|estimated|targeted|served|placed|voiced|known|thought|felt|said|tried|learned|listened|reflected|paid|used|sought|called|failed|judged|regarded|deemed|respected|understood|affected|interested|aimed|aligned|made|grown|gone|come|led|lost|won|followed|fought|met|bought|held|begun|been|stood|worked|helped|allowed|enabled|played|proved|proven|reflected|fell|rose|designed|fixed|founded|closed|withdrawn|meant|conceived|catered|surveyed";

/// Going on as before: it does nothing new.
pub(super) const GOES_ON: [&str; 6] = [
    "continue|continues|continuing|go|goes|keep|keeps|carry|carries on? to? work|working|engage|engaging|make|making|support|supporting|encourage|encouraging|discuss|monitor|monitoring|talk|talking|liaise|press|pressing|reporting|receiving|help|helping|be|promote|promoting|urge|urging",
    "will|to also|closely? work|engage|encourage|liaise|talk|listen|welcome|help",
    "is|are|remain|remains fully|strongly|firmly? committed",
    "working|work|engages|engaging|contact|meet|meets|met|contacts|talks|discussions closely|regularly? with",
    "we|government|ministers|officials met|meet|speak",
    "look|looks|looking forward to",
];

/// Kind words and what might be: they do nothing.
pub(super) const KIND: [&str; 3] = [
    "recognises|recognise|recognised|values|understand|understands|acknowledge|acknowledges|shares|share|thank|thanks|grateful|attaches|importance|important|aware|sympathises|appreciates|appreciate|welcomes|welcome|agree|agrees|sympathy|sympathetic|thanked",
    "we|government|ministers also|greatly? value",
    "not|no|never disagree|oppose|object|objection|reject|quarrel",
];

/// What was to end is kept.
pub(super) const KEPT: [&str; 5] = [
    "will|to|shall|continues|continue|we|government also|therefore|to? retain|retains|keep|keeps|maintain|maintains|continue|continues|uphold|persist",
    "will|to|shall|continues|continue|we|government also|therefore? go|goes|carry|carries on|ahead",
    "will|shall|to be? also|therefore|still? stay|remain|kept|retained|maintained|continued",
    "will|shall still",
    "goes|carries|going on|ahead",
];

/// After a word of denial these take nothing back.
pub(super) const HARMLESS: &str = "only|least|doubt|longer|just|simply|limited|later|every|all|merely|sooner|alone|less|fewer|more|earlier|everyone|everything|prevent|preclude|affect|always|mean|end|gap|bar|delay|barrier|barriers|limit|cap|obstacle|reduction|cut|lapse|loss|break|interruption|charge|cost|exclude|forget";

/// What harms a thing: that it will not be done takes nothing back.
pub(super) const HARMED: &str = "left|forgotten|ignored|neglected|overlooked|lost|restrict|prevent|hinder|block|cut|delay|prevented|blocked|delayed|affected";

/// What opens a clause that says when, of whom or of which, and denies nothing by itself.
pub(super) const ASIDE: &str =
    "when|whenever|where|whether|who|whose|whom|even|if|lest|those|unless|because|since|until";

/// Verbs of ending and falling, by which what was to be kept is given up.
pub(super) const GIVES_UP: [&str; 5] = [
    "will|is|are|due|set|going|planned to? be? lapse|close|closed|end|ended|fall|expire|cease|withdrawn|reduced|cut|halved|wound|removed|phased",
    "comes|come|came|coming|brought to an|a end|close",
    "falls|fell|lapses|expires|expired|ends|ended|ceases|closes|shrinks by|in|as|at|with|from|next|on",
    "has|have been withdrawn|closed|ended|cut|reduced|wound|removed|scrapped",
    "closure|withdrawal|end|cut *? *? *? *? will|is|goes go|to|ahead",
];

/// What was done away with before it was asked for again, and why.
pub(super) const GONE: [&str; 2] = [
    "was|were withdrawn|closed|abolished|ended|scrapped|repealed|removed *? *? *? *? *? because|as|since|after|following|when",
    "no longer",
];

/// What of several things is left over.
pub(super) const LEFT_OVER: [&str; 3] = [
    "the other two|three|four|ones|parts|part|half|limb|element|suggestion|points|others",
    "others|rest|remainder",
    "remaining *? will|is|are|has|have|can",
];
