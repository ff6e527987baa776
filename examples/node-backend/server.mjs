import { serve } from '@hono/node-server'
import { createPaxosClient, toCollectorPayload } from 'countersign/paxos'
import { Hono } from 'hono'
import { servePage } from './servePage.mjs'

const {
  PAXOS_API_URL = 'http://localhost:4710',
  PAXOS_CLIENT_ID,
  PAXOS_CLIENT_SECRET,
  PORT = 3000,
} = process.env
const paxos = createPaxosClient({
  baseUrl: PAXOS_API_URL,
  clientId: PAXOS_CLIENT_ID,
  clientSecret: PAXOS_CLIENT_SECRET,
})
const app = new Hono()

// Here your own sign-in belongs: who is asking, and is this verification theirs?
app.post('/verifications', async (context) => {
  const { network, address, refId } = await context.req.json()
  const record = await paxos.createVerification({ network, address, method: 'SIGNATURE', refId })
  return context.json(toCollectorPayload(record))
})

app.post('/signatures', async (context) => {
  const { id, signature } = await context.req.json()
  const { status } = await paxos.submitSignature({ id, signature })
  return context.json({ status })
})

app.onError((error, context) => context.json({ error: error.message }, 502))
servePage(app)
serve({ fetch: app.fetch, hostname: 'localhost', port: Number(PORT) }, ({ port }) => {
  console.log(`Listening on http://localhost:${port}`)
})
