import Calibration

/// One file of a batch.
struct BatchInput: Sendable {
  let path: String
  let format: RecordFormat

  /// The files that the operands name, folders gone through.
  static func all(of context: CommandContext) throws(CommandFailure) -> [BatchInput] {
    let fallback = context.arguments[BatchOptions.from]
    var inputs: [BatchInput] = []
    for operand in context.operands.isEmpty ? ["-"] : context.operands {
      guard operand != "-", FolderReader.isFolder(operand) else {
        let format = RecordFormat(path: operand) ?? fallback ?? .jsonl
        inputs.append(BatchInput(path: operand, format: format))
        continue
      }
      let count = inputs.count
      do throws(SystemError) {
        for path in try FolderReader.files(below: operand) {
          guard let format = RecordFormat(path: path) else { continue }
          inputs.append(BatchInput(path: path, format: format))
        }
      } catch {
        throw .cannotRead(path: operand, error)
      }
      if inputs.count == count { throw .noAnswers(folder: operand) }
    }
    return inputs
  }
}
