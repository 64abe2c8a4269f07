import Calibration
import Foundation

/// The same work by several programs in turn, told as ratios with their spread.
///
/// Everybody runs once a turn, so that what slows the machine down for a while slows all of them down;
/// a ratio is taken within each turn.
struct SideBySide {
  /// Somebody who does the work; the first one of a subject is ours.
  struct Contender {
    let name: String
    /// Does the work once and gives the seconds a unit of it took; null where it failed.
    let seconds: () -> Double?
  }

  /// What is measured.
  let subject: String
  private var contenders: [Contender] = []

  init(_ subject: String) { self.subject = subject }

  /// Adds somebody.
  mutating func add(_ name: String, _ seconds: @escaping () -> Double?) {
    contenders.append(Contender(name: name, seconds: seconds))
  }

  /// Adds somebody who is timed from outside.
  mutating func addTimed(_ name: String, units: Double = 1, _ body: @escaping () -> Void) {
    add(name) { Self.seconds(body) / units }
  }

  /// The rows of a Markdown table: subject, name, seconds a unit, ratio to ours and its quartiles.
  func rows(turns: Int) -> [String] {
    var times: [[Double?]] = contenders.map { _ in [] }
    for _ in 0..<turns {
      for (place, contender) in contenders.enumerated() { times[place].append(contender.seconds()) }
    }
    let ours = times.first ?? []
    return contenders.enumerated().map { place, contender in
      let ratios = zip(times[place], ours).compactMap { theirs, own -> Double? in
        guard let theirs, let own, own > 0 else { return nil }
        return theirs / own
      }
      let own = Self.quantile(times[place].compactMap(\.self), 0.5)
      let middle = Self.quantile(ratios, 0.5)
      guard let own, let middle, let low = Self.quantile(ratios, 0.25),
        let high = Self.quantile(ratios, 0.75)
      else { return "| \(subject) | \(contender.name) | - | - | - |" }
      let spread =
        "\(DecimalText.fixed(low, decimals: 2)) to \(DecimalText.fixed(high, decimals: 2))"
      return "| \(subject) | \(contender.name) | \(Self.time(own)) "
        + "| \(DecimalText.fixed(middle, decimals: 2)) | \(spread) |"
    }
  }

  /// The first lines of a table of such rows.
  static let header = [
    "| what | whose | time | of ours | middle half |", "|---|---|--:|--:|--:|",
  ]

  private static func time(_ seconds: Double) -> String {
    for (unit, size) in [("s", 1.0), ("ms", 1e-3), ("us", 1e-6)] where seconds >= size {
      return DecimalText.fixed(seconds / size, decimals: 2) + " " + unit
    }
    return DecimalText.fixed(seconds / 1e-9, decimals: 1) + " ns"
  }

  /// A quantile of some numbers; null where there are none.
  private static func quantile(_ numbers: [Double], _ share: Double) -> Double? {
    let sorted = numbers.sorted()
    guard let last = sorted.indices.last else { return nil }
    let place = share * Double(last)
    let below = Int(place)
    let above = min(below + 1, last)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let (whole, parts) = ContinuousClock().measure(body).components
    return Double(whole) + Double(parts) / 1e18
  }
}
