import { requestSignature } from 'countersign/page'
import { useState } from 'react'

/** Has the address verified: asks the backend for a verification and the wallet for its signature. */
export function VerifyButton({ network, address }: { network: string; address: string }) {
  const [status, setStatus] = useState('')
  const [busy, setBusy] = useState(false)

  async function verify() {
    setBusy(true)
    try {
      const payload = await post<object>('/verifications', { network, address })
      const { id, signature } = await requestSignature(payload, { onProgress: setStatus })
      setStatus((await post<{ status: string }>('/signatures', { id, signature })).status)
    } catch (error) {
      setStatus(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }

  return (
    <p>
      <button type="button" disabled={busy} onClick={() => void verify()}>
        Verify
      </button>{' '}
      <output id="status">{status}</output>
    </p>
  )
}

async function post<Answer>(path: string, content: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(content) })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}
