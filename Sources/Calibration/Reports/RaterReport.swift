/// What a panel's ratings say, as a page: on the first screen what to do about whom, then the figures
/// with their intervals.
package struct RaterReport: Sendable {
  let calibration: RaterCalibration
  let wording: RaterWording

  /// Reports on raters.
  ///
  /// - Parameter calibration: What was measured.
  package init(_ calibration: RaterCalibration) {
    self.calibration = calibration
    wording = RaterWording(calibration)
  }

  /// The whole page.
  package var page: Page {
    Page(title: "Raters", blocks: opening + tables + closing)
  }

  private var tables: [Block] {
    beside + map + raters + habits + candidates + agreement + pairs + model + departures + study
  }

  var fit: RaschFit? { try? calibration.rasch.get() }

  /// What stands on the first screen.
  private var opening: [Block] {
    [
      .heading(level: 1, "How these interviewers rate"), .lead(wording.verdict, nil),
      .bullets(wording.advice),
    ]
  }

  private var closing: [Block] {
    let settings = calibration.settings
    let confidence = DecimalText.percent(settings.confidence)
    return [
      .rule, .paragraph("\(.faint(RichText(DebriefReport.limits)))"),
      .paragraph(
        """
        \(.faint("""
          Severity is measured against the mean of this panel, not against a right answer: a panel \
          that is too easy as a whole looks average here. Intervals are \(confidence); seed \
          \(settings.seed).
          """))
        """
      ),
    ]
  }

  /// What ratings are worth.
  var values: RatingValues { calibration.panel.values }

  /// A rating or a mean of them as its value, or a dash.
  func rating(_ count: Double?) -> RichText { Self.number(count.map(values.value)) }

  /// `1 to 2`: the step up to a rating, by its place among the steps.
  func step(_ place: Int) -> String {
    let low = calibration.panel.ratings.scale.lowerBound + place
    return "\(values.text(low)) to \(values.text(low + 1))"
  }

  /// `0.52`, or a dash.
  static func number(_ value: Double?, decimals: Int = 2) -> RichText {
    guard let value, value.isFinite else { return "-" }
    return RichText(DecimalText.fixed(value, decimals: decimals))
  }

  /// `0.013`, `< 0.001`, or a dash.
  static func probability(_ value: Double?) -> RichText {
    guard let value, value.isFinite else { return "-" }
    return value < 0.001 ? "< 0.001" : number(value, decimals: 3)
  }

  /// `+0.82`, or a dash.
  static func signed(_ value: Double?) -> RichText {
    guard let value, value.isFinite else { return "-" }
    return RichText(SignedText.logits(value))
  }

  /// `0.12 to 0.56`, or a dash.
  static func range(_ range: ClosedRange<Double>?, isSigned: Bool = false) -> RichText {
    guard let range else { return "-" }
    return isSigned
      ? "\(signed(range.lowerBound)) to \(signed(range.upperBound))"
      : "\(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  /// The text of a rate, or a dash.
  static func percent(_ value: Double?) -> RichText {
    guard let value, value.isFinite else { return "-" }
    return RichText(DecimalText.percent(value))
  }
}
