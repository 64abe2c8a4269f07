import Testing

@testable import Calibration

@Suite struct `The order of occasions` {
  @Test(
    arguments: [
      // Numbers by size, as they are written.
      (["10", "9", "-1", "2.5"], ["-1", "2.5", "9", "10"]),
      (["2025", "2024"], ["2024", "2025"]),
      (["1.0", "1", "0"], ["0", "1.0", "1"]),
      // Dates by year, month and day, whatever divides them.
      (["2025-10-01", "2025-9-30", "2024-12-31"], ["2024-12-31", "2025-9-30", "2025-10-01"]),
      (["2025-Q3", "2025-Q1", "2024-q4"], ["2024-q4", "2025-Q1", "2025-Q3"]),
      (["2025W10", "2025W9"], ["2025W9", "2025W10"]),
      (
        ["2025-01-02T09:00:00Z", "2025-01-02T08:30:00Z", "2025-01-01"],
        ["2025-01-01", "2025-01-02T08:30:00Z", "2025-01-02T09:00:00Z"]
      ),
      // Other names as the file has them.
      (["Jan", "Apr", "Jul", "Jan"], ["Jan", "Apr", "Jul"]),
      (["Q4 2024", "Q1 2025"], ["Q4 2024", "Q1 2025"]),
      (["2", "nan", "1"], ["2", "nan", "1"]),
      (["2025-Q2", "2025-03"], ["2025-Q2", "2025-03"]),
      (["31/12/2024", "01/01/2025"], ["31/12/2024", "01/01/2025"]),
      // A rating without an occasion comes first.
      (["2", "", "1"], ["", "1", "2"]),
      (["May", "", "April"], ["", "May", "April"]),
      ([], []),
    ] as [([String], [String])]
  )
  func `is that of time, or else that of the file`(names: [String], ordered: [String]) {
    #expect(OccasionOrder(names).names == ordered)
  }

  @Test func `is the one that severity is told in`() throws {
    let text = """
      candidate,occasion,rater,rating
      Kim,Jan,Ana,3
      Kim,Apr,Ana,2
      Lee,Jul,Ana,1
      """
    let panel = try RatingsReader(RatingColumns()).read(SourceText(name: "r.csv", text: text)).get()
    #expect(panel.occasions == ["Jan", "Apr", "Jul"])
    #expect(panel.ratings.ratings.map(\.occasion) == [0, 1, 2])
  }
}
