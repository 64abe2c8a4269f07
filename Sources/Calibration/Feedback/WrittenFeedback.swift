/// What somebody writes about a packet or an answer, point by point.
public struct WrittenFeedback: Sendable, Hashable {
  /// The points, in the order they are read.
  public var remarks: [Remark]

  /// Makes feedback.
  public init(remarks: [Remark] = []) {
    self.remarks = remarks
  }

  /// The first remark of a kind, or null.
  public func first(_ kind: Remark.Kind) -> Remark? { remarks.first { $0.kind == kind } }

  /// The remarks of a kind.
  public func all(_ kind: Remark.Kind) -> [Remark] { remarks.filter { $0.kind == kind } }

  /// The verdict in two to ten words, or null where no finding speaks for the vote.
  public var verdict: String? { first(.verdict)?.text }

  /// The whole as one paragraph.
  public var text: String { remarks.map(\.sentence).joined(separator: " ") }
}
