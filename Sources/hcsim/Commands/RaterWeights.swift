import Calibration

/// The credit for unequal ratings that `--weights` asks for: a name, or a file of rows.
enum RaterWeights {
  private static let names = ["identity", "linear", "quadratic", "ordinal"]

  /// The weights of a name or file.
  static func weights(
    _ text: String,
    _ context: CommandContext
  ) throws(CommandFailure) -> AgreementWeights {
    switch text {
    case "identity": return .identity
    case "linear": return .linear
    case "quadratic": return .quadratic
    case "ordinal": return .ordinal
    default: break
    }
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try context.input.bytes(of: text)
    } catch {
      throw .usage(
        .invalidValue(
          text,
          source: "option '--weights'",
          expected: "one of \(names.joined(separator: ", ")), or a file",
          nearest: Nearest.match(for: text, among: names)
        )
      )
    }
    guard let rows = rows(bytes) else {
      throw .usage(
        .invalidValue(
          text,
          source: "option '--weights'",
          expected:
            "a file of agreement: a row and a column a rating, 1 on the diagonal, no number above 1",
          nearest: nil
        )
      )
    }
    return .agreement(rows)
  }

  /// The rows of a square of numbers up to 1, the diagonal 1; null where it is none.
  private static func rows(_ bytes: [UInt8]) -> [[Double]]? {
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(bytes, to: &records)
    splitter.finish(to: &records)
    guard let first = records.first else { return nil }
    let format = CSVFormat(header: first)
    var rows: [[Double]] = []
    for record in records {
      guard let fields = try? format.fields(of: record, name: "") else { return nil }
      let row = fields.compactMap { field in
        Double(field.filter { $0 != " " && $0 != "\t" })
      }
      guard row.count == fields.count, row.allSatisfy({ $0.isFinite && $0 <= 1 }) else {
        return nil
      }
      rows.append(row)
    }
    let isSquare = rows.allSatisfy { $0.count == rows.count }
    guard isSquare, rows.count > 1, rows.indices.allSatisfy({ rows[$0][$0] == 1 }) else {
      return nil
    }
    return rows
  }
}
