// @vitest-environment happy-dom
import { scrypt } from '@noble/hashes/scrypt.js'
import { base58 } from '@scure/base'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { HDNodeWallet, Mnemonic, Wallet } from 'ethers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { localVaultStore, sessionKeyStore } from '../../../lib/browser/vaultStore.ts'
import { createKeystore } from '../../../lib/keystore/createKeystore.ts'
import { fakePasskeys } from '../../../lib/keystore/fakePasskeys.ts'
import { importKey } from '../../../lib/keystore/importKey.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import type { PasskeyPort } from '../../../lib/keystore/passkeyPort.ts'
import type { DeriveKey } from '../../../lib/keystore/passwordKey.ts'
import { AccountsPage } from './AccountsPage.tsx'

let savedFiles: { name: string; contents: string }[]
vi.mock('../../../lib/browser/saveFile.ts', () => ({
  saveFile: (name: string, contents: string) => savedFiles.push({ name, contents }),
}))

const password = 'correct horse battery'
const privateKey = '0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318'
const evmAddress = new Wallet(privateKey).address
// RFC 8032, test 1.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
const half = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const solanaAddress = 'FVen3X669xLzsi6N2V91DoiyzHzg1uAgqiT8jZ9nS96Z'
const phrase = 'test test test test test test test test test test test junk'

/** The real derivation at a price that a test can pay. */
const cheap: DeriveKey = async (job, onProgress) => {
  onProgress?.(0.5)
  return scrypt(job.password, job.salt, { N: 2, r: 1, p: 1, dkLen: job.length })
}
let derive: DeriveKey
let keystore: Keystore

function newKeystore(passkeys?: PasskeyPort): Keystore {
  return createKeystore({
    store: localVaultStore,
    session: sessionKeyStore,
    deriveKey: (...job) => derive(...job),
    now: Date.now,
    ...(passkeys && { passkeys }),
  })
}

beforeEach(() => {
  fakeBrowser.reset()
  savedFiles = []
  derive = cheap
  // The fake has no listing of keys.
  const { local } = fakeBrowser.storage
  Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) })
  // happy-dom has no Web Locks; one page alone needs none.
  const locks = { request: (_name: string, ...rest: unknown[]) => (rest.at(-1) as () => Promise<unknown>)() }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  keystore = newKeystore()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const open = (detail?: string) => render(<AccountsPage keystore={keystore} detail={detail} />)
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))
const field = (label: string) =>
  screen.findByLabelText(label, { selector: 'input' }) as Promise<HTMLInputElement>
const type = async (label: string, value: string) =>
  fireEvent.change(await field(label), { target: { value } })
const enter = async (label: string, value: string) => {
  const input = await field(label)
  input.value = value
  fireEvent.input(input)
}
const choose = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))
const give = async (label: string, contents: string, name = 'key.json') =>
  fireEvent.change(await field(label), { target: { files: [new File([contents], name)] } })
const said = (sentence: string | RegExp) => screen.findByText(sentence)

/** Everything that is in the clear anywhere. */
async function inTheClear(): Promise<string> {
  return JSON.stringify([
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
    document.documentElement.outerHTML,
    [...document.querySelectorAll('input')].map(({ value }) => value),
  ])
}

async function withTreasury(): Promise<void> {
  await keystore.create(password)
  await keystore.addAccount(importKey(privateKey, 'evm'), 'Treasury')
}

describe('the first account', () => {
  const write = async () => {
    open()
    await press('Create an account')
    await type('New password', password)
    await type('The same again', password)
    await press('Set password')
    await said('Write these words down')
    const words = [...document.querySelectorAll('.words__shown')].map(({ textContent }) => textContent)
    fireEvent.click(screen.getByRole('checkbox'))
    return words
  }
  const asked = async () => {
    await said('Check what you wrote')
    return [...document.querySelectorAll('form label')].map(({ textContent }) => textContent)
  }
  const answer = async (words: (string | null)[]) => {
    for (const label of await asked()) {
      await enter(label, words[Number(label.replace('Word ', '')) - 1] ?? '')
    }
    await press('Continue')
  }

  test('password, words, three of them back, a look at the address, then it is saved', async () => {
    const words = await write()
    expect(words).toHaveLength(12)
    await press('Continue')
    await answer(words)
    await said('Your new addresses')
    expect(await keystore.accounts()).toEqual([])
    await press('Save account')
    await said('Ethereum account 1 was added.')
    const { address } = HDNodeWallet.fromPhrase(words.join(' '))
    expect(await keystore.accounts()).toMatchObject([{ address, family: 'evm', path: "m/44'/60'/0'/0/0" }])
    expect(await inTheClear()).not.toContain(words.slice(0, 3).join(' '))
  })

  test('both kinds of network at once, and 24 words with a passphrase', async () => {
    open('create')
    await type('New password', password)
    await type('The same again', password)
    await press('Set password')
    await choose('24')
    const words = [...document.querySelectorAll('.words__shown')].map(({ textContent }) => textContent)
    expect(words).toHaveLength(24)
    await enter('Passphrase (optional)', 'donau')
    await enter('The same passphrase again', 'donua')
    fireEvent.click(screen.getByRole('checkbox'))
    await press('Continue')
    await said('The two are not the same. Type it again.')
    await enter('The same passphrase again', 'donau')
    await press('Continue')
    await answer(words)
    fireEvent.click(await screen.findByRole('checkbox', { checked: false }))
    await press('Save 2 accounts')
    await said('2 accounts were added.')
    const { address } = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(words.join(' '), 'donau'))
    expect(await keystore.accounts()).toMatchObject([{ address }, { family: 'solana' }])
  })

  test('words that were not written down are asked for; a wrong one is told by its number', async () => {
    open('create')
    await type('New password', password)
    await type('The same again', password)
    await press('Set password')
    await press('Continue')
    await said('Write the words down first, then tick this.')
    fireEvent.click(screen.getByRole('checkbox'))
    await press('Continue')
    const [first = ''] = await asked()
    await enter(first, 'nonsense')
    await press('Continue')
    await said(`That is not word ${first.replace('Word ', '')}. Look at your paper again.`)
    expect((await field(first)).getAttribute('aria-invalid')).toBe('true')
    await press('Show the words again')
    await said('Write these words down')
  })

  test('T54: nothing here copies the words', async () => {
    await write()
    expect(screen.queryByRole('button', { name: /copy/i })).toBeNull()
  })

  test('T48: a password below the floor sets nothing', async () => {
    open('create')
    await type('New password', 'short')
    await type('The same again', 'short')
    await press('Set password')
    await said(/Use at least 10 characters; there are 5/)
    await type('New password', password)
    await said(/not the same/)
    expect(await keystore.exists()).toBe(false)
  })

  test('R36: the bar says how far the derivation is', async () => {
    derive = async (_job, onProgress) => {
      onProgress?.(0.42)
      return new Promise<never>(() => {})
    }
    open('create')
    await type('New password', password)
    await type('The same again', password)
    await press('Set password')
    const bar = await screen.findByRole('progressbar')
    expect(bar.getAttribute('aria-valuenow')).toBe('42')
  })
})

describe('import', () => {
  const start = async (what?: RegExp) => {
    await keystore.create(password)
    open('import')
    await said('What do you have?')
    if (what) await choose(what)
  }
  const paste = async (words: string, at = 1) => {
    fireEvent.paste(await field(`Word ${at}`), { clipboardData: { getData: () => words } })
  }

  describe('recovery phrase', () => {
    test('T53: its addresses are shown before anything is saved; the ticked ones are', async () => {
      await start()
      await paste(phrase)
      await said('Your clipboard still holds the phrase. Copy something else over it.')
      await press('Continue')
      await said('Addresses of this phrase')
      expect(await keystore.accounts()).toEqual([])
      const [first, second] = await screen.findAllByRole('checkbox')
      expect((first as HTMLInputElement).checked).toBe(true)
      fireEvent.click(second as HTMLElement)
      await press('Save 2 accounts')
      await said('2 accounts were added.')
      // The first two of the well-known phrase of Hardhat and Anvil.
      expect(await keystore.accounts()).toMatchObject([
        { address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266', label: 'Ethereum account 1' },
        { address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', label: 'Ethereum account 2' },
      ])
      expect(await inTheClear()).not.toContain('junk')
    })

    test('each word is judged as it is left, and by more than colour', async () => {
      await start()
      const word = await field('Word 2')
      await enter('Word 2', 'abandno')
      expect(word.getAttribute('aria-invalid')).toBeNull()
      fireEvent.blur(word)
      await said('Not in the list of recovery words: number 2. Check the spelling.')
      expect(word.getAttribute('aria-invalid')).toBe('true')
    })

    test.each([
      ['abandon abandon ability', /there are 3/],
      [phrase.replace('junk', 'test'), /do not belong together/],
      [phrase.replace('junk', 'jnuk'), /Word 12 is not in the list/],
    ])('%s is refused with the reason', async (words, sentence) => {
      await start()
      await paste(words)
      await press('Continue')
      await said(sentence)
      expect(await keystore.accounts()).toEqual([])
    })

    test('a longer phrase brings fields for all its words, numbers and line ends left out', async () => {
      await start()
      const words = Array.from({ length: 24 }, (_, at) => (at === 23 ? 'art' : 'abandon'))
      await paste(words.map((word, at) => `${at + 1}. ${word}`).join('\n'), 3)
      await waitFor(() => expect(screen.getAllByLabelText(/^Word \d+$/)).toHaveLength(24))
      expect((await field('Word 24')).value).toBe('art')
      await press('Continue')
      await said('Addresses of this phrase')
    })

    test('a passphrase yields other addresses', async () => {
      await start()
      await paste(phrase)
      await enter('Passphrase (optional)', 'x')
      await press('Continue')
      await said('Addresses of this phrase')
      const { address } = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(phrase, 'x'))
      expect(document.querySelector('code')?.textContent).toBe(address)
    })

    test('finds a known address further on, and says where', async () => {
      await start()
      await paste(phrase)
      await press('Continue')
      await said('Addresses of this phrase')
      const { address } = HDNodeWallet.fromPhrase(phrase, undefined, "m/44'/60'/0'/0/12")
      await enter('Address', address)
      await press('Look for it')
      await said("Found at m/44'/60'/0'/0/12.")
      const row = [...document.querySelectorAll('tr')].find(({ textContent }) =>
        textContent.includes(address),
      )
      expect(row?.querySelector('input')?.checked).toBe(true)
      await enter('Address', evmAddress)
      await press('Look for it')
      await said(/does not yield that address/)
      await enter('Address', 'nothing')
      await press('Look for it')
      await said(/neither an Ethereum nor a Solana address/)
    })

    test('what is here already cannot be ticked again', async () => {
      await keystore.create(password)
      await keystore.addAccount(importKey(HDNodeWallet.fromPhrase(phrase).privateKey, 'evm'), 'First')
      open('import')
      await paste(phrase)
      await press('Continue')
      await said(/already here/)
      const [first, second] = await screen.findAllByRole('checkbox')
      expect(first).toHaveProperty('disabled', true)
      expect(second).toHaveProperty('checked', true)
    })

    test('nothing ticked saves nothing and says so', async () => {
      await start()
      await paste(phrase)
      await press('Continue')
      fireEvent.click(await screen.findByRole('checkbox', { checked: true }))
      await press('Save account')
      await said('Tick at least one address.')
      expect(await keystore.accounts()).toEqual([])
    })
  })

  describe('private key', () => {
    test('T53: the address is shown before anything is saved, and cancelling saves nothing', async () => {
      await start(/Private key/)
      await enter('Private key', privateKey)
      await press('Continue')
      await said('This key controls')
      expect(document.querySelector('code')?.textContent).toBe(evmAddress)
      expect(await keystore.accounts()).toEqual([])
      await press('Cancel')
      await button('Import an account')
      expect(await keystore.accounts()).toEqual([])
    })

    test('T51, T55: the key stays in no field, no text and no plain storage', async () => {
      await start(/Private key/)
      const input = await field('Private key')
      expect(input.type).toBe('password')
      await enter('Private key', privateKey)
      await press('Continue')
      await press('Save account')
      await said('Ethereum account 1 was added.')
      expect(input.value).toBe('')
      expect(await inTheClear()).not.toContain(privateKey.slice(2))
    })

    test.each([
      ['base58 of the 64-byte secret', base58.encode(Buffer.from(seed + half, 'hex'))],
      ['base58 of the 32-byte seed', base58.encode(Buffer.from(seed, 'hex'))],
      ['the seed in hexadecimal', seed],
      ['the numbers of a file', JSON.stringify([...Buffer.from(seed + half, 'hex')])],
    ])('Solana: %s', async (_name, typed) => {
      await start(/Private key/)
      await choose('Solana')
      await enter('Private key', typed)
      await press('Continue')
      await said('This key controls')
      expect(document.querySelector('code')?.textContent).toBe(solanaAddress)
    })

    test.each([
      ['', 'Paste the key first.'],
      ['abandon abandon ability', /These are words/],
      ['{"version":3}', /text of a key file/],
      [evmAddress, /length of an address/],
    ])('%s is refused beside the field', async (typed, sentence) => {
      await start(/Private key/)
      await enter('Private key', typed)
      await press('Continue')
      await said(sentence)
      expect((await field('Private key')).getAttribute('aria-invalid')).toBe('true')
    })

    test('a watched address gets its key and keeps its name', async () => {
      await keystore.create(password)
      await keystore.watchAddress('evm', evmAddress, 'Custodian')
      open('import')
      await choose(/Private key/)
      await enter('Private key', privateKey)
      await press('Continue')
      expect((await field('Name')).value).toBe('Custodian')
      await press('Save account')
      await said('Custodian was added.')
      expect(await keystore.accounts()).toHaveLength(1)
      expect((await keystore.accounts())[0]?.watchOnly).toBeUndefined()
    })
  })

  describe('key file', () => {
    // Web3 Secret Storage Definition, PBKDF2 test vector; the file names no address.
    const secretFile = JSON.stringify({
      crypto: {
        cipher: 'aes-128-ctr',
        cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
        ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
        kdf: 'pbkdf2',
        kdfparams: {
          c: 262144,
          dklen: 32,
          prf: 'hmac-sha256',
          salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
        },
        mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
      },
      id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
      version: 3,
    })

    test('R35: a Solana command line file is read in the full tab', async () => {
      await start(/Key file/)
      await give('Key file', JSON.stringify([...Buffer.from(seed + half, 'hex')]))
      await said('This key controls')
      expect(document.querySelector('code')?.textContent).toBe(solanaAddress)
    })

    test('R36: a wrong password is told at its field, the right one opens', async () => {
      await start(/Key file/)
      await give('Key file', secretFile, 'UTC--2026')
      await said('UTC--2026')
      await type('Password of the file', 'wrongpassword')
      await press('Open file')
      await said(/does not open this file/)
      expect((await field('Password of the file')).getAttribute('aria-invalid')).toBe('true')
      await type('Password of the file', 'testpassword')
      await press('Open file')
      await said(/does not say which address/)
      expect(document.querySelector('code')?.textContent).toBe('0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b')
    })

    test.each([
      ['hello', /not a private key|cannot be imported/],
      [JSON.stringify([...Buffer.from(seed + seed, 'hex')]), /do not belong together/],
      ['x'.repeat(70_000), /too large/],
      [secretFile.replace('262144', '4294967296'), /more memory or time/],
    ])('%# is refused with the reason, and the choice stays', async (contents, sentence) => {
      await start(/Key file/)
      await give('Key file', contents)
      await said(sentence)
      expect((await field('Key file')).getAttribute('aria-invalid')).toBe('true')
    })
  })
})

describe('watching', () => {
  test('shows the address as it was understood, then keeps it without a key', async () => {
    await keystore.create(password)
    open('watch')
    await type('Address', ` ${evmAddress.toLowerCase()} `)
    await waitFor(() => expect(document.querySelector('code')?.textContent).toBe(evmAddress))
    await type('Name', 'Custodian')
    await press('Watch address')
    await said('Custodian was added.')
    await said('Address only')
    expect(screen.queryByRole('button', { name: /Export/ })).toBeNull()
    expect(await keystore.accounts()).toMatchObject([{ address: evmAddress, watchOnly: true }])
  })

  test.each([
    ['0x1234', /neither an Ethereum nor a Solana address/],
    [evmAddress.replace('c', 'C'), /checksum does not fit/],
  ])('T28: %s is refused', async (typed, sentence) => {
    await keystore.create(password)
    open('watch')
    await type('Address', typed)
    await press('Watch address')
    await said(sentence)
    expect(await keystore.accounts()).toEqual([])
  })
})

describe('one account', () => {
  test('is removed only once its name is typed', async () => {
    await withTreasury()
    open()
    await press('Remove Treasury')
    await press('Remove')
    await said('That is not its name. Type “Treasury”.')
    expect(await keystore.accounts()).toHaveLength(1)
    await type('To go on, type “Treasury”', 'Treasury')
    await press('Remove')
    await said('Treasury was removed.')
    expect(await keystore.accounts()).toEqual([])
  })

  test('cancelling keeps it and gives the focus back', async () => {
    await withTreasury()
    open()
    await press('Remove Treasury')
    await press('Cancel')
    expect(await keystore.accounts()).toHaveLength(1)
    expect(document.activeElement).toBe(await button('Remove Treasury'))
  })

  test('renames', async () => {
    await withTreasury()
    open()
    await press('Rename Treasury')
    await type('Name', '  Vault  ')
    await press('Save')
    expect(await screen.findByRole('heading', { name: 'Vault' })).toBeDefined()
  })

  test('of many, some are shown at once and the others on demand', async () => {
    await keystore.create(password)
    await keystore.addAccounts(
      Array.from({ length: 51 }, (_, at) => ({
        key: importKey((at + 1).toString(16).padStart(64, '0'), 'evm'),
        label: `Account ${at + 1}`,
      })),
    )
    open()
    await screen.findByRole('heading', { name: 'Account 50' })
    expect(screen.queryByRole('heading', { name: 'Account 51' })).toBeNull()
    await press('Show more accounts')
    await screen.findByRole('heading', { name: 'Account 51' })
  })

  test('links to the explorer without telling it where from', async () => {
    await withTreasury()
    open()
    const link = await screen.findByRole('link', { name: /explorer/ })
    expect(link.getAttribute('href')).toBe(`https://etherscan.io/address/${evmAddress}`)
    expect(link.getAttribute('rel')).toContain('noreferrer')
  })

  describe('export', () => {
    const start = async () => {
      await withTreasury()
      open()
      await press('Export the key of Treasury')
      await said(/Whoever has this key can act as you/)
    }

    test('asks the password again, although unlocked, and hides the key until it is asked for', async () => {
      await start()
      await type('Your Countersign password', 'wrong password')
      await press('Export')
      await said(/not right/)
      await type('Your Countersign password', password)
      await press('Export')
      await said(/Nothing was put on the clipboard/)
      expect(document.body.textContent).not.toContain(privateKey.slice(2))
      await press('Show')
      expect(document.body.textContent).toContain(privateKey)
      await press('Done')
      expect(document.body.textContent).not.toContain(privateKey.slice(2))
    })

    test('T54: no button copies a secret, and the clipboard is never written', async () => {
      const writeText = vi.fn(async () => {})
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
      await start()
      await type('Your Countersign password', password)
      await press('Export')
      await press('Show')
      const card = screen.getByRole('heading', { name: 'Key of Treasury' }).parentElement as HTMLElement
      for (const each of within(card).getAllByRole('button')) if (each.textContent !== 'Done') each.click()
      expect(within(card).queryByRole('button', { name: /copy/i })).toBeNull()
      expect(writeText).not.toHaveBeenCalled()
    })

    test('saves an encrypted file that another library opens', async () => {
      await start()
      await choose(/Encrypted key file/)
      await type('New password for the file', 'file password')
      await type('The same again', 'file pasword')
      await type('Your Countersign password', password)
      await press('Export')
      await said(/not the same/)
      await type('The same again', 'file password')
      await press('Export')
      await press('Save as file')
      const [saved] = savedFiles
      expect(saved?.name).toContain(evmAddress)
      expect(JSON.parse(saved?.contents ?? '')).toMatchObject({ version: 3 })
      expect(saved?.contents).not.toContain(privateKey.slice(2))
    })
  })
})

describe('lock and password', () => {
  test('R12: locks now, unlocks with the password, and keeps the chosen minutes', async () => {
    await keystore.create(password)
    open()
    fireEvent.change(await screen.findByLabelText('Lock by itself after'), { target: { value: '60' } })
    await said('Saved.')
    expect(await keystore.autoLock()).toBe(60)
    await press('Lock now')
    await said('Your accounts are locked.')
    await type('Password', 'wrong password')
    await press('Unlock')
    await said(/not right/)
    await type('Password', password)
    await press('Unlock')
    await said(/unlocked until/)
  })

  test('R36: the delay after wrong passwords is counted down, and nothing can be tried before', async () => {
    await keystore.create(password)
    await keystore.lock()
    open()
    for (let tries = 0; tries < 12 && screen.queryByRole('timer') === null; tries += 1) {
      await type('Password', `wrong password ${tries}`)
      await press('Unlock')
      await screen.findByText(/not right|Too many wrong passwords/)
    }
    const timer = await screen.findByRole('timer')
    const seconds = Number(/\d+/.exec(timer.textContent ?? '')?.[0])
    expect(seconds).toBeGreaterThan(0)
    expect(await button('Unlock')).toHaveProperty('disabled', true)
    await waitFor(
      () => {
        const left = Number(/\d+/.exec(screen.queryByRole('timer')?.textContent ?? '0')?.[0])
        expect(left).toBeLessThan(seconds)
      },
      { timeout: 3000 },
    )
  })

  test('T47: a damaged account says what to do, and can only be removed', async () => {
    await withTreasury()
    for (const key of Object.keys(await fakeBrowser.storage.local.get(null))) {
      if (key.startsWith('vault/account/')) await fakeBrowser.storage.local.set({ [key]: 'torn' })
    }
    open()
    await said('Damaged account')
    await said(/Restore a backup or import its key again/)
    await said('1 account is damaged and cannot be backed up.')
    expect(screen.queryByRole('button', { name: /Export|Rename|Save a backup/ })).toBeNull()
    await press('Remove Damaged account')
    await press('Remove')
    await said('Damaged account was removed.')
    expect(await keystore.accounts()).toEqual([])
  })

  test('R36: damage is told apart from a wrong password', async () => {
    await withTreasury()
    await keystore.lock()
    const stored = await fakeBrowser.storage.local.get(null)
    open()
    await said('Your accounts are locked.')
    for (const [key, value] of Object.entries(stored)) {
      if (key.includes('vault')) await fakeBrowser.storage.local.set({ [key]: spoil(value) })
    }
    await said(/damaged/)
    expect(screen.queryByText(/not right/)).toBeNull()
  })

  test('T50: the password changes, and the old one opens nothing', async () => {
    await keystore.create(password)
    open()
    await press('Change password')
    await type('Current password', password)
    await type('New password', 'another long password')
    await type('The same again', 'another long password')
    await press('Change password')
    await said('The password was changed.')
    await expect(keystore.unlock(password)).rejects.toMatchObject({ code: 'wrong-password' })
    await keystore.unlock('another long password')
  })
})

describe('backup', () => {
  test('is saved with the password and restored into a fresh profile, after a look at it', async () => {
    await withTreasury()
    open()
    await press('Save a backup')
    await type('Password', password)
    await press('Save backup file')
    await said(/Keep it apart from this computer/)
    const [saved] = savedFiles
    expect(saved?.contents).not.toContain('Treasury')
    cleanup()

    fakeBrowser.reset()
    keystore = newKeystore()
    open()
    await press('Restore a backup')
    await give('Backup file', saved?.contents ?? '', saved?.name)
    await type('Password of the backup', 'wrong password')
    await press('Open backup')
    await said(/does not open this backup/)
    await type('Password of the backup', password)
    await press('Open backup')
    await said('In this backup')
    await said('Treasury')
    await said(/becomes your password here/)
    expect(await keystore.exists()).toBe(false)
    await press('Restore 1 account')
    await said('1 account was restored.')
    expect(await keystore.accounts()).toMatchObject([{ label: 'Treasury', address: evmAddress }])
  })

  test('what is no backup is refused beside the field', async () => {
    open('restore')
    await give('Backup file', '{}')
    await type('Password of the backup', password)
    await press('Open backup')
    await said(/not a backup of Countersign/)
    expect(await keystore.exists()).toBe(false)
  })
})

describe('passkeys', () => {
  test('where the browser has none, the words say so and nothing else is offered', async () => {
    await keystore.create(password)
    open()
    await said(/offers extensions no passkey that can hold a key/)
    expect(screen.queryByRole('button', { name: 'Set up a passkey' })).toBeNull()
  })

  test.each([true, false])(
    'Firefox: the build’s domain is asked for by a click; granted: %s',
    async (granted) => {
      const passkeys = fakePasskeys()
      passkeys.behaviour.unavailable = { reason: 'noAccess', domain: 'keys.example.com' }
      const asked = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation((async () => {
        if (granted) delete passkeys.behaviour.unavailable
        return granted
      }) as typeof fakeBrowser.permissions.request)
      keystore = newKeystore(passkeys.port)
      await keystore.create(password)
      open()
      await press('Allow keys.example.com')
      expect(asked).toHaveBeenCalledExactlyOnceWith({ origins: ['https://keys.example.com/*'] })
      await said(granted ? 'Passkeys can be set up now.' : /keys\.example\.com was not allowed/)
      await button(granted ? 'Set up a passkey' : 'Allow keys.example.com')
    },
  )

  test('is set up with the password, then unlocks with a touch', async () => {
    const passkeys = fakePasskeys()
    keystore = newKeystore(passkeys.port)
    await keystore.create(password)
    open()
    await press('Set up a passkey')
    await type('Password', password)
    await press('Set up a passkey')
    await said('The passkey was set up.')
    await said('This device')
    await press('Lock now')
    passkeys.behaviour.cancels = true
    await press('Use your passkey')
    await said(/The passkey was not used/)
    passkeys.behaviour.cancels = false
    await press('Use your passkey')
    await said(/unlocked until/)
  })

  test('one account asks for it at each signing, until the password ends that', async () => {
    const passkeys = fakePasskeys()
    keystore = newKeystore(passkeys.port)
    await withTreasury()
    await keystore.addPasskey({ password, label: 'Key ring', unlocks: false })
    open()
    await press('Require passkey for Treasury')
    await press('Turn on')
    await said('Each signature of Treasury now asks for your passkey.')
    await said('Passkey at each signing')
    await press('Stop asking for the passkey when Treasury signs')
    await type('Your password, to stop asking for the passkey', password)
    await press('Stop asking')
    await said('Signatures of Treasury no longer ask for your passkey.')
    expect((await keystore.accounts())[0]?.passkeyAtSigning).toBeUndefined()
  })

  test('all accounts, and the passkey cannot be removed meanwhile', async () => {
    keystore = newKeystore(fakePasskeys().port)
    await withTreasury()
    await keystore.addPasskey({ password, label: 'Key ring', unlocks: true })
    open()
    await press('Turn on for all')
    await said('Each signature now asks for your passkey.')
    await press('Remove the passkey Key ring')
    await said(/Accounts need this passkey at signing/)
    await press('Turn off')
    await type('Your password, to stop asking for the passkey', password)
    await press('Turn off')
    await said('Signatures no longer ask for your passkey.')
    await press('Remove the passkey Key ring')
    await said(/The passkey was removed here/)
  })
})

/** The same value with the last character of each text in it changed. */
function spoil(value: unknown): unknown {
  if (typeof value === 'string') return `${value.slice(0, -1)}!`
  if (Array.isArray(value)) return value.map(spoil)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner)]))
}
