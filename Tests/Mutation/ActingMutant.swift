import Foundation

/// The number of the fault that acts; 0 where none does, -1 where it is only noted which are reached.
let actingMutant: Int = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// A byte for each fault, in the file that the variable `MUTANTS_REACHED` names; it must be long enough.
nonisolated(unsafe) private let reached: UnsafeMutablePointer<UInt8>? = {
  guard let path = getenv("MUTANTS_REACHED") else { return nil }
  let file = open(path, O_RDWR)
  var status = stat()
  guard file >= 0, fstat(file, &status) == 0 else { return nil }
  let map = mmap(nil, Int(status.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  return map == MAP_FAILED ? nil : map?.assumingMemoryBound(to: UInt8.self)
}()

@inline(never) private func note(_ number: Int) -> Bool {
  reached?[number] = 1
  return false
}

@inline(__always) func isMutant(_ number: Int) -> Bool {
  actingMutant == number || (actingMutant < 0 && note(number))
}

@inline(__always) func mutant<T>(_ number: Int, _ usual: T, _ other: T) -> T {
  isMutant(number) ? other : usual
}
