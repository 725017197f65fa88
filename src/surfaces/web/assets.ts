import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const FONT = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-'

/** In the order of the cascade: what is for narrow windows and for paper comes last. */
const STYLES = [
  'base',
  'front',
  'names',
  'story',
  'points',
  'article',
  'versions',
  'side-by-side',
  'drawings',
  'narrow',
  'print',
]

interface AssetFile {
  readonly type: string
  readonly files: () => readonly (string | URL)[]
}

const ASSETS: Readonly<Record<string, AssetFile>> = {
  'style.css': {
    type: 'text/css; charset=utf-8',
    files: () => STYLES.map((name) => new URL(`./styles/${name}.css`, import.meta.url)),
  },
  'icon.svg': { type: 'image/svg+xml', files: () => [new URL('./icon.svg', import.meta.url)] },
  'naskh-arabic.woff2': { type: 'font/woff2', files: () => [require.resolve(`${FONT}arabic-wght-normal.woff2`)] },
  'naskh-latin.woff2': { type: 'font/woff2', files: () => [require.resolve(`${FONT}latin-wght-normal.woff2`)] },
}

export interface Asset {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

const loaded = new Map<string, Asset>()

/** A style, font or icon of the reading room, read once; null for any other name. */
export function assetNamed(name: string): Asset | null {
  const known = loaded.get(name)
  if (known) return known
  if (!Object.hasOwn(ASSETS, name)) return null
  const { type, files } = ASSETS[name]!
  const asset: Asset = { type, body: new Uint8Array(Buffer.concat(files().map((file) => readFileSync(file)))) }
  loaded.set(name, asset)
  return asset
}
