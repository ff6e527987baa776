import { readScope, writeScope } from '../api/authenticate.ts'
import type { Clock } from '../clock.ts'
import { randomSecret } from '../server/secrets.ts'
import type {
  CredentialChange,
  CredentialRecord,
  CredentialStore,
  Credentials,
} from '../store/credentialStore.ts'
import type { SettingStore } from '../store/settingStore.ts'

/** The account of whoever started the sandbox. */
export const defaultAccount = 'sandbox'

/** The credentials that are made up and printed at the start. */
export const defaultClientId = 'sandbox-client'
/** Those of the partner site: apart, so that whatever is tried on the others does not break the site. */
export const siteClientId = 'halden-site'

const bothScopes = [readScope, writeScope]
const defaultSecretSetting = 'default-client-secret'

export type NewCredentials = {
  name?: string
  account?: string
  scopes?: readonly string[]
  signingRequired?: boolean
}

/** Gives out credentials, and keeps those of the start the same from one start to the next. */
export type CredentialBook = {
  /** The credentials to print: those given, or those of the last start with this database, or new ones. */
  openDefault(given: Credentials | undefined): Credentials
  /** Fresh credentials for the partner site. */
  openSite(): Credentials
  add(entry: NewCredentials): Credentials
  /** A new secret for the same client id. */
  rotate(clientId: string): string
  find(clientId: string): CredentialRecord | undefined
  /** Without the partner site's, which are not to be touched. */
  list(): CredentialRecord[]
  change(clientId: string, change: CredentialChange): void
  remove(clientId: string): void
}

export function createCredentialBook(options: {
  store: CredentialStore
  settings: SettingStore
  clock: Clock
}): CredentialBook {
  const { store, settings, clock } = options

  function visible(record: CredentialRecord | undefined): CredentialRecord | undefined {
    return record?.clientId === siteClientId ? undefined : record
  }

  return {
    openDefault(given) {
      if (given !== undefined) {
        store.save({ ...given, account: defaultAccount, scopes: bothScopes, now: clock.now() })
        return given
      }
      const kept = settings.get(defaultSecretSetting)
      const opened = { clientId: defaultClientId, clientSecret: kept ?? randomSecret() }
      if (kept === undefined || store.find(defaultClientId) === undefined) {
        store.save({
          ...opened,
          account: defaultAccount,
          scopes: bothScopes,
          name: 'Made at the start',
          now: clock.now(),
        })
        settings.set(defaultSecretSetting, opened.clientSecret)
      }
      return opened
    },
    openSite() {
      const opened = { clientId: siteClientId, clientSecret: randomSecret() }
      store.save({ ...opened, account: defaultAccount, scopes: bothScopes, name: 'Partner site' })
      return opened
    },
    add({ name = '', account = defaultAccount, scopes = bothScopes, signingRequired = false }) {
      const added = { clientId: `client-${randomSecret().slice(0, 12)}`, clientSecret: randomSecret() }
      store.save({ ...added, account, scopes, name, now: clock.now() })
      if (signingRequired) store.change(added.clientId, { signingRequired })
      return added
    },
    rotate(clientId) {
      const clientSecret = randomSecret()
      store.replaceSecret({ clientId, clientSecret })
      // A made-up secret has to be printed again at the next start, so that one alone is kept readable.
      if (clientId === defaultClientId && settings.get(defaultSecretSetting) !== undefined) {
        settings.set(defaultSecretSetting, clientSecret)
      }
      return clientSecret
    },
    find: (clientId) => visible(store.find(clientId)),
    list: () => store.list().filter((record) => visible(record) !== undefined),
    change: (clientId, change) => void store.change(clientId, change),
    remove: (clientId) => void store.remove(clientId),
  }
}
