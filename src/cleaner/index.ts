// The public door of the library: other folders import the cleaner from here.
export {
  clean,
  cleanDocument,
  cleanerVersion,
  type CleanOptions,
  type CleanResult,
  type DocumentOptions,
} from './clean.ts'
export type { PartPlace } from './verdict/page-part.ts'
export { rejections, type RejectionReason } from './page/rejection.ts'
export type { Trace, TraceEntry } from './page/trace.ts'
export { xrayPage, type Xray } from './xray-page.ts'
export type { XrayBlock, XrayPart } from './xray/xray.ts'
export type { ForeignDocument } from './source/document-source.ts'
