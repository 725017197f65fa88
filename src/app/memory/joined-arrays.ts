/** Arrays of 32-bit numbers; which kind is for the caller to know. */
type Words = Uint32Array | Float32Array

/**
 * A text and arrays of 32-bit numbers as one run of bytes, little-endian as on every machine that Node is built for but one:
 * the number of arrays, their lengths, the length of the text in bytes, the arrays, the text in UTF-8.
 */
export function joinArrays(head: string, arrays: readonly Words[]): Uint8Array {
  const text = Buffer.from(head)
  const begin = 4 * (arrays.length + 2)
  const bytes = new Uint8Array(begin + arrays.reduce((sum, a) => sum + a.byteLength, 0) + text.length)
  new Uint32Array(bytes.buffer, 0, arrays.length + 2).set([arrays.length, ...arrays.map((a) => a.length), text.length])
  let at = begin
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += array.byteLength
  }
  bytes.set(text, at)
  return bytes
}

/** The arrays are views of one copy of the bytes. */
export function splitArrays(joined: Uint8Array): {
  readonly head: string
  readonly arrays: readonly Uint32Array<ArrayBuffer>[]
} {
  // What a database hands out need not lie on a multiple of four.
  const bytes = new Uint8Array(joined)
  const { buffer } = bytes
  const [count] = new Uint32Array(buffer, 0, 1) as unknown as [number]
  const lengths = new Uint32Array(buffer, 4, count)
  let at = 4 * (count + 2)
  const arrays = Array.from(lengths, (length) => {
    const array = new Uint32Array(buffer, at, length)
    at += array.byteLength
    return array
  })
  return { head: Buffer.from(buffer, at).toString('utf8'), arrays }
}
