package no.jobbsjanse.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals numbers before they reach the database, and makes the keyed index by which an exact number is found again.
 *
 * <p>AES-256-GCM with a fresh nonce per number and the row's id as additional data: a sealed number copied to another
 * row does not open. The index is HMAC-SHA-256 under a second key; without that key the few thousand million possible
 * numbers cannot be tried.
 */
public final class NumberVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    // What has been accepted once stays readable, whatever is accepted today.
    private static final NationalIdRules ACCEPTED_ONCE =
            new NationalIdRules(EnumSet.allOf(SyntheticSeries.class), true);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealKey;
    private final SecretKeySpec indexKey;
    private final String keyId;

    /**
     * @param sealKey base64 of 32 bytes, setting {@code number.key}
     * @param indexKey base64 of 32 other bytes, setting {@code number.index-key}
     * @param keyId names the keys, setting {@code number.key-id}; stored with each number
     * @throws IllegalArgumentException if a key is not 32 bytes or both are the same
     */
    public NumberVault(String sealKey, String indexKey, String keyId) {
        if (sealKey.equals(indexKey)) {
            throw new IllegalArgumentException("number.key and number.index-key must differ");
        }
        this.sealKey = key(sealKey, "number.key", "AES");
        this.indexKey = key(indexKey, "number.index-key", "HmacSHA256");
        this.keyId = keyId;
    }

    /** Names the keys in use. */
    public String keyId() {
        return keyId;
    }

    /** Seals a number for the row with this id: nonce, then ciphertext and tag. */
    public byte[] seal(NationalId number, UUID row) {
        return seal(number.digits().getBytes(StandardCharsets.US_ASCII), row);
    }

    /** Seals what may hold numbers, such as a file, for the row with this id. */
    public byte[] seal(byte[] bytes, UUID row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, row, bytes);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens a sealed number.
     *
     * @throws IllegalStateException if it was sealed for another row, with another key, or has been changed
     */
    public NationalId open(byte[] sealed, UUID row) {
        return NationalId.parse(new String(openBytes(sealed, row), StandardCharsets.US_ASCII), ACCEPTED_ONCE);
    }

    /** Opens what was {@linkplain #seal(byte[], UUID) sealed}; @throws IllegalStateException as {@link #open} */
    public byte[] openBytes(byte[] sealed, UUID row) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] ciphertext = new byte[buffer.remaining()];
        buffer.get(ciphertext);
        return crypt(Cipher.DECRYPT_MODE, nonce, row, ciphertext);
    }

    /** The keyed index of a number: equal numbers, equal bytes. */
    public byte[] index(NationalId number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac.doFinal(number.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, UUID row, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("number of row " + row + " cannot be sealed or opened", e);
        }
    }

    private static SecretKeySpec key(String base64, String setting, String algorithm) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException(setting + " must be 32 bytes, is " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
