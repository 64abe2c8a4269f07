import Calibration
import Testing

@Suite struct `Files of ratings` {
  private func read(
    _ text: String,
    _ columns: RatingColumns = RatingColumns()
  ) -> Loaded<PanelRatings> {
    RatingsReader(columns).read(SourceText(name: "r.csv", text: text))
  }

  /// Line, column and message of each diagnostic.
  private func problems(_ loaded: Loaded<PanelRatings>) -> [String] {
    loaded.diagnostics.map { diagnostic in
      let position = diagnostic.place.position
      return "\(position.line):\(position.column) \(diagnostic.message)"
    }
  }

  private let long = """
    candidate,rater,criterion,rating
    Kim,Ana,depth,3
    Kim,Ben,depth,4
    Kim,Ana,rigor,
    Lee,Ana,depth,2
    Lee,Ben,rigor,1

    """

  @Test func `have a row a rating, with cells missing`() throws {
    let panel = try read(long).get()
    #expect(panel.ratings.candidates == ["Kim", "Lee"])
    #expect(panel.ratings.raters == ["Ana", "Ben"])
    #expect(panel.ratings.criteria == ["depth", "rigor"])
    #expect(panel.ratings.ratings.map(\.rating) == [3, 4, 2, 1])
    #expect(panel.ratings.scale == 1...4)
    #expect(panel.votes.isEmpty)
  }

  @Test func `have a column a rater, or a column a criterion`() throws {
    let byRater = """
      candidate;criterion;Ana;Ben;comment
      Kim;depth;3;4;good
      Kim;rigor;;-;
      Lee;depth;2;n/a;"a; b"
      Lee;rigor;;1;
      """
    let byCriterion = """
      Candidate,Rater,depth,rigor,when
      Kim,Ana,3,,May
      Kim,Ben,4,NA,May
      Lee,Ana,2,,May
      Lee,Ben,,1,June
      """
    let expected = try read(long).get()
    let raters = try read(byRater, RatingColumns(ignored: ["comment"])).get()
    let criteria = try read(byCriterion, RatingColumns(names: [.occasion: "when"])).get()
    #expect(Set(raters.ratings.ratings) == Set(expected.ratings.ratings))
    #expect(criteria.ratings.raters == expected.ratings.raters)
    #expect(criteria.ratings.ratings.map(\.rating) == [3, 4, 2, 1])
    #expect(criteria.occasions == ["May", "June"])
    #expect(criteria.ratings.ratings.map(\.occasion) == [0, 0, 0, 1])
  }

  @Test func `have words for ratings, in any case`() throws {
    let text = """
      candidate,rater,rating,vote,stage
      Kim,Ana,Strong Yes,strong yes,before
      Kim,Ana,,yes,after
      Kim,Ben,no,,
      """
    let labels = try #require(RatingLabels("strong no, no, yes, strong yes"))
    let panel = try read(text, RatingColumns(labels: labels)).get()
    #expect(panel.ratings.ratings.map(\.rating) == [4, 2])
    #expect(panel.ratings.criteria == ["rating"])
    #expect(panel.votes.map(\.vote) == [4, 3])
    #expect(panel.votes.map(\.stage) == [.before, .after])
    #expect(RatingLabels("0-10")?.scale == 0...10)
    for wrong in ["", "4", "4-1", "1-200", "yes", "yes,yes", "a,,b", "1-2-3"] {
      #expect(RatingLabels(wrong) == nil, "\(wrong)")
    }
  }

  @Test func `are told everything that is wrong with them at once`() {
    let text = """
      candidate,rater,criterion,rating,stage
      Kim,Ana,depth,9,before
      Kim,,depth,3,before
      Kim,Ben,depth,3,befor
      Kim,Ben,"depth",three,before
      Kim,Ben,rigor,2
      Kim,Ben,rigor,2.5,before
      Lee,Ana,depth,2,before
      Lee,Ana,depth,3,before
      """
    let loaded = read(text, RatingColumns(labels: RatingLabels("1-4")))
    #expect(loaded.value == nil)
    #expect(
      problems(loaded) == [
        "2:15 9 is out of range, allowed is 1 to 4",
        "3:5 the rater is empty, expected a name",
        "4:17 unknown value 'befor'; did you mean 'before'?; allowed: before, after",
        "5:17 'three' is no whole number, expected a rating; --scale names words, --missing words"
          + " for none, --ignore leaves a column out",
        "6:1 4 fields, and the header has 5",
        "7:15 '2.5' is no whole number, expected a whole number, or --scale with all ratings from"
          + " the lowest to the highest, such as --scale 1,1.5,2,2.5,3,3.5,4",
        "9:15 Ana rates Lee on depth a second time, expected one rating an occasion; --occasion"
          + " names the column of occasions",
      ]
    )
    #expect(loaded.diagnostics.last?.related?.place.position.line == 8)
  }

  @Test func `need their columns, and are told the nearest names`() {
    let loaded = read(
      "cand,interviewer name,criterion,rating\nKim,Ana,depth,3\n",
      RatingColumns(names: [.rater: "interviewer", .occasion: "month"])
    )
    let all = "cand, interviewer name, criterion, rating"
    #expect(
      problems(loaded) == [
        "1:1 the file has no column 'interviewer' for the raters, expected --rater with one of "
          + "\(all); did you mean 'interviewer name'?",
        "1:1 the file has no column 'candidate' for the candidates, expected --candidate with one"
          + " of \(all)",
        "1:1 the file has no column 'month' for the occasions, expected --occasion with one of "
          + all,
      ]
    )
  }

  @Test(arguments: [
    ("", "the file is empty"), ("candidate,Ana\n", "the file has no rating"),
    ("candidate\nKim\n", "no column is left that could be a rater"),
    ("candidate,rater,rater\n", "the column 'rater' stands twice in the header"),
    ("candidate,Ana\nKim,\n", "the file has no rating"),
  ])
  func `without ratings are refused`(text: String, message: String) {
    let loaded = read(text)
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.count == 1)
    #expect(loaded.diagnostics.first?.message.hasPrefix(message) == true)
  }

  @Test func `keep votes of one stage the same`() {
    let text = """
      candidate,rater,criterion,rating,vote
      Kim,Ana,depth,3,3
      Kim,Ana,rigor,3,3
      Kim,Ana,span,3,2
      """
    #expect(
      problems(read(text)) == ["4:16 Ana votes on Kim in two ways, expected one vote before"]
    )
  }

  @Test func `measure what was rated before a discussion, and say so`() throws {
    let text = """
      candidate,rater,rating,stage
      Kim,Ana,3,before
      Kim,Ana,2,after
      Lee,Ana,1,
      """
    let loaded = read(text)
    #expect(try loaded.get().ratings.ratings.map(\.rating) == [3, 1])
    #expect(loaded.diagnostics.map(\.severity) == [.note])
    let after = read("candidate,rater,rating,stage\nKim,Ana,2,after\n")
    #expect(try after.get().ratings.ratings.map(\.rating) == [2])
  }

  @Test func `warn of one name in two spellings`() throws {
    var text = "candidate,rater,rating\n"
    for place in 1...12 { text += "c\(place),Bernadette,\(place % 4 + 1)\n" }
    text += "c13,Bernadete,3\nc14,bernadette,2\n"
    let loaded = read(text)
    #expect(try loaded.get().ratings.raters.count == 3)
    #expect(loaded.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(loaded.diagnostics.map(\.place.position.line) == [14, 15])
  }

  @Test func `suggest the commoner spelling, where the rarer name stands`() {
    var text = "candidate,rater,rating\nc0,jon,2\n"
    for place in 1...12 { text += "c\(place),Jon,\(place % 4 + 1)\n" }
    let message = "count as two; did you mean 'Jon'?"
    #expect(
      problems(read(text + "c13,Jonn,3\n")) == [
        "2:4 the raters 'Jon' and 'jon' \(message)", "15:5 the raters 'Jon' and 'Jonn' \(message)",
      ]
    )
  }

  @Test func `warn of a whole scorecard under another name, and of columns`() {
    var text = "candidate,rater,depth,rigor,span,Span\n"
    for place in 1...12 {
      text += "c\(place),Marianne,1,2,\(place % 4 + 1),\(place == 1 ? "2" : "")\n"
    }
    let message = "count as two; did you mean"
    #expect(
      problems(read(text + "c13,Mariane,1,2,3,\n")) == [
        "1:34 the criteria 'span' and 'Span' \(message) 'span'?",
        "14:5 the raters 'Marianne' and 'Mariane' \(message) 'Marianne'?",
      ]
    )
    // Two who rate alike often are two people.
    for place in 1...12 { text += "d\(place),Mariana,1,2,3,\n" }
    #expect(problems(read(text)).count == 1)
  }

  @Test func `may be any bytes`() {
    let random = CounterRandom(seed: 5)
    let pieces = [
      "candidate", "rater", "rating", ",", ";", "\n", "\"", "1", "4", "x", "é", "\r", "",
    ]
    for run in 0..<300 {
      let draws = random.stream(UInt64(run))
      var text = run % 2 == 0 ? "candidate,rater,rating\n" : ""
      for place in 0..<40 {
        text += pieces[draws.integer(below: pieces.count, at: UInt64(place))]
      }
      let loaded = read(text)
      #expect(loaded.value != nil || loaded.diagnostics.contains { $0.severity == .error })
    }
  }
}
