/// A moment in whole seconds, in universal time, without leap seconds.
///
/// Handed to whatever needs to know the time, so that a session repeats from its record.
public struct Timestamp: Sendable, Hashable, Comparable {
  private static let secondsInDay = 86_400

  /// Seconds since the start of 1970, before it below 0.
  public let seconds: Int

  /// Takes seconds since the start of 1970; beyond the years 1 to 9999 the nearest moment in them.
  public init(seconds: Int) {
    self.seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
  }

  /// Reads `2026-11-28T22:00:00Z`, or the day alone; null for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), year > 0, let month = Self.number(bytes[5..<7]),
      (1...12).contains(month), let day = Self.number(bytes[8..<10]), day > 0
    else { return nil }
    let start = Self.days(year: year, month: month, day: day)
    // A day that the month does not have would be one of the next month.
    guard Self.date(ofDay: start).month == month else { return nil }
    var seconds = start * Self.secondsInDay
    if bytes.count == 20 {
      guard bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A,
        let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]),
        let second = Self.number(bytes[17..<19]), hour < 24, minute < 60, second < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60 + second
    }
    self.init(seconds: seconds)
  }

  /// The moment as `2026-11-28T22:00:00Z`.
  public var text: String {
    let time = seconds - dayNumber * Self.secondsInDay
    let clock = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0, 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }

  /// The day as `2026-11-28`.
  public var day: String {
    let date = Self.date(ofDay: dayNumber)
    return [Self.padded(date.year, 4), Self.padded(date.month, 2), Self.padded(date.day, 2)]
      .joined(separator: "-")
  }

  /// The days from another moment to this one; below 0 where that one is later.
  public func days(since other: Timestamp) -> Double {
    Double(seconds - other.seconds) / Double(Self.secondsInDay)
  }

  /// The moment so many days later.
  public func adding(days: Double) -> Timestamp {
    Timestamp(seconds: seconds + Int(min(max(days, -1e6), 1e6) * Double(Self.secondsInDay)))
  }

  /// Compares by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  private var dayNumber: Int {
    let rest = seconds % Self.secondsInDay
    return (seconds - (rest < 0 ? rest + Self.secondsInDay : rest)) / Self.secondsInDay
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Days from the start of 1970 in the Gregorian calendar; years begin in March, so that a leap
  /// day is the last of its year.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + (fromMarch * 153 + 2) / 5 + day - 1 - 719_468
  }

  private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let day = number + 719_468
    let century = day / 146_097
    let inCentury = day % 146_097
    let year = (inCentury - inCentury / 1460 + inCentury / 36_524 - inCentury / 146_096) / 365
    let inYear = inCentury - (year * 365 + year / 4 - year / 100)
    let fromMarch = (inYear * 5 + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let shifted = century * 400 + year
    return (month > 2 ? shifted : shifted + 1, month, inYear - (fromMarch * 153 + 2) / 5 + 1)
  }
}
