import { useState } from 'react'
import { VerifyButton } from './VerifyButton.tsx'

/** A page that asks for an address and has it verified. */
export function VerifyAddress() {
  const [address, setAddress] = useState('')
  return (
    <main>
      <h1>Verify an address</h1>
      <p>
        <label htmlFor="address">Ethereum address</label>{' '}
        <input
          id="address"
          size={44}
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </p>
      <VerifyButton network="ETHEREUM" address={address.trim()} />
    </main>
  )
}
