/**
 * The database's schema, step by step. A step that was released is never edited: append the next one.
 * Times are milliseconds since the Unix epoch; those of verifications are whole seconds, as the API shows them,
 * so that a filter compares what the caller sees.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE credentials (
    client_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    secret_hash BLOB NOT NULL,
    scopes TEXT NOT NULL
  ) STRICT;

  CREATE TABLE tokens (
    hash BLOB PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES credentials (client_id) ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tokens_by_expiry ON tokens (expires_at);

  CREATE TABLE verifications (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    ref_id TEXT,
    network TEXT NOT NULL,
    address TEXT NOT NULL,
    -- EVM addresses in lower case, so that a filter finds them in any spelling.
    address_key TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('SIGNATURE', 'SMALL_DEPOSIT')),
    -- Never EXPIRED: that follows from expires_at when it is read.
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'APPROVED')),
    message TEXT,
    nonce TEXT,
    signature TEXT,
    deposit_address TEXT,
    amount TEXT,
    asset TEXT,
    transaction_hash TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX verifications_by_ref ON verifications (account, ref_id) WHERE ref_id IS NOT NULL;
  CREATE INDEX verifications_by_creation ON verifications (account, created_at, id);
  CREATE INDEX verifications_by_address ON verifications (account, address_key, created_at, id);

  CREATE TABLE submissions (
    id INTEGER PRIMARY KEY,
    verification_id TEXT NOT NULL REFERENCES verifications (id) ON DELETE CASCADE,
    received_at INTEGER NOT NULL,
    signature TEXT NOT NULL,
    -- Null when the signature was accepted.
    refusal TEXT
  ) STRICT;
  CREATE INDEX submissions_by_verification ON submissions (verification_id, id);

  CREATE TABLE deposit_addresses (
    network TEXT PRIMARY KEY,
    address TEXT NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE credentials ADD COLUMN name TEXT NOT NULL DEFAULT '';
  ALTER TABLE credentials ADD COLUMN signing_required INTEGER NOT NULL DEFAULT 0
    CHECK (signing_required IN (0, 1));
  ALTER TABLE credentials ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX tokens_by_client ON tokens (client_id);

  CREATE TABLE signing_keys (
    client_id TEXT NOT NULL REFERENCES credentials (client_id) ON DELETE CASCADE,
    kid TEXT NOT NULL,
    name TEXT NOT NULL,
    alg TEXT NOT NULL CHECK (alg IN ('EdDSA', 'ES256')),
    jwk TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- Null while the key may be used.
    revoked_at INTEGER,
    PRIMARY KEY (client_id, kid)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- One for each filter: a list that nothing fits reads nothing, however many records there are.
  CREATE INDEX verifications_by_network ON verifications (account, network, created_at, id);
  CREATE INDEX verifications_by_method ON verifications (account, method, created_at, id);
  CREATE INDEX verifications_by_deposit ON verifications (account, deposit_address COLLATE NOCASE, created_at, id)
    WHERE deposit_address IS NOT NULL;
  CREATE INDEX verifications_by_status ON verifications (account, status, created_at, id);
  -- For the console, which shows all accounts.
  CREATE INDEX verifications_by_time ON verifications (created_at, id);
  `,
  `
  -- Each verification has a deposit address of its own.
  DROP TABLE deposit_addresses;
  CREATE INDEX verifications_by_deposit_address ON verifications (deposit_address COLLATE NOCASE)
    WHERE deposit_address IS NOT NULL;

  -- Whatever came to a deposit address, and what it was taken for.
  CREATE TABLE deposits (
    id INTEGER PRIMARY KEY,
    verification_id TEXT NOT NULL REFERENCES verifications (id) ON DELETE CASCADE,
    network TEXT NOT NULL,
    transaction_hash TEXT NOT NULL,
    position INTEGER NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    asset TEXT NOT NULL,
    -- In the smallest unit; too large for an integer.
    amount TEXT NOT NULL,
    block INTEGER NOT NULL,
    confirmations INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('confirming', 'approved', 'ignored')),
    -- Why it is ignored.
    reason TEXT,
    UNIQUE (verification_id, network, transaction_hash, position)
  ) STRICT;
  CREATE INDEX deposits_confirming ON deposits (network) WHERE state = 'confirming';
  `,
  `
  -- Step up: who approves what in the dashboard, with which keys.
  CREATE TABLE members (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
    -- The WebAuthn user handle, the same for all keys.
    user_handle TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE approval_keys (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    credential_id TEXT NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    counter INTEGER NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('UNVERIFIED', 'VERIFIED', 'REVOKED')),
    -- What operations said when they could not verify it.
    refusal TEXT,
    created_at INTEGER NOT NULL,
    verified_at INTEGER,
    revoked_at INTEGER
  ) STRICT;
  CREATE INDEX approval_keys_by_member ON approval_keys (member_id, created_at);
  CREATE INDEX approval_keys_by_code ON approval_keys (code);

  CREATE TABLE approval_rules (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('withdrawal', 'transfer', 'conversion')),
    -- Name, amount from which it holds, step up, approvals and tiers, as JSON.
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE approval_requests (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    -- The rule as it was when the request was made; null where none applied.
    rule TEXT,
    -- Null for what came through the API.
    member_id TEXT REFERENCES members (id),
    -- Never EXPIRED: that follows from expires_at when it is read.
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    decided_at INTEGER,
    rejected_by TEXT REFERENCES members (id)
  ) STRICT;
  CREATE INDEX approval_requests_by_creation ON approval_requests (created_at, id);

  CREATE TABLE approvals (
    id TEXT PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES approval_requests (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    -- Null for an approval without signature.
    key_id TEXT REFERENCES approval_keys (id),
    -- The record that can be checked offline, as JSON.
    record TEXT,
    created_at INTEGER NOT NULL,
    -- When the key was revoked while the request still waited.
    voided_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX approvals_by_member ON approvals (request_id, member_id) WHERE voided_at IS NULL;
  CREATE INDEX approvals_by_key ON approvals (key_id);

  -- What opens the signing window, once.
  CREATE TABLE signing_tickets (
    hash BLOB PRIMARY KEY,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    -- Null for a key that is to be made; then it has a name.
    request_id TEXT REFERENCES approval_requests (id),
    key_name TEXT,
    nonce TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX signing_tickets_by_expiry ON signing_tickets (expires_at);

  CREATE TABLE notifications (
    id INTEGER PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES members (id),
    -- Set where somebody is asked to approve it: shown as long as they still can.
    request_id TEXT REFERENCES approval_requests (id),
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER
  ) STRICT;
  CREATE INDEX notifications_by_member ON notifications (member_id, id);

  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  `,
]
