import Calibration
import Testing

@Suite struct `A timestamp` {
  @Test(
    arguments: zip(
      [
        "1970-01-01T00:00:00Z", "2000-02-29T12:00:00Z", "2026-11-28T22:04:09Z",
        "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
      ],
      [0, 951_825_600, 1_795_903_449, -1, 253_402_300_799, -62_135_596_800]
    )
  )
  func `is read and written`(text: String, seconds: Int) {
    #expect(Timestamp(text)?.seconds == seconds)
    #expect(Timestamp(seconds: seconds).text == text)
  }

  @Test(arguments: [
    "", "2026-11-28T22:04:09", "2026-13-01T00:00:00Z", "2026-02-30", "2026-11-28T24:00:00Z",
    "2026-11-28 22:04:09Z", "20261128T220409Z", "2026-1x-28", "0000-01-01",
  ])
  func `is nothing else`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `may be a day alone`() {
    #expect(Timestamp("2026-11-28")?.text == "2026-11-28T00:00:00Z")
    #expect(Timestamp("2026-11-28T22:04:09Z")?.day == "2026-11-28")
  }

  @Test(arguments: Array(stride(from: -700_000, to: 2_900_000, by: 9_973)))
  func `comes back from its text`(day: Int) {
    let time = Timestamp(seconds: day * 86_400 + 12_345)
    #expect(Timestamp(time.text) == time)
  }

  @Test func `counts days`() throws {
    let first = try #require(Timestamp("2024-02-28"))
    let second = try #require(Timestamp("2024-03-01"))
    #expect(second.days(since: first) == 2)
    #expect(first.adding(days: 2) == second)
  }
}
