import Calibration
import Testing

@Suite struct `Cells of files of ratings` {
  private func read(
    _ text: String,
    _ columns: RatingColumns = RatingColumns()
  ) -> Loaded<PanelRatings> {
    RatingsReader(columns).read(SourceText(name: "r.csv", text: text))
  }

  private func problems(_ loaded: Loaded<PanelRatings>) -> [String] {
    loaded.diagnostics.map { diagnostic in
      let position = diagnostic.place.position
      return "\(position.line):\(position.column) \(diagnostic.message)"
    }
  }

  @Test func `need a criterion where there is a rating and a column of criteria`() throws {
    let loaded = read(
      """
      rater,candidate,criterion,rating,vote
      Ana,Kim,depth,3,3
      Ana,Lee,,3,3
      Ana,Moe,,,2
      """
    )
    #expect(loaded.value == nil)
    #expect(problems(loaded) == ["3:9 the criterion is empty, expected a name"])
    let twice = read("candidate,Ana,Ben\nKim,1,2\nKim,3,4\n")
    #expect(
      problems(twice).first
        == "3:5 Ana rates Kim a second time, expected one rating an occasion; --occasion names the"
        + " column of occasions"
    )
  }

  @Test func `may hold words for no rating, in any case`() throws {
    let text = """
      rater,candidate,rating,vote
      Ana,Kim,Yes,No Decision
      Ben,Kim,no decision,no
      Ana,Lee,n/a,-
      Ben,Lee,No,no
      """
    let labels = try #require(RatingLabels("Strong No,No,Yes,Strong Yes"))
    let panel = try read(text, RatingColumns(labels: labels, missing: ["No Decision"])).get()
    #expect(panel.ratings.ratings.map(\.rating) == [3, 2])
    #expect(panel.votes.count == 2)
    let without = read(text, RatingColumns(labels: labels))
    #expect(
      problems(without).last
        == "3:9 'no decision' is no rating, expected one of Strong No, No, Yes, Strong Yes;"
        + " --missing names a word for none"
    )
    #expect(without.diagnostics.count == 2)
  }

  @Test func `are numbers of the same value, however written`() throws {
    let labels = try #require(RatingLabels("1,1.5,2,2.5,3,3.5"))
    let text = "rater;candidate;rating\nAna;Kim;3.0\nBen;Kim;2,5\nAna;Lee;2.50\nBen;Lee;1\n"
    let panel = try read(text, RatingColumns(labels: labels)).get()
    #expect(panel.ratings.ratings.map(\.rating) == [5, 4, 4, 1])
    let wrong = read("rater,candidate,rating\nAna,Kim,2.7\n", RatingColumns(labels: labels))
    #expect(wrong.diagnostics.first?.message.contains("did you mean") == false)
    let comma = read("rater;candidate;rating\nAna;Kim;4,5\n")
    #expect(comma.diagnostics.first?.message.contains("a comma is read as a decimal point") == true)
  }

  @Test func `of a column without a rating are told as one`() throws {
    let text = """
      rater,candidate,depth,span,Submitted at,Notes
      Ana,Kim,3,good,May 1,liked it
      Ben,Kim,2,3,May 1,"no, sorry"
      Ana,Lee,1,2,May 2,liked it
      Ben,Lee,4,2,,-
      """
    let column = "holds no ratings, expected ratings; --ignore"
    #expect(
      problems(read(text)) == [
        "1:28 the column 'Submitted at' \(column) 'Submitted at' leaves it out, --scale names words",
        "1:41 the column 'Notes' \(column) 'Notes' leaves it out, --scale names words",
        "2:11 'good' is no whole number, expected a rating; --scale names words, --missing words"
          + " for none, --ignore leaves a column out",
      ]
    )
    let labels = try #require(RatingLabels("1,2,3,4,good"))
    let ignored = ["Submitted at", "Notes"]
    #expect(problems(read(text, RatingColumns(ignored: ignored, labels: labels))) == [])
    #expect(
      problems(read(text, RatingColumns(labels: labels))).last
        == "1:41 the column 'Notes' \(column) 'Notes' leaves it out"
    )
    // One text alone is a slip, not a column of texts.
    let slip = problems(read("candidate,Ana,Ben\nKim,3,x\nLee,2,\n"))
    #expect(slip.count == 1 && slip.first?.hasPrefix("2:7 'x' is no whole number") == true)
  }

  @Test func `of votes say which votes there are`() throws {
    let labels = try #require(RatingLabels("1-4"))
    let loaded = read(
      "rater,candidate,rating,vote\nAna,Kim,3,no hire\n",
      RatingColumns(labels: labels)
    )
    #expect(
      problems(loaded) == [
        "2:11 'no hire' is no vote, expected a rating, or one of strong no, no, yes, strong yes;"
          + " --missing names a word for none"
      ]
    )
  }

  @Test func `far from all others are named at their place`() {
    var text = "rater,candidate,rating\n"
    for place in 0..<6 { text += "Ana,c\(place),\(place % 4 + 1)\n" }
    let loaded = read(text + "Ana,c9,1000000\n")
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.count == 1)
    #expect(problems(loaded).first?.hasPrefix("8:8 1000000 is far from the other ratings") == true)
  }

  /// Twelve ratings from 1 to 4, and one more.
  private func beside(_ value: String, _ columns: RatingColumns = RatingColumns()) -> [String] {
    var text = "rater,candidate,rating\n"
    for place in 0..<12 { text += "Ana,c\(place),\(place % 4 + 1)\n" }
    let loaded = read(text + "Ana,c99,\(value)\n", columns)
    #expect(loaded.value != nil || columns.labels != nil)
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning } || columns.labels != nil)
    return problems(loaded)
  }

  @Test func `that are the only ones beyond all others are warned of`() {
    #expect(
      beside("44") == [
        "14:9 44 is the only rating above 4, and makes the scale 1 to 44, expected a rating from 1"
          + " to 4, or --scale to say that it is one"
      ]
    )
    #expect(
      beside("0") == [
        "14:9 0 is the only rating below 1, and makes the scale 0 to 4, expected a rating from 1"
          + " to 4, or --scale to say that it is one"
      ]
    )
    #expect(beside("4") == [])
    #expect(beside("5", RatingColumns(labels: RatingLabels("1-5"))) == [])
    // Twice is no slip, and of three ratings each may be the only one.
    #expect(problems(read("candidate,Ana,Ben,Cleo\nKim,1,2,5\nLee,3,4,5\n")) == [])
    #expect(problems(read("candidate,Ana,Ben,Cleo\nKim,1,2,5\n")) == [])
  }

  @Test func `of names hold no control characters`() {
    let loaded = read("rater,candidate,rating\nA\u{0},Kim,3\n")
    #expect(problems(loaded) == ["2:1 the rater holds a control character, expected a name"])
  }

  @Test func `in another encoding are said once`() {
    var latin: [UInt8] = Array("rater,candidate,rating\n".utf8)
    for _ in 0..<50 { latin += [0x5A, 0x6F, 0xEB] + Array(",Kim,3\n".utf8) }
    let loaded = RatingsReader().read(SourceText(name: "r.csv", bytes: latin))
    #expect(loaded.value == nil && loaded.diagnostics.count == 1)
    let wide: [UInt8] = [0xFF, 0xFE] + "rater,candidate\n".utf8.flatMap { [$0, 0] }
    let utf16 = RatingsReader().read(SourceText(name: "r.csv", bytes: wide))
    #expect(utf16.diagnostics.map(\.message) == ["the file is in UTF-16"])
  }

  @Test func `under unknown names are all asked for`() {
    let loaded = read("interviewer,person,skill,score\nA,B,C,3\n")
    #expect(loaded.diagnostics.count == 3)
    for word in ["raters", "candidates", "ratings"] {
      #expect(loaded.diagnostics.contains { $0.message.contains("for the \(word)") }, "\(word)")
    }
  }
}
