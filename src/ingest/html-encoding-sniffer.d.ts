declare module 'html-encoding-sniffer' {
  /** Name of the encoding that the HTML standard's sniffing algorithm finds: byte-order mark, then a `<meta>` declaration. */
  export default function sniffHTMLEncoding(
    bytes: Uint8Array,
    options?: {
      readonly transportLayerEncodingLabel?: string
      readonly defaultEncoding?: string
      readonly xml?: boolean
    },
  ): string
}
