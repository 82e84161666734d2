// The part of Lighthouse that is used here, so that the types hold before bench's own packages are installed.

declare module 'lighthouse' {
  export type LighthouseResult = {
    runtimeError?: { message: string }
    categories: Record<
      string,
      { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined
    >
    audits: Record<
      string,
      | { title: string; score: number | null; numericValue?: number; displayValue?: string }
      | undefined
    >
  }

  export default function lighthouse(
    url: string,
    flags: { port: number; logLevel: 'error'; output: 'json'; onlyCategories: string[] },
  ): Promise<{ lhr: LighthouseResult } | undefined>
}
