import Calibration

/// One line on a terminal that says how far long work has come.
struct Progress: Sendable {
  private let isShown: Bool
  private let unit: String
  private var total: Int?
  private let width: Int
  private let start: ContinuousClock.Instant
  private var done = 0
  private var lastShown: ContinuousClock.Instant?

  /// The least time between two lines: more often, nobody could read them.
  private static let interval = Duration.milliseconds(100)

  /// Begins to count.
  ///
  /// - Parameters:
  ///   - unit: What is counted, in the plural.
  ///   - total: How many there will be, if that is known.
  ///   - isShown: Whether anybody wants to see it.
  ///   - width: The columns of the terminal.
  init(_ unit: String, of total: Int? = nil, isShown: Bool, width: Int) {
    self.unit = unit
    self.total = total
    self.isShown = isShown
    self.width = width
    start = ContinuousClock.now
  }

  /// Learns how many there will be.
  mutating func expect(_ total: Int) {
    self.total = total
  }

  /// Counts more work done, and shows it if it is time.
  ///
  /// - Parameters:
  ///   - count: How many more.
  ///   - share: The share of the whole that is done, where it is known without a total.
  ///   - output: Where to show it.
  mutating func advance(
    by count: Int = 1,
    reaching share: Double? = nil,
    on output: inout OutputWriter
  ) {
    done += count
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - (lastShown ?? start) >= Self.interval else { return }
    lastShown = now
    let line = Self.line(done: done, of: total, unit: unit, after: now - start, share: share)
    output.write("\r" + String(line.prefix(max(width - 1, 0))) + "\u{1B}[K")
    output.flush()
  }

  /// Takes the line away.
  mutating func finish(on output: inout OutputWriter) {
    guard lastShown != nil else { return }
    lastShown = nil
    output.write("\r\u{1B}[K")
    output.flush()
  }

  /// The line for work of which so much is done after so long.
  static func line(
    done: Int,
    of total: Int?,
    unit: String,
    after time: Duration,
    share: Double? = nil
  ) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var line = total.map { "\(done) of \($0) \(unit)" } ?? "\(done) \(unit)"
    let whole = total.map { $0 > 0 ? Double(min(done, $0)) / Double($0) : 1 }
    let share = total == 0 ? nil : whole ?? share
    if let share { line += ", " + DecimalText.percent(share) }
    if rate > 0 { line += ", \(DecimalText.fixed(rate, decimals: rate < 10 ? 1 : 0))/s" }
    if let share, rate > 0, share > 0, share < 1 {
      line += ", \(clock(seconds * (1 - share) / share)) left"
    }
    return line
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999)) + 1
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let minutes = whole / 60 % 60
    guard whole >= 3600 else { return "\(minutes):\(padded(whole % 60))" }
    return "\(whole / 3600):\(padded(minutes)):\(padded(whole % 60))"
  }
}
