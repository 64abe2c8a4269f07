import Foundation

/// The number of the fault that acts; 0 where none does.
let actingMutant: Int = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

@inline(__always) func isMutant(_ number: Int) -> Bool { actingMutant == number }

@inline(__always) func mutant<T>(_ number: Int, _ usual: T, _ other: T) -> T {
  isMutant(number) ? other : usual
}
