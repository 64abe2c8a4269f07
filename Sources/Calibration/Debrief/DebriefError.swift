/// Why a debrief cannot be held.
public enum DebriefError: Error, Sendable, Hashable {
  case noMembers
  case tooManyMembers(Int)
  case repeatedMember(String)
  case unknownMember(String)
  /// An interviewer's number is infinite or none.
  case badNumber(interviewer: String)
  case noCriteria
  case tooManyCriteria(Int)
  case unknownCriterion(String)
  /// The rubric's scale does not have three steps and three cuts.
  case badScale
  /// A reading was made with another rubric, or holds an infinite number; null is the packet's own
  /// findings.
  case foreignReading(answer: Int?)

  /// At most so many members, and so many criteria.
  static let limit = 64

  /// What to tell a person.
  public var message: String {
    switch self {
    case .noMembers: "the panel has no members"
    case .tooManyMembers(let count):
      "the panel has \(count) members; at most \(Self.limit) fit around a table"
    case .repeatedMember(let id): "'\(id)' sits on the panel twice"
    case .unknownMember(let id): "the panel's member '\(id)' is not among the interviewers"
    case .badNumber(let id): "a number of the interviewer '\(id)' is not finite"
    case .noCriteria: "the rubric has no criteria"
    case .tooManyCriteria(let count):
      "the rubric has \(count) criteria; at most \(Self.limit) can be rated"
    case .unknownCriterion(let id): "the rubric has no criterion '\(id)'"
    case .badScale: "the rubric's scale needs three finite steps and three finite cuts"
    case .foreignReading(let answer?):
      "the reading of answer \(answer + 1) does not fit the rubric"
    case .foreignReading(nil): "a finding across answers does not fit the rubric"
    }
  }
}
