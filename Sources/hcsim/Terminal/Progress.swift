import Calibration

/// One line on a terminal that says how far long work has come.
struct Progress: Sendable {
  private let isShown: Bool
  private let unit: String
  private let total: Int?
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

  /// Counts more work done, and shows it if it is time.
  mutating func advance(by count: Int = 1, on output: inout OutputWriter) {
    done += count
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - (lastShown ?? start) >= Self.interval else { return }
    lastShown = now
    let line = Self.line(done: done, of: total, unit: unit, after: now - start)
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
  static func line(done: Int, of total: Int?, unit: String, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var line = total.map { "\(done) of \($0) \(unit)" } ?? "\(done) \(unit)"
    if let total, total > 0 {
      line += ", " + DecimalText.percent(Double(min(done, total)) / Double(total))
    }
    if rate > 0 { line += ", \(DecimalText.fixed(rate, decimals: rate < 10 ? 1 : 0))/s" }
    if let total, rate > 0, done < total {
      line += ", \(clock(Double(total - done) / rate)) left"
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
