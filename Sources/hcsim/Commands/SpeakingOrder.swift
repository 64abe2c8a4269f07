import Calibration

/// Who speaks first, as `--order` of `hcsim simulate` has it.
enum SpeakingOrder: String, CaseIterable, Sendable {
  case juniorFirst = "junior-first"
  case seniorFirst = "senior-first"
  case listed
  case hiringManagerLast = "hiring-manager-last"
  case random

  /// The order of a panel, or null for a random one.
  var order: Discussion.Order? { Discussion.Order(rawValue: rawValue) }

  /// Refuses an order that looks for somebody whom a panel does not have.
  ///
  /// - Parameters:
  ///   - order: What `--order` asks for.
  ///   - panel: The panel.
  ///   - name: The name of the debrief that has it.
  /// - Throws: That nobody on the panel has the role, as a failure of usage.
  static func check(
    _ order: Discussion.Order?,
    on panel: Panel,
    of name: String
  ) throws(CommandFailure) {
    guard let order, let seat = order.neededSeat, panel.holder(of: seat) == nil else { return }
    throw .usage(
      .invalidValue(
        order.rawValue,
        source: "option '--order'",
        expected: "an order for the panel of \(Escaping.visible(name)): nobody on it has the role "
          + "'\(seat.rawValue)'",
        nearest: nil
      )
    )
  }
}
