extension Node {
  /// Goes through the runs of a scalar's text until told to stop.
  func forEachPiece(_ body: (ScalarPiece) -> Bool) {
    let record = record
    guard record.kind == .scalar else { return }
    source.bytes.withUnsafeBufferPointer { buffer in
      let decoding = ScalarDecoding(bytes: ByteView(buffer), record: record)
      decoding.forEachPiece(body)
    }
  }
}
