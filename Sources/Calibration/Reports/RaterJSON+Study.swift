extension RaterJSON {
  /// Where the variance comes from, and what more interviewers would do.
  var study: JSONValue {
    switch calibration.study {
    case .failure(let undefined): return ["undefined": .string(undefined.description)]
    case .success(let study):
      return [
        "undefined": .null, "arrangement": .string(study.arrangement.rawValue),
        "components": .array(
          study.study.components.map { component in
            [
              "source": .string(component.effect), "df": Self.number(component.degreesOfFreedom),
              "variance": Self.number(values.variance(component.variance)),
              "error": Self.number(values.variance(component.standardError)),
              "negative": .bool(component.isNegative),
            ]
          }
        ),
        "worth": .array(
          study.worths.map { worth in
            [
              "interviewers": .integer(worth.interviewers),
              "generalizability": Self.number(worth.generalizability),
              "dependability": Self.number(worth.dependability),
              "interval": Self.range(worth.interval),
            ]
          }
        ),
        "wanted": Self.number(study.wanted),
        "needed": study.needed.map(JSONValue.integer) ?? .null,
        "needed-interval": study.neededInterval.map { interval in
          [.integer(interval.lower), interval.upper.map(JSONValue.integer) ?? .null]
        } ?? .null,
        "needed-for-comparing": study.neededForComparing.map(JSONValue.integer) ?? .null,
      ]
    }
  }

  /// The mean of all ratings that a candidate has in the file, by place.
  var candidateMeans: [Int: Double] {
    var given: [Int: (count: Int, sum: Int)] = [:]
    for rating in calibration.panel.ratings.ratings {
      given[rating.candidate, default: (0, 0)].count += 1
      given[rating.candidate, default: (0, 0)].sum += rating.rating
    }
    return given.mapValues { Double($0.sum) / Double($0.count) }
  }
}
