//! Password hashing, keys, and secrets kept by the system.

use crate::catalog::{Gil, Kind, Row, Weight, alias, blocks, class};

pub static ROWS: &[Row] = &[
    blocks("bcrypt.hashpw", Kind::Cpu).weight(Weight::Heavy),
    blocks("bcrypt.checkpw", Kind::Cpu).weight(Weight::Heavy),
    blocks("bcrypt.kdf", Kind::Cpu).weight(Weight::Heavy),
    class("argon2.PasswordHasher"),
    blocks("argon2.PasswordHasher.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("argon2.PasswordHasher.verify", Kind::Cpu).weight(Weight::Heavy),
    alias(
        "argon2._password_hasher.PasswordHasher",
        "argon2.PasswordHasher",
    ),
    blocks("argon2.low_level.hash_secret", Kind::Cpu).weight(Weight::Heavy),
    blocks("argon2.low_level.hash_secret_raw", Kind::Cpu).weight(Weight::Heavy),
    blocks("argon2.low_level.verify_secret", Kind::Cpu).weight(Weight::Heavy),
    class("passlib.context.CryptContext"),
    blocks("passlib.context.CryptContext.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.context.CryptContext.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.context.CryptContext.verify_and_update", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.context.CryptContext.encrypt", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.bcrypt.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.bcrypt.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.argon2.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.argon2.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.pbkdf2_sha256.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.pbkdf2_sha256.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.pbkdf2_sha512.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.pbkdf2_sha512.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.sha256_crypt.hash", Kind::Cpu)
        .gil(Gil::Held)
        .weight(Weight::Heavy),
    blocks("passlib.hash.sha256_crypt.verify", Kind::Cpu)
        .gil(Gil::Held)
        .weight(Weight::Heavy),
    blocks("passlib.hash.sha512_crypt.hash", Kind::Cpu)
        .gil(Gil::Held)
        .weight(Weight::Heavy),
    blocks("passlib.hash.sha512_crypt.verify", Kind::Cpu)
        .gil(Gil::Held)
        .weight(Weight::Heavy),
    blocks("passlib.hash.scrypt.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("passlib.hash.scrypt.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("werkzeug.security.generate_password_hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("werkzeug.security.check_password_hash", Kind::Cpu).weight(Weight::Heavy),
    class("flask_bcrypt.Bcrypt"),
    blocks("flask_bcrypt.Bcrypt.generate_password_hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("flask_bcrypt.Bcrypt.check_password_hash", Kind::Cpu).weight(Weight::Heavy),
    class("pwdlib.PasswordHash"),
    blocks("pwdlib.PasswordHash.hash", Kind::Cpu).weight(Weight::Heavy),
    blocks("pwdlib.PasswordHash.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("pwdlib.PasswordHash.verify_and_update", Kind::Cpu).weight(Weight::Heavy),
    blocks(
        "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "cryptography.hazmat.primitives.asymmetric.dh.generate_parameters",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    class("cryptography.hazmat.primitives.kdf.scrypt.Scrypt"),
    blocks(
        "cryptography.hazmat.primitives.kdf.scrypt.Scrypt.derive",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "cryptography.hazmat.primitives.kdf.scrypt.Scrypt.verify",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    class("cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC"),
    blocks(
        "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC.derive",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC.verify",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    class("cryptography.hazmat.primitives.kdf.argon2.Argon2id"),
    blocks(
        "cryptography.hazmat.primitives.kdf.argon2.Argon2id.derive",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "cryptography.hazmat.primitives.kdf.argon2.Argon2id.verify",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks("Crypto.PublicKey.RSA.generate", Kind::Cpu).weight(Weight::Heavy),
    blocks("Crypto.Protocol.KDF.scrypt", Kind::Cpu).weight(Weight::Heavy),
    blocks("Crypto.Protocol.KDF.PBKDF2", Kind::Cpu).weight(Weight::Heavy),
    blocks("Crypto.Protocol.KDF.bcrypt", Kind::Cpu).weight(Weight::Heavy),
    blocks("Crypto.Protocol.KDF.bcrypt_check", Kind::Cpu).weight(Weight::Heavy),
    blocks("rsa.newkeys", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Heavy),
    blocks("nacl.pwhash.str", Kind::Cpu).weight(Weight::Heavy),
    blocks("nacl.pwhash.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("nacl.pwhash.argon2id.kdf", Kind::Cpu).weight(Weight::Heavy),
    blocks("nacl.pwhash.argon2id.str", Kind::Cpu).weight(Weight::Heavy),
    blocks("nacl.pwhash.argon2id.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("keyring.get_password", Kind::Credentials),
    blocks("keyring.set_password", Kind::Credentials),
    blocks("keyring.delete_password", Kind::Credentials),
    blocks("keyring.get_credential", Kind::Credentials),
];
