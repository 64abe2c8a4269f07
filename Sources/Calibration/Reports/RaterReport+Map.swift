extension RaterReport {
  /// Candidates, interviewers, criteria and thresholds on one ruler: a Wright map.
  var map: [Block] {
    guard let fit else { return [] }
    let known = calibration.raters.filter { $0.severity != nil }
    let ranked = known.sorted { first, second in
      let (one, other) = (first.severity?.value ?? 0, second.severity?.value ?? 0)
      return one == other ? first.index < second.index : one > other
    }
    let raters = ranked.compactMap { rater -> RulerPicture.Measure? in
      guard let severity = rater.severity else { return nil }
      let margin = rater.interval.map { ($0.upperBound - $0.lowerBound) / 2 }
      let isApart = margin.map { severity.value.magnitude > $0 } ?? false
      let tone: Tone? = isApart ? (severity.value > 0 ? .against : .for) : nil
      return RulerPicture.Measure(rater.name, severity.value, margin: margin, tone: tone)
    }
    func measures(_ measures: [RaschMeasure]) -> [RulerPicture.Measure] {
      measures.filter { !$0.isExtreme }.sorted {
        $0.corrected == $1.corrected ? $0.index < $1.index : $0.corrected > $1.corrected
      }.map {
        RulerPicture.Measure($0.name, $0.corrected, margin: 1.96 * $0.correctedError)
      }
    }
    let steps = fit.thresholds.count == 1 ? fit.thresholds : []
    let thresholds = steps.flatMap { group in
      zip(group.corrected, group.correctedErrors).enumerated().compactMap { place, known in
        known.0.map { estimate in
          RulerPicture.Measure(
            step(place),
            estimate,
            margin: known.1.map { 1.96 * $0 }
          )
        }
      }
    }
    let picture = RulerPicture(
      unit: "Logits",
      low: "easier",
      high: "harder",
      [
        RulerPicture.Group("Candidates, by ability", measures(fit.candidates), isPiled: true),
        RulerPicture.Group("Interviewers, by severity", raters),
        RulerPicture.Group("Criteria, by difficulty", measures(fit.criteria)),
        RulerPicture.Group("Steps of the scale", thresholds),
      ]
    )
    return [
      .heading(level: 2, "Everything on one ruler"),
      .figure(
        picture.figure(
          "Wright map",
          summary: """
            Candidates as dots; interviewers, criteria and steps with their 95% intervals, in logits. \
            A sign marks an interviewer who is harder (\u{2212}) or easier (+) than the panel beyond \
            chance.
            """
        )
      ),
    ]
  }
}
