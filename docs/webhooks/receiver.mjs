// A receiver of webhooks, with Node 20 or newer and nothing else:
//   WEBHOOK_SECRET=whsec_… node receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const key = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64')
const tolerance = 300 // seconds; an older message may be somebody's copy
const known = new Set() // in a database, for a real one: an event may arrive twice

function isGenuine(headers, body) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= tolerance)) return false
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
  return String(headers['webhook-signature'])
    .split(' ')
    .map((one) => Buffer.from(one.replace(/^v1,/, ''), 'base64'))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted))
}

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks) // the bytes as they came: another JSON of the same would not fit the signature
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end()
  response.writeHead(204).end() // at once: work comes after the answer
  const id = request.headers['webhook-id']
  if (known.has(id)) return
  known.add(id)
  const { type, data } = JSON.parse(body.toString())
  console.log(type, data.url ?? '')
})

server.listen(Number(process.env.PORT ?? 8080), () => console.log(`port ${server.address().port}`))
