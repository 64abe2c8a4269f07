/// All evidence of a packet as numbers, and who has heard, seen and known what before anybody speaks.
struct EvidenceLedger: Sendable {
  /// An answer, or what the panel would see in the room where a packet has no answers.
  struct Answer: Sendable {
    /// Members who heard it.
    var heardBy = PlaceSet()
    /// Criteria it rates.
    var rated = PlaceSet()
    /// Criteria it would rate without any finding.
    var firm = PlaceSet()
    /// Whether it holds a challenge.
    var isChallenged = false
  }

  /// A finding.
  struct Item: Sendable {
    /// Where it stands in the packet.
    var place: FindingPlace
    /// Place of its signal in the rubric.
    var signal: Int
    /// How strong it is, 0 to 1.
    var strength: Double
    /// What it adds to the logits for Senior.
    var level: Double
    /// Criteria to which it contributes.
    var touches: PlaceSet
    /// Members who heard it, whatever they made of it.
    var heardBy: PlaceSet
    /// Members who know it before anybody speaks.
    var knownBy: PlaceSet = PlaceSet()
  }

  /// A signal that an answer shows too little of for a finding.
  struct Faint: Sendable {
    /// The answer's place.
    var answer = 0
    /// Place of its signal in the rubric.
    var signal = 0
    /// What it adds to the logits for Senior.
    var level = 0.0
  }

  /// A rating without an answer.
  struct Observation: Sendable {
    var criterion: Int
    /// Logits before the criterion's difficulty.
    var evidence: Double
    var heardBy: PlaceSet
  }

  let criterionCount: Int
  let memberCount: Int
  var answers: [Answer] = []
  /// Undertone of each answer on each criterion.
  var undertones: [Double] = []
  var items: [Item] = []
  /// Those that bear on the level.
  var faints: [Faint] = []
  /// Contribution of each item to each criterion, 0 where its answer does not rate it.
  var contributions: [Double] = []
  var observations: [Observation] = []
  /// Criteria that each member sees at first hand.
  var observed: [PlaceSet]

  /// Places of the findings across answers in ``items``.
  var wholeItems: [Int] = []

  // What follows is settled from the above.

  /// Evidence from answers and observations, by member and criterion.
  private(set) var sums: [Double] = []
  /// How many of them rate the criterion for the member.
  private(set) var counts: [Double] = []
  /// Evidence from findings across answers, by member and criterion.
  private(set) var wholes: [Double] = []

  init(memberCount: Int, criterionCount: Int, observed: [PlaceSet]) {
    self.memberCount = memberCount
    self.criterionCount = criterionCount
    self.observed = observed
  }

  /// Criteria that a member can be rating from findings across answers.
  func wholeTouches(of member: Int, unless isStruck: (Int) -> Bool) -> PlaceSet {
    var touched = PlaceSet()
    for index in wholeItems where items[index].knownBy.contains(member) && !isStruck(index) {
      touched = touched | items[index].touches
    }
    return touched & observed[member]
  }

  /// Works out who knows what at first, and what it adds up to.
  ///
  /// - Parameter mainCriteria: By signal, the criterion it bears on most, or null.
  mutating func settle(mainCriteria: [Int?]) {
    sums = Array(repeating: 0, count: memberCount * criterionCount)
    counts = sums
    wholes = sums
    for index in items.indices {
      items[index].knownBy = knowers(of: items[index], mainCriteria: mainCriteria)
    }
    for member in 0..<memberCount {
      addAnswers(of: member)
      addItems(of: member)
      for observation in observations where observation.heardBy.contains(member) {
        let cell = member * criterionCount + observation.criterion
        counts[cell] += 1
        if observed[member].contains(observation.criterion) {
          sums[cell] += observation.evidence
        }
      }
    }
  }

  private func knowers(of item: Item, mainCriteria: [Int?]) -> PlaceSet {
    guard let main = mainCriteria[item.signal] else { return item.heardBy }
    var knowers = PlaceSet()
    for member in item.heardBy.places where observed[member].contains(main) {
      knowers.insert(member)
    }
    return knowers
  }

  private mutating func addAnswers(of member: Int) {
    for (index, answer) in answers.enumerated() where answer.heardBy.contains(member) {
      for criterion in answer.rated.places {
        let cell = member * criterionCount + criterion
        counts[cell] += 1
        if observed[member].contains(criterion) {
          sums[cell] += undertones[index * criterionCount + criterion]
        }
      }
    }
  }

  private mutating func addItems(of member: Int) {
    for (index, item) in items.enumerated() where item.knownBy.contains(member) {
      for criterion in (item.touches & observed[member]).places {
        let cell = member * criterionCount + criterion
        let amount = contributions[index * criterionCount + criterion]
        if item.place.answer == nil { wholes[cell] += amount } else { sums[cell] += amount }
      }
    }
  }
}
