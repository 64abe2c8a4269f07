import Calibration
import Testing

@Suite struct `Page values` {
  @Test func `interpolated text keeps its pieces`() {
    let line: RichText = "\(.strong("Priya")) votes \(1), \(.quote("we dropped it")) \("end")"
    #expect(line.plainText == "Priya votes 1, “we dropped it” end")
    #expect(line.parts.first == .strong("Priya"))
    #expect(("a" + line).plainText == "a" + line.plainText)
  }

  @Test func `a table's rows have its columns`() {
    let table = Table(columns: [.init("a"), .init("b")], rows: [["1"], ["1", "2", "3"]])
    #expect(table.rows == [["1", ""], ["1", "2"]])
  }

  @Test(arguments: [(-1.0, 0.0), (.nan, 0), (5, 0.5), (20, 1), (.infinity, 0)])
  func `a bar's length is a part of the whole`(amount: Double, fraction: Double) {
    let row = BarChart.Row("x", amount: amount, value: "")
    let chart = BarChart(maximum: 10, rows: [row])
    #expect(chart.fraction(of: row) == fraction)
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (-0.001, 2, "0.00"), (1234.5, 0, "1235"),
    (2, 3, "2.000"),
    (0.0625, 3, "0.063"), (.nan, 2, "nan"), (1e12, 2, "1000000000000.0"), (9.999, 2, "10.00"),
  ])
  func `decimals are the same everywhere`(value: Double, decimals: Int, expected: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == expected)
  }
}
