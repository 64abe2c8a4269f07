/// Where a finding stands in a packet.
public struct FindingPlace: Sendable, Hashable {
  /// Place of the answer in the packet, or null for a finding across answers.
  public var answer: Int?
  /// Place among the answer's findings, or the packet's.
  public var finding: Int

  /// Makes a place.
  public init(answer: Int?, finding: Int) {
    self.answer = answer
    self.finding = finding
  }
}
