import { request } from '../../journeys/service.ts'
import { jsonFaults, markdownFaults, xmlFaults } from '../read-forms.ts'
import { linksOf, pageFaults, styleOf, unfitness } from '../read-html.ts'

let style: string | undefined

/** Says all that is wrong with an answer of the service. */
export async function answerFaults(path: string): Promise<{ faults: string[]; links: string[] }> {
  style ??= styleOf(await (await request('/')).text())
  const response = await request(path)
  const text = await response.text()
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const faults: string[] = []
  if (response.status >= 500) faults.push(`${response.status}`)
  if (response.headers.get('x-content-type-options') !== 'nosniff') faults.push('to be sniffed')
  if (!response.headers.get('content-security-policy')?.includes("default-src 'none'"))
    faults.push('no policy')
  if (response.headers.has('set-cookie')) faults.push('a cookie')
  const location = response.headers.get('location')
  if (location !== null && !/^\/(?![/\\])[!-~]*$/.test(location)) faults.push(`to ${location}`)
  const isHtml = type === 'text/html'
  if (isHtml) faults.push(...pageFaults(text, style))
  else if (type.endsWith('json')) faults.push(...jsonFaults(text))
  else if (type.endsWith('xml')) faults.push(...xmlFaults(text))
  else if (type === 'text/markdown') faults.push(...markdownFaults(text))
  else if (type === 'text/plain') faults.push(...unfitness(text))
  else if (text !== '') faults.push(`of type ${type}`)
  const links = location === null ? (isHtml ? linksOf(text) : []) : [location]
  return { faults: faults.map((fault) => `${path}: ${fault}`.toWellFormed()), links }
}
