//! Areas as a graph: who borders whom, and how many people hang together.
//! It knows nothing of need or of the ceiling.

/// Neighbours of every area, sorted, without repetition.
pub(crate) type Neighbours = Vec<Vec<usize>>;

/// Neighbours from pairs; a pair that names an area twice is left out.
pub(crate) fn neighbours(areas: usize, pairs: impl Iterator<Item = (usize, usize)>) -> Neighbours {
    let mut all: Neighbours = vec![Vec::new(); areas];
    for (one, other) in pairs {
        if one != other && one < areas && other < areas {
            all[one].push(other);
            all[other].push(one);
        }
    }
    for list in &mut all {
        list.sort_unstable();
        list.dedup();
    }
    all
}

/// The connected zones among the areas for which `inside` holds, each sorted,
/// in order of their first area.
pub(crate) fn zones(neighbours: &Neighbours, inside: &[bool]) -> Vec<Vec<usize>> {
    let mut seen = vec![false; neighbours.len()];
    let mut all = Vec::new();
    for start in 0..neighbours.len() {
        if !inside[start] || seen[start] {
            continue;
        }
        seen[start] = true;
        let mut zone = vec![start];
        let mut next = 0;
        while next < zone.len() {
            for other in &neighbours[zone[next]] {
                if inside[*other] && !seen[*other] {
                    seen[*other] = true;
                    zone.push(*other);
                }
            }
            next += 1;
        }
        zone.sort_unstable();
        all.push(zone);
    }
    all
}

/// Walks over zones that stop as soon as enough people are found. The marks are
/// kept between walks, so that a walk costs only what it visits.
pub(crate) struct Walker {
    mark: Vec<u32>,
    first: u32,
    walk: u32,
    queue: Vec<usize>,
}

impl Walker {
    pub(crate) fn new(areas: usize) -> Self {
        Walker {
            mark: vec![0; areas],
            first: 1,
            walk: 1,
            queue: Vec::new(),
        }
    }

    /// Forgets what earlier walks visited.
    pub(crate) fn forget(&mut self) {
        if self.walk > u32::MAX - 1_000_000 {
            self.mark.iter_mut().for_each(|mark| *mark = 0);
            self.walk = 0;
        }
        self.walk += 1;
        self.first = self.walk;
    }

    pub(crate) fn visited(&self, area: usize) -> bool {
        self.mark[area] >= self.first
    }

    /// People in the zone of `start`, counted until `enough` are found. Where
    /// the walk meets an earlier one since the last [`Walker::forget`], that
    /// one had stopped early, so there are enough.
    pub(crate) fn people(
        &mut self,
        neighbours: &Neighbours,
        inside: &[bool],
        population: &[f64],
        start: usize,
        enough: f64,
    ) -> f64 {
        self.walk += 1;
        self.queue.clear();
        self.queue.push(start);
        self.mark[start] = self.walk;
        let mut people = 0.0;
        let mut next = 0;
        while next < self.queue.len() {
            let area = self.queue[next];
            next += 1;
            people += population[area];
            if people >= enough {
                return people;
            }
            for other in &neighbours[area] {
                if inside[*other] && self.mark[*other] != self.walk {
                    if self.mark[*other] >= self.first {
                        return people.max(enough);
                    }
                    self.mark[*other] = self.walk;
                    self.queue.push(*other);
                }
            }
        }
        people
    }
}

/// A number to order a heap by.
#[derive(Clone, Copy)]
pub(crate) struct Key(pub(crate) f64);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Key {}
impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Key {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}
