extension TrainingSession {
  /// Ids of the lessons: the criteria, then the exemplars.
  public static func lessons(of pool: ExercisePool) -> [String] {
    pool.rubric.criteria.map { "criterion:\($0.id)" } + pool.exemplars.map { "exercise:\($0.id)" }
  }

  var lessons: [String] { Self.lessons(of: pool) }

  mutating func showLesson(_ place: Int) {
    let criteria = pool.rubric.criteria
    let exemplars = pool.exemplars
    let count = criteria.count + exemplars.count
    guard place < count else {
      enter(.ended)
      return show(.learned)
    }
    enter(.lesson(place))
    if criteria.indices.contains(place) {
      show(.criterion(criteria[place], place: place + 1, of: count))
    } else {
      show(.exemplar(exemplars[place - criteria.count], place: place + 1, of: count))
    }
  }

  mutating func readLesson(_ place: Int, _ line: String, at time: Timestamp) {
    guard line.isEmpty else { return show(.refused(.unknown(line))) }
    let lessons = lessons
    guard lessons.indices.contains(place) else { return }
    keep(.lesson(lessons[place]), at: time)
    showLesson(place + 1)
  }
}
