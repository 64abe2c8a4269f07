import Calibration
import Testing

@Suite struct `The nearest name` {
  @Test(
    arguments: [
      ("ratng", "rating"), ("severty", "severity"), ("Severity", "severity"), ("kidn", "kind"),
      ("second_order", "second-order"), ("xyz", nil), ("", nil), ("hallo", "halo"), ("a", nil),
      ("spann", "span"), ("naem", "name"),
    ] as [(String, String?)]
  )
  func `is the one that was meant, or none`(name: String, nearest: String?) {
    let known = ["kind", "rating", "severity", "halo", "span", "second-order", "name", "b"]
    #expect(Nearest.match(for: name, among: known) == nearest)
  }

  @Test func `is the first in byte order of equally near ones`() {
    #expect(Nearest.match(for: "cat", among: ["rat", "bat", "hat"]) == "bat")
    #expect(Nearest.match(for: "cat", among: ["hat", "rat", "bat"]) == "bat")
  }

  @Test(
    arguments: [
      ("senior", "senior-first"), ("Senior", "senior-first"), ("listd", "listed"), ("se", nil),
      ("junior", nil), ("first", nil),
    ] as [(String, String?)]
  )
  func `is also the only one that begins so, where there is a choice`(
    name: String,
    nearest: String?
  ) {
    let known = ["senior-first", "junior-first", "junior-last", "listed"]
    #expect(Nearest.choice(for: name, among: known) == nearest)
  }

  @Test func `is not sought for very long names`() {
    let name = String(repeating: "x", count: 10_000)
    #expect(Nearest.match(for: name, among: [name + "y"]) == nil)
  }
}
