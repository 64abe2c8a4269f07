/// Published ratings, as literals.
enum PublishedData {
  /// Krippendorff (2011), example C: a row for each of 4 observers, 12 units.
  static let krippendorffC: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, nil],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  /// Gwet, four raters of 12 units: a row for each unit.
  static let gwet: [[Double?]] = [
    [1, 1, nil, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [nil, 5, 5, 5],
    [nil, nil, 1, 1],
    [nil, nil, 3, nil],
  ]

  /// Shrout and Fleiss (1979), table 2: a row for each of 6 targets, 4 judges.
  static let shroutFleiss: [[Double?]] = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]

  /// Anxiety of 20 subjects rated by 3 raters: a row for each subject.
  static let anxiety: [[Double?]] = [
    [3, 3, 2],
    [3, 6, 1],
    [3, 4, 4],
    [4, 6, 4],
    [5, 2, 3],
    [5, 4, 2],
    [2, 2, 1],
    [3, 4, 6],
    [5, 3, 1],
    [2, 3, 1],
    [2, 2, 1],
    [6, 3, 2],
    [1, 3, 3],
    [5, 3, 3],
    [2, 2, 1],
    [2, 2, 1],
    [1, 1, 3],
    [2, 3, 3],
    [4, 3, 2],
    [3, 4, 2],
  ]

  /// Fleiss (1971): a row for each of 30 patients, diagnoses 1 to 5 by 6 psychiatrists.
  static let fleiss: [[Double?]] = [
    [4, 4, 4, 4, 4, 4],
    [2, 2, 2, 5, 5, 5],
    [2, 3, 3, 3, 3, 5],
    [5, 5, 5, 5, 5, 5],
    [2, 2, 2, 4, 4, 4],
    [1, 1, 3, 3, 3, 3],
    [3, 3, 3, 3, 5, 5],
    [1, 1, 3, 3, 3, 4],
    [1, 1, 4, 4, 4, 4],
    [5, 5, 5, 5, 5, 5],
    [1, 4, 4, 4, 4, 4],
    [1, 2, 4, 4, 4, 4],
    [2, 2, 2, 3, 3, 3],
    [1, 4, 4, 4, 4, 4],
    [2, 2, 4, 4, 4, 5],
    [3, 3, 3, 3, 3, 5],
    [1, 1, 1, 4, 5, 5],
    [1, 1, 1, 1, 1, 2],
    [2, 2, 4, 4, 4, 4],
    [1, 3, 3, 5, 5, 5],
    [5, 5, 5, 5, 5, 5],
    [2, 4, 4, 4, 4, 4],
    [2, 2, 4, 5, 5, 5],
    [1, 1, 4, 4, 4, 4],
    [1, 4, 4, 4, 4, 5],
    [2, 2, 2, 2, 2, 4],
    [1, 1, 1, 1, 5, 5],
    [2, 2, 4, 4, 4, 4],
    [1, 3, 3, 3, 3, 3],
    [5, 5, 5, 5, 5, 5],
  ]

  /// Brennan (2001), synthetic data set 1: a row for each of 10 persons, 12 items.
  static let brennanCrossed: [[Double?]] = [
    [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    [1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    [1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0],
    [1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  ]

  /// Brennan (2001), synthetic data set 3: a row for each of 10 persons, items 1 to 4 on
  /// occasion 1, then on occasion 2.
  static let brennanOccasions: [[Double?]] = [
    [2, 6, 7, 5, 2, 5, 5, 5],
    [4, 5, 6, 7, 6, 7, 5, 7],
    [5, 5, 4, 6, 5, 4, 5, 5],
    [5, 9, 8, 6, 5, 7, 7, 6],
    [4, 3, 5, 6, 4, 5, 6, 4],
    [4, 4, 4, 7, 6, 4, 7, 8],
    [2, 6, 6, 5, 2, 7, 7, 5],
    [3, 4, 4, 5, 6, 6, 6, 4],
    [0, 5, 4, 5, 5, 5, 5, 3],
    [6, 8, 7, 6, 6, 8, 8, 6],
  ]

  /// Guilford (1954), page 282: judge, junior, and the ratings of five traits, 1 to 9.
  static let guilford: [(judge: String, junior: String, ratings: [Int])] = [
    ("Avogadro", "Anne", [5, 5, 3, 5, 3]),
    ("Avogadro", "Betty", [9, 7, 5, 8, 5]),
    ("Avogadro", "Chris", [3, 3, 3, 7, 1]),
    ("Avogadro", "David", [7, 3, 1, 3, 3]),
    ("Avogadro", "Edward", [9, 7, 7, 8, 5]),
    ("Avogadro", "Fred", [3, 5, 3, 5, 1]),
    ("Avogadro", "George", [7, 7, 5, 5, 5]),
    ("Brahe", "Anne", [6, 5, 4, 6, 3]),
    ("Brahe", "Betty", [8, 7, 5, 7, 2]),
    ("Brahe", "Chris", [4, 5, 3, 6, 6]),
    ("Brahe", "David", [5, 6, 4, 5, 5]),
    ("Brahe", "Edward", [2, 4, 3, 2, 3]),
    ("Brahe", "Fred", [4, 4, 6, 4, 2]),
    ("Brahe", "George", [3, 3, 5, 5, 4]),
    ("Cavendish", "Anne", [5, 5, 5, 7, 3]),
    ("Cavendish", "Betty", [7, 7, 5, 7, 5]),
    ("Cavendish", "Chris", [3, 5, 5, 5, 5]),
    ("Cavendish", "David", [5, 3, 3, 3, 1]),
    ("Cavendish", "Edward", [9, 7, 7, 7, 7]),
    ("Cavendish", "Fred", [3, 3, 3, 5, 3]),
    ("Cavendish", "George", [7, 7, 7, 5, 7]),
  ]

  /// A trainee against the standard: exercise, criterion, trainee's rating, standard.
  static let trainee: [(exercise: Int, criterion: Int, rating: Double, standard: Double)] = [
    (0, 0, 4, 4),
    (0, 1, 4, 3),
    (0, 2, 4, 5),
    (0, 3, 3, 2),
    (1, 0, 3, 2),
    (1, 1, 3, 2),
    (1, 2, 3, 3),
    (1, 3, 2, 1),
    (2, 0, 4, 5),
    (2, 1, 4, 4),
    (2, 2, 5, 4),
    (2, 3, 4, 4),
    (3, 0, 4, 3),
    (3, 1, 3, 3),
    (3, 2, 3, 2),
    (3, 3, 3, 3),
    (4, 0, 2, 1),
    (4, 1, 2, 2),
    (4, 2, 3, 2),
    (4, 3, 3, 1),
    (5, 0, 4, 4),
    (5, 1, 4, 5),
    (5, 2, 4, 4),
    (5, 3, 4, 3),
  ]
}
