extension WordingTable: Archived {
  static var blank: WordingTable { WordingTable() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&packed)
    archive.pass(&targets)
    archive.pass(&ballast)
  }
}

extension WordingTable.Target: Archived {
  static var blank: WordingTable.Target { WordingTable.Target(id: "", base: 0, axes: []) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&base)
    archive.pass(&axes)
  }
}
